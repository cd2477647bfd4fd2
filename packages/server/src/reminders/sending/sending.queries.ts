import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import {
  type ActStatus,
  type ActTrigger,
  statusAfter,
  statusesBefore,
} from '@recouvrance/core/reminders/act-life'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'
import { ACT_COLUMNS, type ActRow } from '../acts/acts.queries.ts'

/**
 * Customers after `after`, by id, with approved acts of these channels that may leave now.
 * @param retryAt acts that wait for a later moment than this are left alone; null: every act is tried
 */
export async function nextCustomersToSend(
  tx: Tx,
  page: { channels: readonly string[]; dueBy: string; retryAt: string | null; after: number; limit: number },
): Promise<number[]> {
  const { rows } = await sql<{ customer_id: number }>`
    select distinct customer_id from act
     where status = 'approved' and customer_id > ${page.after} and act_on <= ${page.dueBy}
       and channel = any(${page.channels}::text[])
       and coalesce(undo_until <= now(), true)
       and (${page.retryAt}::timestamptz is null or coalesce(not_before <= ${page.retryAt}::timestamptz, true))
     order by customer_id limit ${page.limit}`.execute(tx)
  return rows.map((row) => row.customer_id)
}

/**
 * Locks those of these customers that nobody else is planning or sending to. Their review rows are what a planning run
 * locks too, and first: two transactions never wait for each other in turn.
 */
export async function lockFreeCustomers(tx: Tx, customerIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ customer_id: number }>`
    select customer_id from review where customer_id = any(${customerIds}::bigint[])
     order by customer_id for update skip locked`.execute(tx)
  return rows.map((row) => row.customer_id)
}

/** Locks the approved acts of these customers that may leave, as they are now. */
export async function lockApprovedActs(
  tx: Tx,
  page: {
    customerIds: readonly number[]
    channels: readonly string[]
    dueBy: string
    retryAt: string | null
    limit: number
  },
) {
  let query = tx
    .selectFrom('act')
    .select(ACT_COLUMNS)
    .where('act.status', '=', 'approved')
    .where('act.customer_id', '=', sql<number>`any(${page.customerIds}::bigint[])`)
    .where('act.channel', '=', sql<string>`any(${page.channels}::text[])`)
    .where('act.act_on', '<=', page.dueBy)
    // Whoever has just approved it may still take it back, whatever somebody else asks to send now.
    .where(sql<SqlBool>`coalesce(act.undo_until <= now(), true)`)
  if (page.retryAt !== null)
    query = query.where(({ eb, or }) =>
      or([eb('act.not_before', 'is', null), eb('act.not_before', '<=', page.retryAt)]),
    )
  return query.orderBy('act.customer_id').orderBy('act.id').limit(page.limit).forUpdate().execute()
}

/** A contact that left or is leaving, for the gate. `on_date`: day of the receivables' calendar. */
export async function contactsSince(tx: Tx, customerIds: readonly number[], asOf: string, since: string) {
  const { rows } = await sql<{
    customer_id: number
    channel: string
    planned_for: string | null
    on_date: string
  }>`
    select customer_id, channel, planned_for, coalesce(sent_on, ${asOf}::date) as on_date
      from act
     where customer_id = any(${customerIds}::bigint[]) and channel <> 'task'
       and ((status in ('sent', 'delivered', 'bounced') and sent_on >= ${since}::date)
            or (status in ('claimed', 'to-verify') and print_batch_id is null))
    union all
    select a.customer_id, a.channel, null, (e.detail->>'on')::date
      from act a join act_event e on e.organisation_id = a.organisation_id and e.act_id = a.id
     where a.customer_id = any(${customerIds}::bigint[]) and a.channel = 'call' and e.kind in ('no-answer', 'call-back')
       and (e.detail->>'on')::date >= ${since}::date`.execute(tx)
  return rows
}

export type ClaimedAct = {
  readonly id: number
  readonly recipient: string | null
  readonly messageId: string | null
  readonly gate: unknown
  readonly amountMinor: number
  readonly itemIds: readonly number[]
  readonly itemSteps: readonly string[]
  readonly itemSections: readonly string[]
  readonly itemAmounts: readonly number[]
}

/** Marks acts as leaving, with what leaves: the items and amounts of this moment. */
export async function claim(
  tx: Tx,
  claimedBy: string,
  acts: readonly ClaimedAct[],
  printBatchId: number | null = null,
): Promise<void> {
  if (acts.length === 0) return
  const arrays = (values: (act: ClaimedAct) => readonly (string | number)[]) =>
    acts.map(
      (act) =>
        `{${values(act)
          .map((value) => JSON.stringify(value))
          .join(',')}}`,
    )
  const { numAffectedRows } = await sql`
    update act
       set status = ${statusAfter('claim')}, claimed_at = now(), claimed_by = ${claimedBy}, not_before = null,
           attempts = attempts + 1, reason = null, provider_reference = null, print_batch_id = ${printBatchId},
           recipient = c.recipient, message_id = c.message_id, gate = c.gate::jsonb, amount_minor = c.amount_minor,
           undo_until = null, urgency_on = case when act.amount_minor = c.amount_minor then act.urgency_on end,
           item_ids = c.item_ids::bigint[], item_steps = c.item_steps::text[],
           item_sections = c.item_sections::text[], item_amounts = c.item_amounts::bigint[]
      from unnest(${acts.map(({ id }) => id)}::bigint[], ${acts.map(({ recipient }) => recipient)}::text[],
                  ${acts.map(({ messageId }) => messageId)}::text[],
                  ${acts.map(({ gate }) => JSON.stringify(gate))}::text[],
                  ${acts.map(({ amountMinor }) => amountMinor)}::bigint[],
                  ${arrays(({ itemIds }) => itemIds)}::text[], ${arrays(({ itemSteps }) => itemSteps)}::text[],
                  ${arrays(({ itemSections }) => itemSections)}::text[],
                  ${arrays(({ itemAmounts }) => itemAmounts)}::text[])
        as c (id, recipient, message_id, gate, amount_minor, item_ids, item_steps, item_sections, item_amounts)
     where act.id = c.id and act.status = any(${statusesBefore('claim')}::text[])`.execute(tx)
  if (Number(numAffectedRows) !== acts.length)
    throw new Error(`claimed ${numAffectedRows} of ${acts.length} acts that were locked and approved`)
}

export type Postponed = {
  readonly id: number
  readonly notBefore: string | null
  readonly reason: string | null
  readonly gate: unknown
}

/** Writes why approved acts stay, and until when they are not tried again. */
export async function postpone(tx: Tx, acts: readonly Postponed[]): Promise<void> {
  if (acts.length === 0) return
  await sql`
    update act set not_before = p.not_before, reason = p.reason, gate = coalesce(p.gate::jsonb, act.gate)
      from unnest(${acts.map(({ id }) => id)}::bigint[], ${acts.map(({ notBefore }) => notBefore)}::timestamptz[],
                  ${acts.map(({ reason }) => reason)}::text[],
                  ${acts.map(({ gate }) => (gate === null ? null : JSON.stringify(gate)))}::text[])
        as p (id, not_before, reason, gate)
     where act.id = p.id and act.status = 'approved'`.execute(tx)
}

export type Move = {
  readonly id: number
  readonly reason?: string | null
  readonly providerReference?: string | null
  /** Day on which it left, in the receivables' calendar; kept when absent. */
  readonly sentOn?: string | null
  readonly notBefore?: string | null
  /** The attempt failed for a reason that has nothing to do with this act. */
  readonly uncounted?: boolean
}

/**
 * Carries out one trigger on these acts; those that are in another state by now are left alone.
 * @param claimedBy only acts that this worker had claimed
 * @returns ids of those that moved
 */
export async function move(
  tx: Tx,
  trigger: ActTrigger,
  moves: readonly Move[],
  claimedBy: string | null = null,
): Promise<Set<number>> {
  if (moves.length === 0) return new Set()
  const after: ActStatus = statusAfter(trigger)
  const { rows } = await sql<{ id: number }>`
    update act
       set status = ${after}, reason = m.reason, provider_reference = coalesce(m.provider_reference, act.provider_reference),
           sent_on = coalesce(m.sent_on, act.sent_on), not_before = m.not_before,
           attempts = act.attempts - m.uncounted,
           print_batch_id = case when ${after} = 'approved' then null else act.print_batch_id end
      from unnest(${moves.map(({ id }) => id)}::bigint[], ${moves.map(({ reason }) => reason ?? null)}::text[],
                  ${moves.map(({ providerReference }) => providerReference ?? null)}::text[],
                  ${moves.map(({ sentOn }) => sentOn ?? null)}::date[],
                  ${moves.map(({ notBefore }) => notBefore ?? null)}::timestamptz[],
                  ${moves.map(({ uncounted }) => (uncounted ? 1 : 0))}::smallint[])
        as m (id, reason, provider_reference, sent_on, not_before, uncounted)
     where act.id = m.id and act.status = any(${statusesBefore(trigger)}::text[])
       and (${claimedBy}::text is null or act.claimed_by = ${claimedBy})
    returning act.id`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

export type NewEvent = { readonly actId: number; readonly kind: string; readonly detail: unknown }

export async function insertEvents(tx: Tx, actor: string, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await sql`
    insert into act_event (act_id, kind, actor, detail)
    select act_id, kind, ${actor}, detail::jsonb
      from unnest(${events.map(({ actId }) => actId)}::bigint[], ${events.map(({ kind }) => kind)}::text[],
                  ${events.map(({ detail }) => JSON.stringify(detail ?? {}))}::text[])
        as e (act_id, kind, detail)`.execute(tx)
}

/** Writes into the memory of each debt of these acts how the step ended. Credits have no memory. */
export async function insertStepRecords(
  tx: Tx,
  outcome: 'sent' | 'delivered' | 'failed' | 'bounced',
  on: string,
  actIds: readonly number[],
): Promise<void> {
  if (actIds.length === 0) return
  await sql`
    insert into step_record (item_id, act_id, step_key, on_date, outcome)
    select i.item_id, a.id, i.step_key, ${on}::date, ${outcome}
      from act a, unnest(a.item_ids, a.item_steps, a.item_amounts) as i (item_id, step_key, amount)
     where a.id = any(${actIds}::bigint[]) and i.amount > 0
    on conflict do nothing`.execute(tx)
}

export type NewDocument = {
  readonly actId: number
  readonly role: 'email' | 'letter' | 'script' | 'statement'
  readonly sha256: Buffer
  readonly mediaType: string
  readonly content: Uint8Array
}

/** Archives bytes, once however many acts share them, and ties them to their acts. */
export async function insertDocuments(tx: Tx, documents: readonly NewDocument[]): Promise<void> {
  if (documents.length === 0) return
  // One parameter per document, in binary: as an array of texts each of them would cross twice as long.
  const rows = documents.map(
    ({ sha256, mediaType, content }) => sql`(${sha256}::bytea, ${mediaType}::text, ${content}::bytea)`,
  )
  await sql`insert into document (sha256, media_type, content) values ${sql.join(rows)} on conflict do nothing`.execute(
    tx,
  )
  await sql`
    insert into act_document (act_id, role, sha256)
    select * from unnest(${documents.map(({ actId }) => actId)}::bigint[],
                         ${documents.map(({ role }) => role)}::text[],
                         ${documents.map(({ sha256 }) => sha256)}::bytea[])
    on conflict (organisation_id, act_id, role) do update set sha256 = excluded.sha256`.execute(tx)
}

/** Holds the items of an act, both days included. */
export async function holdItems(
  tx: Tx,
  act: ActRow,
  hold: {
    readonly from: string
    readonly until: string
    readonly reason: string
    readonly author: string
  },
): Promise<void> {
  await tx
    .insertInto('hold')
    .values(
      act.item_ids.map((item_id) => ({
        scope: 'item',
        customer_id: act.customer_id,
        item_id,
        from_on: hold.from,
        until_on: hold.until,
        reason: hold.reason,
        author: hold.author,
      })),
    )
    .execute()
}

/** Makes the next nightly run look at these customers: something of theirs has changed. */
export async function askReview(tx: Tx, customerIds: readonly number[]): Promise<void> {
  await sql`
    insert into review (customer_id, review_on)
    select distinct customer_id, '-infinity'::date from unnest(${customerIds}::bigint[]) as c (customer_id)
     order by customer_id
    on conflict (organisation_id, customer_id) do update set review_on = excluded.review_on`.execute(tx)
}

export type UnusableContact = {
  readonly customerId: number
  readonly channel: string
  readonly value: string
  readonly since: string
  readonly reason: string
}

/** The contact that refused is not used again until somebody mends it. */
export async function markUnusable(tx: Tx, contacts: readonly UnusableContact[]): Promise<void> {
  if (contacts.length === 0) return
  await sql`
    update contact set unusable_since = u.since, unusable_reason = u.reason
      from unnest(${contacts.map(({ customerId }) => customerId)}::bigint[],
                  ${contacts.map(({ channel }) => channel)}::text[], ${contacts.map(({ value }) => value)}::text[],
                  ${contacts.map(({ since }) => since)}::date[], ${contacts.map(({ reason }) => reason)}::text[])
        as u (customer_id, channel, value, since, reason)
     where contact.customer_id = u.customer_id and contact.channel = u.channel and contact.value = u.value
       and contact.unusable_since is null`.execute(tx)
}

/** Writes a customer's own address among the contacts, as one that letters come back from. */
export async function insertUnusableAddress(tx: Tx, address: UnusableContact): Promise<void> {
  await sql`
    insert into contact (customer_id, channel, value, role, unusable_since, unusable_reason)
    values (${address.customerId}, ${address.channel}, ${address.value}, 'seat', ${address.since}, ${address.reason})
    on conflict (organisation_id, customer_id, channel, value)
    do update set unusable_since = excluded.unusable_since, unusable_reason = excluded.unusable_reason`.execute(
    tx,
  )
}

/** Claimers of acts whose end is not known, but for print batches and people, who take their time. */
export async function claimersOf(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ claimed_by: string }>`
    select distinct claimed_by from act where status = 'claimed' and claimed_by like 'worker:%'`.execute(tx)
  return rows.map((row) => row.claimed_by)
}

/** Locks what is claimed under this name, against a worker that still believes it may send it. */
export async function lockActsClaimedBy(tx: Tx, claimedBy: string) {
  return tx
    .selectFrom('act')
    .select(ACT_COLUMNS)
    .where('status', '=', 'claimed')
    .where('claimed_by', '=', claimedBy)
    .orderBy('act.id')
    .forUpdate()
    .execute()
}

/** How many approved acts of these channels may leave now; `retryAt` as above. */
export async function countDue(
  tx: Tx,
  due: { readonly channels: readonly string[]; readonly dueBy: string; readonly retryAt: string | null },
): Promise<number> {
  const { rows } = await sql<{ acts: number }>`
    select count(*) as acts from act
     where status = 'approved' and act_on <= ${due.dueBy} and channel = any(${due.channels}::text[])
       and coalesce(undo_until <= now(), true)
       and (${due.retryAt}::timestamptz is null or coalesce(not_before <= ${due.retryAt}::timestamptz, true))`.execute(
    tx,
  )
  return rows[0]?.acts ?? 0
}

/** Approved acts that a sending of this day does not take. */
export async function leftAlone(tx: Tx, asOf: string) {
  const { rows } = await sql<{ letters: number; later: number; nextDay: CivilDate | null }>`
    select count(*) filter (where act_on <= ${asOf}::date and channel in ('letter', 'registered-letter')) as letters,
           count(*) filter (where act_on > ${asOf}::date) as later,
           min(act_on) filter (where act_on > ${asOf}::date) as "nextDay"
      from act where status = 'approved'`.execute(tx)
  return rows[0] ?? { letters: 0, later: 0, nextDay: null }
}

/** States in which something is still to come: those of the index `act_waiting`. */
export const WAITING = ['planned', 'approved', 'claimed', 'to-verify'] as const satisfies readonly ActStatus[]

export async function countWaiting(tx: Tx): Promise<{ status: string; acts: number }[]> {
  return tx
    .selectFrom('act')
    .select(({ fn }) => ['status', fn.countAll<number>().as('acts')])
    .where('status', 'in', WAITING)
    .groupBy('status')
    .execute()
}
