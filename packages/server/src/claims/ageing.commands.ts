import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { netOf, overdueOf, type owedOf, totalsByCurrency } from '@recouvrance/core/claims/aged-account'
import { AGEING_BUCKETS, type AgeingBucket } from '@recouvrance/core/claims/ageing'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { type Command, Option } from 'commander'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { alignedLines } from '../command-table.ts'
import { countArgument, dayArgument } from '../command-values.ts'
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
    .option('--as-of <date>', 'day of the question, YYYY-MM-DD (default: today)', dayArgument)
    .addOption(
      new Option('--by <account>', 'whose accounts').choices(['customer', 'creditor']).default('customer'),
    )
    .option('--limit <number>', 'accounts shown, the most overdue first; --json gives all', countArgument, 20)
    .action(async ({ asOf: given, by, limit }: AgeingOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('ageing', options, async ({ database, organisationId, today }) => {
        const asOf = given ?? today
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
    ...alignedLines(rows, (column) => column > 0),
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
