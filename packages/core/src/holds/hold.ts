import type { CivilDate } from '../calendar/civil-date.ts'

/** A dated stop. `from` and `until` are both held days; `until: null` holds until someone ends it. */
export type Hold = {
  id?: string
  scope: 'portfolio' | 'customer' | 'item'
  /** With the scope `item` only. */
  itemId?: string
  from: CivilDate
  until: CivilDate | null
  reason: string
}
