import { accessSync, constants, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type Command, Option } from 'commander'
import { answer, type CommandContext, type GlobalOptions, withDatabase } from '../command.ts'
import { dayArgument } from '../command-values.ts'
import { progressBar } from '../platform/progress.ts'
import { importFile } from './import-file.ts'
import { rejectedFileNotWritable, rejectedFileOverSource } from './import-refusals.ts'
import { ASKED_FORMATS, type AskedFormat } from './import-request.ts'
import { describeReport } from './reporting/describe-report.ts'
import { readMappingFile, TABLE_KINDS, type TableKind } from './tables/mapping.ts'

type ImportOptions = {
  readonly as?: AskedFormat
  readonly creditor?: string
  readonly source?: string
  readonly rejected?: string
  readonly dryRun?: boolean
  readonly extract?: boolean
  readonly kind?: TableKind
  readonly mapping?: string
  readonly sheet?: string
  readonly asOf?: CivilDate
  readonly complete?: boolean
}

export function importCommands(program: Command): void {
  program
    .command('import <file>')
    .description(
      'imports an export of an accounting program or a bank statement; the same file again changes nothing',
    )
    .addOption(
      new Option('--as <format>', 'kind of file (default: known from its content)').choices(ASKED_FORMATS),
    )
    .option('--creditor <key>', 'whose file it is, where there are several creditors')
    .option('--source <name>', 'name of the place such files come from (default: the kind of file)')
    .option('--extract', 'a part of the books: debits and credits need not be equal')
    .addOption(
      new Option('--kind <kind>', 'what a table holds (default: known from its columns)').choices(
        TABLE_KINDS,
      ),
    )
    .option(
      '--mapping <file>',
      'JSON that says which column of a table is what; kept for the next file of the source',
    )
    .option('--sheet <name>', 'sheet of a workbook (default: the first one that holds something)')
    .option('--as-of <date>', 'day of an aged balance (default: the one that its title names)', dayArgument)
    .option('--complete', 'the list has every open item: close what it lacks, however much it is')
    .option('--dry-run', 'full report, nothing is kept')
    .option('--rejected <file>', 'where to write the rejected lines, to be corrected and imported again')
    .action(async (path: string, given: ImportOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      if (given.rejected !== undefined) checkTarget(given.rejected, path)
      await withDatabase('import', options, (context) => run(context, path, given, options))
    })
}

const BYTES_PER_KB = 1000

async function run(
  { database, organisationId, today, actor }: CommandContext,
  path: string,
  { rejected, creditor, mapping, ...request }: ImportOptions,
  options: GlobalOptions,
): Promise<void> {
  const language = options.lang
  const said = mapping === undefined ? undefined : await readMappingFile(mapping)
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const bar = progressBar(language === 'fr' ? 'ko' : 'kB', Math.ceil(size / BYTES_PER_KB))
  try {
    const { report, rejectedFile } = await importFile(
      { pool: database.pool, organisationId, actor, today },
      {
        ...request,
        path,
        creditorKey: creditor,
        mapping: said,
        language,
        onBytes: (bytes) => bar.update(Math.ceil(bytes / BYTES_PER_KB)),
      },
    )
    bar.stop()
    if (rejected !== undefined && rejectedFile) writeFileSync(rejected, rejectedFile)
    answer(options, report, describeReport(report, { language, today, path, rejectedPath: rejected }))
  } finally {
    bar.stop()
  }
}

/** Asked before the import: afterwards there would be an import and no place for its rejected lines. */
function checkTarget(rejected: string, source: string): void {
  try {
    accessSync(dirname(rejected), constants.W_OK)
    const known = statSync(rejected, { throwIfNoEntry: false })
    if (known && !known.isFile()) throw rejectedFileNotWritable(rejected)
    if (known && realpathSync(rejected) === realpathSync(source)) throw rejectedFileOverSource(rejected)
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error)
      throw rejectedFileNotWritable(rejected)
    throw error
  }
}
