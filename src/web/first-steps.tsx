/** Commands for whoever has nothing yet: each does something by itself, and says what. */
const stepsWith = (samples: string) => [
  [
    'Read the samples that came with Hearsay',
    `hearsay read ${samples}`,
    'Invented reports, enough to see what the pages show.',
  ],
  [
    'Read reports of your own',
    'hearsay read FOLDER',
    'Text, Markdown, HTML, PDF, Word, mail, JSON Lines, archives; addresses of pages, too.',
  ],
  [
    'Watch feeds',
    'hearsay watch https://example.org/feed.xml',
    'Goes on until it is stopped, and reads each feed as often as it has something new.',
  ],
]

export interface FirstStepsProps {
  /** Where the store is, as a shell takes it; null: where it is by itself. */
  readonly option: string | null
  /** Where the samples are, as a shell takes it. */
  readonly samples: string
}

/** What to do where nothing is stored. */
export function FirstSteps({ option, samples }: FirstStepsProps) {
  const at = option === null ? '' : ` --store ${option}`
  return (
    <section class="first-steps">
      <h1>
        Hearsay reads what many outlets report and lays out who said what, when, where, to whom, and according
        to whom.
      </h1>
      <p>Nothing is stored yet. In a terminal:</p>
      <ol>
        {stepsWith(samples).map(([what, command, note], i) => (
          <li>
            <h2 id={`step-${i + 1}`}>{what}</h2>
            <p class="command">
              <code>
                {command}
                {at}
              </code>{' '}
              <button type="button" class="keys-only" data-copied={`${command}${at}`} hidden>
                Copy<span class="v"> the command: {what}</span>
              </button>{' '}
              <span class="note" role="status" />
            </p>
            <p class="note">{note}</p>
          </li>
        ))}
      </ol>
      <p class="note">
        In a clone of the repository write <code>npm run hearsay --</code> where it says <code>hearsay</code>.
      </p>
      <p>
        Then load this page again: the stories are here, and <a href="/search">search</a> finds what was said
        in them. Nothing that is read leaves this machine.
      </p>
    </section>
  )
}
