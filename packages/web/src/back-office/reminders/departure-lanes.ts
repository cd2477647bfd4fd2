/** In their order on the page; the one that is open stands in its address. */
export const DEPARTURE_LANES = ['planned', 'approved', 'post', 'held', 'troubles', 'outbox'] as const
export type DepartureLane = (typeof DEPARTURE_LANES)[number]

export function departureSearchOf(search: Record<string, unknown>): {
  lane?: DepartureLane
  /** Of what is held: the rule that is open. */
  rule?: string
} {
  const lane = DEPARTURE_LANES.find((known) => known === search.lane)
  return {
    ...(lane ? { lane } : {}),
    ...(lane === 'held' && typeof search.rule === 'string' ? { rule: search.rule } : {}),
  }
}
