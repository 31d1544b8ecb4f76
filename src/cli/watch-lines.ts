import type { WatchEvent } from '../watching/watch-event.ts'
import { printable } from './printable.ts'

/** What happened, as a line of a log. */
export function watchLine(event: WatchEvent): string {
  return printable(lineOf(event))
}

function lineOf(event: WatchEvent): string {
  switch (event.kind) {
    case 'feed-read':
      return `read ${event.feed}: ${event.added} new, ${event.changed} changed`
    case 'feed-unchanged':
      return `read ${event.feed}: as it was`
    case 'feed-failed':
      return `not read (${event.failures} in a row): ${event.feed}: ${event.problem}; again ${event.nextDue}`
    case 'feed-moved':
      return `moved: ${event.feed} is now ${event.to}`
    case 'feed-gone':
      return `gone: ${event.feed}: ${event.problem}; it is not read any more`
    case 'feed-found':
      return `watching ${event.feed}, named by ${event.ledBy}`
    case 'item-taken': {
      const { outcome, item, title, insteadOfPage } = event
      const how = insteadOfPage === null ? '' : ' (as the feed has it)'
      return `${outcome}: ${item}${title === null ? '' : ` “${title}”`}${how}`
    }
    case 'item-failed':
      return `not taken: ${event.item}: ${event.problem}; ${event.nextDue === null ? 'not tried again' : `again ${event.nextDue}`}`
  }
}

/** Whether a person at a terminal wants to see it beside how far all is. */
export function isTrouble({ kind }: WatchEvent): boolean {
  return kind === 'feed-failed' || kind === 'feed-gone' || kind === 'feed-moved' || kind === 'item-failed'
}
