import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { createOrganisation } from '../../access/create-organisation.ts'
import { verifyAudit } from '../../audit/verify-audit.ts'
import { setCreditor } from '../../creditors/set-creditor.ts'
import { inOrganisation, type Tx } from '../../platform/postgres.ts'
import { camtEntry, camtFile, cfonbStatement, mt940Statement } from '../../testing/bank-files.ts'
import { importContent } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { foreseeUndo, undoImport } from '../undoing/undo-import.ts'

const database = useTestDatabase()
const IBAN = 'FR7630006000011234567890189'
let organisationId: number

beforeEach(async () => {
  organisationId = (await createOrganisation(database.current, 'test', 'Maison Exemple')).id
  await within((tx) =>
    setCreditor(tx, 'test', 'principal', {
      name: 'Maison Exemple',
      bank_max_age_days: 3,
      bank_accounts: [{ iban: IBAN, bic: null }],
    }),
  )
})

const within = <T>(work: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, organisationId, work)

async function imported(content: string, request: Parameters<typeof importContent>[3] = {}) {
  const { report } = await importContent(database.current, organisationId, content, request)
  return report
}

/** Money in the account by its lines: parts stand for their batch, and an advice moves nothing. */
async function lines(): Promise<{ count: number; sum: number }> {
  const { rows } = await within((tx) =>
    sql<{ count: number; sum: number }>`
      select count(*)::int as count, coalesce(sum(amount_minor), 0)::bigint as sum
        from bank_line where not batch and not advice`.execute(tx),
  )
  return rows[0] ?? { count: -1, sum: -1 }
}

async function freshOn(): Promise<string | null> {
  const { rows } = await within((tx) =>
    sql<{ on: string | null }>`select last_statement_on as on from bank_account where iban = ${IBAN}`.execute(
      tx,
    ),
  )
  return rows[0]?.on ?? null
}

const DAY_1 = camtFile({
  iban: IBAN,
  id: 'R1',
  opening: ['100.00', '2026-01-05'],
  closing: ['350.00', '2026-01-06'],
  entries: [
    camtEntry({
      amount: '200.00',
      on: '2026-01-06',
      reference: 'B1',
      name: 'Alpha SARL',
      text: 'Facture F1',
    }),
    camtEntry({ amount: '50.00', on: '2026-01-06', reference: 'B2', name: 'Beta SAS', text: 'F2' }),
  ],
})

test('the same statement again, and the same movements in another message, change nothing', async () => {
  expect(await imported(DAY_1)).toMatchObject({
    kind: 'bank-statement',
    created: 2,
    unchanged: 0,
    rejected: 0,
  })
  expect(await imported(DAY_1)).toMatchObject({ created: 0, unchanged: 2, bank: { repeated: 1 } })
  expect(await imported(DAY_1.replace('<Id>R1</Id>', '<Id>R1-bis</Id>'))).toMatchObject({
    created: 0,
    unchanged: 2,
  })
  expect(await lines()).toEqual({ count: 2, sum: 25_000 })
})

test('two payments that are equal in everything are two, and stay two when the bank repeats the day', async () => {
  const twin = camtEntry({ amount: '10.00', on: '2026-01-06', text: 'Abonnement' })
  const file = camtFile({
    iban: IBAN,
    id: 'T',
    opening: ['0.00', '2026-01-05'],
    closing: ['20.00', '2026-01-06'],
    entries: [twin, twin],
  })
  expect(await imported(file)).toMatchObject({ created: 2 })
  expect(await imported(file.replace('<Id>T</Id>', '<Id>T2</Id>'))).toMatchObject({
    created: 0,
    unchanged: 2,
  })
  expect(await lines()).toEqual({ count: 2, sum: 2_000 })
})

test('equal payments on two pages of one day are two; a statement that holds both knows them', async () => {
  const twin = camtEntry({ amount: '10.00', on: '2026-01-06', text: 'Abonnement' })
  const page = (id: string, from: string, to: string, entries: string[]) =>
    camtFile({ iban: IBAN, id, opening: [from, '2026-01-06'], closing: [to, '2026-01-06'], entries })
  await imported(page('P1', '0.00', '10.00', [twin]))
  expect(await imported(page('P2', '10.00', '20.00', [twin]))).toMatchObject({ created: 1 })
  expect(await imported(page('ALL', '0.00', '20.00', [twin, twin]))).toMatchObject({
    created: 0,
    unchanged: 2,
  })
  expect(await lines()).toEqual({ count: 2, sum: 2_000 })
})

test('a batch is opened into its transactions, also when the details come later in an advice', async () => {
  const closed = camtEntry({ amount: '300.00', on: '2026-01-06', reference: 'LOT' })
  const opened = camtEntry({
    amount: '300.00',
    on: '2026-01-06',
    reference: 'LOT',
    parts: [
      { amount: '100.00', name: 'Alpha', endToEndId: 'E1' },
      { amount: '200.00', name: 'Beta', endToEndId: 'E2' },
    ],
  })
  const statement = {
    iban: IBAN,
    opening: ['0.00', '2026-01-05'],
    closing: ['300.00', '2026-01-06'],
  } as const
  await imported(camtFile({ ...statement, id: 'S', entries: [closed] }))
  expect(await lines()).toEqual({ count: 1, sum: 30_000 })
  const advice = camtFile({ iban: IBAN, id: 'A', message: 'camt.054', entries: [opened] })
  expect(await imported(advice)).toMatchObject({ created: 0, unchanged: 1 })
  expect(await lines()).toEqual({ count: 2, sum: 30_000 })
})

test('an advice alone moves no money; the statement that books it does', async () => {
  const entry = camtEntry({ amount: '80.00', on: '2026-01-06', reference: 'X1', name: 'Alpha' })
  await imported(camtFile({ iban: IBAN, id: 'A', message: 'camt.054', entries: [entry] }))
  expect(await lines()).toEqual({ count: 0, sum: 0 })
  expect(await freshOn()).toBeNull()
  await imported(
    camtFile({
      iban: IBAN,
      id: 'S',
      opening: ['0.00', '2026-01-05'],
      closing: ['80.00', '2026-01-06'],
      entries: [entry],
    }),
  )
  expect(await lines()).toEqual({ count: 1, sum: 8_000 })
})

test('freshness follows the last statement of the account, and never goes beyond today', async () => {
  await imported(DAY_1)
  expect(await freshOn()).toBe('2026-01-06')
  await imported(
    mt940Statement({ account: IBAN, opening: ['260106', '350,00'], closing: ['260206', '350,00'] }),
  )
  expect(await freshOn()).toBe('2026-02-01')
})

test('a statement that does not add up, or with a line that cannot be read, is not fresh', async () => {
  const off = DAY_1.replace('>350.00<', '>351.00<')
  const report = await imported(off)
  expect(report.warnings.map(({ code }) => code)).toContain('bank-unbalanced')
  expect(report).toMatchObject({ created: 2, bank: { statements: [{ difference: '-1.00' }] } })
  expect(await freshOn()).toBeNull()
  const garbled = await imported(DAY_1.replace('>50.00<', '>5o.00<'))
  expect(garbled).toMatchObject({ created: 0, unchanged: 1, rejected: 1 })
  expect(garbled.rejectedLines[0]).toMatchObject({ code: 'bank-amount', value: '5o.00' })
  expect(await freshOn()).toBeNull()
  await imported(DAY_1)
  expect(await freshOn()).toBe('2026-01-06')
})

test('a gap between two statements is told with its figures and holds freshness until it is filled', async () => {
  const cfonb = (from: [string, number], to: [string, number], movements: [string, number][]) =>
    cfonbStatement({ bank: '30006', branch: '00001', account: '12345678901', from, to, movements })
  await imported(cfonb(['050126', 100_00], ['060126', 150_00], [['060126', 50_00]]))
  expect(await freshOn()).toBe('2026-01-06')
  const late = await imported(cfonb(['070126', 170_00], ['080126', 180_00], [['080126', 10_00]]))
  expect(late.warnings.map(({ code }) => code)).toContain('bank-gap')
  expect(late.bank?.statements[0]?.gap).toEqual({
    afterOn: '2026-01-06',
    beforeOn: '2026-01-07',
    expected: '150.00',
    found: '170.00',
  })
  expect(await freshOn()).toBe('2026-01-06')
  await imported(cfonb(['060126', 150_00], ['070126', 170_00], [['070126', 20_00]]))
  expect(await freshOn()).toBe('2026-01-08')
})

test('undone, an import leaves no movement and gives the freshness back; a later one of the account comes first', async () => {
  const first = await imported(DAY_1)
  const next = camtFile({
    iban: IBAN,
    id: 'R2',
    opening: ['350.00', '2026-01-06'],
    closing: ['340.00', '2026-01-07'],
    entries: [camtEntry({ amount: '10.00', on: '2026-01-07', side: 'DBIT', reference: 'B3' })],
  })
  const second = await imported(next)
  const [one, two] = [first.importId ?? 0, second.importId ?? 0]
  expect((await within((tx) => foreseeUndo(tx, one))).blockers.map(({ kind }) => kind)).toEqual(['imports'])
  await within((tx) => undoImport(tx, 'anne', two))
  expect(await freshOn()).toBe('2026-01-06')
  expect((await within((tx) => foreseeUndo(tx, one))).effects).toMatchObject({ statements: 1, bankLines: 2 })
  await within((tx) => undoImport(tx, 'anne', one))
  expect(await lines()).toEqual({ count: 0, sum: 0 })
  expect(await freshOn()).toBeNull()
  expect(await imported(DAY_1)).toMatchObject({ created: 2 })
  expect(await within(verifyAudit)).toMatchObject({ brokenAt: null })
})

test('a trial keeps nothing, and a file that is cut is refused as a whole', async () => {
  expect(await imported(DAY_1, { dryRun: true })).toMatchObject({ created: 2, importId: null })
  await expect(imported(DAY_1.slice(0, -30))).rejects.toMatchObject({ reason: 'cut' })
  expect(await lines()).toEqual({ count: 0, sum: 0 })
  expect(await freshOn()).toBeNull()
})

test('an account that the creditor does not have is imported, and said not to be waited for', async () => {
  const report = await imported(DAY_1.replaceAll(IBAN, 'DE89370400440532013000'))
  expect(report.created).toBe(2)
  expect(report.warnings.map(({ code }) => code)).toContain('bank-account-not-followed')
  expect(await freshOn()).toBeNull()
})

test('a CSV is known as a bank’s by its columns, and is of the account for payments when it names none', async () => {
  const csv =
    'Date opération;Libellé;Débit;Crédit;Solde\r\n05/01/2026;VIR ALPHA;;120,00;620,00\r\n06/01/2026;FRAIS;4,50;;615,50\r\n'
  expect(await imported(csv)).toMatchObject({
    kind: 'bank-statement',
    created: 2,
    bank: { statements: [{ account: IBAN, opening: '500.00', closing: '615.50', difference: '0.00' }] },
  })
  expect(await freshOn()).toBe('2026-01-06')
})
