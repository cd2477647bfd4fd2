import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { DueOnSource } from '@recouvrance/core/claims/derive-due-date'
import type { ItemKind } from '@recouvrance/core/claims/open-item'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { PaymentTerm } from '@recouvrance/core/customers/payment-term'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

type AccountTerms = {
  readonly customerKind: CustomerKind
  readonly customerTerm: PaymentTerm | null
  readonly creditorTerm: PaymentTerm | null
  /** Country whose law gives the default: the creditor's. */
  readonly law: string
}

/** What decides of a due date that no document states; undefined when the customer or the creditor is not there. */
export async function accountTerms(
  tx: Tx,
  customerId: number,
  creditorId: number,
): Promise<AccountTerms | undefined> {
  const { rows } = await sql<AccountTerms>`
    select c.kind as "customerKind", c.payment_term as "customerTerm", r.payment_term as "creditorTerm",
           r.country as law
      from customer c, creditor r where c.id = ${customerId} and r.id = ${creditorId}`.execute(tx)
  return rows[0]
}

/** Whether that account already has a document of that kind and number, wherever it came from. */
export async function hasDocument(
  tx: Tx,
  document: { customerId: number; creditorId: number; kind: ItemKind; number: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('item')
    .select('id')
    .where('customer_id', '=', document.customerId)
    .where('creditor_id', '=', document.creditorId)
    .where('kind', '=', document.kind)
    .where('number', '=', document.number)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type DerivedItem = AccountTerms & {
  readonly id: number
  readonly issuedOn: CivilDate
  readonly dueOn: CivilDate | null
  readonly source: DueOnSource
}

/** Whose items: a customer's, or those of a creditor. */
export type ItemOwner = { readonly customerId: number } | { readonly creditorId: number }

/** Open invoices whose due date was derived, with what decides of it: a page of them by id. */
export async function derivedItems(
  tx: Tx,
  owner: ItemOwner,
  page: { after: number; limit: number },
): Promise<DerivedItem[]> {
  const ours =
    'customerId' in owner
      ? sql`i.customer_id = ${owner.customerId}`
      : sql`i.creditor_id = ${owner.creditorId}`
  const { rows } = await sql<DerivedItem>`
    select i.id, i.issued_on as "issuedOn", i.due_on as "dueOn", i.due_on_source as source,
           c.kind as "customerKind", c.payment_term as "customerTerm", r.payment_term as "creditorTerm",
           r.country as law
      from item i
      join customer c on c.id = i.customer_id
      join creditor r on r.id = i.creditor_id
     where ${ours} and i.kind = 'invoice' and i.open_minor <> 0 and i.due_on_source not in ('given', 'aged-balance') and i.id > ${page.after}
     order by i.id limit ${page.limit}`.execute(tx)
  return rows
}

export type NewDueOn = { readonly id: number; readonly dueOn: CivilDate | null; readonly source: DueOnSource }

/** Writes derived due dates. @returns the customers whose items they are */
export async function writeDueDates(tx: Tx, dates: readonly NewDueOn[]): Promise<number[]> {
  const { rows } = await sql<{ customer_id: number }>`
    with dated as (
      update item set due_on = d.due_on, due_on_source = d.source
        from unnest(${dates.map(({ id }) => id)}::bigint[], ${dates.map(({ dueOn }) => dueOn)}::date[],
                    ${dates.map(({ source }) => source)}::text[]) as d (id, due_on, source)
       where item.id = d.id
      returning item.customer_id
    )
    select distinct customer_id from dated`.execute(tx)
  return rows.map((row) => row.customer_id)
}
