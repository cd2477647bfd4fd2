import { type CivilDate, civilDate, isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { netOf, overdueOf, type owedOf, totalsByCurrency } from '@recouvrance/core/claims/aged-account'
import { AGEING_BUCKETS, type AgeingBucket } from '@recouvrance/core/claims/ageing'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { ageOpenItems, type NamedAccount } from './age-open-items.ts'
import { presentAccount, presentAged } from './ageing.schema.ts'

type AgeingOptions = {
  readonly asOf?: CivilDate
  readonly by: 'customer' | 'creditor'
  readonly limit: number
}

export function ageingCommands(program: Command): void {
  program
    .command('ageing')
    .description('who owes what on a day, by age of the debt')
    .option('--as-of <date>', 'day of the question, YYYY-MM-DD (default: today)', day)
    .addOption(
      new Option('--by <account>', 'whose accounts').choices(['customer', 'creditor']).default('customer'),
    )
    .option('--limit <number>', 'accounts shown, the most overdue first; --json gives all', count, 20)
    .action(async ({ asOf: given, by, limit }: AgeingOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('ageing', options, async ({ database, organisationId, today }) => {
        const asOf = given ?? civilDate(today)
        const accounts = await inOrganisation(database.pool, organisationId, (tx) =>
          ageOpenItems(tx, { asOf, by }),
        )
        if (!options.json) return answer(options, null, table(accounts, asOf, limit, options.lang))
        const totals = totalsByCurrency(accounts).map(presentAged)
        answer(options, { asOf, by, totals, accounts: accounts.map(presentAccount) }, [])
      })
    })
}

const HEADINGS: Readonly<Record<'fr' | 'en', Readonly<Record<AgeingBucket | 'net' | 'credits', string>>>> = {
  fr: {
    'not-due': 'non échu',
    '1-30': '1-30 j',
    '31-60': '31-60 j',
    '61-90': '61-90 j',
    '90+': '> 90 j',
    'no-due-date': 'sans échéance',
    credits: 'avoirs et acomptes',
    net: 'net',
  },
  en: {
    'not-due': 'not due',
    '1-30': '1-30 d',
    '31-60': '31-60 d',
    '61-90': '61-90 d',
    '90+': '> 90 d',
    'no-due-date': 'no due date',
    credits: 'credits',
    net: 'net',
  },
}

function table(
  accounts: readonly NamedAccount[],
  asOf: CivilDate,
  limit: number,
  language: 'fr' | 'en',
): string[] {
  const heading = HEADINGS[language]
  const fr = language === 'fr'
  const shown = accounts.toSorted((a, b) => overdueOf(b) - overdueOf(a)).slice(0, limit)
  const rows = [
    ['', ...AGEING_BUCKETS.map((bucket) => heading[bucket]), heading.credits, heading.net],
    ...totalsByCurrency(accounts).map((total) => [`Total ${total.currency}`, ...cells(total, language)]),
    ...shown.map((row) => [
      `${row.account.number} ${row.account.name}`.slice(0, 40),
      ...cells(row, language),
    ]),
  ]
  const date = formatShortDate(asOf, language)
  const hidden = accounts.length - shown.length
  return [
    fr ? `Balance âgée au ${date}` : `Aged balance on ${date}`,
    ...aligned(rows),
    ...(hidden > 0
      ? [
          fr
            ? `… et ${hidden} autres comptes (--limit, --json)`
            : `… and ${hidden} more accounts (--limit, --json)`,
        ]
      : []),
  ]
}

function cells(account: Parameters<typeof owedOf>[0], language: 'fr' | 'en'): string[] {
  const { currency, buckets, creditsMinor } = account
  const text = (minor: number) => (minor === 0 ? '-' : formatMoney(minor, currency, language))
  return [...AGEING_BUCKETS.map((bucket) => text(buckets[bucket])), text(creditsMinor), text(netOf(account))]
}

/** The first column to the left, amounts to the right, as wide as their longest cell. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
}

function day(text: string): CivilDate {
  if (!isCivilDate(text)) throw new InvalidArgumentError('a date YYYY-MM-DD between 1900 and 2199')
  return text
}

function count(text: string): number {
  const value = Number(text)
  if (!/^\d{1,6}$/.test(text) || value < 1) throw new InvalidArgumentError('a whole number above zero')
  return value
}
