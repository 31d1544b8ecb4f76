import type { ListedSpeaker } from '../store/speakers-by-name.ts'
import type { Page, PageAsked, SpeakerLine } from './lookup.ts'
import { cursorOf, limitOf, placeOf } from './paging.ts'
import type { Sources } from './sources.ts'
import { voicesOf } from './voices.ts'

export async function speakerLines(
  sources: Sources,
  asked: PageAsked & { readonly name?: string } = {},
): Promise<Page<SpeakerLine>> {
  const limit = limitOf(asked)
  const after = placeOf<[string, string]>(asked.cursor, ['string', 'string'])
  const found = await sources.store.collations.speakers({
    limit: limit + 1,
    after,
    ...(asked.name === undefined ? {} : { name: asked.name }),
  })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await linesOf(sources, shown),
    next: found.length > limit ? cursorOf(last!.place) : null,
  }
}

/** Somebody about whom something was decided is who he is now: another, or several. */
export async function linesOf(sources: Sources, found: readonly ListedSpeaker[]): Promise<SpeakerLine[]> {
  const hand = await sources.hand()
  const lines = new Map<string, SpeakerLine>()
  for (const { id, name, kind, stories } of found) {
    const isDecided = hand.aboutSpeaker(id).length > 0
    for (const line of isDecided ? await decidedLines(sources, id) : [{ id, name, kind, stories }])
      if (!lines.has(line.id)) lines.set(line.id, line)
  }
  return [...lines.values()]
}

async function decidedLines(sources: Sources, id: string): Promise<SpeakerLine[]> {
  const lines: SpeakerLine[] = []
  for (const { id: now, name, kind, voices, madeIn } of await voicesOf(sources, id)) {
    const heardIn = new Set(madeIn)
    if (madeIn === null)
      for (const voice of voices)
        for (const story of await sources.store.collations.storiesOfSpeaker(voice)) heardIn.add(story)
    lines.push({ id: now, name, kind, stories: heardIn.size })
  }
  return lines
}
