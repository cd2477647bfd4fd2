import { Anchor, Button, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { day } from '../../i18n/formats.ts'
import { Amount } from '../../ui/amount.tsx'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { outboxQuery } from './departures.ts'

/** Without a mail server: what would have reached customers, each message as its reader would have seen it. */
export function Outbox() {
  const { t } = useTranslation()
  const said = useSaid()
  const asked = useInfiniteQuery(outboxQuery)
  if (asked.isPending) return <Loading rows={3} height={64} />
  if (asked.isError) return <Problem error={asked.error} retry={() => void asked.refetch()} />
  const all = asked.data.pages.flatMap((page) => page.messages)
  if (all.length === 0)
    return (
      <div className="card">
        <Empty title={t('batch.outboxEmpty')} hint={t('batch.outboxEmptyHint')} />
      </div>
    )
  return (
    <Stack gap="md">
      <Text c="dimmed" size="sm">
        {t('batch.outboxHint')}
      </Text>
      <ul className="card act-list">
        {all.map(({ act, recipient }) => (
          <li key={act.id} className="act-row">
            <Stack gap={0} style={{ flex: 1, minWidth: 0 }}>
              <Link to="/clients/$id" params={{ id: act.customer.id }} className="customer-link">
                {act.customer.name}
              </Link>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {[said(act.step), recipient].filter(Boolean).join(' · ')}
              </Text>
              <Text size="sm" c="dimmed">
                {act.sentOn && t('act.sentOn', { on: day(act.sentOn) })}
              </Text>
            </Stack>
            <Stack gap={4} align="flex-end">
              <Amount value={act.amount} currency={act.currency} fw={600} />
              <Anchor
                size="sm"
                href={`/api/v1/acts/${act.id}/documents/email/page`}
                target="_blank"
                rel="noreferrer"
              >
                {t('batch.outboxRead')}
                <span className="visually-hidden">{` ${act.customer.name}`}</span>
              </Anchor>
            </Stack>
          </li>
        ))}
      </ul>
      {asked.hasNextPage && (
        <Button
          variant="default"
          loading={asked.isFetchingNextPage}
          onClick={() => void asked.fetchNextPage()}
        >
          {t('departures.more')}
        </Button>
      )}
    </Stack>
  )
}
