import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'

export type RunRow = {
  readonly id: number
  readonly started_at: string
  readonly started_by: string
  readonly claimed_by: string
  readonly total: number
  readonly after_event: number
  readonly finished_at: string | null
  readonly report: unknown
}

const COLUMNS = [
  'id',
  'started_at',
  'started_by',
  'claimed_by',
  'total',
  'after_event',
  'finished_at',
  'report',
] as const

/** The run that is under way, locked; its process may be dead. */
export async function lockOpenRun(tx: Tx): Promise<RunRow | undefined> {
  return tx
    .selectFrom('sending_run')
    .select(COLUMNS)
    .where('finished_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** @returns null when somebody else has begun one meanwhile */
export async function insertRun(
  tx: Tx,
  run: { readonly startedBy: string; readonly claimedBy: string; readonly total: number },
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into sending_run (started_by, claimed_by, total, after_event)
    select ${run.startedBy}, ${run.claimedBy}, ${run.total}, coalesce(max(id), 0) from act_event
    on conflict (organisation_id) where finished_at is null do nothing
    returning id`.execute(tx)
  return rows[0]?.id ?? null
}

/** @param report null: nobody knows what became of it but the acts themselves */
export async function finishRun(tx: Tx, id: number, report: object | null): Promise<void> {
  await tx
    .updateTable('sending_run')
    .set({ finished_at: sql`now()`, report: report === null ? null : sql`${JSON.stringify(report)}::jsonb` })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .execute()
}

export async function latestRun(tx: Tx): Promise<RunRow | undefined> {
  return tx.selectFrom('sending_run').select(COLUMNS).orderBy('id', 'desc').limit(1).executeTakeFirst()
}

export type Endings = Awaited<ReturnType<typeof endingsSince>>

/** What became of acts that leave by mail or by people since an event; letters have their own way. */
export async function endingsSince(tx: Tx, event: number) {
  const { rows } = await sql<{
    sent: number
    handedOver: number
    cancelled: number
    heldBack: number
    bounced: number
    failed: number
    postponed: number
    toVerify: number
  }>`
    select count(*) filter (where e.kind = 'sent' and a.channel = 'email')::int as sent,
           count(*) filter (where e.kind = 'claimed' and a.channel <> 'email')::int as "handedOver",
           count(*) filter (where e.kind = 'cancelled')::int as cancelled,
           count(*) filter (where e.kind = 'held-back')::int as "heldBack",
           count(*) filter (where e.kind = 'bounced')::int as bounced,
           count(*) filter (where e.kind = 'failed')::int as failed,
           count(*) filter (where e.kind = 'released')::int as postponed,
           count(*) filter (where e.kind = 'interrupted')::int as "toVerify"
      from act_event e join act a on a.organisation_id = e.organisation_id and a.id = e.act_id
     where e.id > ${event} and a.channel not in ('letter', 'registered-letter')`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('counting answers one row')
  return row
}
