import { appendAudit } from '../audit/append-audit.ts'
import { lockItem } from '../claims/lock-item.ts'
import { noCustomer } from '../customers/customer-refusals.ts'
import { unknownCustomers } from '../customers/known-customer.ts'
import type { Tx } from '../platform/postgres.ts'
import { itemOfSomebodyElse } from './note-refusals.ts'
import { insertMentions, insertNotes, type Mention } from './notes.queries.ts'

export type NewNote = {
  readonly customerIds: readonly number[]
  /** Of the one customer; null: about the customer as a whole. */
  readonly itemId: number | null
  readonly text: string
  readonly pinned: boolean
  readonly mentions: readonly Mention[]
}

/**
 * Writes the same note on each of these customers. Its text stays out of the audit chain, which keeps everything: a
 * remark that should not have been made must be able to go.
 * @returns their ids, in the order of the customers
 * @throws Refusal when a customer is not there or the item is not the customer's
 */
export async function writeNotes(tx: Tx, actor: string, note: NewNote): Promise<number[]> {
  const { customerIds, itemId, text, pinned, mentions } = note
  const [unknown] = await unknownCustomers(tx, customerIds)
  if (unknown !== undefined) throw noCustomer(unknown)
  if (itemId !== null && !customerIds.includes((await lockItem(tx, itemId)).customerId))
    throw itemOfSomebodyElse(itemId)
  const ids = await insertNotes(tx, { customerIds, itemId, text, pinned, author: actor })
  await insertMentions(tx, ids, mentions)
  await appendAudit(
    tx,
    actor,
    ids.map((id, index) => ({
      action: 'note.written',
      subject: `note:${id}`,
      detail: {
        customerId: String(customerIds[index]),
        itemId: itemId === null ? null : String(itemId),
        pinned,
        mentions: mentions.map(({ personId }) => personId),
      },
    })),
  )
  return ids
}
