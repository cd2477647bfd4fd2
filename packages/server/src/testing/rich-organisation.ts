import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { openAuth } from '../access/auth.ts'
import { createApiKey } from '../access/create-api-key.ts'
import { createOrganisation } from '../access/create-organisation.ts'
import { createPerson } from '../access/create-person.ts'
import { countAttempt } from '../access/people.queries.ts'
import { matchItems } from '../claims/match-items.ts'
import { setCreditor } from '../creditors/set-creditor.ts'
import { addContact } from '../customers/add-contact.ts'
import { createCustomer } from '../customers/create-customer.ts'
import { importFile } from '../imports/import-file.ts'
import { runPlanning } from '../planning/run-planning.ts'
import { openOutbox } from '../platform/outbox.ts'
import { inOrganisation, outsideOrganisations, type Tx } from '../platform/postgres.ts'
import { approveActs } from '../reminders/acts/approve-acts.ts'
import { sendActs } from '../reminders/sending/send-acts.ts'
import { openWorkerLease } from '../reminders/sending/worker-lease.ts'
import { anInvoice, aPayment } from './accounts.ts'
import { fecFile, sale } from './fec.ts'
import { insertCourtesies } from './insert-courtesies.ts'
import { insertBankLines } from './rich-bank-lines.ts'
import { followScenario, PLAIN_SCENARIO } from './scenarios.ts'
import { MONDAY, morningOf } from './sendable.ts'
import type { TestDatabase } from './test-database.ts'
import { insertWhatProtects } from './what-protects.ts'

export type RichOrganisation = { readonly id: number; readonly adminKey: string }

/**
 * An organisation with rows in every table, whose texts all hold its name: what of it shows elsewhere is found.
 * @param name a word in small letters
 */
export async function aRichOrganisation(database: TestDatabase, name: string): Promise<RichOrganisation> {
  const { id } = await createOrganisation(database, name, `${name} SA`)
  await letSomebodyIn(database, id, name)
  await inOrganisation(database.pool, id, (tx) => makeAccounts(tx, name))
  await runPlanning(database.pool, id, MONDAY, name)
  await inOrganisation(database.pool, id, (tx) => approveActs(tx, name, { channel: 'email' }))
  await withFolder(async (folder) => {
    await send(database, id, name, folder)
    await importBooks(database, id, name, folder)
  })
  const adminKey = await inOrganisation(database.pool, id, async (tx) => {
    await insertWhatGoverns(tx, name)
    await insertNote(tx, name)
    await insertViews(tx, name)
    await insertRecords(tx, name)
    return (await createApiKey(tx, name, `${name} admin`, ['admin'])).key
  })
  return { id, adminKey }
}

/** Somebody who signs in, is signed in, and typed a wrong password before. */
async function letSomebodyIn({ pool }: TestDatabase, organisationId: number, name: string): Promise<void> {
  const email = `anne@${name}.example`
  const person = {
    email,
    name: `Anne ${name}`,
    role: 'manager',
    password: `the password of ${name}`,
  } as const
  await outsideOrganisations(pool, async (tx) => {
    await countAttempt(tx, email, 10, 900)
    await insertSecondFactors(tx, email, name)
    await createPerson(tx, name, organisationId, person)
  })
  await openAuth(pool, name).api.signInEmail({ body: { email, password: person.password } })
}

/** Of a colleague, so that the one who signs in is asked for none; what they hold is not looked at. */
async function insertSecondFactors(tx: Tx, email: string, name: string): Promise<void> {
  const id = `${name} colleague`
  await tx
    .insertInto('person')
    .values({ id, name: id, email: `colleague@${name}.example` })
    .execute()
  await tx
    .insertInto('sign_in_totp')
    .values({ id, person_id: id, secret: name, backup_codes: name })
    .execute()
  await tx
    .insertInto('sign_in_passkey')
    .values({ id, person_id: id, name, public_key: Buffer.from(name), counter: 0, transports: [name] })
    .execute()
  await tx
    .insertInto('sign_in_verification')
    .values({ id, identifier: id, value: name, expires_at: '2026-06-15T12:00:00Z' })
    .execute()
  await tx.insertInto('password_reset').values({ email, language: 'fr' }).execute()
}

async function makeAccounts(tx: Tx, name: string): Promise<void> {
  await setCreditor(tx, name, name, {
    name: `${name} SA`,
    legal_form: `${name} société anonyme`,
    siren: '732829320',
    address_lines: [`12 rue ${name}`],
    postcode: '75011',
    city: 'Paris',
    email: `compta@${name}.example`,
    signatory: `Hélène ${name}`,
    bank_accounts: [{ iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' }],
  })
  const { id: creditorId } = await tx.selectFrom('creditor').select('id').executeTakeFirstOrThrow()
  await followScenario(tx, { ...PLAIN_SCENARIO, key: name })
  for (const number of [1, 2, 3]) {
    const customerId = await createCustomer(tx, name, {
      number: `${name}-${number}`,
      name: `Client ${name} ${number}`,
      address_lines: [`${number} rue ${name}`],
      postcode: '69003',
      city: 'Lyon',
    })
    const value = `client${number}@${name}.example`
    await addContact(tx, name, customerId, {
      channel: 'email',
      value,
      role: 'accounting',
      name: `M. ${name}`,
    })
    const account = { customerId, creditorId }
    const dueOn = civilDate('2026-06-03')
    await anInvoice(tx, { ...account, amountMinor: 250_000 + number, dueOn, number: `${name}-f${number}` })
    const settled = await anInvoice(tx, { ...account, amountMinor: 9_900, number: `${name}-s${number}` })
    const payment = await aPayment(tx, { ...account, amountMinor: 9_900 })
    await matchItems(tx, name, civilDate('2026-04-02'), [
      { itemId: settled, takenMinor: 9_900 },
      { itemId: payment, takenMinor: 9_900 },
    ])
  }
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'recouvrance-rich-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function send(
  { pool }: TestDatabase,
  organisationId: number,
  actor: string,
  folder: string,
): Promise<void> {
  const mail = openOutbox(folder)
  const lease = await openWorkerLease(pool)
  try {
    await sendActs(pool, {
      organisationId,
      actor,
      mail,
      lease,
      moment: morningOf(MONDAY),
      timeZone: 'Europe/Paris',
      evenWaiting: true,
      limit: 2,
    })
  } finally {
    await mail.close()
    await lease.close()
  }
}

async function importBooks(
  { pool }: TestDatabase,
  organisationId: number,
  actor: string,
  folder: string,
): Promise<void> {
  const path = join(folder, `${actor}.txt`)
  writeFileSync(path, fecFile(sale({ customer: `${actor}-4`, piece: `${actor}-i1`, cents: 12_000 })))
  await importFile({ pool, organisationId, actor, today: MONDAY }, { path, source: `${actor}-fec` })
}

async function insertWhatGoverns(tx: Tx, name: string): Promise<void> {
  const item = await tx
    .selectFrom('item')
    .select(['id', 'customer_id', 'creditor_id'])
    .where('number', '=', `${name}-f3`)
    .executeTakeFirstOrThrow()
  const { id: item_id, customer_id, creditor_id } = item
  const reason = `${name} reason`
  const plan = await tx
    .insertInto('payment_plan')
    .values({ customer_id, creditor_id, agreed_on: '2026-06-01', item_ids: [item_id] })
    .returning('id')
    .executeTakeFirstOrThrow()
  const instalment = await anInvoice(tx, {
    customerId: customer_id,
    creditorId: creditor_id,
    amountMinor: 5_000,
  })
  await tx.updateTable('item').set({ payment_plan_id: plan.id }).where('id', '=', instalment).execute()
  await tx
    .insertInto('hold')
    .values({
      scope: 'customer',
      customer_id,
      from_on: '2026-06-10',
      until_on: '2026-07-10',
      reason,
      author: name,
    })
    .execute()
  await tx
    .insertInto('promise')
    .values({
      customer_id,
      amount_minor: 1_000,
      currency: 'EUR',
      made_on: '2026-06-10',
      due_on: '2026-06-20',
      item_ids: [item_id],
      author: name,
    })
    .execute()
  await insertCourtesies(tx, name, item)
  await tx
    .insertInto('dispute')
    .values({ item_id, customer_id, amount_minor: 1_000, reason, owner: name, opened_on: '2026-06-10' })
    .execute()
  await insertWhatProtects(tx, name, { item_id, customer_id })
  await tx
    .insertInto('direct_debit')
    .values({ item_id, customer_id, collect_on: '2026-06-20', return_window_days: 5 })
    .execute()
  await tx
    .insertInto('task')
    .values({
      kind: 'check-sending',
      customer_id,
      creditor_id,
      item_ids: [item_id],
      item_set: '00000000-0000-0000-0000-000000000001',
      reason: 'message-refused',
      params: { recipient: `client3@${name}.example`, answer: name },
      created_on: '2026-06-15',
    })
    .execute()
}

async function insertNote(tx: Tx, name: string): Promise<void> {
  const { id: customer_id } = await tx
    .selectFrom('customer')
    .select('id')
    .where('number', '=', `${name}-3`)
    .executeTakeFirstOrThrow()
  const note = await tx
    .insertInto('note')
    .values({ customer_id, text: `${name} note`, author: name })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('note_mention')
    .values({ note_id: note.id, person_id: `${name} person`, name: `Anne ${name}` })
    .execute()
  await tx
    .insertInto('note_attachment')
    .values({
      note_id: note.id,
      position: 1,
      name: `${name}.txt`,
      media_type: 'text/plain',
      sha256: Buffer.from(name),
      content: Buffer.from(name),
    })
    .execute()
}

async function insertViews(tx: Tx, name: string): Promise<void> {
  const { person_id } = await tx.selectFrom('member').select('person_id').executeTakeFirstOrThrow()
  const view = await tx
    .insertInto('portfolio_view')
    .values({ name: `${name} view`, search: `q=${name}`, owner: person_id, author: name })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('opening_view').values({ person_id, view_id: view.id }).execute()
  await tx.updateTable('customer').set({ assignee: person_id }).execute()
  await tx
    .insertInto('bulk_action')
    .values({ kind: 'note', author: name, customer_ids: [], assignee: name })
    .execute()
}

async function insertHouse(tx: Tx, name: string): Promise<void> {
  await tx
    .insertInto('closing')
    .values({ label: `${name} closing`, from_on: '2026-08-03', until_on: '2026-08-21' })
    .execute()
  await tx
    .insertInto('added_rate')
    .values({
      series: 'at-base-rate',
      semester: '2026-S1',
      value: '1.50',
      source_title: `${name} source`,
      source_url: 'https://rates.example',
      read_on: '2026-01-05',
      added_by: 'test',
    })
    .execute()
  await tx
    .insertInto('mail_server')
    .values({ host: `smtp.${name}.example`, port: 587, security: 'starttls' })
    .execute()
}

async function insertRecords(tx: Tx, name: string): Promise<void> {
  await insertHouse(tx, name)
  const { id: creditor_id } = await tx.selectFrom('creditor').select('id').executeTakeFirstOrThrow()
  const bytes = Buffer.from(name)
  const { id: item_id } = await tx.selectFrom('item').select('id').limit(1).executeTakeFirstOrThrow()
  await tx
    .insertInto('item_alias')
    .values({ creditor_id, source_key: `${name} alias`, item_id })
    .execute()
  await tx
    .insertInto('import_mapping')
    .values({ creditor_id, source: `${name} fec`, mapping: { number: name } })
    .execute()
  const { id: import_id } = await tx.selectFrom('import').select('id').limit(1).executeTakeFirstOrThrow()
  const { id: import_file_id } = await tx
    .insertInto('import_file')
    .values({ name: `${name}.csv`, bytes: 5, author: name, state: 'read', asked: { source: name } })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('import_file_part').values({ import_file_id, part: 0, content: bytes }).execute()
  await tx
    .insertInto('import_change')
    .values({ import_id, record: 'item', record_id: item_id, before: { number: name } })
    .execute()
  await insertBankLines(tx, name, creditor_id, import_id)
  await tx
    .insertInto('message_template')
    .values({ key: name, language: 'fr', tone: 'firm', version: 1, subject: name, body: name, author: name })
    .execute()
  const { id: act_id } = await tx.selectFrom('act').select('id').limit(1).executeTakeFirstOrThrow()
  await tx
    .insertInto('act_edit')
    .values({ act_id, subject: `${name} subject`, body: `${name} body`, amount_minor: 1_000, author: name })
    .execute()
  const { sha256 } = await tx.selectFrom('document').select('sha256').limit(1).executeTakeFirstOrThrow()
  await tx
    .insertInto('print_batch')
    .values({ made_on: '2026-06-15', made_by: 'test', pdf_sha256: sha256, list_sha256: sha256 })
    .execute()
  await tx
    .insertInto('sending_run')
    .values({ started_by: name, claimed_by: 'worker:0', total: 1, after_event: 0, finished_at: '2026-06-15' })
    .execute()
  await tx
    .insertInto('invitation')
    .values({
      email: `invited@${name}.example`,
      role: 'reader',
      language: 'fr',
      invited_by: name,
      expires_at: '2026-06-22T12:00:00Z',
    })
    .execute()
  const { id: customer_id } = await tx.selectFrom('customer').select('id').limit(1).executeTakeFirstOrThrow()
  await tx
    .insertInto('customer_standing')
    .values({ customer_id, currency: 'EUR', net_minor: 100, overdue_minor: 50 })
    .execute()
  await tx
    .insertInto('legal_acknowledgement')
    .values({ entry_key: `${name} article`, person_id: `${name} person`, name })
    .execute()
  await tx
    .insertInto('idempotency_key')
    .values({
      key: `${name} request`,
      request: `POST /${name}`,
      body_sha256: bytes,
      status: 201,
      response: { name },
    })
    .execute()
}
