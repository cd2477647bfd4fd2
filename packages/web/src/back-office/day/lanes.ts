/** The lists of a day, in the order in which they are mostly worked off. */
export const LANES = ['to-approve', 'to-call', 'to-answer'] as const
export type Lane = (typeof LANES)[number]
