import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { creditorIdOf } from '../creditors/creditor-id-of.ts'
import { recordBankStatement } from '../creditors/record-bank-statement.ts'
import { setCreditor } from '../creditors/set-creditor.ts'
import { addContact } from '../customers/add-contact.ts'
import { createCustomer } from '../customers/create-customer.ts'
import { planPortfolio } from '../planning/plan-portfolio.ts'
import { runPlanning } from '../planning/run-planning.ts'
import { inOrganisation, type Pool, type Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { openWorkerLease } from '../reminders/sending/worker-lease.ts'
import { ensureStandardScenarios } from '../scenarios/ensure-standard-scenarios.ts'
import { publishScenario } from '../scenarios/publish-scenario.ts'
import { readScenarioFile } from '../scenarios/scenario-file.ts'
import { finishTask } from '../tasks/finish-task.ts'
import { ACTOR, type Books } from './books.ts'
import { CAST, composeTimeline } from './compose-timeline.ts'
import { BANK_DATA, DEMO_CREDITORS } from './creditors.ts'
import { countLoaded, hasData, markDemonstration, openTasksOf } from './demo.queries.ts'
import type { DemoCreditor } from './story.ts'
import { tellStory } from './tell-story.ts'
import { workDay } from './work-day.ts'

export type LoadedDemo = {
  readonly asOf: CivilDate
  readonly creditors: number
  readonly customers: number
  readonly items: number
  /** Reminders of the past. */
  readonly sent: number
  /** Acts of the day, which wait for approval. */
  readonly planned: number
  readonly tasks: number
}

const SCENARIOS = ['key-accounts', 'mobile'] as const

/**
 * Loads the demonstration portfolio: two years of a maker of furniture, lived through day by day with the use cases
 * that people call, and the plan of `asOf`, of which nothing has left.
 * @throws Refusal when the organisation has data already
 */
export async function loadDemo(
  pool: Pool,
  organisationId: number,
  asOf: CivilDate,
  onProgress?: (days: number) => void,
): Promise<LoadedDemo> {
  const { live } = await beginDemo(pool, organisationId, asOf)
  return live(onProgress)
}

/**
 * Makes everybody, marks the organisation as a demonstration, and hands out the rest of the work, which takes half a
 * minute.
 * @throws Refusal when the organisation has data already
 */
export async function beginDemo(pool: Pool, organisationId: number, asOf: CivilDate) {
  const within = <T>(work: (tx: Tx) => Promise<T>) => inOrganisation(pool, organisationId, work)
  const books = await within(async (tx) => {
    const opened = await openBooks(tx, asOf)
    await markDemonstration(tx)
    return opened
  })
  const live = async (onProgress?: (days: number) => void): Promise<LoadedDemo> => {
    await liveThrough(pool, organisationId, books, onProgress)
    await within((tx) => fetchBankData(tx, asOf))
    await runPlanning(pool, organisationId, asOf, ACTOR, { scope: 'all' })
    await finishOldTasks(pool, organisationId, asOf)
    const counted = await within(countLoaded)
    return { asOf, creditors: Object.keys(DEMO_CREDITORS).length, customers: CAST.length, ...counted }
  }
  return { live }
}

/** Everybody is there from the first day on; what happens to them comes with the days. */
async function openBooks(tx: Tx, asOf: CivilDate): Promise<Books> {
  if (await hasData(tx)) throw notEmpty()
  await ensureStandardScenarios(tx, ACTOR)
  for (const key of SCENARIOS) {
    const text = await readFile(join(import.meta.dirname, 'scenarios', `${key}.yaml`), 'utf8')
    await publishScenario(tx, ACTOR, readScenarioFile(text))
  }
  const idOf = async (key: DemoCreditor) => {
    await setCreditor(tx, ACTOR, key, DEMO_CREDITORS[key])
    return creditorIdOf(tx, key)
  }
  return {
    asOf,
    creditors: { ateliers: await idOf('ateliers'), negoce: await idOf('negoce') },
    customers: await makeCustomers(tx),
    items: new Map(),
    matches: new Map(),
    disputes: new Map(),
    debits: new Map(),
    plans: new Map(),
  }
}

async function makeCustomers(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>()
  for (const one of CAST) {
    const id = await createCustomer(tx, ACTOR, {
      number: one.number,
      name: one.name,
      kind: one.kind,
      siren: one.siren,
      vat_number: one.vatNumber,
      address_lines: [...one.address],
      postcode: one.postcode,
      city: one.city,
      country: one.country,
      region: one.region,
      language: one.language,
      parent_id: one.parent === null ? null : (ids.get(one.parent) ?? null),
      payment_term: one.paymentTerm,
      scenario_key: one.scenarioKey,
    })
    ids.set(one.number, id)
    for (const contact of one.contacts) await addContact(tx, ACTOR, id, { name: null, ...contact })
  }
  return ids
}

async function liveThrough(
  pool: Pool,
  organisationId: number,
  books: Books,
  onProgress?: (days: number) => void,
): Promise<void> {
  const byDay = Map.groupBy(composeTimeline(books.asOf), ({ event }) => event.on)
  const first = Math.min(...byDay.keys())
  const lease = await openWorkerLease(pool)
  try {
    for (let offset = first; offset <= 0; offset += 1) {
      const tell = async (tx: Tx) => {
        for (const event of byDay.get(offset) ?? []) await tellStory(tx, books, event)
      }
      if (offset === 0) await inOrganisation(pool, organisationId, tell)
      else await workDay({ pool, organisationId, lease }, addDays(books.asOf, offset), tell)
      onProgress?.(offset - first + 1)
    }
  } finally {
    await lease.close()
  }
}

async function fetchBankData(tx: Tx, asOf: CivilDate): Promise<void> {
  for (const key of ['ateliers', 'negoce'] as const) {
    const { maxAgeDays, lastStatement } = BANK_DATA[key]
    await setCreditor(tx, ACTOR, key, { bank_max_age_days: maxAgeDays })
    for (const { iban } of DEMO_CREDITORS[key].bank_accounts ?? [])
      await recordBankStatement(tx, ACTOR, key, { iban, on: addDays(asOf, lastStatement) })
  }
}

const ENGINE_TASKS = ['fix-contact', 'match-payments', 'legal-review', 'broken-promise', 'file-claim']

/** People have done what the plan of the day asks for no more. */
async function finishOldTasks(pool: Pool, organisationId: number, asOf: CivilDate): Promise<void> {
  const asked = new Set<string>()
  for await (const accounts of planPortfolio(pool, organisationId, asOf))
    for (const { account, plan } of accounts)
      for (const { kind, itemIds } of plan.tasks)
        asked.add(nameOf(kind, account.customerId, itemIds.map(Number)))
  await inOrganisation(pool, organisationId, async (tx) => {
    for (const { id, kind, customer_id, item_ids } of await openTasksOf(tx, ENGINE_TASKS))
      if (!asked.has(nameOf(kind, customer_id, item_ids))) await finishTask(tx, ACTOR, id)
  })
}

function nameOf(kind: string, customerId: number, itemIds: readonly number[]): string {
  return [kind, customerId, ...itemIds.toSorted((a, b) => a - b)].join(' ')
}

function notEmpty(): Refusal {
  return new Refusal(
    'conflict',
    'This organisation has data already: the demonstration would be mixed with it. Make another one with "organisation create Demonstration" and name it with --organisation.',
    'Cette organisation a déjà des données : la démonstration s’y mêlerait. Créez-en une autre avec « organisation create Démonstration » et désignez-la avec --organisation.',
  )
}
