import type { CollationIndex } from './collation-index.ts'
import { counted, listed } from './in-words.ts'
import { OutletName } from './outlet-name.tsx'
import { languageTag } from './passage-text.tsx'
import type { StoryEntry } from './story-entries.ts'
import { storyId } from './story-view.tsx'

const SHOWN = 12

/** The stories of a page with what is in each; left out where there is but one to turn to. */
export function StoryList({ index }: { index: CollationIndex }) {
  const { stories } = index
  if (stories.length < 2) return null
  return (
    <nav class="stories" id="stories" aria-label="Stories">
      <ol>
        {stories.slice(0, SHOWN).map(story => (
          <OneStory index={index} story={story} />
        ))}
      </ol>
      {stories.length > SHOWN && (
        <details class="more">
          <summary>{counted(stories.length - SHOWN, 'more story', 'more stories')}</summary>
          <ol start={SHOWN + 1}>
            {stories.slice(SHOWN).map(story => (
              <OneStory index={index} story={story} />
            ))}
          </ol>
        </details>
      )}
    </nav>
  )
}

function OneStory({ index, story }: { index: CollationIndex; story: StoryEntry }) {
  const { documents, shared, single } = story
  const title = story.story?.title ?? 'Reports that belong to no story'
  const source = documents.find(({ document }) => document.title === title) ?? documents[0]
  const differing = shared.filter(entry => entry.utterance.variants.length > 0).length
  return (
    <li>
      <span>
        <a class="t" href={`#${storyId(story)}`} lang={languageTag(source?.document.language)} dir="auto">
          {title}
        </a>{' '}
        {story.story !== null && source && (
          <span class="note">
            <OutletName index={index} document={source.document.id} />
          </span>
        )}
      </span>
      <span class="note">
        {listed([
          counted(documents.length, 'report'),
          counted(shared.length + single.length, 'statement'),
          ...(shared.length > 0 ? [`${shared.length} in more than one`] : []),
          ...(differing > 0 ? [`${differing} where sources differ`] : []),
        ])}
      </span>
    </li>
  )
}
