import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { STEP_CHANNELS, type StepChannel } from '@recouvrance/core/scenarios/scenario'
import { type Command, Option } from 'commander'
import { answer, type GlobalOptions, withDatabase } from '../../command.ts'
import { dayArgument, idArgument } from '../../command-values.ts'
import { customerIdOf } from '../../customers/customer-id-of.ts'
import { inOrganisation, type Tx } from '../../platform/postgres.ts'
import { Refusal } from '../../refusal.ts'
import { statusesOf } from './acts.queries.ts'
import { approveActs } from './approve-acts.ts'
import { type SendingState, sendingState, switchSending } from './switch-sending.ts'

type ApproveOptions = {
  readonly all?: boolean
  readonly channel?: StepChannel
  readonly step?: string
  readonly customer?: string
  readonly asOf?: CivilDate
}

/** What a person lets leave. */
export function approvalCommands(program: Command): void {
  program
    .command('approve')
    .description('lets planned acts leave: those named, or all that match')
    .argument('[ids...]', 'numbers of acts', idArguments)
    .option('--all', 'every act that waits for approval')
    .addOption(new Option('--channel <channel>', 'only this channel').choices(STEP_CHANNELS))
    .option('--step <key>', 'only this step')
    .option('--customer <number>', 'only this customer')
    .option('--as-of <date>', 'only acts planned on this day or before, YYYY-MM-DD', dayArgument)
    .action(async (ids: readonly number[], given: ApproveOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      if (ids.length === 0 && !isFiltered(given)) throw nothingNamed()
      await withDatabase('approve', options, async ({ database, organisationId, actor }) => {
        const { approved, unchanged, lacking } = await inOrganisation(database.pool, organisationId, (tx) =>
          approveNamed(tx, actor, ids, given),
        )
        const answered = { approved: approved.length, unchanged: unchanged.map(String), lacking }
        answer(options, answered, [
          approvedLine(approved.length, options.lang),
          ...lacking.map(({ id, problem }) => `${id}: ${problem[options.lang]}`),
          ...(unchanged.length === 0 ? [] : [unchangedLine(unchanged, options.lang)]),
        ])
      })
    })

  sendingCommands(program)
}

function idArguments(text: string, before: readonly number[] = []): readonly number[] {
  return [...before, idArgument(text)]
}

function isFiltered({ all, channel, step, customer, asOf }: ApproveOptions): boolean {
  return all === true || [channel, step, customer, asOf].some((value) => value !== undefined)
}

async function approveNamed(tx: Tx, actor: string, ids: readonly number[], given: ApproveOptions) {
  const { approved, lacking } = await approveActs(tx, actor, {
    ids: ids.length === 0 ? undefined : ids,
    channel: given.channel,
    stepKey: given.step,
    customerId: given.customer === undefined ? undefined : await customerIdOf(tx, given.customer),
    plannedBy: given.asOf,
  })
  const lack = new Set(lacking.map(({ id }) => id))
  const unchanged = (await statusesOf(tx, ids))
    .map(({ id }) => id)
    .filter((id) => !approved.includes(id) && !lack.has(id))
  return { approved, unchanged, lacking }
}

function approvedLine(count: number, language: 'fr' | 'en'): string {
  if (language === 'en') return count === 1 ? '1 act approved.' : `${count} acts approved.`
  return count > 1 ? `${count} actes approuvés.` : `${count} acte approuvé.`
}

function unchangedLine(ids: readonly number[], language: 'fr' | 'en'): string {
  return language === 'fr'
    ? `Inchangés, car ils n’attendaient pas d’approbation : ${ids.join(', ')}.`
    : `Unchanged, as they were not waiting for approval: ${ids.join(', ')}.`
}

function nothingNamed(): Refusal {
  return new Refusal(
    'invalid-request',
    'Name the acts to approve, give a filter, or say --all. "acts list --status planned" shows those that wait.',
    'Indiquez les actes à approuver, un filtre, ou --all. « acts list --status planned » affiche ceux qui attendent.',
  )
}

function sendingCommands(program: Command): void {
  const sending = program
    .command('sending')
    .description('whether the automatic steps of the scenarios leave without approval')

  sending
    .command('status')
    .description('says it, and what waits')
    .action((_, command: Command) => tellSending(command, (tx) => sendingState(tx)))

  sending
    .command('start')
    .description('automatic steps leave without approval from now on')
    .action((_, command: Command) => tellSending(command, (tx, actor) => switchSending(tx, actor, true)))

  sending
    .command('stop')
    .description('a person approves every act; what was approved stays so')
    .action((_, command: Command) => tellSending(command, (tx, actor) => switchSending(tx, actor, false)))
}

async function tellSending(
  command: Command,
  work: (tx: Tx, actor: string) => Promise<SendingState>,
): Promise<void> {
  const options = command.optsWithGlobals<GlobalOptions>()
  await withDatabase(`sending ${command.name()}`, options, async ({ database, organisationId, actor }) => {
    const state = await inOrganisation(database.pool, organisationId, (tx) => work(tx, actor))
    answer(options, state, stateLines(state, options.lang))
  })
}

function stateLines({ startedAt, planned, approved, toVerify }: SendingState, language: 'fr' | 'en') {
  if (language === 'en')
    return [
      startedAt === null
        ? 'A person approves every act.'
        : 'The automatic steps of the scenarios leave without approval.',
      `To approve: ${planned}  approved: ${approved}  to verify: ${toVerify}`,
    ]
  return [
    startedAt === null
      ? 'Chaque acte est approuvé par une personne.'
      : 'Les étapes automatiques des scénarios partent sans approbation.',
    `À approuver : ${planned}  approuvés : ${approved}  à vérifier : ${toVerify}`,
  ]
}
