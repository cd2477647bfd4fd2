import { appendAudit } from '../../audit/append-audit.ts'
import type { OutgoingSettings } from '../../mail/open-mails.ts'
import { log } from '../../platform/log.ts'
import { inOrganisation, type Pool } from '../../platform/postgres.ts'
import { approveActs } from '../acts/approve-acts.ts'
import { beginSending } from './begin-sending.ts'
import { openSender, runSending, type Sender } from './run-sending.ts'
import { BY_MAIL, BY_PEOPLE } from './send-acts.ts'
import { countDue } from './sending.queries.ts'
import { presentSending } from './sending.schema.ts'
import { finishRun, insertRun, lockOpenRun } from './sending-runs.queries.ts'
import { isWorkerDead } from './worker-lease.ts'

export type RunAsked = {
  readonly organisationId: number
  readonly actor: string
  /** Approves what waits for approval too, up to this act. */
  readonly approveUpTo: number | undefined
}

/** Sends what people ask for beside their requests, as long as the process lives. */
export type Runner = {
  /** Begins to send everything that is approved and due; where that is under way already, it stays with that. */
  start(asked: RunAsked): Promise<void>
  /** Finishes what is in hand and takes no more. */
  close(): Promise<void>
}

export function openRunner(pool: Pool, settings: OutgoingSettings): Runner {
  const closing = new AbortController()
  const senders = openShared(() => openSender(pool, settings))
  // Each sending works with several connections: of many at once each would wait for the others'.
  let turn: Promise<unknown> = Promise.resolve()
  return {
    start: async (asked) => {
      const sender = senders.take()
      let id: number | null = null
      try {
        id = await begin(sender, asked)
      } finally {
        if (id === null) await senders.giveBack()
      }
      if (id === null) return
      const run = id
      turn = turn.then(() => carryOut(sender, asked, run, closing.signal)).finally(senders.giveBack)
    },
    close: async () => {
      closing.abort()
      await turn
    },
  }
}

/** One for all who need it at once, and none while nobody does: it keeps a connection. */
function openShared(open: () => Sender) {
  let sender: Sender | null = null
  let users = 0
  return {
    take: (): Sender => {
      users += 1
      sender ??= open()
      return sender
    },
    giveBack: async (): Promise<void> => {
      users -= 1
      if (users > 0) return
      const ended = sender
      sender = null
      await ended?.close()
    },
  }
}

/** @returns null when one is under way */
async function begin(
  sender: Sender,
  { organisationId, actor, approveUpTo }: RunAsked,
): Promise<number | null> {
  const { pool, smtpUrl } = sender
  const { claimedBy } = await sender.lease()
  const { moment } = await beginSending(pool, organisationId, smtpUrl, new Date())
  return inOrganisation(pool, organisationId, async (tx) => {
    const open = await lockOpenRun(tx)
    if (open && !(await isWorkerDead(tx, open.claimed_by))) return null
    if (open) await finishRun(tx, open.id, null)
    if (approveUpTo !== undefined) await approveActs(tx, actor, { upTo: approveUpTo })
    const channels = [...BY_MAIL, ...BY_PEOPLE]
    const total = await countDue(tx, { channels, dueBy: moment.asOf, retryAt: null })
    const id = await insertRun(tx, { startedBy: actor, claimedBy, total })
    if (id !== null)
      await appendAudit(tx, actor, [
        { action: 'sending.asked', subject: `sending:${id}`, detail: { acts: total } },
      ])
    return id
  })
}

async function carryOut(
  sender: Sender,
  { organisationId, actor }: RunAsked,
  id: number,
  signal: AbortSignal,
): Promise<void> {
  const finish = (report: object | null) =>
    inOrganisation(sender.pool, organisationId, (tx) => finishRun(tx, id, report))
  try {
    const outcome = await runSending(sender, { organisationId, actor, evenWaiting: true, signal })
    await finish({ ...presentSending(outcome), stopped: signal.aborted })
  } catch (error) {
    log.error({ err: error, organisationId }, 'a sending that somebody had asked for failed')
    // Where the database itself has gone, the run is found dead with its process.
    await finish(null).catch(() => {})
  }
}
