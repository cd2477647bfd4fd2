import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import type { Command } from 'commander'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { dayArgument } from '../command-values.ts'
import { progressBar } from '../platform/progress.ts'
import { type LoadedDemo, loadDemo } from './load-demo.ts'

export function demoCommands(program: Command): void {
  program
    .command('demo')
    .description('loads the demonstration portfolio into an organisation that is empty')
    .option('--as-of <date>', 'day on which it stands (default: today)', dayArgument)
    .action(async ({ asOf }: { asOf?: CivilDate }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('demo', options, async ({ database, organisationId, today }) => {
        const bar = progressBar(options.lang === 'fr' ? 'jours' : 'days')
        const loaded = await loadDemo(database.pool, organisationId, asOf ?? civilDate(today), bar.update)
        bar.stop()
        answer(options, loaded, options.lang === 'fr' ? inFrench(loaded) : inEnglish(loaded))
      })
    })
}

function inFrench({ asOf, creditors, customers, items, sent, planned, tasks }: LoadedDemo): string[] {
  return [
    `Portefeuille de démonstration au ${formatShortDate(asOf, 'fr')} : ${creditors} créanciers, ${customers} clients, ${items} pièces, ${sent} relances passées.`,
    `${planned} actes attendent une approbation et ${tasks} tâches sont à faire. Pour les voir : plan --as-of ${asOf}, ageing --as-of ${asOf}, tasks list.`,
  ]
}

function inEnglish({ asOf, creditors, customers, items, sent, planned, tasks }: LoadedDemo): string[] {
  return [
    `Demonstration portfolio on ${formatShortDate(asOf, 'en')}: ${creditors} creditors, ${customers} customers, ${items} items, ${sent} reminders of the past.`,
    `${planned} acts wait for approval and ${tasks} tasks are to do. To see them: plan --as-of ${asOf}, ageing --as-of ${asOf}, tasks list.`,
  ]
}
