import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { answer, type CommandContext, type GlobalOptions, withDatabase, writeNamedFile } from '../command.ts'
import { countArgument } from '../command-values.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { listProblems, schemaProblems } from '../platform/schema-problems.ts'
import { Refusal } from '../refusal.ts'
import { ensureStandardScenarios } from './ensure-standard-scenarios.ts'
import { findVersion, scenarioVersionsOf } from './find-scenario.ts'
import { publishScenario } from './publish-scenario.ts'
import { type Move, previewRules, replaceRules, type WrittenRule } from './replace-rules.ts'
import { parseYaml, readScenarioFile, writeScenarioFile } from './scenario-file.ts'
import { unreadableFile } from './scenario-refusals.ts'
import { triggerWords } from './scenario-words.ts'
import { currentScenarios, rulesByCreditorKey } from './scenarios.queries.ts'
import {
  assignmentRules,
  presentPublished,
  presentRule,
  presentScenario,
  presentSummary,
  presentVersions,
} from './scenarios.schema.ts'
import type { StoredScenario } from './stored-scenario.ts'

type Language = 'fr' | 'en'
type Work<T> = (tx: Tx, context: CommandContext & { readonly lang: Language }) => Promise<T>

export function scenarioCommands(program: Command): void {
  const scenario = program
    .command('scenario')
    .description('which steps customers go through, and which customers go through which')
  showCommands(scenario)
  publishCommands(scenario)
  ruleCommand(scenario)
}

function showCommands(scenario: Command): void {
  scenario
    .command('list')
    .description('the scenarios, in their version in force')
    .action(async (_, command: Command) =>
      inScenarios('scenario list', command, async (tx) => {
        const versions = await currentScenarios(tx)
        return {
          value: { scenarios: versions.map(presentSummary) },
          lines: (lang) => versions.map((stored) => summaryLine(stored, lang)),
        }
      }),
    )

  scenario
    .command('show <key>')
    .description('its steps')
    .option('--version <number>', 'another version than the one in force', countArgument)
    .action(async (key: string, { version }: { version?: number }, command: Command) =>
      inScenarios('scenario show', command, async (tx) => {
        const stored = await findVersion(tx, key, version)
        return {
          value: presentScenario(stored),
          lines: (lang) => [summaryLine(stored, lang), ...stepLines(stored, lang)],
        }
      }),
    )

  scenario
    .command('versions <key>')
    .description('its versions, and what each changed')
    .action(async (key: string, _, command: Command) =>
      inScenarios('scenario versions', command, async (tx) => {
        const versions = presentVersions(await scenarioVersionsOf(tx, key))
        return {
          value: { versions },
          lines: (lang) =>
            versions.flatMap(({ version, createdAt, author, comment, changes }) => [
              `${version}\t${createdAt.slice(0, 10)}\t${author}\t${comment ?? ''}`.trimEnd(),
              ...changes.map((change) => `\t${change[lang]}`),
            ]),
        }
      }),
    )

  scenario
    .command('export <key> [file]')
    .description('writes it as YAML, to the file or to the terminal')
    .option('--version <number>', 'another version than the one in force', countArgument)
    .action(async (key: string, file: string | undefined, given: { version?: number }, command: Command) =>
      inScenarios('scenario export', command, async (tx) => {
        const stored = await findVersion(tx, key, given.version)
        const text = writeScenarioFile(stored.scenario)
        if (file !== undefined) await writeNamedFile(file, text)
        return {
          value: { ...presentScenario(stored), yaml: text },
          lines: () => (file === undefined ? [text.trimEnd()] : [file]),
        }
      }),
    )
}

function publishCommands(scenario: Command): void {
  scenario
    .command('import <file>')
    .description('makes a YAML file the version in force; the same again makes no new version')
    .action(async (file: string, _, command: Command) =>
      inScenarios('scenario import', command, async (tx, { actor }) => {
        const published = await publishScenario(tx, actor, readScenarioFile(readFrom(file)))
        const { stored, isNew, changes } = published
        return {
          value: presentPublished(published),
          lines: (lang) => [
            lang === 'fr'
              ? `${stored.key}, version ${stored.version} ${isNew ? 'publiée.' : 'déjà en vigueur : rien n’a changé.'}`
              : `${stored.key}, version ${stored.version} ${isNew ? 'published.' : 'in force already: nothing has changed.'}`,
            ...changes.map((change) => `  ${change[lang]}`),
          ],
        }
      }),
    )

  scenario
    .command('standard')
    .description('publishes the shipped scenarios that are missing, and their rules when there are none')
    .action(async (_, command: Command) =>
      inScenarios('scenario standard', command, async (tx, { actor }) => {
        const published = await ensureStandardScenarios(tx, actor)
        const none = { fr: 'Rien ne manquait.', en: 'Nothing was missing.' }
        return { value: { published }, lines: (lang) => (published.length > 0 ? published : [none[lang]]) }
      }),
    )
}

function ruleCommand(scenario: Command): void {
  scenario
    .command('rules [file]')
    .description('which customers follow which scenario; a YAML file with a list "rules" replaces them')
    .option('--preview', 'with a file: only says who would move')
    .action(async (file: string | undefined, { preview }: { preview?: boolean }, command: Command) =>
      inScenarios('scenario rules', command, async (tx, { actor, lang }) => {
        if (file === undefined) {
          const rules = (await rulesByCreditorKey(tx)).map(presentRule)
          return { value: { rules }, lines: () => rules.map((rule, index) => ruleLine(rule, index, lang)) }
        }
        const rules = readRules(readFrom(file))
        const moves = preview ? await previewRules(tx, rules) : await replaceRules(tx, actor, rules)
        return { value: { moves }, lines: () => moveLines(moves, lang, preview ?? false) }
      }),
    )
}

type Shown = { readonly value: unknown; readonly lines: (lang: Language) => readonly string[] }

async function inScenarios(name: string, command: Command, work: Work<Shown>): Promise<void> {
  const options = command.optsWithGlobals<GlobalOptions>()
  await withDatabase(name, options, async (context) => {
    const { database, organisationId } = context
    const { value, lines } = await inOrganisation(database.pool, organisationId, (tx) =>
      work(tx, { ...context, lang: options.lang }),
    )
    answer(options, value, lines(options.lang))
  })
}

function summaryLine({ key, version, scenario }: StoredScenario, lang: Language): string {
  const steps = lang === 'fr' ? 'étapes' : 'steps'
  return `${key}\tv${version}\t${scenario.name?.[lang] ?? key}\t${scenario.steps.length} ${steps}`
}

function stepLines({ scenario }: StoredScenario, lang: Language): string[] {
  return scenario.steps.map((step) => {
    const when = triggerWords(step.trigger)[lang]
    const channels = [step.channel, ...(step.fallbackChannels ?? [])].join(' > ')
    return `  ${when.padEnd(8)} ${channels.padEnd(18)} ${step.tone.padEnd(10)} ${step.approval.padEnd(10)} ${step.name?.[lang] ?? step.key}`
  })
}

function ruleLine(rule: ReturnType<typeof presentRule>, index: number, lang: Language): string {
  const conditions = [rule.customerKind, rule.country, rule.creditor].filter(
    (condition) => condition !== null,
  )
  const everyone = lang === 'fr' ? 'tous' : 'everyone'
  return `${index + 1}\t${conditions.length > 0 ? conditions.join(', ') : everyone}\t${rule.scenario}`
}

function moveLines(moves: readonly Move[], lang: Language, preview: boolean): string[] {
  if (moves.length === 0)
    return [lang === 'fr' ? 'Aucun client ne change de scénario.' : 'No customer moves.']
  const nothing = preview ? [lang === 'fr' ? 'Rien n’a été écrit.' : 'Nothing was written.'] : []
  return [...moves.map(({ from, to, customers }) => `${customers}\t${from ?? '-'} → ${to}`), ...nothing]
}

function readRules(text: string): readonly WrittenRule[] {
  const read = assignmentRules.safeParse(parseYaml(text))
  if (read.success) return read.data.rules
  const problems = schemaProblems(read.error)
  throw new Refusal(
    'invalid-scenario',
    `The rules cannot be used: ${listProblems(problems, 'file', 'en')}.`,
    `Les règles sont inutilisables : ${listProblems(problems, 'fichier', 'fr')}.`,
    problems.map(({ path, code, en, fr }) => ({ path, code, message: en, fr })),
  )
}

function readFrom(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw unreadableFile(file)
  }
}
