import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import type { HoldState } from '@recouvrance/core/holds/hold-state'
import { type Command, InvalidArgumentError } from 'commander'
import { itemIdsOf } from '../claims/item-ids-of.ts'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { dayArgument, idArgument } from '../command-values.ts'
import { customerIdOf } from '../customers/customer-id-of.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { endHold } from './end-hold.ts'
import { presentHold } from './holds.schema.ts'
import { type ListedHold, listHolds } from './list-holds.ts'
import { type HoldTarget, placeHold } from './place-hold.ts'

type PlaceOptions = {
  readonly item?: string
  readonly from?: CivilDate
  readonly until?: CivilDate
  readonly reason: string
}

export function holdCommands(program: Command): void {
  const hold = program.command('hold').description('dated stops: nothing leaves while they last')
  placeCommand(hold)
  endCommand(hold)
  listCommand(hold)
}

function placeCommand(hold: Command): void {
  hold
    .command('place <customer>')
    .description('stops the reminders of a customer, by its number, or of everybody ("all")')
    .option('--item <number>', 'only this invoice of the customer')
    .option('--from <date>', 'first held day (default: today)', dayArgument)
    .option('--until <date>', 'last held day (default: until it is ended)', dayArgument)
    .requiredOption('--reason <text>', 'shown wherever somebody asks why nothing leaves')
    .action(async (customer: string, given: PlaceOptions, command: Command) => {
      if (customer === 'all' && given.item) throw new InvalidArgumentError('--item goes with a customer')
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('hold place', options, async ({ database, organisationId, actor, today }) => {
        const id = await inOrganisation(database.pool, organisationId, async (tx) =>
          placeHold(tx, actor, {
            target: await targetOf(tx, customer, given.item),
            from: given.from ?? today,
            until: given.until ?? null,
            reason: given.reason,
          }),
        )
        answer(options, { id: String(id) }, [
          options.lang === 'fr' ? `Suspension ${id} posée.` : `Hold ${id} placed.`,
        ])
      })
    })
}

async function targetOf(tx: Tx, customer: string, item: string | undefined): Promise<HoldTarget> {
  if (customer === 'all') return { scope: 'portfolio' }
  const customerId = await customerIdOf(tx, customer)
  if (item === undefined) return { scope: 'customer', customerId }
  const [itemId = 0] = await itemIdsOf(tx, customerId, [item])
  return { scope: 'item', itemId }
}

function endCommand(hold: Command): void {
  hold
    .command('end')
    .description('ends one before its time')
    .argument('<id>', 'its number in the list', idArgument)
    .option('--on <date>', 'first day that is free again (default: today)', dayArgument)
    .action(async (id: number, { on }: { on?: CivilDate }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('hold end', options, async ({ database, organisationId, actor, today }) => {
        await inOrganisation(database.pool, organisationId, (tx) => endHold(tx, actor, id, on ?? today))
        answer(options, { id: String(id), ended: true }, [
          options.lang === 'fr' ? `Suspension ${id} levée.` : `Hold ${id} ended.`,
        ])
      })
    })
}

function listCommand(hold: Command): void {
  hold
    .command('list [customer]')
    .description('those of the portfolio and, with its number, those of a customer and its items')
    .action(async (customer: string | undefined, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('hold list', options, async ({ database, organisationId, today }) => {
        const rows = await inOrganisation(database.pool, organisationId, async (tx) =>
          listHolds(tx, customer === undefined ? null : await customerIdOf(tx, customer), today),
        )
        answer(
          options,
          { holds: rows.map(presentHold) },
          rows.map((row) => line(row, options.lang)),
        )
      })
    })
}

const STATES: Readonly<Record<'fr' | 'en', Readonly<Record<HoldState, string>>>> = {
  fr: { upcoming: 'à venir', active: 'en cours', over: 'terminée' },
  en: { upcoming: 'upcoming', active: 'active', over: 'over' },
}

const SCOPES: Readonly<Record<'fr' | 'en', Readonly<Record<ListedHold['scope'], string>>>> = {
  fr: { portfolio: 'tout le portefeuille', customer: 'le client', item: 'la pièce' },
  en: { portfolio: 'the whole portfolio', customer: 'the customer', item: 'item' },
}

function line(hold: ListedHold, language: 'fr' | 'en'): string {
  const day = (date: CivilDate) => formatShortDate(date, language)
  const fr = language === 'fr'
  const { lastDay } = hold
  const until = lastDay === null ? (fr ? 'sans fin' : 'without an end') : day(lastDay)
  const dates = fr
    ? `du ${day(hold.from_on)}${lastDay === null ? ', ' : ' au '}${until}`
    : `from ${day(hold.from_on)}${lastDay === null ? ', ' : ' to '}${until}`
  const what = `${SCOPES[language][hold.scope]} ${hold.item_number ?? ''}`.trim()
  return [hold.id, STATES[language][hold.state], dates, what, hold.reason, hold.author].join('\t')
}
