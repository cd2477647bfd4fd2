import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../ui/choice.tsx'
import { Loading, Problem } from '../../ui/states.tsx'
import { EVENT_KINDS, type EventKind, type TimelineEvent, timelineQuery } from '../customers/debtor.ts'
import { TimelineEntry } from './timeline-entry.tsx'
import './timeline.css'

/** What the customer did, on the left, and what we did, on the right; newest first. */
export function Timeline({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<EventKind | null>(null)
  const asked = useInfiniteQuery(timelineQuery(customerId, kind))
  const events = asked.data?.pages.flatMap((page) => page.events) ?? []
  return (
    <section className="card" aria-label={t('timeline.title')}>
      <Group justify="space-between" align="flex-end" p="md">
        <Title order={2} size="h4">
          {t('timeline.title')}
        </Title>
        <Choice
          label={t('timeline.filter')}
          value={kind ?? 'all'}
          choices={[
            { value: 'all' as const, label: t('timeline.all') },
            ...EVENT_KINDS.map((value) => ({ value, label: t(`timeline.kinds.${value}`) })),
          ]}
          onChange={(chosen) => setKind(chosen === 'all' ? null : chosen)}
        />
      </Group>
      {asked.isPending && <Loading rows={4} />}
      {asked.isError && <Problem error={asked.error} retry={() => void asked.refetch()} />}
      {asked.isSuccess && events.length === 0 && (
        <Text c="dimmed" px="md" pb="md">
          {t(kind === null ? 'timeline.empty' : 'timeline.emptyKind')}
        </Text>
      )}
      {events.length > 0 && <Sides events={events} />}
      {asked.hasNextPage && (
        <Group justify="center" p="md">
          <Button
            variant="default"
            loading={asked.isFetchingNextPage}
            onClick={() => void asked.fetchNextPage()}
          >
            {t('timeline.more')}
          </Button>
        </Group>
      )}
    </section>
  )
}

function Sides({ events }: { readonly events: readonly TimelineEvent[] }) {
  const { t } = useTranslation()
  return (
    <Stack gap={0} px="md" pb="md">
      <div className="timeline-sides" aria-hidden>
        <span>{t('timeline.theirs')}</span>
        <span>{t('timeline.ours')}</span>
      </div>
      <ol className="timeline">
        {events.map((event) => (
          <TimelineEntry key={event.id} event={event} />
        ))}
      </ol>
    </Stack>
  )
}
