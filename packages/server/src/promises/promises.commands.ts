import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Command } from 'commander'
import { amountAboutItems } from '../claims/currency-of-item.ts'
import { itemIdsOf } from '../claims/item-ids-of.ts'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { dayArgument, idArgument, itemNumbers } from '../command-values.ts'
import { customerIdOf } from '../customers/customer-id-of.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { listPromises } from './list-promises.ts'
import { presentPromise } from './promises.schema.ts'
import { recordPromise } from './record-promise.ts'
import { withdrawPromise } from './withdraw-promise.ts'

type RecordOptions = {
  readonly items: readonly string[]
  readonly amount?: string
  readonly due: CivilDate
  readonly made?: CivilDate
}

export function promiseCommands(program: Command): void {
  const promise = program.command('promise').description('what customers said they would pay')
  recordCommand(promise)
  withdrawCommand(promise)
  listCommand(promise)
}

function recordCommand(promise: Command): void {
  promise
    .command('record <customer>')
    .description('records one of a customer, named by its number')
    .requiredOption('--items <numbers>', 'invoices that it is about, with commas between them', itemNumbers)
    .option('--amount <amount>', 'such as 1182.29 (default: all that is open of them)')
    .requiredOption('--due <date>', 'day for which the payment was promised', dayArgument)
    .option('--made <date>', 'day on which it was said (default: today)', dayArgument)
    .action(async (customer: string, given: RecordOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('promise record', options, async ({ database, organisationId, actor, today }) => {
        const id = await inOrganisation(database.pool, organisationId, async (tx) => {
          const itemIds = await itemIdsOf(tx, await customerIdOf(tx, customer), given.items)
          return recordPromise(tx, actor, {
            itemIds,
            amountMinor: await amountAboutItems(tx, itemIds, given.amount),
            madeOn: given.made ?? today,
            dueOn: given.due,
          })
        })
        answer(options, { id: String(id) }, [
          options.lang === 'fr' ? `Promesse ${id} enregistrée.` : `Promise ${id} recorded.`,
        ])
      })
    })
}

function withdrawCommand(promise: Command): void {
  promise
    .command('withdraw')
    .description('the customer takes it back, or it was recorded by mistake')
    .argument('<id>', 'its number in the list', idArgument)
    .option('--on <date>', 'day (default: today)', dayArgument)
    .action(async (id: number, { on }: { on?: CivilDate }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('promise withdraw', options, async ({ database, organisationId, actor, today }) => {
        await inOrganisation(database.pool, organisationId, (tx) =>
          withdrawPromise(tx, actor, id, on ?? today),
        )
        answer(options, { id: String(id), withdrawn: true }, [
          options.lang === 'fr' ? `Promesse ${id} retirée.` : `Promise ${id} withdrawn.`,
        ])
      })
    })
}

function listCommand(promise: Command): void {
  promise
    .command('list <customer>')
    .description('what became of the promises of a customer')
    .option('--as-of <date>', 'day of the question (default: today)', dayArgument)
    .action(async (customer: string, { asOf }: { asOf?: CivilDate }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('promise list', options, async ({ database, organisationId, today }) => {
        const rows = await inOrganisation(database.pool, organisationId, async (tx) =>
          listPromises(tx, await customerIdOf(tx, customer), asOf ?? today),
        )
        const shown = rows.map(presentPromise)
        answer(
          options,
          { promises: shown },
          shown.map(
            ({ id, itemNumbers: numbers, message }) =>
              `${id}\t${numbers.join(', ')}\t${message[options.lang]}`,
          ),
        )
      })
    })
}
