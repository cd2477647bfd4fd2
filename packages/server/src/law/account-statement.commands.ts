import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatMoney } from '@recouvrance/core/money/format-money'
import type { Command } from 'commander'
import { answer, type GlobalOptions, withDatabase, writeNamedFile } from '../command.ts'
import { dayArgument } from '../command-values.ts'
import { customerIdOf } from '../customers/customer-id-of.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { presentAccountStatement } from './account-statement.schema.ts'
import { authorNames } from './author-names.ts'
import { chooseAccount } from './choose-account.ts'
import { renderAccountStatement } from './render-account-statement.ts'
import { type CustomerStatement, stateAccount } from './state-account.ts'
import { paperLanguageOf } from './statement-words.ts'

type StatementOptions = {
  readonly asOf?: CivilDate
  readonly creditor?: string
  readonly currency?: string
  readonly output?: string
}

export function accountStatementCommands(program: Command): void {
  program
    .command('statement <customer>')
    .description('what a customer owes in law: principal, interest and compensation, invoice by invoice')
    .option('--as-of <date>', 'day of the account, YYYY-MM-DD (default: today)', dayArgument)
    .option('--creditor <name>', 'for --output, where there are several accounts')
    .option('--currency <code>', 'for --output, where there are several accounts')
    .option('--output <file>', 'writes the PDF in the language of the customer, to print or to enclose')
    .action(async (number: string, given: StatementOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('statement', options, async ({ database, organisationId, today }) => {
        const asOf = given.asOf ?? today
        const statement = await inOrganisation(database.pool, organisationId, async (tx) =>
          stateAccount(tx, await customerIdOf(tx, number), asOf),
        )
        if (given.output !== undefined) {
          const account = chooseAccount(statement, given)
          const nameOf = await authorNames(database.pool, organisationId, options.lang)
          const paper = paperLanguageOf(statement.debtor.language)
          const { bytes } = renderAccountStatement(statement, account, paper, nameOf)
          await writeNamedFile(given.output, bytes)
        }
        answer(options, presentAccountStatement(statement, options.lang), linesOf(statement, options.lang))
      })
    })
}

function linesOf({ debtor, accounts }: CustomerStatement, language: 'fr' | 'en'): string[] {
  if (accounts.length === 0)
    return [language === 'fr' ? `${debtor.name} ne doit rien.` : `${debtor.name} owes nothing.`]
  return accounts.flatMap((account) => {
    const money = (minor: number) => formatMoney(minor, account.currency, language)
    const debts = account.debts.map(({ number, statement: { claim } }) => {
      const figures = [claim.principalDueMinor, claim.interestDueMinor, claim.totalDueMinor].map(money)
      return `  ${number.padEnd(20)}  ${figures.map((figure) => figure.padStart(16)).join('')}`
    })
    const [principal, interest, compensation, total] = [
      account.principalDueMinor,
      account.interestDueMinor,
      account.compensationMinor,
      account.totalDueMinor,
    ].map(money)
    const waived = account.waivedMinor === 0 ? null : money(account.waivedMinor)
    const sum =
      language === 'fr'
        ? `principal ${principal}, intérêts ${interest}, indemnités ${compensation}${waived === null ? '' : `, moins ${waived} remis`} : ${total}`
        : `principal ${principal}, interest ${interest}, compensation ${compensation}${waived === null ? '' : `, less ${waived} waived`}: ${total}`
    return [`${debtor.number} ${debtor.name} – ${account.creditor.name}`, ...debts, `  ${sum}`]
  })
}
