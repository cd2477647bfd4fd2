import { z } from 'zod'
import { amountText, civilDateValue, idText } from '../../platform/api-values.ts'
import { AGREED_OUTCOMES, type Agreed } from './record-agreed.ts'
import { type OutcomeTold, PLAIN_OUTCOMES } from './record-outcome.ts'

const words = z.string().trim().min(1).max(500)

export const cancellation = z.strictObject({
  reason: words,
  until: civilDateValue.optional().describe('Last day on which its items are left alone; today by default'),
})

const paid = { amount: amountText.nullish().describe('Absent: all that is open') }

const toldBeside = {
  note: words.nullish(),
  again: civilDateValue
    .optional()
    .describe('With no-answer and call-back: day on which it comes back; tomorrow by default'),
  promise: z
    .strictObject({ ...paid, dueOn: civilDateValue })
    .optional()
    .describe('With the outcome promise: of the items that the act claims'),
  dispute: z
    .strictObject({ ...paid, itemId: idText, reason: words, deadlineOn: civilDateValue.nullish() })
    .optional()
    .describe('With the outcome dispute'),
  hold: z
    .strictObject({ until: civilDateValue, reason: words })
    .optional()
    .describe('With hold: nothing is said to the customer until then; with already-paid: about these items'),
}

export const outcomeGiven = z
  .strictObject({
    outcome: z
      .enum([...PLAIN_OUTCOMES, ...AGREED_OUTCOMES])
      .describe(
        'no-answer, call-back: it comes back; wrong-number: to mend; any other takes the step. A call that nobody was given yet is given to the caller first',
      ),
    ...toldBeside,
  })
  .superRefine((told, context) => {
    const needed = { promise: 'promise', dispute: 'dispute', hold: 'hold', 'already-paid': 'hold' } as const
    const part = told.outcome in needed ? needed[told.outcome as keyof typeof needed] : null
    for (const path of ['promise', 'dispute', 'hold'] as const)
      if ((told[path] !== undefined) !== (path === part))
        context.addIssue({
          code: 'custom',
          path: [path],
          message:
            path === part
              ? `goes with the outcome ${told.outcome}`
              : `does not go with the outcome ${told.outcome}`,
        })
    if (told.again !== undefined && told.outcome !== 'no-answer' && told.outcome !== 'call-back')
      context.addIssue({
        code: 'custom',
        path: ['again'],
        message: `does not go with the outcome ${told.outcome}`,
      })
  })

export function outcomeTold(given: z.output<typeof outcomeGiven>): OutcomeTold {
  const { outcome, note = null, again } = given
  return { outcome, note, again, agreed: agreedOf(given) }
}

function agreedOf({ outcome, promise, dispute, hold }: z.output<typeof outcomeGiven>): Agreed | undefined {
  if (promise) return { outcome: 'promise', amount: promise.amount ?? null, dueOn: promise.dueOn }
  if (dispute) {
    const { itemId, amount = null, reason, deadlineOn = null } = dispute
    return { outcome: 'dispute', itemId, amount, reason, deadlineOn }
  }
  return hold && { outcome: outcome === 'already-paid' ? outcome : 'hold', ...hold }
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
