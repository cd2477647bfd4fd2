import type { MailOutcome, MailTransport } from '../../platform/mail-transport.ts'
import { inOrganisation, type Pool, type Tx } from '../../platform/postgres.ts'
import { PEOPLE } from '../acts/give-work.ts'
import { loadEmailLayout } from '../rendering/email-layout.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { type ClaimedBatch, type ClaimRequest, claimActs } from './claim-acts.ts'
import { Departures } from './depart.ts'
import { type Answer, type Ending, endingOf, recordAnswers } from './record-answers.ts'
import { Recorder } from './recorder.ts'
import { countEnded } from './sending-metrics.ts'
import type { SendingMoment } from './sending-moment.ts'
import type { WorkerLease } from './worker-lease.ts'

export type SendRequest = {
  readonly organisationId: number
  readonly actor: string
  readonly mail: MailTransport
  readonly lease: WorkerLease
  readonly moment: SendingMoment
  readonly timeZone: string
  /** Also tries what was to wait for a later moment. */
  readonly evenWaiting: boolean
  readonly limit?: number | undefined
  /** Aborted: finishes the acts in hand and takes no more. */
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number) => void
}

export type SendReport = {
  readonly transport: MailTransport['kind']
  readonly sent: number
  /** Calls, text messages and other work that people were given. */
  readonly handedOver: number
  /** By the rule that took them away: see `act-words.ts`. */
  readonly cancelled: readonly { readonly reason: string; readonly acts: number }[]
  /** Addresses that were refused. */
  readonly bounced: number
  /** Messages that were refused, whatever the address. */
  readonly failed: number
  /** Not taken this time: they stay approved. */
  readonly postponed: number
  /** What the mail server last said of them. */
  readonly postponedBecause: string | null
  /** The mail server took nothing: the rest was not tried. */
  readonly serverDown: boolean
  readonly toVerify: number
  readonly waiting: readonly WaitingReason[]
}

/** Why acts stay, by code, with how many they are and the sentence. */
export type WaitingReason = {
  readonly reason: string
  readonly acts: number
  readonly fr: string
  readonly en: string
}

// More than there are, and a number that PostgreSQL takes.
const ALL = 2_000_000_000

export const BY_MAIL = ['email'] as const
export const BY_PEOPLE = ['call', 'sms', 'task'] as const

/**
 * Sends the approved acts whose day has come, batch after batch. While one batch is with the mail server the next is
 * claimed and the answers are recorded as they come: at most three are in hand.
 */
export async function sendActs(pool: Pool, request: SendRequest): Promise<SendReport> {
  const tally = new Tally(request.mail.kind)
  await giveToPeople(pool, request, tally)
  await sendMails(pool, request, tally)
  return tally.report()
}

async function giveToPeople(pool: Pool, request: SendRequest, tally: Tally): Promise<void> {
  const claims = await openClaims(pool, request, { channels: BY_PEOPLE, claimedBy: PEOPLE })
  for (;;) {
    if (isStopped(request)) return
    const batch = await claims.next()
    if (!batch) return
    tally.add(batch)
  }
}

async function sendMails(pool: Pool, request: SendRequest, tally: Tally): Promise<void> {
  const { organisationId, lease, limit = ALL } = request
  const claims = await openClaims(pool, request, { channels: BY_MAIL, claimedBy: lease.claimedBy })
  const departures = new Departures(pool, organisationId, lease.claimedBy)
  const recorder = new Recorder(async (answers) => {
    await record(pool, request, answers, tally)
    departures.recorded(answers.map(({ act }) => act.id))
  })
  let delivering: Promise<void> = Promise.resolve()
  let recorded: Promise<void> = Promise.resolve()
  let taken = 0
  const settle = async () => {
    await delivering
    await recorded
    recorded = recorder.flush()
  }
  try {
    while (!tally.serverDown && !isStopped(request) && taken < limit) {
      const batch = await claims.next(limit - taken)
      if (!batch) break
      tally.add(batch)
      taken += batch.mails.length
      await settle()
      delivering = deliver(request, batch, { departures, recorder, tally })
      // Heard by `settle`; unheard until then it would end the process.
      delivering.catch(() => {})
    }
  } finally {
    await settle()
    await recorded
  }
}

type Claims = { next(limit?: number): Promise<ClaimedBatch | null> }

async function openClaims(
  pool: Pool,
  request: SendRequest,
  which: Pick<ClaimRequest, 'channels' | 'claimedBy'>,
): Promise<Claims> {
  const { organisationId, actor, moment, timeZone, evenWaiting } = request
  const within = <T>(work: (tx: Tx) => Promise<T>) => inOrganisation(pool, organisationId, work)
  const templates = await within(loadTemplates)
  const layout = await loadEmailLayout()
  let after = 0
  const next = async (limit = ALL): Promise<ClaimedBatch | null> => {
    const batch = await within((tx) =>
      claimActs(tx, {
        ...which,
        organisationId,
        actor,
        moment,
        timeZone,
        evenWaiting,
        templates,
        layout,
        after,
        limit,
      }),
    )
    if (batch) after = batch.last
    return batch
  }
  return { next }
}

type OnTheWay = { readonly departures: Departures; readonly recorder: Recorder; readonly tally: Tally }

async function deliver(
  { mail, lease }: SendRequest,
  { mails }: ClaimedBatch,
  { departures, recorder, tally }: OnTheWay,
): Promise<void> {
  const queue = mails.entries()
  const mayLeave = departures.begin(mails.map(({ act }) => act.id))
  const lane = async () => {
    for (const [index, { act, claimed, mail: message }] of queue) {
      // One refusal to serve is answer enough for the rest of the batch: none of it has left.
      const isTried = !tally.serverDown && (await mayLeave(index)) && !lease.lost.aborted
      const outcome = isTried ? await mail.send(message) : NOT_TRIED
      tally.serverDown ||= isServerDown(outcome)
      recorder.add({ act, claimed, outcome })
    }
  }
  // Twice as many as there are connections: the next message is at hand when a connection is free.
  await Promise.all(Array.from({ length: 2 * mail.connections }, lane))
}

const NOT_TRIED: MailOutcome = {
  kind: 'postponed',
  by: 'server',
  answer: 'not tried: the mail server does not serve',
}

function isServerDown(outcome: MailOutcome): boolean {
  return outcome.kind === 'postponed' && outcome.by === 'server'
}

async function record(
  pool: Pool,
  { organisationId, actor, lease, moment, onProgress }: SendRequest,
  answers: readonly Answer[],
  tally: Tally,
): Promise<void> {
  await inOrganisation(pool, organisationId, (tx) =>
    recordAnswers(tx, { actor, claimedBy: lease.claimedBy, asOf: moment.asOf, now: moment.now }, answers),
  )
  tally.addAnswers(answers)
  onProgress?.(tally.sent)
}

function isStopped({ signal, lease }: SendRequest): boolean {
  return signal?.aborted === true || lease.lost.aborted
}

class Tally {
  readonly #transport: MailTransport['kind']
  readonly #ended: Record<Ending, number> = { sent: 0, bounced: 0, failed: 0, released: 0, interrupted: 0 }
  readonly #cancelled = new Map<string, number>()
  readonly #waiting = new Map<string, Omit<WaitingReason, 'reason'>>()
  #handedOver = 0
  #postponedBecause: string | null = null
  serverDown = false

  constructor(transport: MailTransport['kind']) {
    this.#transport = transport
  }

  get sent(): number {
    return this.#ended.sent
  }

  add({ byHand, cancelled, bounced, waiting }: ClaimedBatch): void {
    this.#handedOver += byHand.length
    this.#ended.bounced += bounced
    for (const { reason } of cancelled) this.#cancelled.set(reason, (this.#cancelled.get(reason) ?? 0) + 1)
    for (const { reason, message } of waiting) {
      const acts = (this.#waiting.get(reason)?.acts ?? 0) + 1
      this.#waiting.set(reason, { acts, fr: message.fr, en: message.en })
    }
  }

  addAnswers(answers: readonly Answer[]): void {
    for (const answer of answers) {
      const ending = endingOf(answer)
      this.#ended[ending] += 1
      countEnded(ending)
      if (answer.outcome.kind === 'postponed' && answer.outcome !== NOT_TRIED)
        this.#postponedBecause = answer.outcome.answer
    }
  }

  report(): SendReport {
    const { sent, bounced, failed, released, interrupted } = this.#ended
    return {
      transport: this.#transport,
      sent,
      handedOver: this.#handedOver,
      cancelled: [...this.#cancelled].map(([reason, acts]) => ({ reason, acts })),
      bounced,
      failed,
      postponed: released,
      postponedBecause: this.#postponedBecause,
      serverDown: this.serverDown,
      toVerify: interrupted,
      waiting: [...this.#waiting].map(([reason, rest]) => ({ reason, ...rest })),
    }
  }
}
