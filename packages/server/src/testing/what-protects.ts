import type { Tx } from '../platform/postgres.ts'

/** What keeps a customer from being written to, and a debt from lapsing. */
export async function insertWhatProtects(
  tx: Tx,
  name: string,
  { item_id, customer_id }: { readonly item_id: number; readonly customer_id: number },
): Promise<void> {
  await tx
    .insertInto('safeguard')
    .values({
      customer_id,
      kind: 'represented',
      from_on: '2026-06-10',
      representative: `Me ${name}`,
      write_to: `avocat@${name}.example`,
      note: `${name} note`,
      author: name,
    })
    .execute()
  await tx
    .insertInto('limitation_event')
    .values({
      item_id,
      customer_id,
      kind: 'acknowledgement',
      on_date: '2026-06-12',
      proof: `${name} proof`,
      author: name,
    })
    .execute()
}
