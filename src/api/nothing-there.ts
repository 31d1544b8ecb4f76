import { Refusal } from './problem-details.ts'

const LONGEST_SHOWN = 200

interface Routed {
  readonly routes: readonly { readonly method: string; readonly path: string }[]
}

/**
 * What is wrong with a request that no route of an app answers: there is nothing at its address, or what is there takes other
 * methods, which `Allow` then names. `mount`: the path that the app is below.
 */
export function nothingThere(app: Routed, mount = ''): (path: string, method: string) => Refusal {
  let routes: readonly { readonly method: string; readonly at: RegExp }[] | null = null
  return (path, method) => {
    // When it is first asked, so that every route is there.
    routes ??= app.routes
      .filter(route => route.method !== 'ALL')
      .map(({ method, path }) => ({ method, at: RegExp(`^${mount}${path.replace(/:\w+/g, '[^/]+')}$`) }))
    const methods = new Set(routes.filter(({ at }) => at.test(path)).map(route => route.method))
    const shown = path.slice(0, LONGEST_SHOWN)
    if (methods.size === 0)
      return new Refusal('no-such-path', `nothing is at ${shown}${mount === '' ? '' : '; see /api'}`)
    // A route that says of nobody that they may.
    if (methods.has(method)) return new Refusal('not-allowed', `nothing can be changed at ${shown}`)
    if (methods.has('GET')) methods.add('HEAD')
    const allow = [...methods].sort().join(', ')
    return new Refusal('no-such-method', `${method} is not for ${shown}`, {}, { allow })
  }
}
