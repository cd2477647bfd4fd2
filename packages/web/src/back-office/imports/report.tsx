import { Alert, Anchor, Group, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { count, day, money } from '../../i18n/formats.ts'
import { useSaid } from '../../ui/use-said.ts'
import { BankReport } from './bank-report.tsx'
import type { Report as ImportReport } from './imports.ts'
import { Part } from './report-part.tsx'

type Props = {
  readonly report: ImportReport
  /** Where all of the rejected lines can be fetched. */
  readonly rejectedFile: string
}

/** What an import did, or would do: what it changes, what it adds up to, what it could not use, how it was read. */
export function Report({ report, rejectedFile }: Props) {
  return (
    <Stack gap="md">
      {report.bank ? (
        <BankReport report={report} bank={report.bank} />
      ) : (
        <>
          <Changes report={report} />
          <Totals report={report} />
        </>
      )}
      <Warnings report={report} />
      <Rejected report={report} rejectedFile={rejectedFile} />
      <HowRead report={report} />
    </Stack>
  )
}

function Changes({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation()
  const { customers, items, contacts } = report.tables
  const rows = [
    { name: t('importReport.customers'), ...customers },
    ...(report.kind === 'customers' ? [] : [{ name: t('importReport.items'), ...items }]),
    ...(report.kind === 'customers' ? [{ name: t('importReport.contacts'), ...contacts }] : []),
  ]
  return (
    <Part title={t(report.dryRun ? 'importReport.wouldChange' : 'importReport.changed')}>
      <table className="import-table">
        <thead>
          <tr>
            <td />
            <th scope="col" className="figure">
              {t('importReport.created')}
            </th>
            <th scope="col" className="figure">
              {t('importReport.updated')}
            </th>
            <th scope="col" className="figure">
              {t('importReport.unchanged')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, created, updated, unchanged }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="figure">{count(created)}</td>
              <td className="figure">{count(updated)}</td>
              <td className="figure">{count(unchanged)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.closed > 0 && (
        <Text size="sm" p="md" pt="xs">
          {t('importReport.closed', { count: report.closed, formatted: count(report.closed) })}
        </Text>
      )}
    </Part>
  )
}

function Totals({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation()
  const { controlTotals: totals } = report
  const sum = (label: string, amount: string | undefined, currency: string | undefined) =>
    amount === undefined || currency === undefined
      ? []
      : [{ label, figures: '', amount: money(amount, currency) }]
  const sums = (label: 'amounts' | 'payments' | 'open', all: typeof totals.openItems = []) =>
    all.map(({ currency, count: figures, amount }) => ({
      label: t(`importReport.${label}`, { currency }),
      figures: count(figures),
      amount: money(amount, currency),
    }))
  const rows = [
    { label: t('importReport.lines'), figures: count(totals.lines), amount: '' },
    ...(typeof totals.entries === 'number'
      ? [{ label: t('importReport.entries'), figures: count(totals.entries), amount: '' }]
      : []),
    ...sum(t('importReport.debit'), totals.debit, totals.currency),
    ...sum(t('importReport.credit'), totals.credit, totals.currency),
    ...sum(t('importReport.customerDebit'), totals.customerDebit, totals.currency),
    ...sum(t('importReport.customerCredit'), totals.customerCredit, totals.currency),
    { label: t('importReport.customers'), figures: count(totals.customers), amount: '' },
    ...sums('amounts', totals.amounts),
    ...sums('payments', totals.payments),
    ...sums('open', totals.openItems),
    ...(totals.openItems.length === 0 && report.kind !== 'customers'
      ? [{ label: t('importReport.openNothing'), figures: count(0), amount: '' }]
      : []),
  ]
  return (
    <Part title={t('importReport.totals')} {...(report.dryRun ? { hint: t('importReport.totalsHint') } : {})}>
      <table className="import-table">
        <tbody>
          {rows.map(({ label, figures, amount }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="figure">{figures}</td>
              <td className="figure">{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

function Warnings({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation()
  const said = useSaid()
  if (report.warnings.length === 0) return null
  return (
    <Alert color="yellow" variant="light" title={t('importReport.warnings')}>
      <Stack gap={6}>
        {report.warnings.map(({ code, message }) => (
          <Text key={code + message.fr} size="sm">
            {said(message)}
          </Text>
        ))}
      </Stack>
    </Alert>
  )
}

function Rejected({ report, rejectedFile }: Props) {
  const { t } = useTranslation()
  const said = useSaid()
  const { rejected, rejectedLines } = report
  if (rejected === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('importReport.noneRejected')}
      </Text>
    )
  return (
    <Part
      title={t('importReport.rejected', { count: rejected, formatted: count(rejected) })}
      hint={t(report.bank ? 'importBank.rejectedHint' : 'importReport.rejectedHint')}
    >
      <Group px="md" pb="sm">
        <Anchor href={rejectedFile} download size="sm">
          <Group gap={6} component="span">
            <IconDownload size={16} aria-hidden />
            {t('importReport.download')}
          </Group>
        </Anchor>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached with the keyboard. */}
      <section className="import-scroll" tabIndex={0} aria-label={t('importReport.reason')}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col" className="figure">
                {t('importReport.line')}
              </th>
              <th scope="col">{t('importReport.reason')}</th>
              <th scope="col">{t('importReport.raw')}</th>
            </tr>
          </thead>
          <tbody>
            {rejectedLines.map(({ line, code, reason, raw }) => (
              <tr key={`${line} ${code} ${raw}`}>
                <td className="figure">{count(line)}</td>
                <td>{said(reason)}</td>
                <td className="import-raw">{raw}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rejected > rejectedLines.length && (
        <Text size="sm" c="dimmed" p="md">
          {t('importReport.rejectedShown', { shown: count(rejectedLines.length) })}
        </Text>
      )}
    </Part>
  )
}

function HowRead({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation()
  const { format, period } = report
  const read = Object.entries(format.fields ?? {}).map(([field, column]) => `${nameOf(field)} : ${column}`)
  function nameOf(field: string): string {
    const known = field as 'number'
    return field.startsWith('bucket ') ? t('importFile.bucket') : t(`importField.${known}`)
  }
  return (
    <Part title={t('importReport.how')}>
      <Stack gap={4} px="md" pb="md">
        <Text size="sm">
          {report.bank
            ? t('importBank.layout', { layout: format.layout.toUpperCase() })
            : t('importReport.layout', {
                layout: format.layout.toUpperCase(),
                columns: count(format.columns),
              })}
        </Text>
        {period && (
          <Text size="sm">{t('importReport.period', { from: day(period.from), to: day(period.to) })}</Text>
        )}
        {read.length > 0 && (
          <Text size="sm" c="dimmed">
            {`${t('importReport.read')} · ${read.join(' · ')}`}
          </Text>
        )}
        {(format.unread ?? []).length > 0 && (
          <Text size="sm" c="dimmed">
            {`${t('importReport.unread')} · ${(format.unread ?? []).join(' · ')}`}
          </Text>
        )}
      </Stack>
    </Part>
  )
}
