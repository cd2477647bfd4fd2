import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { importFile } from '../import-file.ts'
import { beginningOf } from '../reading/beginning.ts'
import { FileRefusal } from '../reading/file-refusals.ts'
import { openSource } from '../reading/source-file.ts'
import { surveyText } from '../reading/survey.ts'
import { bankFormatOf, isBankTable } from './bank-format.ts'
import { readBankFile } from './read-bank-file.ts'
import type { Balance, BankFormat } from './statement.ts'

const database = useTestDatabase()

const DATA = process.env.RECOUVRANCE_TEST_DATA
if (!DATA) throw new Error('RECOUVRANCE_TEST_DATA must name the folder of real files')
const FOLDER = join(DATA, 'bank')

/** Statements, movements, their sum, first opening and last closing balance, lines that are no use, statements that do not add up. */
type Read = readonly [BankFormat, number, number, number, number | null, number | null, number, number]

/**
 * What every file holds, or why it is none. Movements were counted by another way (elements, records, tags); pending ones
 * are none. Balances that do not add up are so in the file.
 */
const EXPECTED: readonly (readonly [file: string, read: Read | string])[] = [
  ['bankstatementparser/camt.053.001.02.xml', ['camt', 1, 3, -6432150, 50000000, 43567850, 0, 0]],
  ['bankstatementparser/camt053_duplicate_same_day.xml', ['camt', 1, 2, -900, null, null, 0, 0]],
  ['bankstatementparser/camt053_garbled_amount.xml', ['camt', 1, 0, 0, null, null, 1, 0]],
  ['bankstatementparser/camt053_multicurrency.xml', ['camt', 2, 3, 65026, 1000000, 240001, 0, 0]],
  ['bankstatementparser/camt053_no_namespace.xml', ['camt', 1, 1, 25000, 10000, 35000, 0, 0]],
  ['bankstatementparser/camt_file.csv', 'no-bank-file'],
  ['bankstatementparser/csv_european_decimals.csv', ['csv', 1, 3, 226094, null, null, 0, 0]],
  ['bankstatementparser/csv_french_headers.csv', ['csv', 1, 3, 226094, null, null, 0, 0]],
  ['bankstatementparser/csv_garbled_amount.csv', ['csv', 1, 1, 10000, null, null, 1, 0]],
  ['bankstatementparser/csv_spanish_headers.csv', ['csv', 1, 3, 226094, null, null, 0, 0]],
  ['bankstatementparser/invalid.xml', 'no-bank-file'],
  ['bankstatementparser/pain.001.001.03.xml', 'other-kind'],
  ['bankstatementparser/pain_file.csv', 'no-bank-file'],
  ['bankstatementparser/sample.mt940', ['mt940', 1, 2, 117025, 100000, 217025, 0, 0]],
  ['bankstatementparser/sample.ofx', ['ofx', 1, 2, 117025, null, null, 0, 0]],
  ['bankstatementparser/sample.qfx', ['ofx', 1, 1, -1500, null, null, 0, 0]],
  ['bankstatementparser/sample_split_amounts.csv', ['csv', 1, 2, 105025, 100000, 205025, 0, 0]],
  ['bankstatementparser/sample_statement.csv', ['csv', 1, 2, 130000, 250000, 380000, 0, 0]],
  ['camt/genkgo/camt052.v1.xml', ['camt', 1, 1, -20000000, null, null, 0, 0]],
  ['camt/genkgo/camt052.v2.other-account.xml', ['camt', 1, 1, -20000000, null, null, 0, 0]],
  ['camt/genkgo/camt052.v2.with-account-name.xml', ['camt', 1, 1, -20000000, null, null, 0, 0]],
  ['camt/genkgo/camt052.v2.xml', ['camt', 1, 1, -20000000, null, null, 0, 0]],
  ['camt/genkgo/camt052.v4.xml', ['camt', 1, 0, 0, null, null, 0, 0]],
  ['camt/genkgo/camt052.v6.Amt-zero.xml', ['camt', 1, 0, 0, null, null, 0, 0]],
  ['camt/genkgo/camt052.v6.xml', ['camt', 1, 0, 0, null, null, 0, 0]],
  ['camt/genkgo/camt052.v8.xml', ['camt', 1, 1, -20000000, null, null, 0, 0]],
  ['camt/genkgo/camt053.v2.all-balance-types.xml', ['camt', 1, 1, 885, 101, 404, 0, 1]],
  ['camt/genkgo/camt053.v2.five.decimals.xml', ['camt', 1, 1, 885, 1815, 2705, 0, 1]],
  ['camt/genkgo/camt053.v2.minimal.ultimate.xml', ['camt', 1, 1, 885, 1815, -2700, 0, 1]],
  ['camt/genkgo/camt053.v2.minimal.xml', ['camt', 1, 1, 885, 1815, -2700, 0, 1]],
  ['camt/genkgo/camt053.v2.multi.statement.xml', ['camt', 2, 2, 185, 1815, 2000, 0, 0]],
  ['camt/genkgo/camt053.v2.with-account-name.xml', ['camt', 1, 1, 885, null, null, 0, 0]],
  ['camt/genkgo/camt053.v2.with-party-ids.xml', ['camt', 1, 1, 885, 1815, -2700, 0, 1]],
  ['camt/genkgo/camt053.v2.wrong.xml', 'no-lines'],
  ['camt/genkgo/camt053.v3.xml', ['camt', 1, 1, 885, 1815, -2700, 0, 1]],
  ['camt/genkgo/camt053.v4.xml', ['camt', 1, 1, 885, 1815, -2700, 0, 1]],
  ['camt/genkgo/camt053.v8.xml', ['camt', 1, 1, 885, 1815, -2700, 0, 1]],
  ['camt/genkgo/camt054.v2.with-account-name.xml', ['camt', 1, 1, -20000000, null, null, 0, 0]],
  ['camt/genkgo/camt054.v2.xml', ['camt', 1, 1, -20000000, null, null, 0, 0]],
  ['camt/genkgo/camt054.v4.xml', ['camt', 1, 1, -20000000, null, null, 0, 0]],
  ['camt/genkgo/camt054.v8-with-UETR.xml', ['camt', 1, 1, -20000000, null, null, 0, 0]],
  ['camt/genkgo/camt054.v8-with-financial-institution.xml', ['camt', 1, 1, -20000000, null, null, 0, 0]],
  ['camt/genkgo/camt054.v8.xml', ['camt', 1, 1, -20000000, null, null, 0, 0]],
  ['camt/genkgo/camt53.only-Dt-with-DtTm.xml', ['camt', 1, 0, 0, 544209, null, 0, 0]],
  ['camt/hbci4java/test-camt-parse-05200102.xml', ['camt', 1, 2, 1050, 10000, 11050, 0, 0]],
  ['camt/hbci4java/test-camt-parse-05200108.xml', ['camt', 1, 1, -3400, 10000, 6600, 0, 0]],
  ['camt/hbci4java/test-camt-parse-5200108-invalid-saldo.xml', ['camt', 1, 1, -3400, null, null, 2, 0]],
  ['camt/hbci4java/test-camt-parse-5200108-missing-date.xml', ['camt', 1, 1, -3400, 10000, 6600, 0, 0]],
  ['camt/hbci4java/test-camt-parse-invalid.xml', 'no-lines'],
  ['camt/hbci4java/test-camt-parse-none.xml', 'no-lines'],
  ['camt/hbci4java/test-camt-ruecklastschrift.xml', ['camt', 1, 1, -5300, 10000, 10000, 0, 1]],
  ['camt/newinnovations/error-camt053.xml', ['camt', 1, 2, -5000, 100000, 90000, 0, 1]],
  ['camt/newinnovations/example-camt053-a.xml', ['camt', 2, 11, 25974, 20369, 166087, 0, 0]],
  ['camt/newinnovations/example-camt053-b.xml', ['camt', 1, 19, 7547, -84368620, -84361073, 0, 0]],
  ['camt/newinnovations/test-camt053.xml', ['camt', 1, 2, -5000, 100000, 95000, 0, 0]],
  [
    'cfonb/pennylane/end_of_statement_without_beginning.txt',
    ['cfonb-120', 1, 1, -1070, -19040, -24121, 1, 1],
  ],
  ['cfonb/pennylane/example.txt', ['cfonb-120', 2, 6, 2668, -19040, -16372, 0, 0]],
  ['cfonb/pennylane/invalid_date.txt', ['cfonb-120', 0, 0, 0, null, null, 5, 0]],
  ['cfonb/pennylane/new_statement_without_previous_ended.txt', 'cut'],
  ['cfonb/pennylane/operation.txt', ['cfonb-120', 0, 0, 0, null, null, 5, 0]],
  ['cfonb/pennylane/operation_already_defined.txt', ['cfonb-120', 0, 0, 0, null, null, 6, 0]],
  [
    'cfonb/pennylane/operation_detail_without_operation.txt',
    ['cfonb-120', 1, 1, -1070, -19040, -24121, 1, 1],
  ],
  ['cfonb/pennylane/operation_out_of_statement.txt', ['cfonb-120', 1, 1, -1070, -19040, -24121, 1, 1]],
  ['cfonb/pennylane/operation_unstarted.txt', ['cfonb-120', 0, 0, 0, null, null, 4, 0]],
  ['cfonb/silarhi/cfonb.240-complex-test.txt', ['cfonb-240', 2, 3, 470240, null, null, 0, 0]],
  ['cfonb/silarhi/complex-test.txt', ['cfonb-120', 8, 5, -521090, 1669565, 58435302, 0, 0]],
  ['cfonb/silarhi/non-strict-test.txt', ['cfonb-120', 8, 5, -521090, 1669565, 58435302, 0, 0]],
  ['cfonb/silarhi/simple-test.txt', ['cfonb-120', 1, 0, 0, 1669565, 1669565, 0, 0]],
  ['cfonb/silarhi/test-unused-parts.txt', ['cfonb-120', 8, 0, 0, 1862, 1987572, 0, 0]],
  ['mt940/hbci4java/test-mt940-001.sta', ['mt940', 1, 2, 300, 10000, 10300, 0, 0]],
  ['mt940/hbci4java/test-mt940-002.sta', ['mt940', 1, 2, 300, 10000, 10300, 0, 0]],
  ['mt940/wolph/ASNB/mt940.txt', ['mt940', 31, 8, 5694, 44429, 50123, 0, 0]],
  ['mt940/wolph/ASNB/mt940_with_spaces_for_entry_date.txt', ['mt940', 31, 8, 5694, 44429, 50123, 0, 0]],
  ['mt940/wolph/betterplace/amount_formats.sta', ['mt940', 0, 0, 0, null, null, 6, 0]],
  ['mt940/wolph/betterplace/currency_in_25.sta', ['mt940', 0, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/betterplace/empty_86.sta', ['mt940', 0, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/betterplace/empty_entry_date.sta', ['mt940', 0, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/betterplace/empty_line.sta', ['mt940', 1, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/betterplace/missing_crlf_at_end.sta', ['mt940', 0, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/betterplace/sepa_mt9401.sta', ['mt940', 26, 97, -926913590, -123471836, 5005, 0, 0]],
  ['mt940/wolph/betterplace/sepa_snippet.sta', ['mt940', 2, 11, -214332339, 76665649, -447204909, 0, 1]],
  ['mt940/wolph/betterplace/sepa_snippet_broken.sta', ['mt940', 1, 1, 5099005, 76665649, 112525040, 1, 1]],
  ['mt940/wolph/betterplace/with_binary_character.sta', ['mt940', 2, 4, -17906675, 38011577, 13119319, 0, 0]],
  ['mt940/wolph/cmxl/account_balance_credit.sta', ['mt940', 0, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/cmxl/account_balance_debit.sta', ['mt940', 0, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/cmxl/account_identification_iban.sta', ['mt940', 0, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/cmxl/account_identification_legacy.sta', ['mt940', 0, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/cmxl/available_balance.sta', ['mt940', 0, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/cmxl/closing_balance.sta', ['mt940', 0, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/cmxl/mt940.sta', ['mt940', 3, 16, 1232730, 8434974, 5004000, 0, 0]],
  ['mt940/wolph/cmxl/reference.sta', ['mt940', 1, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/cmxl/statement_details.sta', ['mt940', 0, 0, 0, null, null, 2, 0]],
  ['mt940/wolph/cmxl/statement_line.sta', ['mt940', 0, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/cmxl/statement_number.sta', ['mt940', 0, 0, 0, null, null, 1, 0]],
  ['mt940/wolph/mBank/mt940.sta', ['mt940', 1, 3, 3, 40, 43, 0, 0]],
  ['mt940/wolph/mBank/mt942.sta', ['mt940', 1, 3, 3, null, null, 0, 0]],
  ['mt940/wolph/mBank/with_newline_in_tnr.sta', ['mt940', 1, 2, 8900, 46, 86017, 0, 1]],
  ['ofx/csingley/br_nubank_cc.ofx', ['ofx', 1, 6, -128091, null, -128091, 0, 0]],
  ['ofx/csingley/stmtrs.ofx', ['ofx', 1, 2, -50000, null, 20029, 0, 0]],
  ['ofx/csingley/stmtrs_euro.ofx', ['ofx', 1, 2, -50000, null, 20029, 0, 0]],
  ['ofx/jseutter/account_listing_aggregation.ofx', 'no-lines'],
  ['ofx/jseutter/anzcc.ofx', ['ofx', 1, 1, -550, null, -12345, 0, 0]],
  ['ofx/jseutter/bank_medium.ofx', ['ofx', 1, 3, -34527, null, 38234, 0, 0]],
  ['ofx/jseutter/bank_small.ofx', 'no-lines'],
  ['ofx/jseutter/checking.ofx', ['ofx', 1, 3, -5950, null, 10099, 0, 0]],
  ['ofx/jseutter/error_message.ofx', 'unreadable-statement'],
  ['ofx/jseutter/multiple_accounts.ofx', ['ofx', 2, 0, 0, null, 22200, 0, 0]],
  ['ofx/jseutter/multiple_accounts2.ofx', ['ofx', 2, 0, 0, null, 22200, 0, 0]],
  ['ofx/jseutter/ofx-v102-empty-tags.ofx', ['ofx', 1, 1, 1234, null, null, 0, 0]],
  ['ofx/jseutter/signon_fail.ofx', 'unreadable-statement'],
  ['ofx/jseutter/signon_success.ofx', 'no-lines'],
  ['ofx/jseutter/signon_success_no_message.ofx', 'no-lines'],
  ['ofx/jseutter/suncorp.ofx', ['ofx', 1, 1, -1685, null, 123412, 0, 0]],
]

const NOT_STATEMENTS = /^xsd|\.pdf$|-specs/

test('every file of the folder is in the table', () => {
  const found = (readdirSync(FOLDER, { recursive: true }) as string[]).filter(
    (name) => statSync(join(FOLDER, name)).isFile() && !NOT_STATEMENTS.test(name),
  )
  expect(found.toSorted()).toEqual(EXPECTED.map(([file]) => file).toSorted())
})

async function readReal(file: string): Promise<Read | string> {
  const source = await openSource(join(FOLDER, file))
  const survey = await surveyText(source)
  const beginning = await beginningOf(source, survey)
  const isTable = await isBankTable(source, survey, beginning)
  const format = bankFormatOf(beginning) ?? (isTable ? 'csv' : null)
  if (!format) return 'no-bank-file'
  const found = { statements: 0, lines: 0, sum: 0, faults: 0, off: 0, own: 0 }
  let opening: Balance | null = null
  let closing: Balance | null = null
  try {
    await readBankFile(
      { source, survey, format, beginning },
      {
        line: ({ amountMinor }) => {
          found.lines++
          found.sum += amountMinor
          found.own += amountMinor
        },
        statement: (statement) => {
          if (found.statements++ === 0) opening = statement.opening
          closing = statement.closing
          const { opening: from, closing: to } = statement
          if (from && to && from.amountMinor + found.own !== to.amountMinor) found.off++
          found.own = 0
        },
        fault: () => {
          found.faults++
        },
        note: () => {},
      },
      async () => {},
    )
  } catch (error) {
    if (error instanceof FileRefusal) return error.reason
    throw error
  }
  const [first, last] = [opening as Balance | null, closing as Balance | null]
  const { statements, lines, sum, faults, off } = found
  return [format, statements, lines, sum, first?.amountMinor ?? null, last?.amountMinor ?? null, faults, off]
}

test.each(EXPECTED)('%s is read as it is', async (file, expected) => {
  expect(await readReal(file)).toEqual(expected)
})

test('every file is imported with all of its movements, twice without effect, or refused with a sentence', async () => {
  for (const [file, expected] of EXPECTED) {
    const { id } = await insertOrganisation(database.current.ownerUrl, file)
    const context = { pool: database.current.pool, organisationId: id, actor: 'test', today: '2026-06-30' }
    const request = { path: join(FOLDER, file), as: 'bank' as const }
    const done = await importFile(context, request).catch((error: unknown) => error)
    if (done instanceof FileRefusal) {
      expect(done.message.length * done.fr.length, file).toBeGreaterThan(1000)
      expect(typeof expected === 'string' || expected[2] === 0, file).toBe(true)
      continue
    }
    if (done instanceof Error || typeof expected === 'string') throw done
    const { created, unchanged } = (done as Awaited<ReturnType<typeof importFile>>).report
    expect(created + unchanged, file).toBe(expected[2])
    const again = (await importFile(context, request)).report
    expect([again.created, again.unchanged], file).toEqual([0, expected[2]])
    const { rows } = await inOrganisation(database.current.pool, id, (tx) =>
      sql<{ count: number }>`select count(*)::int as count from bank_line where parent_id is null`.execute(
        tx,
      ),
    )
    expect(rows[0]?.count, file).toBe(created)
  }
}, 120_000)
