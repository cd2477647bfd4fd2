import { setTimeout as sleep } from 'node:timers/promises'
import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import type { Scenario } from '@recouvrance/core/scenarios/scenario'
import { insertOrganisation } from '../access/organisations.queries.ts'
import { runPlanning } from '../planning/run-planning.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { momentOf, type SendingMoment } from '../reminders/sending/sending-moment.ts'
import { followScenario, PLAIN_SCENARIO } from './scenarios.ts'
import type { TestDatabase } from './test-database.ts'

/** A Monday without a holiday anywhere near. */
export const MONDAY = civilDate('2026-06-15')

/** Ten in the morning in Paris, on a day. */
export function morningOf(day: CivilDate): SendingMoment {
  return momentOf(day, 'Europe/Paris', new Date(`${day}T08:00:00Z`), null)
}

export type Debtor = {
  readonly number: string
  readonly kind?: 'business' | 'consumer' | 'public'
  readonly country?: string
  readonly language?: string
  readonly email?: string | null
  readonly phone?: string
  readonly mobile?: string
  /** Amounts in cents, all due twelve days before MONDAY. */
  readonly invoices: readonly number[]
}

/** An organisation with one complete creditor, these debtors, and the plan of MONDAY. */
export async function planDebtors(
  database: TestDatabase,
  debtors: readonly Debtor[],
  scenario: Scenario = PLAIN_SCENARIO,
): Promise<number> {
  const { id } = await insertOrganisation(database.ownerUrl, 'Ateliers Réunis')
  await inOrganisation(database.pool, id, async (tx) => {
    const creditor = await tx
      .insertInto('creditor')
      .values({
        key: 'ateliers',
        name: 'Ateliers Réunis',
        siren: '732829320',
        address_lines: ['12 rue de la Mesure'],
        postcode: '75011',
        city: 'Paris',
        email: 'compta@ateliers.example',
        signatory: 'Hélène Marchetti, responsable du crédit clients',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('bank_account')
      .values({ creditor_id: creditor.id, iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' })
      .execute()
    for (const debtor of debtors) await insertDebtor(tx, creditor.id, debtor)
    await followScenario(tx, scenario)
  })
  await runPlanning(database.pool, id, MONDAY, 'test')
  return id
}

/** Waits until nothing that somebody had sent is under way. */
export async function sendingsAreOver(database: TestDatabase, organisationId: number): Promise<void> {
  const underWay = async () => {
    const { rowCount } = await database.owner.query(
      'select from sending_run where organisation_id = $1 and finished_at is null',
      [organisationId],
    )
    return rowCount
  }
  while ((await underWay()) !== 0) await sleep(20)
}

async function insertDebtor(
  tx: Parameters<Parameters<typeof inOrganisation>[2]>[0],
  creditorId: number,
  debtor: Debtor,
): Promise<void> {
  const customer = await tx
    .insertInto('customer')
    .values({
      number: debtor.number,
      name: `Client ${debtor.number}`,
      kind: debtor.kind ?? 'business',
      country: debtor.country ?? 'FR',
      language: debtor.language ?? 'fr',
      address_lines: ['1 rue Exemple'],
      postcode: '69003',
      city: 'Lyon',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const email = debtor.email === undefined ? `${debtor.number.toLowerCase()}@client.example` : debtor.email
  const contacts = [
    ...(email === null ? [] : [{ channel: 'email', value: email }]),
    ...(debtor.phone ? [{ channel: 'phone', value: debtor.phone }] : []),
    ...(debtor.mobile ? [{ channel: 'sms', value: debtor.mobile }] : []),
  ]
  if (contacts.length > 0)
    await tx
      .insertInto('contact')
      .values(contacts.map((contact) => ({ ...contact, customer_id: customer.id })))
      .execute()
  for (const [index, amount] of debtor.invoices.entries()) {
    const number = `F-${debtor.number}-${index + 1}`
    const item = await tx
      .insertInto('item')
      .values({
        customer_id: customer.id,
        creditor_id: creditorId,
        kind: 'invoice',
        number,
        currency: 'EUR',
        issued_on: '2026-05-04',
        due_on: '2026-06-03',
        amount_minor: amount,
        open_minor: amount,
        source_key: number,
        created_at: '2026-05-04T08:00:00Z',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('item_entry')
      .values({ item_id: item.id, kind: 'issue', on_date: '2026-05-04', amount_minor: amount })
      .execute()
  }
  await tx.insertInto('review').values({ customer_id: customer.id, review_on: '-infinity' }).execute()
}
