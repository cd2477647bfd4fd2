import { z } from 'zod'
import { amountText, civilDateValue, idText } from '../../platform/api-values.ts'
import type { Agreed } from './record-agreed.ts'
import { COMES_BACK, type OutcomeTold, STEP_ENDS } from './record-outcome.ts'

const words = z.string().trim().min(1).max(500)

export const cancellation = z.strictObject({
  reason: words,
  until: civilDateValue.optional().describe('Last day on which its items are left alone; today by default'),
})

const paid = { amount: amountText.nullish().describe('Absent: all that is open') }

const note = { note: words.nullish() }

const hold = z
  .strictObject({ until: civilDateValue, reason: words })
  .describe('hold: nothing is said to the customer until then; already-paid: about these items')

/** What came of a call or another step done by hand; what was agreed is told with it. */
export const outcomeGiven = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.enum(STEP_ENDS), ...note }),
    z.strictObject({
      outcome: z.enum(COMES_BACK).describe('It comes back'),
      again: civilDateValue.optional().describe('Day on which it comes back; tomorrow by default'),
      ...note,
    }),
    z.strictObject({
      outcome: z.literal('promise'),
      promise: z
        .strictObject({ ...paid, dueOn: civilDateValue })
        .describe('Of the items that the act claims'),
      ...note,
    }),
    z.strictObject({
      outcome: z.literal('dispute'),
      dispute: z.strictObject({
        ...paid,
        itemId: idText,
        reason: words,
        deadlineOn: civilDateValue.nullish(),
      }),
      ...note,
    }),
    z.strictObject({ outcome: z.enum(['hold', 'already-paid']), hold, ...note }),
  ])
  .describe('A call that nobody was given yet is given to the caller first')

export function outcomeTold(given: z.output<typeof outcomeGiven>): OutcomeTold {
  const { outcome, note: said = null } = given
  return { outcome, note: said, again: 'again' in given ? given.again : undefined, agreed: agreedOf(given) }
}

function agreedOf(given: z.output<typeof outcomeGiven>): Agreed | undefined {
  if ('promise' in given)
    return { outcome: 'promise', amount: given.promise.amount ?? null, dueOn: given.promise.dueOn }
  if ('dispute' in given) {
    const { itemId, amount = null, reason, deadlineOn = null } = given.dispute
    return { outcome: 'dispute', itemId, amount, reason, deadlineOn }
  }
  return 'hold' in given ? { outcome: given.outcome, ...given.hold } : undefined
}

export const bounceGiven = z.strictObject({ answer: words.describe('What the carrier says: "NPAI"') })

export const deliveryGiven = z.strictObject({
  on: civilDateValue,
  proof: words.nullish().describe('Number of the receipt, identifier of the notification'),
})

export const verification = z.strictObject({
  left: z.boolean().describe('true: it had left, its step is taken; false: it leaves with the next sending'),
})

export const sendingSwitch = z.strictObject({
  started: z.boolean().describe('true: automatic steps leave without approval'),
})

export const switchedSending = z.object({
  startedAt: z.string().nullable().describe('Null: a person approves every act'),
  planned: z.number(),
  approved: z.number(),
  toVerify: z.number(),
})
