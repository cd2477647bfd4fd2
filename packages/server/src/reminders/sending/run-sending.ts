import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatLongDate } from '@recouvrance/core/calendar/format-date'
import type { ScreenText } from '@recouvrance/core/reminders/message-error'
import { type Mails, type OutgoingSettings, openMails } from '../../mail/open-mails.ts'
import { inOrganisation, type Pool, type Tx } from '../../platform/postgres.ts'
import { beginSending, type RehearsalTime, refuseOtherWay } from './begin-sending.ts'
import { recoverActs } from './recover-acts.ts'
import { BY_MAIL, type SendReport, sendActs, type WaitingReason } from './send-acts.ts'
import { countDue, leftAlone } from './sending.queries.ts'
import { openWorkerLease, type WorkerLease } from './worker-lease.ts'

/** What a process sends with, for as long as it lives. */
export type Sender = {
  readonly pool: Pool
  readonly mails: Mails
  /** Of the environment. */
  readonly smtpUrl: string | null
  /** The proof that this process lives; a new one when it was lost. */
  lease(): Promise<WorkerLease>
  /** What this process had claimed is given to whoever finds it. */
  endLease(): Promise<void>
  /** Waits for the messages in hand. */
  close(): Promise<void>
}

export function openSender(pool: Pool, settings: OutgoingSettings): Sender {
  const mails = openMails(pool, settings)
  let lease: Promise<WorkerLease> | null = null
  const endLease = async () => {
    const ended = lease
    lease = null
    await (await ended)?.close()
  }
  return {
    pool,
    mails,
    smtpUrl: settings.smtpUrl,
    lease: async () => {
      if ((await lease)?.lost.aborted) await endLease()
      // Two who ask at once get the same one: the other would keep a connection that nobody closes.
      lease ??= openWorkerLease(pool).catch((error: unknown) => {
        lease = null
        throw error
      })
      return lease
    },
    endLease,
    close: async () => {
      await mails.close()
      await endLease()
    },
  }
}

export type SendingRequest = {
  readonly organisationId: number
  readonly actor: string
  readonly at?: RehearsalTime | null
  /** Also tries what was to wait for a later moment: a person asks for it now. */
  readonly evenWaiting: boolean
  readonly limit?: number | undefined
  readonly signal?: AbortSignal
  /** How many e-mails have left, of how many that may leave. */
  readonly onProgress?: (done: number, total: number) => void
}

export type SendingOutcome = SendReport & {
  /** Day of the receivables on which it was sent. */
  readonly asOf: CivilDate
  /** What the debtors' clocks were taken to say; null: the real ones. */
  readonly rehearsal: string | null
  /** Acts whose worker died before it knew whether they had left: they are to verify. */
  readonly interrupted: number
}

/** Sends what is approved and due, after having found the acts of workers that died. */
export async function runSending(sender: Sender, request: SendingRequest): Promise<SendingOutcome> {
  const { pool, mails, smtpUrl } = sender
  const { organisationId, actor, onProgress, at = null, ...rest } = request
  const { moment, timeZone, way } = await beginSending(pool, organisationId, smtpUrl, new Date(), at)
  const { asOf, now, rehearsal } = moment
  const interrupted = await recoverActs(pool, organisationId, { actor, asOf, now })
  const within = <T>(work: (tx: Tx) => Promise<T>) => inOrganisation(pool, organisationId, work)
  const total = onProgress
    ? await within((tx) => countDue(tx, { channels: BY_MAIL, dueBy: asOf, retryAt: null }))
    : 0
  const mail = await mails.of(organisationId)
  await within((tx) => refuseOtherWay(tx, smtpUrl, way))
  const report = await sendActs(pool, {
    ...rest,
    organisationId,
    actor,
    mail,
    lease: await sender.lease(),
    moment,
    timeZone,
    ...(onProgress && { onProgress: (done: number) => onProgress(done, total) }),
  }).catch(async (error: unknown) => {
    // What it had claimed could not be recorded, and would be nobody's for as long as this process lives.
    await sender.endLease()
    throw error
  })
  const waiting = [...report.waiting, ...(await within((tx) => waitingElsewhere(tx, asOf)))]
  return { ...report, waiting, asOf, rehearsal, interrupted }
}

/** The same for a process that sends this once. */
export async function sendOnce(
  pool: Pool,
  settings: OutgoingSettings,
  request: SendingRequest,
): Promise<SendingOutcome> {
  const sender = openSender(pool, settings)
  try {
    return await runSending(sender, request)
  } finally {
    await sender.close()
  }
}

/** Approved acts that no sending of this day takes: they have a later day, or leave by the printer. */
async function waitingElsewhere(tx: Tx, asOf: CivilDate): Promise<WaitingReason[]> {
  const { letters, later, nextDay } = await leftAlone(tx, asOf)
  return [
    ...(letters > 0 ? [{ reason: 'to-print', acts: letters, ...TO_PRINT }] : []),
    ...(later > 0 && nextDay !== null ? [{ reason: 'later-day', acts: later, ...laterDay(nextDay) }] : []),
  ]
}

const TO_PRINT: ScreenText = {
  fr: 'Les lettres partent par un lot d’impression.',
  en: 'Letters leave by a print batch.',
}

function laterDay(day: CivilDate): ScreenText {
  return {
    fr: `Leur jour n’est pas venu : le premier est le ${formatLongDate(day, 'fr')}.`,
    en: `Their day has not come: the first is ${formatLongDate(day, 'en')}.`,
  }
}
