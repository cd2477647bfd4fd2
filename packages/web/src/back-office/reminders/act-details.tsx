import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { day, instant } from '../../i18n/formats.ts'
import { Amount } from '../../ui/amount.tsx'
import { capital } from '../../ui/capital.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { actQuery } from './acts.ts'

const SECTIONS = ['demanded', 'also-overdue', 'coming-due', 'credits'] as const

/** One act: what it claims and why, what happened to it, and the very bytes that left. */
export function ActDetails({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const said = useSaid()
  const asked = useQuery(actQuery(id))
  if (asked.isPending) return <Loading rows={4} />
  if (asked.isError) return <Problem error={asked.error} retry={() => void asked.refetch()} />
  const act = asked.data
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Text fw={600}>{`${said(act.step)} · ${said(act.channel)} · ${said(act.status)}`}</Text>
        <Text size="sm" c="dimmed">
          {act.sentOn ? t('act.sentOn', { on: day(act.sentOn) }) : t('act.plannedFor', { on: day(act.on) })}
        </Text>
        {act.recipient && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('act.to', { recipient: act.recipient })}
          </Text>
        )}
      </Stack>
      {act.documents.length > 0 && (
        <Part title={t('act.documents')}>
          {act.documents.map(({ role, sha256 }) => (
            <Stack key={role} gap={0}>
              <Anchor href={`/api/v1/acts/${id}/documents/${role}`} target="_blank" rel="noreferrer">
                {t(`act.document.${role}`)}
              </Anchor>
              <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {t('act.fingerprint', { sha: sha256 })}
              </Text>
            </Stack>
          ))}
        </Part>
      )}
      <Part title={t('act.items')}>
        {act.items.map((item) => {
          const section = SECTIONS.find((known) => known === item.section)
          return (
            <Group key={item.itemId} justify="space-between" wrap="nowrap">
              <Text size="sm">
                {[item.number, section && t(`act.section.${section}`)].filter(Boolean).join(' · ')}
              </Text>
              <Amount value={item.amount} currency={act.currency} size="sm" />
            </Group>
          )
        })}
      </Part>
      {act.reasons.length > 0 && (
        <Part title={t('act.why')}>
          {act.reasons.map((reason) => (
            <Text key={reason.en} size="sm">
              {said(reason)}
            </Text>
          ))}
        </Part>
      )}
      <Part title={t('act.history')}>
        {act.events.map(({ event, at, actor }) => (
          <Group key={`${event.code} ${at}`} justify="space-between" gap="xs">
            <Text size="sm">{capital(said(event))}</Text>
            <Text size="sm" c="dimmed">
              {t('act.by', { at: instant(at), actor })}
            </Text>
          </Group>
        ))}
      </Part>
    </Stack>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack gap={6}>
      <Title order={3} size="h5">
        {title}
      </Title>
      {children}
    </Stack>
  )
}
