import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { parseAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { ACT_STATUSES, type ActStatus } from '@recouvrance/core/reminders/act-life'
import { STEP_CHANNELS, type StepChannel } from '@recouvrance/core/scenarios/scenario'
import { type Command, Option } from 'commander'
import type { z } from 'zod'
import { answer, type GlobalOptions, withDatabase } from '../../command.ts'
import { alignedLines } from '../../command-table.ts'
import { countArgument, dayArgument, idArgument } from '../../command-values.ts'
import { customerIdOf } from '../../customers/customer-id-of.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import type { actDetail, actPage } from './acts.schema.ts'
import { showAct, showActs } from './show-acts.ts'

type Act = z.infer<typeof actPage>['acts'][number]
type ActDetail = z.infer<typeof actDetail>
type Language = 'fr' | 'en'

type ListOptions = {
  readonly status?: ActStatus
  readonly customer?: string
  readonly plannedFor?: CivilDate
  readonly channel?: StepChannel
  readonly step?: string
  readonly after: number
  readonly limit: number
}

export function actCommands(program: Command): void {
  const acts = program
    .command('acts')
    .description('reminders, one by one: what leaves, what left, what waits')

  acts
    .command('list')
    .description('acts, with where each stands')
    .addOption(new Option('--status <status>', 'only those in this state').choices(ACT_STATUSES))
    .option('--customer <number>', 'only this customer')
    .option('--planned-for <date>', 'only those of the run of this day, YYYY-MM-DD', dayArgument)
    .addOption(new Option('--channel <channel>', 'only this channel').choices(STEP_CHANNELS))
    .option('--step <key>', 'only this step')
    .option('--after <id>', 'only those after this act', idArgument, 0)
    .option('--limit <number>', 'how many at most', countArgument, 100)
    .action(async ({ after, limit, ...given }: ListOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('acts list', options, async ({ database, organisationId }) => {
        const page = await inOrganisation(database.pool, organisationId, async (tx) => {
          const customerId = given.customer === undefined ? undefined : await customerIdOf(tx, given.customer)
          const { status, plannedFor, channel, step } = given
          return showActs(tx, { status, customerId, plannedFor, channel, stepKey: step }, { after, limit })
        })
        const next = page.last === null ? null : String(page.last)
        answer(options, { acts: page.acts, next }, [
          ...actLines(page.acts, options.lang),
          ...(page.acts.length === 0 ? [options.lang === 'fr' ? 'Aucun acte.' : 'No act.'] : []),
          ...(next === null ? [] : [`… --after ${next}`]),
        ])
      })
    })

  acts
    .command('show')
    .description('one act: its items, why it leaves as it does, what happened to it, its documents')
    .argument('<id>', 'number of the act', idArgument)
    .action(async (id: number, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('acts show', options, async ({ database, organisationId }) => {
        const act = await inOrganisation(database.pool, organisationId, (tx) => showAct(tx, id))
        answer(options, act, detailLines(act, options.lang))
      })
    })
}

function actLines(acts: readonly Act[], language: Language): string[] {
  return alignedLines(
    acts.map((act) => [
      act.id,
      formatShortDate(civilDate(act.sentOn ?? act.on), language),
      act.status[language],
      act.channel[language],
      act.step[language],
      `${act.customer.number} ${act.customer.name}`,
      money(act.amount, act, language),
      act.reason === null ? '' : `(${act.reason[language]})`,
    ]),
    (column) => column === 0 || column === 6,
  )
}

function detailLines(act: ActDetail, language: Language): string[] {
  const fr = language === 'fr'
  const items = alignedLines(
    act.items.map((item) => [`  ${item.number}`, money(item.amount, act, language), item.step[language]]),
    (column) => column === 1,
  )
  const events = act.events.map(
    ({ at, event, actor, detail }) =>
      `  ${moment(at, language)}  ${event[language]}  (${actor})${told(detail, language)}`,
  )
  const documents = act.documents.map(
    ({ role, mediaType, bytes, sha256 }) =>
      `  ${role}  ${mediaType}  ${bytes} ${fr ? 'octets' : 'bytes'}  SHA-256 ${sha256}`,
  )
  return [
    ...actLines([act], language),
    `${act.reference}${act.recipient === null ? '' : `  →  ${act.recipient}`}`,
    fr ? 'Pièces' : 'Items',
    ...items,
    ...section(
      fr ? 'Pourquoi' : 'Why',
      act.reasons.map((reason) => `  ${reason[language]}`),
    ),
    ...section(fr ? 'Contrôle de conformité' : 'Compliance gate', gateLines(act, language)),
    ...section(fr ? 'Historique' : 'History', events),
    ...section(fr ? 'Documents archivés' : 'Archived documents', documents),
  ]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines]
}

const GATE_WORDS = {
  fr: { allowed: 'accordé, le', law: 'loi', policy: 'règle de la maison' },
  en: { allowed: 'allowed, on', law: 'law', policy: 'rule of the house' },
} as const

function gateLines({ gate }: ActDetail, language: Language): string[] {
  if (gate === null) return []
  const words = GATE_WORDS[language]
  const allowed = gate.allowed ? [`  ${words.allowed} ${moment(gate.at, language)}`] : []
  const findings = gate.findings.map(({ basis, articles, message }) => {
    const ground = [words[basis], ...articles.map(({ id }) => id)].join(', ')
    return `  ${message[language]} (${ground})`
  })
  return [...allowed, ...findings]
}

/** The reason or answer that an event tells, where it tells one. */
function told(detail: Readonly<Record<string, unknown>>, language: Language): string {
  const { message, answer: words, note } = detail
  if (typeof message === 'object' && message !== null && language in message)
    return ` : ${String((message as Readonly<Record<string, unknown>>)[language])}`
  const text = [words, note].find((value) => typeof value === 'string')
  return text === undefined ? '' : ` : ${String(text)}`
}

/** An instant on the clock of this machine; a time that is said on the customer's clock, as it is. */
function moment(at: string, language: Language): string {
  const local = at.endsWith('Z')
    ? Temporal.Instant.from(at).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDateTime()
    : Temporal.PlainDateTime.from(at)
  const time = local.toString({ smallestUnit: 'minute' }).slice(11)
  return `${formatShortDate(civilDate(local.toPlainDate().toString()), language)} ${time}`
}

function money(amount: string, act: Pick<Act, 'currency'>, language: Language): string {
  const currency = currencyOf(act.currency)
  return formatMoney(parseAmount(amount, currency), currency, language)
}
