import { once } from 'node:events'
import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { type Currency, currencyOf } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { explain } from '@recouvrance/core/scenarios/explain'
import { type Command, InvalidArgumentError } from 'commander'
import { answer, type CommandContext, type GlobalOptions, withDatabase } from '../command.ts'
import { progressBar } from '../platform/progress.ts'
import { CHANNEL_WORDS } from '../reminders/act-words.ts'
import { nameSteps } from '../scenarios/name-steps.ts'
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
          options.lang === 'fr'
            ? `${date} : ${customers} clients examinés, ${acts} actes préparés, ${tasks} tâches, ${cancelled} actes annulés.`
            : `${date}: ${customers} customers reviewed, ${acts} acts planned, ${tasks} tasks, ${cancelled} acts cancelled.`,
        ])
      })
    })
}

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
  const tasks = new Map<string, number>()
  for await (const accounts of planPortfolio(database.pool, organisationId, asOf))
    for (const account of accounts) {
      for (const line of actLines(account, language)) await print(`${line}\n`)
      if (withItems) for (const line of itemLines(account, language)) await print(`${line}\n`)
      count(account, acts, rules)
      for (const { kind } of account.plan.tasks) tasks.set(kind, (tasks.get(kind) ?? 0) + 1)
    }
  const date = formatShortDate(asOf, language)
  await print(language === 'fr' ? `\nPartirait le ${date}\n` : `\nWould leave on ${date}\n`)
  await printTallies(acts, language, language === 'fr' ? 'rien' : 'nothing')
  await print(language === 'fr' ? 'Attend, et par quelle règle\n' : 'Waits, and by which rule\n')
  await printTallies(rules, language, language === 'fr' ? 'rien' : 'nothing')
  if (tasks.size === 0) return
  await print(language === 'fr' ? 'À faire\n' : 'To do\n')
  for (const [kind, number] of tasks) await print(`  ${String(number).padStart(6)}  ${kind}\n`)
}

function actLines({ account, version, plan }: PlannedAccount, language: 'fr' | 'en'): string[] {
  const stepName = nameSteps(version.scenario)[language]
  return plan.acts.map((act) => {
    const money = formatMoney(act.amountMinor, act.currency, language)
    const pieces = act.items.length === 1 ? ITEM[language] : ITEMS[language]
    const what = `${stepName(act.stepKey)} (${CHANNEL_WORDS[act.channel][language]})`
    return `${formatShortDate(act.on, language)}  ${who(account)}  ${what}  ${money}  ${act.items.length} ${pieces}`
  })
}

const ITEM = { fr: 'pièce', en: 'item' }
const ITEMS = { fr: 'pièces', en: 'items' }

function itemLines({ account, version, plan }: PlannedAccount, language: 'fr' | 'en'): string[] {
  const stepName = nameSteps(version.scenario)[language]
  const numbers = new Map(account.facts.items.map(({ id, number }) => [id, number]))
  return [
    who(account),
    ...plan.explanations.map(
      (entry) => `    ${numbers.get(entry.itemId)}  ${explain(entry, language, stepName)}`,
    ),
  ]
}

function who({ customerNumber, customerName }: PlannedAccount['account']): string {
  return `${customerNumber} ${customerName}`
}

function count({ account, plan }: PlannedAccount, acts: Map<string, Tally>, rules: Map<string, Tally>): void {
  for (const act of plan.acts) add(acts, `${act.stepKey} (${act.channel})`, act.currency, act.amountMinor)
  const items = new Map(account.facts.items.map((item) => [item.id, item]))
  for (const { itemId, state, rule } of plan.explanations) {
    const item = items.get(itemId)
    if (state !== 'act' && item) add(rules, rule ?? state, item.currency, item.openMinor)
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
  for (const [key, { count: number, amounts }] of byCount) {
    const sums = [...amounts].map(([currency, minor]) => formatMoney(minor, currencyOf(currency), language))
    await print(`  ${String(number).padStart(6)}  ${key.padEnd(36)}  ${sums.join(' + ')}\n`)
  }
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

function planningDayArgument(text: string): CivilDate {
  if (!isPlanningDay(text)) throw new InvalidArgumentError(PLANNING_DAY)
  return text
}
