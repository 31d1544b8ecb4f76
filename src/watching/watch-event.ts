/** Code units of a problem that are kept: it may name an address, which may be long. */
export const LONGEST_PROBLEM = 1000

/** Something that happened while feeds are watched; times are ISO 8601. */
export type WatchEvent =
  | { readonly kind: 'feed-read'; readonly feed: string; readonly added: number; readonly changed: number }
  | { readonly kind: 'feed-unchanged'; readonly feed: string }
  | {
      readonly kind: 'feed-failed'
      readonly feed: string
      readonly problem: string
      readonly failures: number
      readonly nextDue: string
    }
  | { readonly kind: 'feed-moved'; readonly feed: string; readonly to: string }
  | { readonly kind: 'feed-gone'; readonly feed: string; readonly problem: string }
  | { readonly kind: 'feed-found'; readonly feed: string; readonly ledBy: string }
  | {
      readonly kind: 'item-taken'
      readonly item: string
      readonly feed: string
      readonly document: string
      readonly outcome: 'new' | 'revised' | 'known'
      readonly title: string | null
      /** Why it is what the feed has of it; null where it is the page. */
      readonly insteadOfPage: string | null
    }
  | {
      readonly kind: 'item-failed'
      readonly item: string
      readonly feed: string
      readonly problem: string
      /** Null: it is not tried again. */
      readonly nextDue: string | null
    }
