import type { StoryLine } from '../lookup/lookup.ts'
import { isShown } from '../model/shown.ts'
import { counted, shortDate } from './in-words.ts'
import type { Child } from './jsx-runtime.ts'
import { ON_OWN_PAGES } from './links.ts'
import { running, shortened } from './markup.ts'

const OUTLETS_NAMED = 4
const LONGEST_TITLE = 300
const LONGEST_OUTLET = 60

/** Stories, the headline of each by the outlet whose it is: a page of our own has none to give. */
export function StoryLines(props: {
  stories: readonly StoryLine[]
  /** What is told of one besides. */
  more?: (story: StoryLine) => Child
}) {
  const { stories, more } = props
  return (
    <ol class="story-lines">
      {stories.map(story => (
        <li class="item">
          <h2>
            <a class="t" href={ON_OWN_PAGES.story(story)} dir="auto">
              {shortened(running(story.title), LONGEST_TITLE) || 'A story without words in its title'}
            </a>
          </h2>
          <p class="note">
            {story.titleOutlet === null ? (
              'No report’s headline'
            ) : (
              <>
                The headline of <Outlet name={story.titleOutlet} />
              </>
            )}
            {' · '}
            {daysInWords(story.days)}
            {' · '}
            {counted(story.reports, 'report')}
            {story.outlets.length > 0 && (
              <>
                {' by '}
                <OutletNames outlets={story.outlets} />
              </>
            )}
          </p>
          {more?.(story)}
        </li>
      ))}
    </ol>
  )
}

export function Outlet({ name }: { name: string | null }) {
  if (name === null || !isShown(name)) return <>an outlet not named</>
  return <bdi>{shortened(running(name), LONGEST_OUTLET)}</bdi>
}

function OutletNames({ outlets }: { outlets: readonly string[] }) {
  const named = outlets.length <= OUTLETS_NAMED + 1 ? outlets : outlets.slice(0, OUTLETS_NAMED)
  const rest = outlets.length - named.length
  return (
    <>
      {named.map((name, i) => (
        <>
          {i > 0 && (i === named.length - 1 && rest === 0 ? ' and ' : ', ')}
          <Outlet name={name} />
        </>
      ))}
      {rest > 0 && ` and ${rest} more`}
    </>
  )
}

/** "3 May 2031", "3 May 2031 to 5 May 2031"; a story may have no day. */
function daysInWords(days: StoryLine['days']): string {
  if (days === null) return 'day not found'
  const [first, last] = days.map(shortDate)
  return first === last ? first! : `${first} to ${last}`
}
