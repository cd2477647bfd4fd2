import type { RateOfTerms } from '@recouvrance/core/claims/agreed-rate'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type PartyRow = {
  readonly name: string
  readonly siren: string | null
  readonly address_lines: string[]
  readonly postcode: string | null
  readonly city: string | null
  readonly country: string
}

/** Whose debts they are, with what its terms say of late interest. */
export type CreditorOfDebts = PartyRow & { readonly late_rates: readonly RateOfTerms[] }

export type DebtorRow = PartyRow & {
  readonly number: string
  readonly kind: string
  readonly language: string
  readonly insolvency_opened_on: string | null
  readonly insolvency_published_on: string | null
  readonly insolvency_creditor_abroad: boolean | null
  readonly insolvency_declared_on: string | null
}

export async function findDebtor(tx: Tx, customerId: number): Promise<DebtorRow | undefined> {
  const { rows } = await sql<DebtorRow>`
    select number, name, kind, siren, address_lines, postcode, city, country, language, insolvency_opened_on,
           insolvency_published_on, insolvency_creditor_abroad, insolvency_declared_on
      from customer where id = ${customerId}`.execute(tx)
  return rows[0]
}

export async function creditorOfDebts(tx: Tx, creditorId: number): Promise<CreditorOfDebts | undefined> {
  const { rows } = await sql<CreditorOfDebts>`
    select name, siren, address_lines, postcode, city, country, late_rates from creditor where id = ${creditorId}`.execute(
    tx,
  )
  return rows[0]
}

export type DebtRow = {
  readonly id: number
  readonly creditor_id: number
  readonly currency: string
  readonly number: string
  readonly issued_on: string
  readonly due_on: string | null
  readonly amount_minor: number
  /** Last day to claim, where the file that brought it said so. */
  readonly limitation_on: string | null
  /** Late interest that it states itself, in percent. */
  readonly agreed_rate: string | null
  /** When the last formal notice that was sent demanded it. */
  readonly formal_notice_on: string | null
}

const OPEN_DEBT = (asOf: string) => sql`
           i.id, i.creditor_id, i.currency, i.number, i.issued_on, i.due_on, i.amount_minor, i.limitation_on, i.agreed_rate,
           (select min(r.on_date) from step_record r
              join act a on a.organisation_id = r.organisation_id and a.id = r.act_id
             where r.organisation_id = i.organisation_id and r.item_id = i.id and r.on_date <= ${asOf}
               and a.template = 'formal-notice' and r.outcome in ('sent', 'delivered')) as formal_notice_on`

/** What the customer owes, of which something is open on `asOf`, oldest due date first. */
export async function debtsOf(tx: Tx, customerId: number, asOf: string): Promise<DebtRow[]> {
  const { rows } = await sql<DebtRow>`
    select ${OPEN_DEBT(asOf)}
      from item i
      join lateral (select coalesce(sum(e.amount_minor), 0) as open from item_entry e
                     where e.organisation_id = i.organisation_id and e.item_id = i.id and e.on_date <= ${asOf}) b on b.open > 0
     where i.customer_id = ${customerId} and i.kind = 'invoice' and i.issued_on <= ${asOf}
     order by i.due_on nulls last, i.number, i.id`.execute(tx)
  return rows
}

export type ItemDebtRow = DebtRow & {
  readonly customer_id: number
  readonly country: string
  readonly late_rates: readonly RateOfTerms[]
  readonly debtor: string
  readonly insolvency_opened_on: string | null
  /** Credit notes or payments of the same account are still to be matched. */
  readonly unallocated: boolean
}

/** Of these items those that are open invoices, with whose they are. */
export async function itemDebts(tx: Tx, itemIds: readonly number[], asOf: string): Promise<ItemDebtRow[]> {
  const { rows } = await sql<ItemDebtRow>`
    select ${OPEN_DEBT(asOf)}, i.customer_id, r.country, r.late_rates, c.kind as debtor, c.insolvency_opened_on,
           exists (select from item f
                    where f.customer_id = i.customer_id and f.creditor_id = i.creditor_id and f.currency = i.currency
                      and f.open_minor < 0 and f.kind <> 'instalment') as unallocated
      from item i
      join customer c on c.organisation_id = i.organisation_id and c.id = i.customer_id
      join creditor r on r.organisation_id = i.organisation_id and r.id = i.creditor_id
     where i.id = any(${itemIds}::bigint[]) and i.kind = 'invoice' and i.open_minor > 0`.execute(tx)
  return rows
}

export type LatePaymentRow = {
  readonly on_date: string
  readonly amount_minor: number
  readonly currency: string
  readonly number: string
}

/** Money received from `openedOn` to `asOf` and matched with invoices of that day or before: what a court may annul. */
export async function paymentsOfPriorDebts(
  tx: Tx,
  customerId: number,
  openedOn: string,
  asOf: string,
): Promise<LatePaymentRow[]> {
  const { rows } = await sql<LatePaymentRow>`
    with standing as (
      select e.item_id, e.match_id, e.amount_minor from item_entry e join item i on i.id = e.item_id
       where i.customer_id = ${customerId} and e.kind = 'match' and e.on_date <= ${asOf}
         and not exists (select from item_entry r
                          where r.organisation_id = e.organisation_id and r.reverses_id = e.id and r.on_date <= ${asOf})
    )
    select p.issued_on as on_date, sum(s.amount_minor)::bigint as amount_minor, p.currency,
           (select string_agg(distinct d.number, ', ' order by d.number) from standing o join item d on d.id = o.item_id
             where o.match_id = s.match_id and d.kind = 'invoice' and d.issued_on <= ${openedOn}) as number
      from item p join standing s on s.item_id = p.id
     where p.customer_id = ${customerId} and p.kind = 'payment' and p.issued_on between ${openedOn} and ${asOf}
       and exists (select from standing o join item d on d.id = o.item_id
                    where o.match_id = s.match_id and d.kind = 'invoice' and d.issued_on <= ${openedOn})
     group by p.organisation_id, p.id, s.match_id
     order by p.issued_on, p.id`.execute(tx)
  return rows
}

/** Credit notes and payments that no debt was reduced by yet, on `asOf`; below zero. */
export async function unallocatedOf(tx: Tx, customerId: number, asOf: string) {
  const { rows } = await sql<{ creditor_id: number; currency: string; minor: number }>`
    select i.creditor_id, i.currency, sum(b.open)::bigint as minor
      from item i
      join lateral (select coalesce(sum(e.amount_minor), 0) as open from item_entry e
                     where e.organisation_id = i.organisation_id and e.item_id = i.id and e.on_date <= ${asOf}) b on b.open < 0
     where i.customer_id = ${customerId} and i.kind <> 'instalment' and i.issued_on <= ${asOf}
     group by 1, 2`.execute(tx)
  return rows
}

export type MovementRow = {
  readonly item_id: number
  readonly kind: 'match' | 'write-off' | 'correction'
  readonly on_date: string
  /** Above zero: what the debt was reduced by. */
  readonly amount_minor: number
  /** What a match was made with: money or credit notes, from the day on which they were there. */
  readonly counterparts: readonly {
    readonly kind: string
    readonly on: string
    readonly amountMinor: number
  }[]
}

/** What reduced these debts until `asOf`; what was reversed by then is left out. */
export async function movementsOf(tx: Tx, itemIds: readonly number[], asOf: string): Promise<MovementRow[]> {
  const { rows } = await sql<MovementRow>`
    with standing as (
      select e.* from item_entry e
       where e.kind in ('match', 'write-off', 'correction') and e.on_date <= ${asOf} and e.amount_minor <> 0
         and (e.item_id = any(${itemIds}::bigint[])
              or e.match_id in (select match_id from item_entry where item_id = any(${itemIds}::bigint[])))
         and not exists (select from item_entry r
                          where r.organisation_id = e.organisation_id and r.reverses_id = e.id and r.on_date <= ${asOf})
    ), counterpart as (
      select s.match_id, jsonb_agg(jsonb_build_object('kind', i.kind, 'on', i.issued_on, 'amountMinor', s.amount_minor)
                                   order by i.issued_on, i.id) as parts
        from standing s join item i on i.organisation_id = s.organisation_id and i.id = s.item_id
       where s.match_id is not null and s.amount_minor > 0
       group by s.match_id
    )
    select s.item_id, s.kind, s.on_date, -s.amount_minor as amount_minor, coalesce(c.parts, '[]') as counterparts
      from standing s left join counterpart c on c.match_id = s.match_id
     where s.item_id = any(${itemIds}::bigint[]) and s.amount_minor < 0
     order by s.item_id, s.on_date, s.id`.execute(tx)
  return rows
}
