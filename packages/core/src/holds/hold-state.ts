import type { CivilDate } from '../calendar/civil-date.ts'
import type { Hold } from './hold.ts'

/** `over` once its last held day has gone by. */
export type HoldState = 'upcoming' | 'active' | 'over'

export function holdState({ from, until }: Pick<Hold, 'from' | 'until'>, asOf: CivilDate): HoldState {
  if (until !== null && (until < from || until < asOf)) return 'over'
  return asOf < from ? 'upcoming' : 'active'
}
