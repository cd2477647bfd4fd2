import { type Command, Option } from 'commander'
import {
  answer,
  type CommandContext,
  type GlobalOptions,
  withDatabase,
  writeNamedFile,
} from '../../command.ts'
import { idArgument } from '../../command-values.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { Refusal } from '../../refusal.ts'
import { nothingToShow } from './act-refusals.ts'
import { previewDocument } from './preview.schema.ts'
import { previewAct } from './preview-act.ts'
import { type ArchivedDocument, DOCUMENT_ROLES, type DocumentRole, readActDocument } from './read-document.ts'

type DocumentOptions = { readonly role?: DocumentRole; readonly preview?: boolean; readonly output?: string }

export function documentCommands(program: Command): void {
  program
    .command('document')
    .description('the exact bytes that left for an act; with --preview, what would leave now')
    .argument('<id>', 'number of the act', idArgument)
    .addOption(new Option('--role <role>', 'which document').choices(DOCUMENT_ROLES))
    .option('--preview', 'what would leave now: a page for an e-mail or a script, a PDF for a letter')
    .option('--output <file>', 'file to write; absent: standard output')
    .action(async (id: number, given: DocumentOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('document', options, async (context) => {
        const document = given.preview
          ? await previewed(context, id)
          : await inOrganisation(context.database.pool, context.organisationId, (tx) =>
              readActDocument(tx, id, given.role ?? null),
            )
        await writeDocument(document, given.output, options)
      })
    })
}

async function previewed(context: CommandContext, id: number): Promise<ArchivedDocument> {
  const { config, database, organisationId } = context
  const preview = await previewAct(database.pool, organisationId, id, config.smtpUrl)
  if (preview.message === null) throw nothingToShow(id, preview)
  return previewDocument(id, preview.message)
}

/** Writes bytes to a file and says so, or to standard output as they are. */
export async function writeDocument(
  document: ArchivedDocument,
  output: string | undefined,
  options: GlobalOptions,
): Promise<void> {
  if (output === undefined) {
    if (process.stdout.isTTY && document.mediaType === 'application/pdf') throw noTerminal()
    process.stdout.write(document.content)
    return
  }
  await writeNamedFile(output, document.content)
  const sha256 = document.sha256.toString('hex')
  const bytes = document.content.byteLength
  answer(options, { file: output, mediaType: document.mediaType, bytes, sha256 }, [
    options.lang === 'fr'
      ? `${output} : ${bytes} octets, SHA-256 ${sha256}`
      : `${output}: ${bytes} bytes, SHA-256 ${sha256}`,
  ])
}

function noTerminal(): Refusal {
  return new Refusal(
    'invalid-request',
    'A PDF is nothing for a terminal: give --output FILE.',
    'Un PDF ne s’affiche pas dans un terminal : indiquez --output FICHIER.',
  )
}
