/** The lists of a day, in the order in which they are mostly worked off. */
export const LANES = ['to-approve', 'to-call', 'to-answer', 'for-me'] as const
export type Lane = (typeof LANES)[number]

/** Whose customers the day is about: one's own, nobody's, or all. */
export const ASSIGNEES = ['me', 'all', 'none'] as const
export type Assignee = (typeof ASSIGNEES)[number]

/** What stands in the address of the day; without an assignee the server says who begins with what. */
export type DaySearch = { readonly lane?: Lane; readonly assignee?: Assignee }

export function daySearchOf(search: Record<string, unknown>): DaySearch {
  const lane = LANES.find((known) => known === search.lane)
  const assignee = ASSIGNEES.find((known) => known === search.assignee)
  return { ...(lane ? { lane } : {}), ...(assignee ? { assignee } : {}) }
}
