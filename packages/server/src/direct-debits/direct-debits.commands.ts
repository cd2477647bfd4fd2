import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { DEFAULT_RETURN_WINDOW_DAYS } from '@recouvrance/core/payments/direct-debit'
import type { Command } from 'commander'
import { itemIdsOf } from '../claims/item-ids-of.ts'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { countArgument, dayArgument, idArgument } from '../command-values.ts'
import { customerIdOf } from '../customers/customer-id-of.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { cancelDirectDebit } from './cancel-direct-debit.ts'
import { presentDirectDebit } from './direct-debits.schema.ts'
import { listDirectDebits } from './list-direct-debits.ts'
import { scheduleDirectDebit } from './schedule-direct-debit.ts'

type ScheduleOptions = {
  readonly item: string
  readonly collectOn: CivilDate
  readonly returnDays: number
  readonly scheduled?: CivilDate
}

export function directDebitCommands(program: Command): void {
  const debit = program.command('direct-debit').description('collections that are on their way')
  scheduleCommand(debit)
  cancelCommand(debit)
  listCommand(debit)
}

function scheduleCommand(debit: Command): void {
  debit
    .command('schedule <customer>')
    .description('an invoice or instalment of a customer, named by its number, will be collected')
    .requiredOption('--item <number>', 'the invoice or instalment')
    .requiredOption('--collect-on <date>', 'day of the collection', dayArgument)
    .option(
      '--return-days <days>',
      'days during which the bank may send it back',
      countArgument,
      DEFAULT_RETURN_WINDOW_DAYS,
    )
    .option('--scheduled <date>', 'day on which it was arranged (default: today)', dayArgument)
    .action(async (customer: string, given: ScheduleOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('direct-debit schedule', options, async (context) => {
        const { database, organisationId, actor, today } = context
        const id = await inOrganisation(database.pool, organisationId, async (tx) => {
          const [itemId = 0] = await itemIdsOf(tx, await customerIdOf(tx, customer), [given.item])
          return scheduleDirectDebit(tx, actor, {
            itemId,
            scheduledOn: given.scheduled ?? today,
            collectOn: given.collectOn,
            returnWindowDays: given.returnDays,
          })
        })
        answer(options, { id: String(id) }, [
          options.lang === 'fr' ? `Prélèvement ${id} prévu.` : `Direct debit ${id} scheduled.`,
        ])
      })
    })
}

function cancelCommand(debit: Command): void {
  debit
    .command('cancel')
    .description('it is not collected, or the bank has sent it back')
    .argument('<id>', 'its number in the list', idArgument)
    .option('--on <date>', 'day (default: today)', dayArgument)
    .action(async (id: number, { on }: { on?: CivilDate }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('direct-debit cancel', options, async (context) => {
        const { database, organisationId, actor, today } = context
        await inOrganisation(database.pool, organisationId, (tx) =>
          cancelDirectDebit(tx, actor, id, on ?? today),
        )
        answer(options, { id: String(id), cancelled: true }, [
          options.lang === 'fr' ? `Prélèvement ${id} annulé.` : `Direct debit ${id} cancelled.`,
        ])
      })
    })
}

function listCommand(debit: Command): void {
  debit
    .command('list <customer>')
    .description('the direct debits of a customer')
    .option('--as-of <date>', 'day of the question (default: today)', dayArgument)
    .action(async (customer: string, { asOf }: { asOf?: CivilDate }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('direct-debit list', options, async ({ database, organisationId, today }) => {
        const rows = await inOrganisation(database.pool, organisationId, async (tx) =>
          listDirectDebits(tx, await customerIdOf(tx, customer), asOf ?? today),
        )
        const shown = rows.map(presentDirectDebit)
        answer(
          options,
          { directDebits: shown },
          shown.map(({ id, itemNumber, message }) => `${id}\t${itemNumber}\t${message[options.lang]}`),
        )
      })
    })
}
