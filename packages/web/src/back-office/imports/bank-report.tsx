import { Badge, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { count, day, money } from '../../i18n/formats.ts'
import type { Report } from './imports.ts'
import { Part } from './report-part.tsx'

type Bank = NonNullable<Report['bank']>
type Statement = Bank['statements'][number]

/** What came of a bank file: how many movements are new, and each statement with its balances. */
export function BankReport({ report, bank }: { readonly report: Report; readonly bank: Bank }) {
  const { t } = useTranslation()
  const rows = [
    { name: t('importBank.created'), figure: report.created },
    { name: t('importBank.known'), figure: report.unchanged },
    ...(report.rejected > 0 ? [{ name: t('importBank.rejected'), figure: report.rejected }] : []),
    ...(bank.pending > 0 ? [{ name: t('importBank.pending'), figure: bank.pending }] : []),
  ]
  return (
    <>
      <Part title={t(report.dryRun ? 'importReport.wouldChange' : 'importReport.changed')}>
        <table className="import-table" aria-label={t('importBank.title')}>
          <tbody>
            {rows.map(({ name, figure }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="figure">{count(figure)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Statements bank={bank} />
    </>
  )
}

function Statements({ bank }: { readonly bank: Bank }) {
  const { t } = useTranslation()
  const { statements, statementCount } = bank
  const titles = ['account', 'period', 'opening', 'credits', 'debits', 'closing', 'lines'] as const
  return (
    <Part title={t('importBank.statements')} hint={t('importBank.statementsHint')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached with the keyboard. */}
      <section className="import-scroll" tabIndex={0} aria-label={t('importBank.statementsHint')}>
        <table className="import-table">
          <thead>
            <tr>
              {titles.map((title, position) => (
                <th key={title} scope="col" className={position >= 2 ? 'figure' : ''}>
                  {t(`importBank.${title}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {statements.map((one) => (
              <StatementRow key={`${one.place} ${one.account} ${one.to}`} one={one} />
            ))}
          </tbody>
        </table>
      </section>
      {statementCount > statements.length && (
        <Text size="sm" c="dimmed" p="md">
          {t('importBank.shown', { shown: count(statements.length), all: count(statementCount) })}
        </Text>
      )}
    </Part>
  )
}

function StatementRow({ one }: { readonly one: Statement }) {
  const { t } = useTranslation()
  const amount = (value: string | null) => (value === null ? '—' : money(value, one.currency))
  return (
    <tr>
      <th scope="row" className="bank-account">
        {ibanForPeople(one.account)}
        {one.kind !== 'statement' && (
          <Text size="xs" c="dimmed" component="div">
            {t(`importBank.kind.${one.kind}`)}
          </Text>
        )}
        <div>
          <Check one={one} />
        </div>
      </th>
      <td className="bank-period">
        {one.from !== null && one.from !== one.to ? `${day(one.from)} – ` : ''}
        {one.to === null ? '—' : day(one.to)}
      </td>
      <td className="figure">{amount(one.opening)}</td>
      <td className="figure">{amount(one.credits)}</td>
      <td className="figure">{amount(one.debits)}</td>
      <td className="figure">{amount(one.closing)}</td>
      <td className="figure">
        {count(one.lines)}
        {one.lines > 0 && (
          <Text size="xs" c="dimmed" component="div">
            {one.created === 0
              ? t('importBank.nothingNew')
              : t('importBank.newLines', { count: one.created, formatted: count(one.created) })}
          </Text>
        )}
      </td>
    </tr>
  )
}

/** Whether the statement can be trusted, the gravest doubt first. */
function Check({ one }: { readonly one: Statement }) {
  const { t } = useTranslation()
  const off = one.difference !== null && Number(one.difference) !== 0
  const [color, label] =
    one.rejected > 0
      ? ['red', t('importBank.inDoubt')]
      : off
        ? ['red', t('importBank.unbalanced', { amount: money(one.difference ?? '0', one.currency) })]
        : one.gap
          ? ['yellow', t('importBank.gap')]
          : one.difference === null
            ? ['gray', t('importBank.unknown')]
            : ['teal', t('importBank.balanced')]
  return (
    <Badge color={color} variant="light" className="state-badge">
      {label}
    </Badge>
  )
}

/** In groups of four, as it is read aloud. */
function ibanForPeople(account: string): string {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(account) ? account.replaceAll(/(.{4})(?=.)/g, '$1 ') : account
}
