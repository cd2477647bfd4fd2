import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type Command, Option } from 'commander'
import { amountAboutItems } from '../claims/currency-of-item.ts'
import { itemIdsOf } from '../claims/item-ids-of.ts'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { dayArgument, idArgument } from '../command-values.ts'
import { customerIdOf } from '../customers/customer-id-of.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { acceptedAmountOf } from './accepted-amount-of.ts'
import { type DisputeOutcome, OUTCOMES } from './disputes.queries.ts'
import { presentDispute } from './disputes.schema.ts'
import { listDisputes } from './list-disputes.ts'
import { openDispute } from './open-dispute.ts'
import { settleDispute } from './settle-dispute.ts'

type OpenOptions = {
  readonly item: string
  readonly amount?: string
  readonly reason: string
  readonly owner?: string
  readonly opened?: CivilDate
  readonly deadline?: CivilDate
}

type SettleOptions = {
  readonly outcome: DisputeOutcome
  readonly amount?: string
  readonly on?: CivilDate
}

export function disputeCommands(program: Command): void {
  const dispute = program.command('dispute').description('contested amounts of invoices')
  openCommand(dispute)
  settleCommand(dispute)
  listCommand(dispute)
}

function openCommand(dispute: Command): void {
  dispute
    .command('open <customer>')
    .description('a customer, named by its number, contests an invoice or a part of it')
    .requiredOption('--item <number>', 'the invoice')
    .option('--amount <amount>', 'such as 1182.29 (default: all that is open of it)')
    .requiredOption('--reason <text>', 'why')
    .option('--owner <text>', 'who of us answers')
    .option('--opened <date>', 'day on which it was said (default: today)', dayArgument)
    .option('--deadline <date>', 'day by which we owe an answer', dayArgument)
    .action(async (customer: string, given: OpenOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('dispute open', options, async ({ database, organisationId, actor, today }) => {
        const id = await inOrganisation(database.pool, organisationId, async (tx) => {
          const [itemId = 0] = await itemIdsOf(tx, await customerIdOf(tx, customer), [given.item])
          return openDispute(tx, actor, {
            itemId,
            amountMinor: await amountAboutItems(tx, [itemId], given.amount),
            reason: given.reason,
            owner: given.owner ?? null,
            openedOn: given.opened ?? today,
            deadlineOn: given.deadline ?? null,
          })
        })
        answer(options, { id: String(id) }, [
          options.lang === 'fr' ? `Litige ${id} ouvert.` : `Dispute ${id} opened.`,
        ])
      })
    })
}

function settleCommand(dispute: Command): void {
  dispute
    .command('settle')
    .description('closes one; what is accepted is not chased while its credit note is awaited')
    .argument('<id>', 'its number in the list', idArgument)
    .addOption(new Option('--outcome <outcome>', 'how it ended').choices(OUTCOMES).makeOptionMandatory())
    .option('--amount <amount>', 'accepted (default: all that was contested)')
    .option('--on <date>', 'day (default: today)', dayArgument)
    .action(async (id: number, { outcome, amount, on }: SettleOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('dispute settle', options, async ({ database, organisationId, actor, today }) => {
        await inOrganisation(database.pool, organisationId, async (tx) =>
          settleDispute(tx, actor, id, {
            outcome,
            on: on ?? today,
            acceptedMinor: await acceptedAmountOf(tx, id, amount),
          }),
        )
        answer(options, { id: String(id), outcome }, [
          options.lang === 'fr' ? `Litige ${id} clos.` : `Dispute ${id} closed.`,
        ])
      })
    })
}

function listCommand(dispute: Command): void {
  dispute
    .command('list <customer>')
    .description('the disputes of a customer and where they stand')
    .option('--as-of <date>', 'day of the question (default: today)', dayArgument)
    .action(async (customer: string, { asOf }: { asOf?: CivilDate }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('dispute list', options, async ({ database, organisationId, today }) => {
        const rows = await inOrganisation(database.pool, organisationId, async (tx) =>
          listDisputes(tx, await customerIdOf(tx, customer), asOf ?? today),
        )
        const shown = rows.map(presentDispute)
        answer(
          options,
          { disputes: shown },
          shown.map(({ id, itemNumber, reason, owner, message }) =>
            [id, itemNumber, message[options.lang], reason, owner ?? ''].join('\t'),
          ),
        )
      })
    })
}
