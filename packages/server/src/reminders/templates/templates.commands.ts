import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LANGUAGES, type Language } from '@recouvrance/core/language/language'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import { TONES, type Tone } from '@recouvrance/core/scenarios/tone'
import { Argument, type Command, InvalidArgumentError, Option } from 'commander'
import { answer, type GlobalOptions, withDatabase, writeNamedFile } from '../../command.ts'
import { idArgument } from '../../command-values.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { Refusal } from '../../refusal.ts'
import { knownVariables } from './check-template.ts'
import { templateInForce, templatesInForce } from './load-templates.ts'
import { type MessageTemplate, parseTemplateFile, writeTemplateFile } from './message-template.ts'
import { revertTemplate, saveTemplate, shippedTemplate } from './save-template.ts'
import { presentTemplate, presentTemplateDetail } from './templates.schema.ts'

type Slot = [key: string, language: Language, tone: Tone]

export function templateCommands(program: Command): void {
  const templates = program.command('templates').description('the texts of messages')
  readCommands(templates)
  importCommand(templates)
  revertCommand(templates)
}

function readCommands(templates: Command): void {
  templates
    .command('list')
    .description('texts in force, by key, language and tone')
    .addOption(new Option('--language <language>', 'only this language').choices(LANGUAGES))
    .action(async ({ language }: { language?: Language }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('templates list', options, async ({ database, organisationId }) => {
        const all = await inOrganisation(database.pool, organisationId, templatesInForce)
        const shown = all
          .filter(({ template }) => (language ?? template.language) === template.language)
          .map(presentTemplate)
        answer(
          options,
          { templates: shown },
          shown.map(
            ({ key, language, tone, source, version }) =>
              `${key}\t${language}\t${tone}\t${sourceWords(source, version, options.lang)}`,
          ),
        )
      })
    })

  withSlot(
    templates.command('show').description('one text in force, as the file that "import" reads'),
  ).action(async (...given: [...Slot, unknown, Command]) => {
    const [key, language, tone, , command] = given
    const options = command.optsWithGlobals<GlobalOptions>()
    await withDatabase('templates show', options, async ({ database, organisationId }) => {
      const slot = { key, language, tone }
      const found = await inOrganisation(database.pool, organisationId, (tx) => templateInForce(tx, slot))
      const shown = presentTemplateDetail(found, shippedTemplate(slot), knownVariables(slot.language))
      answer(options, shown, [writeTemplateFile(found.template).trimEnd()])
    })
  })

  templates
    .command('export')
    .description('writes every text in force to a folder: LANGUAGE/KEY.TONE.md')
    .argument('<folder>')
    .action(async (folder: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('templates export', options, async ({ database, organisationId }) => {
        const all = await inOrganisation(database.pool, organisationId, templatesInForce)
        for (const { template } of all) await writeTo(folder, template)
        answer(options, { folder, files: all.length }, [
          options.lang === 'fr'
            ? `${all.length} modèles écrits dans ${folder}.`
            : `${all.length} templates written to ${folder}.`,
        ])
      })
    })
}

function importCommand(templates: Command): void {
  templates
    .command('import')
    .description('puts the texts of these files, or of a folder made by "export", in force; all or none')
    .argument('<paths...>')
    .action(async (paths: string[], _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      const read = (await Promise.all(paths.map(filesIn))).flat()
      const texts = await Promise.all(read.map(readTemplate))
      await withDatabase('templates import', options, async ({ database, organisationId, actor }) => {
        const saved = await inOrganisation(database.pool, organisationId, async (tx) => {
          const inForce = new Set((await templatesInForce(tx)).map(({ template }) => template.version))
          const changed = texts.filter(({ template }) => !inForce.has(template.version))
          for (const { file, template } of changed) await naming(file, saveTemplate(tx, actor, template))
          return changed.length
        })
        const unchanged = texts.length - saved
        answer(options, { saved, unchanged }, [
          options.lang === 'fr'
            ? `Modèles enregistrés : ${saved} ; inchangés : ${unchanged}.`
            : `Templates saved: ${saved}; unchanged: ${unchanged}.`,
        ])
      })
    })
}

function revertCommand(templates: Command): void {
  withSlot(
    templates.command('revert').description('puts an earlier version, or the shipped text, in force again'),
  )
    .addArgument(new Argument('<version>', 'its number, or "shipped"').argParser(versionArgument))
    .action(async (...given: [...Slot, number | 'shipped', unknown, Command]) => {
      const [key, language, tone, to, , command] = given
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('templates revert', options, async ({ database, organisationId, actor }) => {
        const version = await inOrganisation(database.pool, organisationId, (tx) =>
          revertTemplate(tx, actor, { key, language, tone }, to),
        )
        answer(options, { version }, [
          options.lang === 'fr' ? `En vigueur : version ${version}.` : `In force: version ${version}.`,
        ])
      })
    })
}

function withSlot(command: Command): Command {
  return command
    .argument('<key>', 'such as reminder, letter, formal-notice')
    .addArgument(new Argument('<language>').choices(LANGUAGES))
    .addArgument(new Argument('<tone>').choices(TONES))
}

function sourceWords(source: 'shipped' | 'own', version: number | null, language: 'fr' | 'en'): string {
  if (source === 'shipped') return language === 'fr' ? 'd’origine' : 'shipped'
  return `version ${version}`
}

async function writeTo(folder: string, template: MessageTemplate): Promise<void> {
  // What cannot be made is told by what cannot be written. Not recursive: under /proc Node 26.10 tries for ever.
  for (const path of [folder, join(folder, template.language)]) await mkdir(path).catch(() => {})
  const file = join(folder, template.language, `${template.key}.${template.tone}.md`)
  await writeNamedFile(file, writeTemplateFile(template))
}

async function filesIn(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null)
  if (!found) throw unreadable(path)
  if (!found.isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true })
  return entries
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => join(path, name))
}

async function readTemplate(file: string): Promise<{ file: string; template: MessageTemplate }> {
  try {
    return { file, template: parseTemplateFile(await readFile(file, 'utf8')) }
  } catch (error) {
    if (!(error instanceof MessageError)) throw unreadable(file)
    throw new Refusal('invalid-template', `${file}: ${error.text.en}`, `${file} : ${error.text.fr}`)
  }
}

/** Says in which file the text is that is refused. */
async function naming<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.code, `${file}: ${error.message}`, `${file} : ${error.fr}`)
  }
}

function unreadable(path: string): Refusal {
  return new Refusal(
    'unreadable-file',
    `${path} cannot be read: give a text file, or a folder made by "templates export".`,
    `${path} est illisible : indiquez un fichier texte, ou un dossier créé par « templates export ».`,
  )
}

function versionArgument(text: string): number | 'shipped' {
  if (text === 'shipped') return text
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('the number of a version, or "shipped"')
  return idArgument(text)
}
