import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { monthlyInstalments } from '@recouvrance/core/payment-plans/monthly-instalments'
import type { Command } from 'commander'
import { itemIdsOf } from '../claims/item-ids-of.ts'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { countArgument, dayArgument, idArgument, itemNumbers } from '../command-values.ts'
import { customerIdOf } from '../customers/customer-id-of.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { agreePaymentPlan } from './agree-payment-plan.ts'
import { lapsePaymentPlan } from './lapse-payment-plan.ts'
import { listPaymentPlans } from './list-payment-plans.ts'
import { presentPlan } from './payment-plans.schema.ts'

type AgreeOptions = {
  readonly items: readonly string[]
  readonly instalments: number
  readonly first: CivilDate
  readonly agreed?: CivilDate
  readonly lapseAfter?: number
}

export function paymentPlanCommands(program: Command): void {
  const plan = program.command('payment-plan').description('instalments that replace invoices')
  agreeCommand(plan)
  lapseCommand(plan)
  listCommand(plan)
}

function agreeCommand(plan: Command): void {
  plan
    .command('agree <customer>')
    .description('equal monthly instalments for invoices of a customer, named by its number')
    .requiredOption('--items <numbers>', 'the invoices, with commas between them', itemNumbers)
    .requiredOption('--instalments <count>', 'how many', countArgument)
    .requiredOption('--first <date>', 'due date of the first', dayArgument)
    .option('--agreed <date>', 'day of the agreement (default: today)', dayArgument)
    .option('--lapse-after <days>', 'lapses by itself when one is that late', countArgument)
    .action(async (customer: string, given: AgreeOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('payment-plan agree', options, async (context) => {
        const { database, organisationId, actor, today } = context
        const id = await inOrganisation(database.pool, organisationId, async (tx) =>
          agreePaymentPlan(tx, actor, {
            itemIds: await itemIdsOf(tx, await customerIdOf(tx, customer), given.items),
            agreedOn: given.agreed ?? today,
            instalments: (openMinor) => monthlyInstalments(openMinor, given.instalments, given.first),
            lapseAfterDays: given.lapseAfter ?? null,
          }),
        )
        answer(options, { id: String(id) }, [
          options.lang === 'fr' ? `Échéancier ${id} convenu.` : `Payment plan ${id} agreed.`,
        ])
      })
    })
}

function lapseCommand(plan: Command): void {
  plan
    .command('lapse')
    .description('declares one lapsed: the original invoices are claimed again')
    .argument('<id>', 'its number in the list', idArgument)
    .option('--on <date>', 'day (default: today)', dayArgument)
    .action(async (id: number, { on }: { on?: CivilDate }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('payment-plan lapse', options, async (context) => {
        const { database, organisationId, actor, today } = context
        await inOrganisation(database.pool, organisationId, (tx) =>
          lapsePaymentPlan(tx, actor, id, on ?? today),
        )
        answer(options, { id: String(id), lapsed: true }, [
          options.lang === 'fr' ? `Échéancier ${id} déclaré caduc.` : `Payment plan ${id} declared lapsed.`,
        ])
      })
    })
}

function listCommand(plan: Command): void {
  plan
    .command('list <customer>')
    .description('the payment plans of a customer and where they stand')
    .option('--as-of <date>', 'day of the question (default: today)', dayArgument)
    .action(async (customer: string, { asOf }: { asOf?: CivilDate }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('payment-plan list', options, async ({ database, organisationId, today }) => {
        const rows = await inOrganisation(database.pool, organisationId, async (tx) =>
          listPaymentPlans(tx, await customerIdOf(tx, customer), asOf ?? today),
        )
        const shown = rows.map(presentPlan)
        answer(
          options,
          { paymentPlans: shown },
          shown.map(
            ({ id, itemNumbers: numbers, message }) =>
              `${id}\t${numbers.join(', ')}\t${message[options.lang]}`,
          ),
        )
      })
    })
}
