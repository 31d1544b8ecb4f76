/** States of the United States with the abbreviations that newspapers put behind a name ("R-Fla."). General knowledge. */
const STATES = `
alabama:ala|alaska:ak|arizona:ariz/az|arkansas:ark/ar|california:calif/ca|colorado:colo/co|connecticut:conn/ct
delaware:del/de|florida:fla/fl|georgia:ga|hawaii:hi|idaho:id|illinois:ill/il|indiana:ind/in|iowa:ia|kansas:kan/ks
kentucky:ky|louisiana:la|maine:me|maryland:md|massachusetts:mass/ma|michigan:mich/mi|minnesota:minn/mn
mississippi:miss/ms|missouri:mo|montana:mont/mt|nebraska:neb/ne|nevada:nev/nv|new hampshire:nh|new jersey:nj
new mexico:nm|new york:ny|north carolina:nc|north dakota:nd|ohio:oh|oklahoma:okla/ok|oregon:ore/or|pennsylvania:pa
rhode island:ri|south carolina:sc|south dakota:sd|tennessee:tenn/tn|texas:tex/tx|utah:ut|vermont:vt|virginia:va
washington state:wash/wa|west virginia:wva/wv|wisconsin:wis/wi|wyoming:wyo/wy
`

let byForm: ReadonlyMap<string, string> | null = null

function readStates(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const entry of STATES.trim().split(/[\n|]/)) {
    const [name = '', short = ''] = entry.split(':')
    forms.set(name, name)
    for (const form of short.split('/')) forms.set(form, name)
  }
  return forms
}

/** The province that an abbreviation behind a party's letter means: "Fla." and "N.C."; null where none does. */
export function abbreviatedProvince(written: string): string | null {
  byForm ??= readStates()
  return byForm.get(written.toLowerCase().replace(/[.\s]/g, '')) ?? null
}

/** The province that a capitalised word, with the one behind it, names in full; null where none does. */
export function provinceNamed(word: string, next: string | undefined): string | null {
  byForm ??= readStates()
  const first = word.charCodeAt(0)
  // A capital ASCII letter: "maine" in small letters names none.
  if (first < 65 || first > 90 || word.length < 4) {
    if (next === undefined || word.length !== 3) return null
  }
  if (next !== undefined) {
    const both = `${word} ${next}`.toLowerCase()
    if (byForm.get(both) === both) return both
  }
  const lower = word.toLowerCase()
  return byForm.get(lower) === lower ? lower : null
}
