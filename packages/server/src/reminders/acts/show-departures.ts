import type { z } from 'zod'
import { wayOut } from '../../mail/way-out.ts'
import type { Tx } from '../../platform/postgres.ts'
import { readStepNames } from '../../scenarios/name-steps.ts'
import { presentAct } from './acts.schema.ts'
import {
  countBeside,
  groupsToLeave,
  listOutbox,
  listTakenOut,
  listTroubles,
  reasonsToWait,
} from './departures.queries.ts'
import {
  type departures,
  presentGroups,
  presentTakenOut,
  presentTrouble,
  presentWaiting,
} from './departures.schema.ts'
import { readDay } from './receivables-day.ts'
import { sendingStartedAt } from './switch-sending.ts'

/** What would leave, by which way and for how much; what waits, and why. */
export async function showDepartures(
  tx: Tx,
  now: Date,
  smtpUrl: string | null,
): Promise<z.infer<typeof departures>> {
  const { asOf } = await readDay(tx, now)
  const rows = await groupsToLeave(tx, asOf)
  const planned = rows.filter(({ status }) => status === 'planned').map(({ lastId }) => lastId)
  return {
    asOf,
    transport: (await wayOut(tx, smtpUrl)) === null ? 'outbox' : 'smtp',
    startedAt: await sendingStartedAt(tx),
    groups: presentGroups(rows),
    waiting: presentWaiting(await reasonsToWait(tx)),
    lastPlanned: planned.length === 0 ? null : String(Math.max(...planned)),
    ...(await countBeside(tx)),
  }
}

const A_DAY_MS = 24 * 3_600_000

type Page = { readonly before: number | null; readonly limit: number }

/** What went wrong and waits for somebody, the newest first. */
export async function showTroubles(tx: Tx, { before, limit }: Page) {
  const rows = await listTroubles(tx, before, limit + 1)
  const shown = rows.slice(0, limit)
  const names = await readStepNames(
    tx,
    shown.map((row) => row.scenario_version_id),
  )
  return {
    troubles: shown.map((row) => presentTrouble(row, names(row.scenario_version_id))),
    last: rows.length > limit ? (shown.at(-1)?.task_id ?? null) : null,
  }
}

/** What people took out in the last twenty-four hours and nobody has put back, the newest first. */
export async function showTakenOut(tx: Tx, now: Date, { before, limit }: Page) {
  const rows = await listTakenOut(tx, new Date(now.getTime() - A_DAY_MS), before, limit + 1)
  const shown = rows.slice(0, limit)
  const names = await readStepNames(
    tx,
    shown.map((row) => row.scenario_version_id),
  )
  return {
    acts: shown.map((row) => presentTakenOut(row, names(row.scenario_version_id))),
    last: rows.length > limit ? (shown.at(-1)?.event_id ?? null) : null,
  }
}

/** What would have left if there had been a mail server, the newest first. */
export async function showOutbox(tx: Tx, { before, limit }: Page) {
  const rows = await listOutbox(tx, before, limit + 1)
  const shown = rows.slice(0, limit)
  const names = await readStepNames(
    tx,
    shown.map((row) => row.scenario_version_id),
  )
  return {
    messages: shown.map((row) => ({
      act: presentAct(row, names(row.scenario_version_id)),
      recipient: row.recipient,
    })),
    last: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}
