import { type CivilDate, weekdayOf } from '@recouvrance/core/calendar/civil-date'
import { runPlanning } from '../planning/run-planning.ts'
import type { MailTransport } from '../platform/mail-transport.ts'
import { inOrganisation, type Pool, type Tx } from '../platform/postgres.ts'
import { approveActs } from '../reminders/acts/approve-acts.ts'
import { PEOPLE } from '../reminders/acts/give-work.ts'
import { recordOutcome } from '../reminders/acts/record-outcome.ts'
import { confirmPrintBatch } from '../reminders/printing/confirm-print-batch.ts'
import { createPrintBatch, PRINT_CHANNELS } from '../reminders/printing/create-print-batch.ts'
import { BY_PEOPLE, sendActs } from '../reminders/sending/send-acts.ts'
import { momentOf, rehearsalOf } from '../reminders/sending/sending-moment.ts'
import type { WorkerLease } from '../reminders/sending/worker-lease.ts'
import { ACTOR } from './books.ts'
import { actsInHands, channelsDue, isRunDue } from './demo.queries.ts'

export type Office = {
  readonly pool: Pool
  readonly organisationId: number
  readonly lease: WorkerLease
}

/** The past of the demonstration leaves to nobody. */
const TO_NOBODY: MailTransport = {
  kind: 'outbox',
  connections: 2,
  send: async () => ({ kind: 'accepted', reference: 'demonstration' }),
  close: async () => {},
}

const TIME_ZONE = 'Europe/Paris'
const FRIDAY = 5

/** A day at the office, in the past: what is planned is approved, sent, posted and called, all of it. */
export async function workDay(
  office: Office,
  day: CivilDate,
  tell: (tx: Tx) => Promise<void>,
): Promise<void> {
  const { pool, organisationId, lease } = office
  const within = <T>(work: (tx: Tx) => Promise<T>) => inOrganisation(pool, organisationId, work)
  const morning = await within(async (tx) => {
    await tell(tx)
    // Nobody is at the office at the weekend.
    if (weekdayOf(day) > FRIDAY) return { runDue: false, channels: [] }
    return { runDue: await isRunDue(tx, day), channels: await channelsDue(tx, day) }
  })
  let { channels } = morning
  if (morning.runDue) {
    await runPlanning(pool, organisationId, day, ACTOR)
    channels = await within(async (tx) => {
      await approveActs(tx, ACTOR, { status: 'planned' })
      return channelsDue(tx, day)
    })
  }
  if (channels.length === 0) return
  const moment = momentOf(day, TIME_ZONE, new Date(`${day}T08:00:00Z`), rehearsalOf(day))
  await sendActs(pool, {
    organisationId,
    actor: ACTOR,
    mail: TO_NOBODY,
    lease,
    moment,
    timeZone: TIME_ZONE,
    evenWaiting: true,
  })
  if (BY_PEOPLE.some((channel) => channels.includes(channel))) await callAndDo(office, day)
  if (PRINT_CHANNELS.some((channel) => channels.includes(channel))) await post(office, day, moment)
}

async function callAndDo({ pool, organisationId }: Office, day: CivilDate): Promise<void> {
  await inOrganisation(pool, organisationId, async (tx) => {
    for (const { id, channel } of await actsInHands(tx, PEOPLE))
      await recordOutcome(
        tx,
        ACTOR,
        id,
        { outcome: channel === 'call' ? 'reached' : 'done', note: null },
        { asOf: day, today: day, now: new Date(`${day}T14:00:00Z`), timeZone: TIME_ZONE, takes: null },
      )
  })
}

async function post(
  { pool, organisationId }: Office,
  day: CivilDate,
  moment: ReturnType<typeof momentOf>,
): Promise<void> {
  const { batch } = await createPrintBatch(pool, organisationId, {
    actor: ACTOR,
    day: { moment, timeZone: TIME_ZONE, way: null },
    channels: PRINT_CHANNELS,
    limit: 500,
    language: 'fr',
  })
  if (batch === null) return
  await inOrganisation(pool, organisationId, (tx) =>
    confirmPrintBatch(tx, ACTOR, batch.id, {
      on: day,
      registeredNumbers: new Map(),
      now: new Date(),
      language: 'fr',
    }),
  )
}
