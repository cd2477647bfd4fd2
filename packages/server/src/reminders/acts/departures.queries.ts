import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'
import { ACT_COLUMNS } from './acts.queries.ts'

/** Acts that wait for approval or may leave, by channel and currency. */
export async function groupsToLeave(tx: Tx, asOf: string) {
  const { rows } = await sql<{
    status: string
    channel: string
    currency: string
    acts: number
    later: number
    automatic: number
    amountMinor: number
    lastId: number
  }>`
    select status, channel, currency, count(*)::int as acts,
           count(*) filter (where act_on > ${asOf}::date)::int as later,
           count(*) filter (where approval = 'automatic' and act_on <= ${asOf}::date)::int as automatic,
           sum(amount_minor)::bigint as "amountMinor", max(id) as "lastId"
      from act where status in ('planned', 'approved')
     group by status, channel, currency`.execute(tx)
  return rows
}

/** Why approved acts did not leave when they were tried, and when they are tried again at the earliest. */
export async function reasonsToWait(tx: Tx) {
  const { rows } = await sql<{ reason: string; acts: number; notBefore: string | null }>`
    select reason, count(*)::int as acts, min(not_before) as "notBefore"
      from act where status = 'approved' and reason is not null
     group by reason order by count(*) desc, reason limit 20`.execute(tx)
  return rows
}

/** How much went wrong and waits for somebody, and how many print batches are to be posted. */
export async function countBeside(tx: Tx) {
  const { rows } = await sql<{ troubles: number; batchesToPost: number }>`
    select (select count(*)::int from task
             where done_at is null and kind in ('fix-contact', 'check-sending', 'verify-act')
               and params->>'actId' is not null) as troubles,
           (select count(*)::int from print_batch
             where posted_on is null and discarded_at is null) as "batchesToPost"`.execute(tx)
  return rows[0] ?? { troubles: 0, batchesToPost: 0 }
}

export type TroubleRow = Awaited<ReturnType<typeof listTroubles>>[number]

/** Open tasks about acts whose sending went wrong, the newest first. */
export async function listTroubles(tx: Tx, before: number | null, limit: number) {
  return tx
    .selectFrom('task')
    .innerJoin('act', (join) =>
      join
        .onRef('act.organisation_id', '=', 'task.organisation_id')
        .on('act.id', '=', sql<number>`(task.params->>'actId')::bigint`),
    )
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organisation_id', '=', 'act.organisation_id')
        .onRef('customer.id', '=', 'act.customer_id'),
    )
    .select(ACT_COLUMNS)
    .select(['customer.number as customer_number', 'customer.name as customer_name'])
    .select(['task.id as task_id', 'task.kind as task_kind', 'task.reason as task_reason', 'task.params'])
    .select('task.created_on')
    .where('task.done_at', 'is', null)
    .where('task.kind', 'in', ['fix-contact', 'check-sending', 'verify-act'])
    .where(sql<boolean>`task.params->>'actId' is not null`)
    .where(sql<boolean>`(${before}::bigint is null or task.id < ${before}::bigint)`)
    .orderBy('task.id', 'desc')
    .limit(limit)
    .execute()
}

export type TakenOut = { readonly reason: string; readonly heldUntil: string }

export type TakenOutRow = Awaited<ReturnType<typeof listTakenOut>>[number]

/** Acts that people took out since a moment and nobody has put back, the newest first. */
export async function listTakenOut(tx: Tx, since: Date, before: number | null, limit: number) {
  return (
    tx
      .selectFrom('act_event')
      .innerJoin('act', (join) =>
        join
          .onRef('act.organisation_id', '=', 'act_event.organisation_id')
          .onRef('act.id', '=', 'act_event.act_id'),
      )
      .innerJoin('customer', (join) =>
        join
          .onRef('customer.organisation_id', '=', 'act.organisation_id')
          .onRef('customer.id', '=', 'act.customer_id'),
      )
      .select(ACT_COLUMNS)
      .select(['customer.number as customer_number', 'customer.name as customer_name'])
      .select(['act_event.id as event_id', 'act_event.actor', 'act_event.at', 'act_event.detail'])
      .where('act_event.kind', '=', 'cancelled')
      .where(sql<boolean>`act_event.detail->>'heldUntil' is not null`)
      .where('act_event.at', '>=', since.toISOString())
      .where('act.status', '=', 'cancelled')
      .where(sql<boolean>`(${before}::bigint is null or act_event.id < ${before}::bigint)`)
      // Taken out twice, it is shown once.
      .where(
        sql<boolean>`not exists (select from act_event l where l.organisation_id = act.organisation_id
        and l.act_id = act.id and l.kind = 'cancelled' and l.id > act_event.id)`,
      )
      .orderBy('act_event.id', 'desc')
      .limit(limit)
      .execute()
  )
}

/** How a person took this act out, when that is what ended it. */
export async function howTakenOut(tx: Tx, actId: number) {
  const { rows } = await sql<TakenOut & { actor: string }>`
    select detail->>'reason' as reason, detail->>'heldUntil' as "heldUntil", actor from act_event
     where act_id = ${actId} and kind = 'cancelled' and detail->>'heldUntil' is not null
     order by id desc limit 1`.execute(tx)
  return rows[0]
}

/** Holds that taking an act out has placed and that nobody has ended. */
export async function holdsOfTakingOut(
  tx: Tx,
  itemIds: readonly number[],
  { reason, heldUntil, actor }: TakenOut & { readonly actor: string },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from hold
     where scope = 'item' and item_id = any(${itemIds}::bigint[]) and reason = ${reason} and author = ${actor}
       and until_on = ${heldUntil}::date and ended_on is null
     order by id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** E-mails that became files because there was no mail server, the newest first. */
export async function listOutbox(tx: Tx, before: number | null, limit: number) {
  return tx
    .selectFrom('act')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organisation_id', '=', 'act.organisation_id')
        .onRef('customer.id', '=', 'act.customer_id'),
    )
    .select(ACT_COLUMNS)
    .select(['customer.number as customer_number', 'customer.name as customer_name'])
    .where(sql<boolean>`act.provider_reference like 'outbox:%'`)
    .where(sql<boolean>`(${before}::bigint is null or act.id < ${before}::bigint)`)
    .orderBy('act.id', 'desc')
    .limit(limit)
    .execute()
}
