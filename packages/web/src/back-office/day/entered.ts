import type { OutcomeCode } from './outcome.ts'

/** A line that somebody opened, not just moved to. */
export type Entered = {
  readonly id: string
  readonly outcome: OutcomeCode | null
  /** Its text was asked for before it was there: it takes the focus when it comes. */
  readonly writes?: boolean
}
