import { typedAmount } from '@recouvrance/core/money/typed-amount'

export const OUTCOME_CODES = [
  'reached',
  'message-left',
  'no-answer',
  'call-back',
  'promise',
  'dispute',
  'hold',
  'already-paid',
  'wrong-number',
] as const
export type OutcomeCode = (typeof OUTCOME_CODES)[number]

/** What an outcome asks for besides a note. */
export type TypedOutcome = {
  readonly note: string
  readonly again: string
  readonly amount: string
  readonly dueOn: string
  readonly itemId: string
  readonly reason: string
  readonly until: string
}

/** Whether all that the outcome needs was given. */
export function isComplete(
  code: OutcomeCode,
  { dueOn, itemId, reason, until, again }: TypedOutcome,
): boolean {
  switch (code) {
    case 'promise':
      return dueOn !== ''
    case 'dispute':
      return itemId !== '' && reason.trim() !== ''
    case 'hold':
    case 'already-paid':
      return until !== '' && reason.trim() !== ''
    case 'no-answer':
    case 'call-back':
      return again !== ''
    default:
      return true
  }
}

/** The outcome as the API takes it. */
export function outcomeBody(code: OutcomeCode, typed: TypedOutcome) {
  const note = typed.note.trim() || null
  const amount = typedAmount(typed.amount) || null
  const reason = typed.reason.trim()
  switch (code) {
    case 'promise':
      return { outcome: code, note, promise: { amount, dueOn: typed.dueOn } }
    case 'dispute':
      return { outcome: code, note, dispute: { itemId: typed.itemId, amount, reason } }
    case 'hold':
    case 'already-paid':
      return { outcome: code, note, hold: { until: typed.until, reason } }
    case 'no-answer':
    case 'call-back':
      return { outcome: code, note, again: typed.again }
    default:
      return { outcome: code, note }
  }
}
