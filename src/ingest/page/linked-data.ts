/** What a page says of its report in JSON-LD (schema.org's Article and below). */
export interface LinkedReport {
  readonly headline: string | null
  readonly outlet: string | null
  /** Whose report it is besides, where that is another than the outlet. */
  readonly credit: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly modified: string | null
  readonly language: string | null
  readonly url: string | null
  readonly body: string | null
  /** False where the outlet says that not everybody may read it. */
  readonly free: boolean
  /** Selectors of what is not free, as far as they are a class or an id. */
  readonly walled: readonly string[]
  readonly live: boolean
}

type Node = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|Report|Posting|Review|Critique)$/
const NOT_THE_REPORT = /^(?:Claim|Product|User|Employer)?Review$|^JobPosting$|^Comment/
const LIVE = /^LiveBlogPosting$/

const MAX_SOURCE = 2_000_000
/** Objects looked at on one page; deeper than this nothing of interest is nested. */
const MOST_NODES = 5000
const DEEPEST = 8

/**
 * The report that a page's JSON-LD describes; of several the one that has the page's headline or address, else the first.
 * Scripts that are not JSON are mended where that is simple, and else passed over.
 */
export function linkedReport(
  scripts: readonly string[],
  isThis: (headline: string | null, url: string | null) => boolean,
): LinkedReport | null {
  const nodes: Node[] = []
  for (const script of scripts) {
    if (script.length <= MAX_SOURCE) collect(parsed(script), nodes)
  }
  const byId = new Map<string, Node>()
  for (const node of nodes) {
    const id = textOf(node['@id'])
    // A mere reference does not hide the thing itself.
    if (id !== null && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node)
  }
  const reports = nodes.filter(isReport)
  const chosen =
    reports.find(node => isThis(textOf(node.headline) ?? textOf(node.name), addressOf(node, byId))) ??
    reports[0]
  return chosen ? reportOf(chosen, byId) : null
}

function reportOf(node: Node, byId: ReadonlyMap<string, Node>): LinkedReport {
  const outlet = namesOf(node.publisher, byId)[0]
  const source = namesOf(node.sourceOrganization, byId)[0] ?? null
  return {
    headline: textOf(node.headline) ?? textOf(node.name),
    outlet: outlet ?? source,
    credit: textOf(node.creditText) ?? (outlet !== undefined && source !== outlet ? source : null),
    authors: namesOf(node.author ?? node.creator, byId),
    published: textOf(node.datePublished) ?? textOf(node.dateCreated),
    modified: textOf(node.dateModified),
    language: namesOf(node.inLanguage, byId)[0] ?? null,
    url: addressOf(node, byId),
    body: textOf(node.articleBody),
    free: !isNo(node.isAccessibleForFree),
    walled: listOf(node.hasPart).flatMap(part =>
      isNode(part) && isNo(part.isAccessibleForFree)
        ? listOf(part.cssSelector).flatMap(selector => textOf(selector)?.split(',') ?? [])
        : [],
    ),
    live: typesOf(node).some(type => LIVE.test(type)),
  }
}

function collect(value: unknown, into: Node[]): void {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  for (let at = 0; at < open.length && into.length < MOST_NODES; at++) {
    const { value: found, depth } = open[at]!
    if (typeof found !== 'object' || found === null || depth > DEEPEST) continue
    if (!Array.isArray(found)) into.push(found as Node)
    for (const inner of Object.values(found)) {
      if (typeof inner === 'object' && inner !== null) open.push({ value: inner, depth: depth + 1 })
    }
    if (open.length > MOST_NODES * 4) break
  }
}

function parsed(script: string): unknown {
  const source = script.trim().replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
  try {
    return JSON.parse(source)
  } catch {
    try {
      return JSON.parse(mended(source))
    } catch {
      return null
    }
  }
}

/** What templates get wrong most: raw line ends in strings, a comma too many, something behind the end. */
function mended(source: string): string {
  let out = ''
  let inString = false
  let depth = 0
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!
    if (inString) {
      if (c === '\\') out += c + (source[++i] ?? '')
      else {
        if (c === '"') inString = false
        out += c < ' ' ? (c === '\n' ? '\\n' : ' ') : c
      }
      continue
    }
    if (c === '"') inString = true
    if (c === '{' || c === '[') depth++
    if (c === ',' && /^,\s*[}\]]/.test(source.slice(i, i + 200))) continue
    out += c
    if ((c === '}' || c === ']') && --depth === 0) break
  }
  return out
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isReport(node: Node): boolean {
  return typesOf(node).some(type => ARTICLE.test(type) && !NOT_THE_REPORT.test(type))
}

function typesOf(node: Node): string[] {
  return listOf(node['@type']).flatMap(type =>
    typeof type === 'string' ? type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '') : [],
  )
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

function isNo(value: unknown): boolean {
  return (
    value === false ||
    (typeof value === 'string' && /^(?:https?:\/\/schema\.org\/)?(?:false|no)$/i.test(value.trim()))
  )
}

/** Strings as they are, the first of a list, the value of `{"@value": …}`. */
function textOf(value: unknown): string | null {
  let inner = value
  for (let depth = 0; depth < DEEPEST; depth++) {
    if (Array.isArray(inner)) inner = inner[0]
    else if (isNode(inner)) inner = inner['@value']
    else break
  }
  return typeof inner === 'string' ? inner.trim() || null : null
}

/** schema.org lets a publisher or an author be a string, an object with a name, a reference, or a list of any. */
function namesOf(value: unknown, byId: ReadonlyMap<string, Node>): string[] {
  return listOf(value).flatMap(item => {
    if (!isNode(item)) return textOf(item) ?? []
    const named = 'name' in item ? item : (byId.get(textOf(item['@id']) ?? '') ?? item)
    return textOf(named.name) ?? textOf(named['@value']) ?? []
  })
}

function addressOf(node: Node, byId: ReadonlyMap<string, Node>): string | null {
  const page = node.mainEntityOfPage
  const url = textOf(node.url)
  if (url) return url
  if (!isNode(page)) return textOf(page)
  const id = textOf(page['@id'])
  return id ?? textOf(page.url) ?? textOf(byId.get(id ?? '')?.url)
}
