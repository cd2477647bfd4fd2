import { resolve } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { accessCommands } from './access/access.commands.ts'
import { peopleCommands } from './access/people.commands.ts'
import { auditCommands } from './audit/audit.commands.ts'
import { backupCommands } from './backup/backup.commands.ts'
import { benchCommands } from './bench.commands.ts'
import { ageingCommands } from './claims/ageing.commands.ts'
import { creditorCommands } from './creditors/creditors.commands.ts'
import { asLostDatabase } from './database.ts'
import { demoCommands } from './demo/demo.commands.ts'
import { directDebitCommands } from './direct-debits/direct-debits.commands.ts'
import { disputeCommands } from './disputes/disputes.commands.ts'
import { holdCommands } from './holds/holds.commands.ts'
import { importCommands } from './imports/imports.commands.ts'
import { accountStatementCommands } from './law/account-statement.commands.ts'
import { ratesCommands } from './law/rates.commands.ts'
import { paymentPlanCommands } from './payment-plans/payment-plans.commands.ts'
import { planningCommands } from './planning/planning.commands.ts'
import { log } from './platform/log.ts'
import { promiseCommands } from './promises/promises.commands.ts'
import { Refusal } from './refusal.ts'
import { actCommands } from './reminders/acts/acts.commands.ts'
import { approvalCommands } from './reminders/acts/approval.commands.ts'
import { documentCommands } from './reminders/acts/documents.commands.ts'
import { outcomeCommands } from './reminders/acts/outcome.commands.ts'
import { printCommands } from './reminders/printing/print.commands.ts'
import { sendingCommands } from './reminders/sending/sending.commands.ts'
import { templateCommands } from './reminders/templates/templates.commands.ts'
import { scenarioCommands } from './scenarios/scenarios.commands.ts'
import { taskCommands } from './tasks/tasks.commands.ts'

/** A feature adds its commands to the program; registered below. */
type Commands = (program: Command) => void

/** In the order in which `--help` shows them: that of the work. */
const FEATURES: readonly Commands[] = [
  demoCommands,
  importCommands,
  creditorCommands,
  ageingCommands,
  planningCommands,
  approvalCommands,
  sendingCommands,
  printCommands,
  documentCommands,
  outcomeCommands,
  taskCommands,
  holdCommands,
  promiseCommands,
  disputeCommands,
  paymentPlanCommands,
  directDebitCommands,
  scenarioCommands,
  templateCommands,
  accountStatementCommands,
  ratesCommands,
  auditCommands,
  peopleCommands,
  accessCommands,
  backupCommands,
  benchCommands,
  actCommands,
]

const program = new Command('recouvrance')
  .description('Recouvrance: the whole life of a trade receivable')
  .option('--json', 'answer for machines')
  .addOption(new Option('--lang <language>', 'language of the answer').choices(['fr', 'en']).default('fr'))
  .option('--organisation <name or number>', 'organisation to work in (default: the first)')
  .showHelpAfterError()
  .exitOverride()

for (const commands of FEATURES) commands(program)
inherit(program)

/**
 * npm runs us in the project's folder. The files that a person names are those of the folder in which they typed; the
 * data folder is the one that `npm start` uses.
 */
function standWhereTyped(): void {
  process.env.RECOUVRANCE_DATA = resolve(process.env.RECOUVRANCE_DATA || 'data')
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
}

/** Exit codes: 0 done, 1 refused with the reason, 2 the command was not understood. */
async function main(): Promise<number> {
  try {
    await program.parseAsync()
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    // The reader of a long answer has seen enough: `recouvrance plan … | head`.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0
    const refusal = asLostDatabase(error)
    if (refusal instanceof Refusal) return refuse(refusal)
    log.fatal({ err: error }, 'the command stops on an error')
    return 1
  }
}

function refuse(refusal: Refusal): number {
  const { json, lang } = program.opts<{ json?: boolean; lang: 'fr' | 'en' }>()
  const sentence = refusal.in(lang)
  if (json)
    process.stdout.write(`${JSON.stringify({ refused: { code: refusal.code, message: sentence } })}\n`)
  else process.stderr.write(`${sentence}\n`)
  return 1
}

/** Sub-commands answer errors and take the global options as the program does, wherever they stand in the line. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command)
    if (child.commands.length === 0)
      child
        .option('--json', 'answer for machines')
        .addOption(new Option('--lang <language>', 'language of the answer').choices(['fr', 'en']))
        .option('--organisation <name or number>', 'organisation to work in (default: the first)')
    inherit(child)
  }
}

// Ended through `exit`, so that a database that this command has started stops with it.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.once(signal, () => process.exit(code))

standWhereTyped()
process.exitCode = await main()
