import type { SpeakerLine } from '../lookup/lookup.ts'
import { counted } from './in-words.ts'
import { ON_OWN_PAGES } from './links.ts'
import { running, shortened } from './markup.ts'

const LONGEST_NAME = 160

export function SpeakerLines({ speakers }: { speakers: readonly SpeakerLine[] }) {
  return (
    <ol class="speaker-lines">
      {speakers.map(({ id, name, kind, stories }) => (
        <li class="item">
          <a href={ON_OWN_PAGES.speaker(id)}>
            <bdi>{shortened(running(name), LONGEST_NAME) || 'a name without letters'}</bdi>
          </a>{' '}
          <span class="note">
            {kind !== 'unknown' && `${kind} · `}
            {counted(stories, 'story', 'stories')}
          </span>
        </li>
      ))}
    </ol>
  )
}
