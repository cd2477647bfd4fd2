import { readFile } from 'node:fs/promises'
import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { firstDayOf, semesterOf } from '@recouvrance/core/calendar/semester'
import type { Command } from 'commander'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { dayArgument } from '../command-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { listProblems, schemaProblems } from '../platform/schema-problems.ts'
import { Refusal } from '../refusal.ts'
import { addRates, type GivenRate } from './add-rates.ts'
import { type AddedRateRow, addedRateRows } from './added-rates.queries.ts'
import { newRates, ratesIn, stateOf } from './added-rates.schema.ts'
import { standingRates } from './house-rates.ts'
import { type MissingRate, missingRates, ratesToCome, shippedRate } from './missing-rates.ts'

type Language = GlobalOptions['lang']

export function ratesCommands(program: Command): void {
  const rates = program.command('rates').description('rates that the law publishes each half-year')
  rates
    .command('check')
    .description('fails when a rate of the half-year in force is missing, warns of the next one')
    .option('--as-of <date>', 'day to check for, YYYY-MM-DD (default: today)', dayArgument)
    .action(async ({ asOf: given }: { asOf?: CivilDate }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('rates check', options, async ({ database, organisationId, today }) => {
        const rows = await inOrganisation(database.pool, organisationId, addedRateRows)
        check(options, rows, given ?? today)
      })
    })
  rates
    .command('import <file>')
    .description('adds rates that the program does not hold yet, from a JSON file, each with its source')
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      const given = await readRates(file)
      await withDatabase('rates import', options, async ({ database, organisationId, actor }) => {
        const added = await inOrganisation(database.pool, organisationId, (tx) => addRates(tx, actor, given))
        answer(options, added, [
          options.lang === 'fr'
            ? `Taux ajoutés : ${added.added} ; déjà connus : ${added.alreadyKnown}.`
            : `Rates added: ${added.added}; known already: ${added.alreadyKnown}.`,
        ])
      })
    })
}

function check(options: GlobalOptions, rows: readonly AddedRateRow[], day: CivilDate): void {
  const standing = standingRates(rows)
  const missing = missingRates(day, standing)
  if (missing.length > 0) throw ratesMissing(missing)
  const semester = semesterOf(day)
  const coming = ratesToCome(day, standing)
  const conflicts = rows.filter((row) => stateOf(row) === 'conflict')
  const value = {
    semester,
    missing: [],
    coming: coming.map(({ name, ...rate }) => ({ ...rate, name: name[options.lang] })),
    conflicts: conflicts.map(({ series, semester, value }) => ({
      series,
      semester,
      value,
      shippedValue: shippedRate(series, semester as MissingRate['semester']),
    })),
  }
  answer(options, value, [
    options.lang === 'fr'
      ? `Tous les taux du semestre ${semester} sont enregistrés.`
      : `All rates of the half-year ${semester} are recorded.`,
    ...coming.map((rate) => comingLine(rate, options.lang)),
    ...conflicts.map((row) => conflictLine(row, options.lang)),
  ])
}

function comingLine({ name, semester, laws }: MissingRate, language: Language): string {
  const from = firstDayOf(semester)
  return language === 'fr'
    ? `Attention : ${name.fr} ${semester} (${laws.join(', ')}) manquera à partir du ${from}.`
    : `Warning: ${name.en} ${semester} (${laws.join(', ')}) will be missing from ${from}.`
}

function conflictLine({ series, semester, value }: AddedRateRow, language: Language): string {
  const shipped = shippedRate(series, semester as MissingRate['semester'])
  return language === 'fr'
    ? `Attention : ${series} ${semester} a été ajouté à ${value} %, le programme livre ${shipped} %, qui est appliqué.`
    : `Warning: ${series} ${semester} was added as ${value} %, the program ships ${shipped} %, which is applied.`
}

/** @throws Refusal when the file is not there, is no JSON or has another shape */
async function readRates(file: string): Promise<GivenRate[]> {
  const read = newRates.safeParse(await jsonIn(file))
  if (read.success) return ratesIn(read.data)
  const problems = schemaProblems(read.error)
  throw new Refusal(
    'unreadable-file',
    `The rates cannot be used: ${listProblems(problems, 'file', 'en')}.`,
    `Les taux sont inutilisables : ${listProblems(problems, 'fichier', 'fr')}.`,
    problems.map(({ path, code, en, fr }) => ({ path, code, message: en, fr })),
  )
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    throw new Refusal(
      'unreadable-file',
      `The file ${file} is not there or is not JSON. docs/operations/rates.md shows its shape.`,
      `Le fichier ${file} est introuvable ou n’est pas du JSON. docs/operations/rates.md en donne la forme.`,
    )
  }
}

function ratesMissing(missing: readonly MissingRate[]): Refusal {
  const list = (language: Language) =>
    missing.map(({ name, semester, laws }) => `${name[language]} ${semester} (${laws.join(', ')})`).join('; ')
  return new Refusal(
    'missing-rate',
    `Rates are missing: ${list('en')}. Add them with their source on the screen Legal watch, or with "rates import".`,
    `Des taux manquent : ${list('fr')}. Ajoutez-les avec leur source à l’écran Veille, ou avec « rates import ».`,
  )
}
