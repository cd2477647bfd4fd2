import { Alert, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { count, longDay } from '../../i18n/formats.ts'
import { useSaid } from '../../ui/use-said.ts'

type Why = { readonly acts: number; readonly fr: string; readonly en: string }

export type Report = {
  readonly transport: 'smtp' | 'outbox'
  readonly asOf: string
  readonly sent: number
  readonly handedOver: number
  readonly cancelled: readonly Why[]
  readonly bounced: number
  readonly failed: number
  readonly postponed: number
  readonly postponedBecause: string | null
  readonly toVerify: number
  readonly interrupted: number
  readonly waiting: readonly Why[]
}

/** What became of each act, a line for each kind of end that there was. */
export function SendingReport({ report }: { readonly report: Report }) {
  const { t } = useTranslation()
  const said = useSaid()
  const lines = [
    { acts: report.sent, text: t(`departures.lines.${report.transport === 'outbox' ? 'written' : 'sent'}`) },
    { acts: report.handedOver, text: t('departures.lines.handedOver') },
    ...report.cancelled.map((why) => ({
      acts: why.acts,
      text: t('departures.lines.cancelled', { reason: said(why) }),
    })),
    { acts: report.bounced, text: t('departures.lines.bounced') },
    { acts: report.failed, text: t('departures.lines.failed') },
    {
      acts: report.postponed,
      text: [t('departures.lines.postponed'), report.postponedBecause].filter(Boolean).join(' – '),
    },
    { acts: report.toVerify + report.interrupted, text: t('departures.lines.toVerify') },
    ...report.waiting.map((why) => ({
      acts: why.acts,
      text: t('departures.lines.waiting', { reason: said(why) }),
    })),
  ].filter(({ acts }) => acts > 0)
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed">
        {t('departures.reportOf', { on: longDay(report.asOf) })}
      </Text>
      {lines.length === 0 && <Text>{t('departures.nothingHappened')}</Text>}
      {lines.map(({ acts, text }) => (
        <Group key={text} wrap="nowrap" align="baseline" gap="sm">
          <Text className="figures report-count" fw={650}>
            {count(acts)}
          </Text>
          <Text size="sm">{text}</Text>
        </Group>
      ))}
      {report.transport === 'outbox' && report.sent > 0 && (
        <Alert color="yellow" variant="light">
          {t('departures.outbox')}
        </Alert>
      )}
    </Stack>
  )
}
