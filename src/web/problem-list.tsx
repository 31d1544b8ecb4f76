import type { Problem } from '../model/problem.ts'
import { counted } from './in-words.ts'
import { shortened } from './markup.ts'

const SHOWN = 3
const LONGEST = 200

/** What could not be read, and what was read with a reservation. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  const errors = problems.filter(problem => problem.severity === 'error')
  const ordered = [...errors, ...problems.filter(problem => problem.severity !== 'error')]
  const notices = problems.length - errors.length
  const heading = [
    errors.length > 0 ? `${counted(errors.length, 'input')} not read` : '',
    notices > 0 ? `${counted(notices, 'input')} read with a note` : '',
  ].filter(Boolean)
  return (
    <section class="problems" id="problems" aria-label="Problems">
      <details open={ordered.length <= SHOWN && errors.length > 0}>
        <summary>{heading.join(', ')}</summary>
        <ul>
          {ordered.map(({ location, severity, message }) => (
            <li>
              <bdi>
                <code>{shortened(location, LONGEST)}</code>
              </bdi>{' '}
              {severity === 'error' ? 'not read: ' : ''}
              {shortened(message, LONGEST)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
