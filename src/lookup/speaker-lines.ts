import { byCodeUnits } from '../model/order.ts'
import { fold } from '../store/search/fold.ts'
import type { ListedSpeaker } from '../store/speakers-by-name.ts'
import type { Page, PageAsked, SpeakerLine } from './lookup.ts'
import { cursorOf, limitOf, placeOf } from './paging.ts'
import type { Sources } from './sources.ts'

export async function speakerLines(
  { store }: Sources,
  asked: PageAsked & { readonly name?: string } = {},
): Promise<Page<SpeakerLine>> {
  const limit = limitOf(asked)
  const place = placeOf<[string, string]>(asked.cursor, ['string', 'string'])
  const wanted = asked.name === undefined ? '' : key(asked.name)
  const keyed = (await store.collations.speakers())
    .map(speaker => ({ speaker, key: key(speaker.name) }))
    .filter(({ key: own }) => wanted === '' || own.startsWith(wanted) || own.includes(` ${wanted}`))
    .sort((a, b) => byCodeUnits(a.key, b.key) || byCodeUnits(a.speaker.id, b.speaker.id))
    .filter(
      ({ key: own, speaker }) =>
        place === null || own > place[0] || (own === place[0] && byCodeUnits(speaker.id, place[1]) > 0),
    )
  const shown = keyed.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ speaker }): ListedSpeaker => speaker),
    next: keyed.length > limit ? cursorOf([last!.key, last!.speaker.id]) : null,
  }
}

function key(name: string): string {
  return name
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(fold)
    .filter(Boolean)
    .join(' ')
}
