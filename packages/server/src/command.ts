import { writeFile } from 'node:fs/promises'
import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { ensureOrganisation } from './access/ensure-organisation.ts'
import { type Config, readConfig } from './config.ts'
import { type Database, openDatabase } from './database.ts'
import { Refusal } from './refusal.ts'

/** Options that every command takes; see `cli.ts`. */
export type GlobalOptions = {
  readonly json?: boolean
  readonly lang: 'fr' | 'en'
  readonly organisation?: string
}

export type CommandContext = {
  readonly config: Config
  readonly database: Database
  readonly organisationId: number
  /** Civil date of today in the organisation's time zone. */
  readonly today: CivilDate
  readonly actor: string
}

/** Runs a command on the database of this installation: its own, or that of the server that is running. */
export async function withDatabase<T>(
  command: string,
  options: GlobalOptions,
  work: (context: CommandContext) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env)
  const database = await openDatabase(config, { command, share: true })
  try {
    const organisations = await ensureOrganisation(database)
    const organisation = options.organisation
      ? organisations.find(
          ({ id, name }) => String(id) === options.organisation || name === options.organisation,
        )
      : organisations[0]
    if (!organisation)
      throw new Refusal(
        'not-found',
        `There is no organisation "${options.organisation}". The command "organisation list" shows them.`,
        `Il n’y a pas d’organisation « ${options.organisation} ». La commande « organisation list » les affiche.`,
      )
    const today = civilDate(Temporal.Now.plainDateISO(organisation.timeZone).toString())
    return await work({ config, database, organisationId: organisation.id, today, actor: 'cli' })
  } finally {
    await database.close()
  }
}

/** Prints the answer of a command on standard output: JSON for machines, lines for people. */
export function answer(options: GlobalOptions, value: unknown, lines: readonly string[]): void {
  process.stdout.write(options.json ? `${JSON.stringify(value)}\n` : `${lines.join('\n')}\n`)
}

/**
 * Writes a file that a person has named.
 * @throws Refusal when there is no such folder, no right or no space
 */
export async function writeNamedFile(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content).catch(() => {
    throw new Refusal(
      'unwritable-file',
      `The file ${file} cannot be written. Check its folder, your rights and the space left.`,
      `Le fichier ${file} ne peut pas être écrit. Vérifiez son dossier, vos droits et la place disponible.`,
    )
  })
}
