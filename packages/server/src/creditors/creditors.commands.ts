import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import {
  END_OF_MONTH_METHODS,
  type EndOfMonthMethod,
  LONGEST_TERM_DAYS,
} from '@recouvrance/core/customers/payment-term'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { dayArgument } from '../command-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { noCreditor } from './creditor-id-of.ts'
import { findCreditor, listCreditors } from './creditors.queries.ts'
import { presentCreditor } from './creditors.schema.ts'
import { recordBankStatement } from './record-bank-statement.ts'
import { type CreditorChange, setCreditor } from './set-creditor.ts'

type SetOptions = {
  readonly name?: string
  readonly legalForm?: string
  readonly siren?: string
  readonly vat?: string
  readonly address?: string
  readonly postcode?: string
  readonly city?: string
  readonly country?: string
  readonly iban?: string
  readonly bic?: string
  readonly email?: string
  readonly phone?: string
  readonly signatory?: string
  readonly termDays?: number
  readonly termMonthEnd?: EndOfMonthMethod
}

export function creditorCommands(program: Command): void {
  const creditor = program.command('creditor').description('the legal entities to which is owed')

  creditor
    .command('list')
    .description('lists them')
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('creditor list', options, async ({ database, organisationId }) => {
        const rows = await inOrganisation(database.pool, organisationId, listCreditors)
        answer(
          options,
          { creditors: rows.map(presentCreditor) },
          rows.map((row) =>
            [row.key, row.name, row.siren ?? '', row.bank_accounts[0]?.iban ?? ''].join('\t'),
          ),
        )
      })
    })

  creditor
    .command('set <key>')
    .description('makes or changes one; what is not given stays as it is')
    .option('--name <name>', 'name, needed for a new one')
    .option('--legal-form <text>', 'as on the letterhead')
    .option('--siren <number>', 'nine digits')
    .option('--vat <number>', 'VAT number')
    .option('--address <lines>', 'street address; lines separated by ";"')
    .option('--postcode <code>')
    .option('--city <name>')
    .option('--country <code>', 'ISO code, such as FR', country)
    .option('--iban <iban>', 'account for payments')
    .option('--bic <bic>', 'of that account')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--signatory <name>', 'who signs the letters')
    .option('--term-days <days>', 'for invoices that state no due date', termDays)
    .addOption(
      new Option('--term-month-end <method>', 'the term runs to the end of a month').choices(
        END_OF_MONTH_METHODS,
      ),
    )
    .action(async (key: string, given: SetOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('creditor set', options, async ({ database, organisationId, actor }) =>
        inOrganisation(database.pool, organisationId, async (tx) => {
          const done = await setCreditor(tx, actor, key, changeOf(given))
          const row = await findCreditor(tx, key)
          if (!row) throw noCreditor(key)
          const fr = done === 'created' ? 'créé' : 'modifié'
          answer(options, presentCreditor(row), [
            options.lang === 'fr'
              ? `Créancier ${key} ${fr} : ${row.name}`
              : `Creditor ${key} ${done}: ${row.name}`,
          ])
        }),
      )
    })

  creditor
    .command('bank-statement <key>')
    .description('says up to which day the movements of a bank account are known')
    .requiredOption('--on <date>', 'that day', dayArgument)
    .option('--iban <iban>', 'the account (default: the one for payments)')
    .action(async (key: string, { on, iban }: { on: CivilDate; iban?: string }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('creditor bank-statement', options, async ({ database, organisationId, actor }) => {
        const news = await inOrganisation(database.pool, organisationId, (tx) =>
          recordBankStatement(tx, actor, key, { iban: iban ?? null, on }),
        )
        answer(options, { news }, [NEWS[options.lang][news ? 'news' : 'known']])
      })
    })
}

const NEWS = {
  fr: { news: 'Relevé noté.', known: 'Un relevé plus récent est déjà connu.' },
  en: { news: 'Statement noted.', known: 'A later statement is known already.' },
} as const

function changeOf(given: SetOptions): CreditorChange {
  const { termDays: days, termMonthEnd: method } = given
  if (given.bic && !given.iban) throw needs('--bic', '--iban')
  if (method && days === undefined) throw needs('--term-month-end', '--term-days')
  const lines = given.address?.split(';').map((line) => line.trim())
  return {
    ...(given.name === undefined ? {} : { name: given.name }),
    ...text('legal_form', given.legalForm),
    ...text('siren', given.siren),
    ...text('vat_number', given.vat),
    ...(lines === undefined ? {} : { address_lines: lines.filter((line) => line !== '') }),
    ...text('postcode', given.postcode),
    ...text('city', given.city),
    ...(given.country === undefined ? {} : { country: given.country }),
    ...(given.iban === undefined ? {} : { bank_accounts: [{ iban: given.iban, bic: given.bic ?? null }] }),
    ...text('email', given.email),
    ...text('phone', given.phone),
    ...text('signatory', given.signatory),
    ...(days === undefined
      ? {}
      : { payment_term: method ? { kind: 'end-of-month', days, method } : { kind: 'net-days', days } }),
  }
}

type TextField = 'legal_form' | 'siren' | 'vat_number' | 'postcode' | 'city' | 'email' | 'phone' | 'signatory'

/** An empty text removes what was there. */
function text(field: TextField, value: string | undefined): CreditorChange {
  return value === undefined ? {} : { [field]: value.trim() === '' ? null : value.trim() }
}

function needs(option: string, other: string): Refusal {
  return new Refusal(
    'invalid-request',
    `${option} goes with ${other}: give both.`,
    `${option} va avec ${other} : indiquez les deux.`,
  )
}

function country(text: string): string {
  if (!/^[A-Z]{2}$/.test(text)) throw new InvalidArgumentError('two capital letters, such as FR')
  return text
}

function termDays(text: string): number {
  const days = Number(text)
  if (!/^\d{1,3}$/.test(text) || days > LONGEST_TERM_DAYS)
    throw new InvalidArgumentError(`a whole number of days, ${LONGEST_TERM_DAYS} at most`)
  return days
}
