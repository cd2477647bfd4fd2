import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { semesterOf } from '@recouvrance/core/calendar/semester'
import type { Command } from 'commander'
import { answer, type GlobalOptions } from '../command.ts'
import { dayArgument } from '../command-values.ts'
import { Refusal } from '../refusal.ts'
import { missingRates } from './missing-rates.ts'

export function ratesCommands(program: Command): void {
  program
    .command('rates')
    .description('rates that the law publishes each half-year')
    .command('check')
    .description('fails when a rate of the half-year in force is missing')
    .option('--as-of <date>', 'day to check for, YYYY-MM-DD (default: today)', dayArgument)
    .action(({ asOf: given }: { asOf?: CivilDate }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      const asOf = given ?? civilDate(Temporal.Now.plainDateISO('Europe/Paris').toString())
      const missing = missingRates(asOf)
      if (missing.length > 0) throw ratesMissing(missing)
      const semester = semesterOf(asOf)
      answer(options, { semester, missing: [] }, [
        options.lang === 'fr'
          ? `Tous les taux du semestre ${semester} sont enregistrés.`
          : `All rates of the half-year ${semester} are recorded.`,
      ])
    })
}

function ratesMissing(missing: ReturnType<typeof missingRates>): Refusal {
  const list = (language: 'fr' | 'en') =>
    missing.map(({ name, semester, laws }) => `${name[language]} ${semester} (${laws.join(', ')})`).join('; ')
  return new Refusal(
    'missing-rate',
    `Rates are missing: ${list('en')}. Add them with their source as CONTRIBUTING.md shows.`,
    `Des taux manquent : ${list('fr')}. Ajoutez-les avec leur source comme l’indique CONTRIBUTING.md.`,
  )
}
