import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type NewCureOfferRow = {
  readonly customer_id: number
  readonly creditor_id: number
  readonly currency: Currency
  readonly item_ids: number[]
  readonly amount_minor: MinorUnits
  readonly made_on: CivilDate
  readonly until_on: CivilDate
  readonly waiver_id: number | null
  readonly act_id: number | null
  readonly author: string
}

export async function insertCureOffer(tx: Tx, offer: NewCureOfferRow): Promise<number> {
  const { id } = await tx.insertInto('cure_offer').values(offer).returning('id').executeTakeFirstOrThrow()
  return id
}

/** An offer counts from the moment when its message is on its way; one that came back or was given up made none. */
const MADE = sql`
  (o.act_id is null or exists (select from act a
                                where a.organisation_id = o.organisation_id and a.id = o.act_id
                                  and a.status in ('claimed', 'to-verify', 'sent', 'delivered')))`

export type LiveCureOfferRow = {
  readonly id: number
  readonly customer_id: number
  readonly item_ids: number[]
  readonly amount_minor: MinorUnits
  readonly made_on: CivilDate
  readonly until_on: CivilDate
  readonly withdrawn_on: CivilDate | null
  readonly act_id: number | null
  /** What settled its items since it was made, less what came back. */
  readonly paid_minor: MinorUnits
}

/** Offers that were made to these customers, in the order in which they were. */
export async function liveCureOfferRows(tx: Tx, customerIds: readonly number[]): Promise<LiveCureOfferRow[]> {
  const { rows } = await sql<LiveCureOfferRow>`
    select o.id, o.customer_id, o.item_ids, o.amount_minor, o.made_on, o.until_on, o.withdrawn_on, o.act_id,
           (select coalesce(-sum(e.amount_minor), 0)::bigint from item_entry e
             where e.item_id = any(o.item_ids) and e.kind in ('match', 'reversal') and e.on_date >= o.made_on) as paid_minor
      from cure_offer o
     where o.customer_id = any(${customerIds}::bigint[]) and ${MADE}
     order by o.id`.execute(tx)
  return rows
}

export type CureOfferRow = Omit<LiveCureOfferRow, 'paid_minor'> & {
  readonly creditor_id: number
  readonly currency: Currency
  readonly waiver_id: number | null
  readonly author: string
  readonly withdrawn_by: string | null
  readonly item_numbers: string[]
  /** What is open of its items now. */
  readonly open_minor: MinorUnits
  readonly kind: CustomerKind
  readonly country: string
  readonly language: string
  readonly scenario_key: string | null
  /** The step and the version of the scenario that made it. */
  readonly step_key: string | null
  readonly scenario_version: number | null
}

const OFFERS = sql`
  select o.id, o.customer_id, o.creditor_id, o.currency, o.item_ids, o.amount_minor, o.made_on, o.until_on, o.waiver_id,
         o.act_id, o.author, o.withdrawn_on, o.withdrawn_by, i.numbers as item_numbers, i.open_minor, c.kind, c.country,
         c.language, c.scenario_key, a.step_key, v.version as scenario_version
    from cure_offer o
    join customer c on c.id = o.customer_id
    left join act a on a.organisation_id = o.organisation_id and a.id = o.act_id
    left join scenario_version v on v.organisation_id = a.organisation_id and v.id = a.scenario_version_id
   cross join lateral (
     select array_agg(i.number order by i.due_on, i.id) as numbers, sum(i.open_minor)::bigint as open_minor
       from item i where i.id = any(o.item_ids)) i`

/** All that was offered to a customer, the latest first. */
export async function cureOfferRows(tx: Tx, customerId: number): Promise<CureOfferRow[]> {
  const { rows } = await sql<CureOfferRow>`
    ${OFFERS} where o.customer_id = ${customerId} and ${MADE} order by o.made_on desc, o.id desc`.execute(tx)
  return rows
}

/** Locks the offer until the transaction ends. */
export async function lockCureOffer(tx: Tx, id: number): Promise<CureOfferRow | undefined> {
  const { rows } = await sql<CureOfferRow>`${OFFERS} where o.id = ${id} and ${MADE} for update of o`.execute(
    tx,
  )
  return rows[0]
}

export async function writeCureWithdrawal(tx: Tx, id: number, on: CivilDate, actor: string): Promise<void> {
  await tx
    .updateTable('cure_offer')
    .set({ withdrawn_on: on, withdrawn_by: actor })
    .where('id', '=', id)
    .execute()
}

/** Takes away the offers of messages that were made before and did not leave; answers the waivers that went with them. */
export async function deleteUnsentOffers(tx: Tx, actIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ waiver_id: number | null }>`
    delete from cure_offer where act_id = any(${actIds}::bigint[]) returning waiver_id`.execute(tx)
  return rows.flatMap(({ waiver_id }) => waiver_id ?? [])
}
