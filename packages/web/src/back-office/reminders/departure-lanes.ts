/** In their order on the page; the one that is open stands in its address. */
export const DEPARTURE_LANES = ['planned', 'approved', 'post', 'held', 'troubles'] as const
export type DepartureLane = (typeof DEPARTURE_LANES)[number]

export function departureSearchOf(search: Record<string, unknown>): { lane?: DepartureLane } {
  const lane = DEPARTURE_LANES.find((known) => known === search.lane)
  return lane ? { lane } : {}
}
