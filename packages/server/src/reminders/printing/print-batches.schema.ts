import { z } from 'zod'
import { civilDateValue, idText, nextPage, pageQuery, presentAmount } from '../../platform/api-values.ts'
import { referenceOf } from '../acts/act-reference.ts'
import type { Prepared } from '../sending/prepare-acts.ts'
import { BATCH_LETTERS, PRINT_CHANNELS } from './create-print-batch.ts'
import type { Overtaken } from './overtaken-letters.ts'
import type { BatchRow, LetterRow } from './print-batches.queries.ts'
import { printFigures } from './print-figures.ts'

const words = z.object({ fr: z.string(), en: z.string() })

export const batchQuery = pageQuery

export const newBatch = z.strictObject({
  channels: z
    .array(z.enum(PRINT_CHANNELS))
    .min(1)
    .default([...PRINT_CHANNELS]),
  limit: z
    .number()
    .int()
    .min(1)
    .max(BATCH_LETTERS)
    .default(BATCH_LETTERS)
    .describe(`Letters at most; the others wait for the next batch. A batch holds ${BATCH_LETTERS} at most`),
})

export const postingGiven = z.strictObject({
  on: civilDateValue.describe('Day on which the letters were handed to the post'),
  registeredNumbers: z
    .array(z.strictObject({ actId: idText, number: z.string().trim().min(1).max(40) }))
    .max(BATCH_LETTERS)
    .default([])
    .describe('Numbers of the registered letters, as many as are known'),
})

export const letterParams = z.object({ id: idText, actId: idText })

const printBatch = z.object({
  id: z.string(),
  state: z
    .enum(['interrupted', 'to-post', 'posted', 'discarded'])
    .describe('interrupted: its making did not end; its letters can only be given back'),
  madeOn: z.string(),
  madeBy: z.string(),
  createdAt: z.string(),
  postedOn: z.string().nullable(),
  postedBy: z.string().nullable(),
  discardedAt: z.string().nullable(),
  discardedBy: z.string().nullable(),
  bound: z.number().describe('Letters in its PDF'),
})

const letter = z.object({
  actId: z.string(),
  reference: z.string(),
  status: z.string(),
  channel: z.enum(PRINT_CHANNELS),
  customer: z.object({ id: z.string(), number: z.string(), name: z.string() }),
  recipient: z.string().nullable(),
  currency: z.string(),
  amount: z.string(),
  firstPage: z.number().nullable(),
  pages: z.number().nullable(),
  overtaken: words
    .extend({ code: z.string() })
    .nullable()
    .describe('Why it should not be posted as it is: what happened since it was printed'),
})

export const batchDetail = printBatch.extend({
  figures: z.object({
    letters: z.number(),
    registered: z.number(),
    abroad: z.number().describe('To customers in another country'),
    sheets: z.number().describe('Printed on both sides; no two letters share one'),
    amounts: z.array(z.object({ currency: z.string(), amount: z.string() })),
  }),
  pdfSha256: z.string().nullable(),
  listSha256: z.string().nullable(),
  letters: z.array(letter).describe('In the order of the PDF'),
})

export const batchMade = z.object({
  batch: batchDetail.nullable().describe('Null: no letter could leave'),
  cancelled: z.number().describe('Letters that the facts of now no longer ask for'),
  waiting: z
    .array(words.extend({ reason: z.string(), acts: z.number() }))
    .describe('Why letters stay, and how many'),
})

export const batchPage = z.object({ batches: z.array(printBatch), next: nextPage })
export const lettersGivenBack = z.object({ givenBack: z.number() })

type PrintBatch = z.infer<typeof printBatch>

export function presentBatch(row: BatchRow): PrintBatch {
  return {
    id: String(row.id),
    state: stateOf(row),
    madeOn: row.made_on,
    madeBy: row.made_by,
    createdAt: row.created_at,
    postedOn: row.posted_on,
    postedBy: row.posted_by,
    discardedAt: row.discarded_at,
    discardedBy: row.discarded_by,
    bound: row.letters.length,
  }
}

function stateOf({ posted_on, discarded_at, pdf_sha256 }: BatchRow): PrintBatch['state'] {
  if (posted_on !== null) return 'posted'
  if (discarded_at !== null) return 'discarded'
  return pdf_sha256 === null ? 'interrupted' : 'to-post'
}

export function presentBatchDetail(
  row: BatchRow,
  letters: readonly LetterRow[],
  homeCountry: string,
  overtaken: ReadonlyMap<number, Overtaken>,
): z.infer<typeof batchDetail> {
  const { amounts, ...figures } = printFigures(letters, row.letters, homeCountry)
  const places = new Map(row.letters.map((bound) => [bound.actId, bound]))
  return {
    ...presentBatch(row),
    figures: {
      ...figures,
      amounts: [...amounts].map(([currency, minor]) => ({
        currency,
        amount: presentAmount(minor, currency),
      })),
    },
    pdfSha256: row.pdf_sha256?.toString('hex') ?? null,
    listSha256: row.list_sha256?.toString('hex') ?? null,
    letters: letters.map((one) => ({
      actId: String(one.id),
      reference: referenceOf(one),
      status: one.status,
      channel: one.channel as z.infer<typeof letter>['channel'],
      customer: { id: String(one.customer_id), number: one.customer_number, name: one.customer_name },
      recipient: one.recipient,
      currency: one.currency,
      amount: presentAmount(one.amount_minor, one.currency),
      firstPage: places.get(one.id)?.firstPage ?? null,
      pages: places.get(one.id)?.pages ?? null,
      overtaken: overtaken.get(one.id) ?? null,
    })),
  }
}

/** Why letters stay, each reason once. */
export function presentWaiting(
  waiting: readonly Extract<Prepared, { kind: 'wait' }>[],
): z.infer<typeof batchMade>['waiting'] {
  const byReason = Map.groupBy(waiting, ({ reason }) => reason)
  return [...byReason].map(([reason, acts]) => ({
    reason,
    acts: acts.length,
    fr: acts[0]?.message.fr ?? reason,
    en: acts[0]?.message.en ?? reason,
  }))
}
