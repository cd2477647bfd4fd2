import { once } from 'node:events'
import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { type Currency, currencyOf } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import type { PlannedAct, TaskKind } from '@recouvrance/core/scenarios/decision'
import { explain } from '@recouvrance/core/scenarios/explain'
import { type Command, InvalidArgumentError } from 'commander'
import { answer, type CommandContext, type GlobalOptions, withDatabase } from '../command.ts'
import { alignedLines } from '../command-table.ts'
import { counted } from '../command-words.ts'
import { progressBar } from '../platform/progress.ts'
import { CHANNEL_WORDS, reasonWords } from '../reminders/acts/act-words.ts'
import { nameSteps } from '../scenarios/name-steps.ts'
import { TASK_WORDS } from '../tasks/task-words.ts'
import { type PlannedAccount, planPortfolio } from './plan-portfolio.ts'
import { joinPlans } from './planning.schema.ts'
import { isPlanningDay, PLANNING_DAY } from './planning-day.ts'
import { runPlanning } from './run-planning.ts'

export function planningCommands(program: Command): void {
  program
    .command('plan')
    .description('what would leave on a day, and why everything else waits; writes nothing')
    .requiredOption('--as-of <date>', 'day of the question, YYYY-MM-DD', planningDayArgument)
    .option('--items', 'also say why, item by item')
    .action(async ({ asOf, items }: { asOf: CivilDate; items?: boolean }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('plan', options, (context) =>
        options.json ? printJson(context, asOf) : printPlan(context, asOf, options.lang, items ?? false),
      )
    })

  program
    .command('run')
    .description('inserts the acts of the plan of a day; repeated, it adds nothing')
    .requiredOption('--as-of <date>', 'day to plan, YYYY-MM-DD', planningDayArgument)
    .option('--all', 'look at every customer, not only at those whose review date has come')
    .action(async ({ asOf, all }: { asOf: CivilDate; all?: boolean }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('run', options, async ({ database, organisationId, actor }) => {
        const bar = progressBar(options.lang === 'fr' ? 'clients' : 'customers')
        const done = await runPlanning(database.pool, organisationId, asOf, actor, {
          scope: all ? 'all' : 'due',
          onProgress: bar.update,
        })
        bar.stop()
        const { customers, acts, tasks, cancelled } = done
        const date = formatShortDate(asOf, options.lang)
        answer(options, done, [
          `${date}${COLON[options.lang]}${[
            counted(customers, DONE[options.lang].customers, options.lang),
            counted(acts, DONE[options.lang].acts, options.lang),
            counted(tasks, DONE[options.lang].tasks, options.lang),
            counted(cancelled, DONE[options.lang].cancelled, options.lang),
          ].join(', ')}.`,
        ])
      })
    })
}

const COLON = { fr: ' : ', en: ': ' }
const DONE = {
  fr: {
    customers: ['client examiné', 'clients examinés'],
    acts: ['acte préparé', 'actes préparés'],
    tasks: ['tâche', 'tâches'],
    cancelled: ['acte annulé', 'actes annulés'],
  },
  en: {
    customers: ['customer reviewed', 'customers reviewed'],
    acts: ['act planned', 'acts planned'],
    tasks: ['task', 'tasks'],
    cancelled: ['act cancelled', 'acts cancelled'],
  },
} as const

/**
 * One JSON document, the explanations written as they are made: those of a million items do not fit in memory; the
 * acts, at most one a customer and currency, do.
 */
async function printJson({ database, organisationId }: CommandContext, asOf: CivilDate): Promise<void> {
  const acts: string[] = []
  const tasks: string[] = []
  await print(`{"asOf":"${asOf}","explanations":[`)
  let separator = ''
  for await (const accounts of planPortfolio(database.pool, organisationId, asOf)) {
    const plan = joinPlans(accounts)
    acts.push(...plan.acts.map((act) => JSON.stringify(act)))
    tasks.push(...plan.tasks.map((task) => JSON.stringify(task)))
    for (const explanation of plan.explanations) {
      await print(separator + JSON.stringify(explanation))
      separator = ','
    }
  }
  await print('],"acts":[')
  for (const [index, act] of acts.entries()) await print(index === 0 ? act : `,${act}`)
  await print('],"tasks":[')
  for (const [index, task] of tasks.entries()) await print(index === 0 ? task : `,${task}`)
  await print(']}\n')
}

type Tally = { count: number; readonly amounts: Map<Currency, number> }

async function printPlan(
  { database, organisationId }: CommandContext,
  asOf: CivilDate,
  language: 'fr' | 'en',
  withItems: boolean,
): Promise<void> {
  const acts = new Map<string, Tally>()
  const rules = new Map<string, Tally>()
  const tasks = new Map<TaskKind, number>()
  for await (const accounts of planPortfolio(database.pool, organisationId, asOf)) {
    for (const line of withItems ? [] : actLines(accounts, language)) await print(`${line}\n`)
    for (const account of accounts) {
      if (withItems) for (const line of itemLines(account, language)) await print(`${line}\n`)
      count(account, acts, rules, language)
      for (const { kind } of account.plan.tasks) tasks.set(kind, (tasks.get(kind) ?? 0) + 1)
    }
  }
  const date = formatShortDate(asOf, language)
  await print(language === 'fr' ? `\nPartirait le ${date}\n` : `\nWould leave on ${date}\n`)
  await printTallies(acts, language, language === 'fr' ? 'rien' : 'nothing')
  await print(language === 'fr' ? 'Attend, et par quelle règle\n' : 'Waits, and by which rule\n')
  await printTallies(rules, language, language === 'fr' ? 'rien' : 'nothing')
  if (tasks.size === 0) return
  await print(language === 'fr' ? 'À faire\n' : 'To do\n')
  const rows = [...tasks].map(([kind, number]) => [String(number), TASK_WORDS[kind][language]])
  for (const line of alignedLines(rows, (column) => column === 0)) await print(`  ${line}\n`)
}

function actLines(accounts: readonly PlannedAccount[], language: 'fr' | 'en'): string[] {
  return alignedLines(
    accounts.flatMap((account) => account.plan.acts.map((act) => actCells(account, act, language))),
    (column) => column === 3,
  )
}

function actCells(account: PlannedAccount, act: PlannedAct, language: 'fr' | 'en'): string[] {
  return [
    formatShortDate(act.on, language),
    who(account),
    stepOf(account, act, language),
    formatMoney(act.amountMinor, act.currency, language),
    counted(act.items.length, ITEMS[language], language),
  ]
}

function stepOf({ version }: PlannedAccount, { stepKey, channel }: PlannedAct, language: 'fr' | 'en') {
  return `${nameSteps(version.scenario)[language](stepKey)} (${CHANNEL_WORDS[channel][language]})`
}

const ITEMS = { fr: ['pièce', 'pièces'], en: ['item', 'items'] } as const

/** A customer, what leaves to it, and why each of its items is where it is. */
function itemLines(account: PlannedAccount, language: 'fr' | 'en'): string[] {
  const { version, plan } = account
  const stepName = nameSteps(version.scenario)[language]
  const numbers = new Map(account.account.facts.items.map(({ id, number }) => [id, number]))
  return [
    who(account),
    ...plan.acts.map((act) => `  → ${actCells(account, act, language).toSpliced(1, 1).join('  ')}`),
    ...alignedLines(
      plan.explanations.map((entry) => [
        `    ${numbers.get(entry.itemId)}`,
        explain(entry, language, stepName),
      ]),
      () => false,
    ),
  ]
}

function who({ account: { customerNumber, customerName } }: PlannedAccount): string {
  return `${customerNumber} ${customerName}`
}

function count(
  planned: PlannedAccount,
  acts: Map<string, Tally>,
  rules: Map<string, Tally>,
  language: 'fr' | 'en',
): void {
  const { account, plan } = planned
  for (const act of plan.acts) add(acts, stepOf(planned, act, language), act.currency, act.amountMinor)
  const items = new Map(account.facts.items.map((item) => [item.id, item]))
  for (const { itemId, state, rule } of plan.explanations) {
    const item = items.get(itemId)
    if (state !== 'act' && rule !== null && item)
      add(rules, reasonWords(rule)[language], item.currency, item.openMinor)
  }
}

function add(tallies: Map<string, Tally>, key: string, currency: Currency, minor: number): void {
  const tally = tallies.get(key) ?? { count: 0, amounts: new Map() }
  tally.count += 1
  tally.amounts.set(currency, (tally.amounts.get(currency) ?? 0) + minor)
  tallies.set(key, tally)
}

async function printTallies(
  tallies: ReadonlyMap<string, Tally>,
  language: 'fr' | 'en',
  none: string,
): Promise<void> {
  if (tallies.size === 0) await print(`  ${none}\n`)
  const byCount = [...tallies].toSorted(([a, one], [b, two]) => two.count - one.count || (a < b ? -1 : 1))
  const rows = byCount.map(([key, { count: number, amounts }]) => [
    String(number),
    key,
    [...amounts].map(([currency, minor]) => formatMoney(minor, currencyOf(currency), language)).join(' + '),
  ])
  for (const line of alignedLines(rows, (column) => column === 0)) await print(`  ${line}\n`)
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

function planningDayArgument(text: string): CivilDate {
  if (!isPlanningDay(text)) throw new InvalidArgumentError(PLANNING_DAY)
  return text
}
