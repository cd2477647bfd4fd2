import type { Tx } from '../platform/postgres.ts'

/** A waiver on condition and the cure period that it was offered with, about an item. */
export async function insertCourtesies(
  tx: Tx,
  name: string,
  { id, customer_id, creditor_id }: { id: number; customer_id: number; creditor_id: number },
): Promise<void> {
  const waiver = await tx
    .insertInto('waiver')
    .values({
      customer_id,
      creditor_id,
      currency: 'EUR',
      item_ids: [id],
      parts: ['interest'],
      granted_on: '2026-06-10',
      reason: `${name} reason`,
      author: name,
      settled_minor: 1_000,
      settle_by: '2026-06-20',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('cure_offer')
    .values({
      customer_id,
      creditor_id,
      currency: 'EUR',
      item_ids: [id],
      amount_minor: 1_000,
      made_on: '2026-06-10',
      until_on: '2026-06-20',
      waiver_id: waiver.id,
      author: name,
    })
    .execute()
}
