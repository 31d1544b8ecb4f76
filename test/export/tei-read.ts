import { SaxesParser } from 'saxes'

export interface ReadUtterance {
  readonly id: string
  /** What each witness has, by its siglum; `+2` behind it where it is the second reading of one report. */
  readonly readings: ReadonlyMap<string, string>
  readonly apps: readonly {
    readonly type: string
    readonly readings: readonly (readonly [wit: string, text: string])[]
  }[]
}

export interface ReadEdition {
  /** Sigla by document id. */
  readonly witnesses: ReadonlyMap<string, string>
  readonly names: readonly string[]
  readonly references: readonly string[]
  readonly utterances: readonly ReadUtterance[]
  /** Of headlines, outlets, names of people: all text that stands in the headers. */
  readonly header: readonly string[]
}

/** Reads an edition as an editor's tool would: by witness. Strict about XML. */
export function readEdition(xml: string): ReadEdition {
  const witnesses = new Map<string, string>()
  const [names, references, header]: [string[], string[], string[]] = [[], [], []]
  const utterances: ReadUtterance[] = []
  let readings = new Map<string, string>()
  let apps: { type: string; readings: [string, string][] }[] = []
  let open: string[] = []
  let saidIn = false
  let here: string[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const at = attributes as Record<string, string>
    open.push(name)
    if (at['xml:id'] !== undefined) names.push(at['xml:id'])
    for (const reference of `${at.who ?? ''} ${at.wit ?? ''}`.split(' ').filter(Boolean))
      references.push(reference.slice(1))
    if (name === 'witness') witnesses.set(at.n!, at['xml:id']!)
    if (name === 'div') {
      readings = new Map()
      apps = []
      utterances.push({ id: at.n!, readings, apps })
    }
    if (name === 'said') saidIn = true
    if (name === 'app') apps.push({ type: at.type!, readings: [] })
    if (name === 'rdg') {
      here = at.wit!.split(' ').map(wit => wit.slice(1) + (at.n === undefined ? '' : `+${at.n}`))
      apps.at(-1)!.readings.push([here.join(' '), ''])
      for (const wit of here) readings.set(wit, readings.get(wit) ?? readings.get('all') ?? '')
    }
  })
  parser.on('text', text => {
    if (!open.includes('body')) header.push(text)
    const last = open.at(-1)
    if (last === 'rdg') {
      apps.at(-1)!.readings.at(-1)![1] += text
      if (saidIn) for (const wit of here) readings.set(wit, readings.get(wit)! + text)
    } else if (last === 'said') {
      for (const wit of readings.keys()) readings.set(wit, readings.get(wit)! + text)
      if (readings.size === 0 || readings.has('all')) readings.set('all', readings.get('all') ?? text)
    }
  })
  parser.on('closetag', ({ name }) => {
    open = open.slice(0, -1)
    if (name === 'said') saidIn = false
  })
  parser.write(xml).close()
  return { witnesses, names, references, utterances, header }
}
