import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count, instant } from '../../i18n/formats.ts'
import { departuresQuery, type Run } from './departures.ts'
import { SendingReport } from './sending-report.tsx'
import { useRun } from './use-run.ts'

const SEEN = 'recouvrance.sending-seen'

type Props = { readonly onTreat: () => void }

/** How far the sending is, for all who look; and what came of it, until one has seen it. */
export function RunPanel({ onTreat }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const [seen, setSeen] = useState(() => localStorage.getItem(SEEN))
  if (!run || (run.state !== 'sending' && run.id === seen)) return null
  const dismiss = () => {
    localStorage.setItem(SEEN, run.id)
    setSeen(run.id)
  }
  const asked = t('batch.askedBy', { at: instant(run.startedAt), by: run.startedBy.replace(/^user:/, '') })
  return (
    <section className="card run-panel" aria-label={t('batch.run')}>
      {run.state === 'sending' ? (
        <UnderWay run={run} asked={asked} />
      ) : (
        <Ended run={run} asked={asked} onTreat={onTreat} onDismiss={dismiss} />
      )}
    </section>
  )
}

const ENDINGS = ['sent', 'handedOver', 'bounced', 'failed', 'postponed', 'cancelled', 'toVerify'] as const

function UnderWay({ run, asked }: { readonly run: Run; readonly asked: string }) {
  const { t } = useTranslation()
  const told = ENDINGS.filter((ending) => run[ending] > 0)
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Text fw={650}>{t('batch.underWay', { done: count(run.done), total: count(run.total) })}</Text>
        <Text size="sm" c="dimmed">
          {asked}
        </Text>
      </Group>
      <Progress value={(run.done / Math.max(1, run.total)) * 100} aria-label={t('batch.run')} />
      <Text size="sm" c="dimmed">
        {told.length === 0
          ? t('batch.begins')
          : told.map((ending) => t(`batch.ended.${ending}`, { formatted: count(run[ending]) })).join(' · ')}
      </Text>
    </Stack>
  )
}

type EndedProps = {
  readonly run: Run
  readonly asked: string
  readonly onTreat: () => void
  readonly onDismiss: () => void
}

function Ended({ run, asked, onTreat, onDismiss }: EndedProps) {
  const { t } = useTranslation()
  const troubles = useQuery(departuresQuery).data?.troubles ?? 0
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Text fw={650}>{t('departures.report')}</Text>
        <Text size="sm" c="dimmed">
          {asked}
        </Text>
      </Group>
      {run.state === 'interrupted' && (
        <Alert color="yellow" variant="light">
          {t('batch.interrupted')}
        </Alert>
      )}
      {run.state === 'stopped' && (
        <Alert color="yellow" variant="light">
          {t('batch.stopped')}
        </Alert>
      )}
      {run.report && <SendingReport report={run.report} />}
      <Group gap="xs">
        {troubles > 0 && (
          <Button size="xs" onClick={onTreat}>
            {t('batch.treat', { count: troubles, formatted: count(troubles) })}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onDismiss}>
          {t('batch.seen')}
        </Button>
      </Group>
    </Stack>
  )
}
