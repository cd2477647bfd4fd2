import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { presentCureOffer } from '../cure-periods/cure-offers.schema.ts'
import { listCureOffers } from '../cure-periods/list-cure-offers.ts'
import { presentDispute } from '../disputes/disputes.schema.ts'
import { listDisputes } from '../disputes/list-disputes.ts'
import { listHolds } from '../holds/list-holds.ts'
import { listLimitationEvents } from '../limitation/list-limitation-events.ts'
import { showNotes } from '../notes/show-notes.ts'
import { listPaymentPlans } from '../payment-plans/list-payment-plans.ts'
import { presentPlan } from '../payment-plans/payment-plans.schema.ts'
import type { Tx } from '../platform/postgres.ts'
import { listPromises } from '../promises/list-promises.ts'
import { presentPromise } from '../promises/promises.schema.ts'
import { type ActOnTimeline, showActsById } from '../reminders/acts/show-acts.ts'
import { listSafeguards } from '../safeguards/list-safeguards.ts'
import { listWaivers } from '../waivers/list-waivers.ts'
import {
  actEventFacts,
  entryFacts,
  importFacts,
  issuedFacts,
  listMarks,
  type Mark,
  type Place,
  paymentFacts,
  SOURCES,
  type Source,
} from './timeline.queries.ts'
import { ABOUT, type Kind, type TimelineEvent } from './timeline.schema.ts'
import {
  actEventTitle,
  answerWords,
  cureTitle,
  cureWithdrawnTitle,
  disputeTitle,
  entryTitle,
  HOLD_ENDED,
  holdTitle,
  INSOLVENCY,
  importTitle,
  issueTitle,
  limitationReversalTitle,
  limitationTitle,
  PLAN_LAPSED,
  paymentTitle,
  planTitle,
  promiseTitle,
  reversalTitle,
  safeguardEndTitle,
  safeguardText,
  safeguardTitle,
  settlementTitle,
  waiverTitle,
  withdrawalTitle,
  written,
} from './timeline-words.ts'

export type TimelinePage = { readonly events: readonly TimelineEvent[]; readonly last: Place | null }

type Told = Partial<Pick<TimelineEvent, 'author' | 'text' | 'act' | 'note' | 'importId'>> & {
  readonly title: TimelineEvent['title']
}
type Teller = (mark: Mark) => Told | null

/**
 * What a customer did and what we did, newest first: the places of a page in one query, then one for each kind of row
 * that the page has, however many there are.
 */
export async function readTimeline(
  tx: Tx,
  customerId: number,
  asOf: CivilDate,
  page: { readonly kind: Kind | null; readonly before: Place | null; readonly limit: number },
): Promise<TimelinePage> {
  const sources = SOURCES.filter((source) => page.kind === null || ABOUT[source].kind === page.kind)
  const found = await listMarks(tx, customerId, sources, { before: page.before, limit: page.limit + 1 })
  const marks = found.slice(0, page.limit)
  const last = found.length > page.limit ? marks.at(-1) : undefined
  const bySource = Map.groupBy(marks, ({ source }) => source)
  const events = new Map<Mark, TimelineEvent>()
  for (const [source, own] of bySource) {
    const tell = await TELLERS[source](tx, { customerId, asOf, marks: own })
    for (const mark of own) {
      const told = tell(mark)
      if (told) events.set(mark, eventOf(mark, told))
    }
  }
  return {
    events: marks.flatMap((mark) => events.get(mark) ?? []),
    last: last ? [last.on, last.at, last.source, last.id] : null,
  }
}

function eventOf({ source, id, on, at }: Mark, told: Told): TimelineEvent {
  return {
    id: `${source}:${id}`,
    ...ABOUT[source],
    on,
    at,
    author: null,
    text: null,
    act: null,
    note: null,
    importId: null,
    ...told,
  }
}

type Asked = { readonly customerId: number; readonly asOf: CivilDate; readonly marks: readonly Mark[] }

const idsOf = ({ marks }: Asked) => marks.map(({ id }) => id)

/** What tells of the marks of a page, by the id of their row. */
function telling<Row>(rows: Iterable<readonly [number, Row]>, tell: (row: Row) => Told): Teller {
  const known = new Map(rows)
  return ({ id }) => {
    const row = known.get(id)
    return row === undefined ? null : tell(row)
  }
}

function byId<Row extends { readonly id: number }>(rows: readonly Row[]): [number, Row][] {
  return rows.map((row) => [row.id, row])
}

const TELLERS: Readonly<Record<Source, (tx: Tx, asked: Asked) => Promise<Teller>>> = {
  act: async (tx, asked) => telling(await showActsById(tx, idsOf(asked)), actTold),
  call: async (tx, asked) => telling(await showActsById(tx, idsOf(asked)), actTold),
  'act-event': tellActEvents,
  cure: async (tx, { customerId, asOf }) =>
    telling(byId(await listCureOffers(tx, customerId, asOf)), (row) => ({
      title: cureTitle(row),
      text: presentCureOffer(row).message,
      author: row.author,
    })),
  'cure-withdrawn': async (tx, { customerId, asOf }) =>
    telling(byId(await listCureOffers(tx, customerId, asOf)), (row) => ({
      title: cureWithdrawnTitle(row),
      author: row.withdrawn_by,
    })),
  dispute: async (tx, { customerId, asOf }) =>
    telling(byId(await listDisputes(tx, customerId, asOf)), (row) => ({
      title: disputeTitle(row),
      text: written([row.reason, row.owner].filter(Boolean).join(' · ')),
    })),
  'dispute-settled': async (tx, { customerId, asOf }) =>
    telling(byId(await listDisputes(tx, customerId, asOf)), (row) => ({
      title: settlementTitle(row),
      text: presentDispute(row).message,
    })),
  entry: async (tx, asked) =>
    telling(byId(await entryFacts(tx, idsOf(asked))), (row) => ({
      title: entryTitle(row),
      text: written(row.reason),
    })),
  hold: async (tx, { customerId, asOf }) =>
    telling(byId(await listHolds(tx, customerId, asOf)), (row) => ({
      title: holdTitle(row),
      text: written(row.reason),
      author: row.author,
    })),
  'hold-ended': async (tx, { customerId, asOf }) =>
    telling(byId(await listHolds(tx, customerId, asOf)), (row) => ({
      title: HOLD_ENDED,
      text: written(row.reason),
    })),
  import: async (tx, asked) =>
    telling(byId(await importFacts(tx, asked.customerId, idsOf(asked))), (row) => ({
      title: importTitle(row),
      text: written(row.file_name),
      author: row.author,
      importId: String(row.id),
    })),
  insolvency: async () => () => ({ title: INSOLVENCY }),
  issue: tellIssues,
  'limitation-event': async (tx, { customerId }) =>
    telling(byId(await listLimitationEvents(tx, customerId)), (row) => ({
      title: limitationTitle(row),
      text: written(row.proof),
      author: row.author,
    })),
  'limitation-reversal': async (tx, { customerId }) =>
    telling(byId(await listLimitationEvents(tx, customerId)), (row) => ({
      title: limitationReversalTitle(row),
      text: written(row.reversal_reason),
      author: row.reversed_by,
    })),
  note: async (tx, asked) =>
    telling(await showNotes(tx, idsOf(asked)), (note) => ({
      title: { fr: note.itemNumber ?? '', en: note.itemNumber ?? '' },
      text: written(note.text),
      author: note.author,
      note,
    })),
  payment: async (tx, asked) =>
    telling(byId(await paymentFacts(tx, idsOf(asked))), (row) => ({
      title: paymentTitle(row),
      text: written(row.number),
    })),
  plan: async (tx, { customerId, asOf }) =>
    telling(byId(await listPaymentPlans(tx, customerId, asOf)), (row) => ({
      title: planTitle(row),
      text: presentPlan(row).message,
    })),
  'plan-lapsed': async (tx, { customerId, asOf }) =>
    telling(byId(await listPaymentPlans(tx, customerId, asOf)), (row) => ({
      title: PLAN_LAPSED,
      text: presentPlan(row).message,
    })),
  promise: async (tx, { customerId, asOf }) =>
    telling(byId(await listPromises(tx, customerId, asOf)), (row) => ({
      title: promiseTitle(row),
      text: presentPromise(row).message,
      author: row.author,
    })),
  'promise-withdrawn': async (tx, { customerId, asOf }) =>
    telling(byId(await listPromises(tx, customerId, asOf)), (row) => ({ title: withdrawalTitle(row) })),
  safeguard: async (tx, { customerId, asOf }) =>
    telling(byId(await listSafeguards(tx, customerId, asOf)), (row) => ({
      title: safeguardTitle(row),
      text: safeguardText(row),
      author: row.author,
    })),
  'safeguard-ended': async (tx, { customerId, asOf }) =>
    telling(byId(await listSafeguards(tx, customerId, asOf)), (row) => ({
      title: safeguardEndTitle(row),
      text: written(row.end_reason),
      author: row.ended_by,
    })),
  waiver: async (tx, { customerId, asOf }) =>
    telling(byId(await listWaivers(tx, customerId, asOf)), (row) => ({
      title: waiverTitle(row),
      text: written(row.reason),
      author: row.author,
    })),
  'waiver-reversed': async (tx, { customerId, asOf }) =>
    telling(byId(await listWaivers(tx, customerId, asOf)), (row) => ({
      title: reversalTitle(row),
      text: written(row.reversal_reason),
      author: row.reversed_by,
    })),
}

function actTold(act: ActOnTimeline): Told {
  return {
    title: { fr: act.step.fr, en: act.step.en },
    text: act.reason ?? (act.channel.code === 'call' ? answerWords(act.answer) : null),
    act,
  }
}

async function tellActEvents(tx: Tx, asked: Asked): Promise<Teller> {
  const rows = await actEventFacts(tx, idsOf(asked))
  const acts = await showActsById(tx, [...new Set(rows.map(({ act_id }) => act_id))])
  return telling(byId(rows), (row) => {
    const act = acts.get(row.act_id) ?? null
    const { answer, note } = row.detail ?? {}
    return {
      title: actEventTitle(row, act?.reference ?? ''),
      text: answerWords(answer) ?? written(note),
      author: row.actor,
      act,
    }
  })
}

async function tellIssues(tx: Tx, { customerId, marks }: Asked): Promise<Teller> {
  const days = marks.map(({ on }) => on)
  const rows = Map.groupBy(await issuedFacts(tx, customerId, days), ({ issued_on }) => issued_on)
  return ({ on }) => {
    const items = rows.get(on) ?? []
    const numbers = items.length > 1 ? items.map(({ number }) => number).join(', ') : null
    return { title: issueTitle(items), text: written(numbers) }
  }
}
