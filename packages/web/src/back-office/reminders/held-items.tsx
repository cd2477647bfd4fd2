import { Button, Group, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { Amount } from '../../ui/amount.tsx'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'

const CUSTOMERS = 100

/** What does not leave today, each item with the rule that stops it. */
export function HeldItems() {
  const { t } = useTranslation()
  const said = useSaid()
  const plan = useInfiniteQuery({
    queryKey: ['held'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/planning', {
          params: { query: { limit: CUSTOMERS, ...(pageParam === null ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
  if (plan.isPending) return <Loading rows={6} />
  if (plan.isError) return <Problem error={plan.error} retry={() => void plan.refetch()} />
  const held = plan.data.pages.flatMap((page) => page.explanations).filter(({ state }) => state === 'blocked')
  return (
    <Stack gap="md">
      {held.length === 0 && !plan.hasNextPage ? (
        <div className="card">
          <Empty title={t('departures.heldEmpty')} hint={t('departures.heldEmptyHint')} />
        </div>
      ) : (
        <Text c="dimmed" size="sm">
          {t('departures.heldHint')}
        </Text>
      )}
      {held.length > 0 && (
        <ul className="card act-list">
          {held.map(({ itemId, number, customer, openAmount, currency, message }) => (
            <li key={itemId} className="act-row">
              <Stack gap={0} style={{ flex: 1, minWidth: 0 }}>
                <Group justify="space-between" wrap="nowrap" align="flex-start">
                  <Link to="/clients/$id" params={{ id: customer.id }} className="customer-link">
                    {customer.name}
                  </Link>
                  <Amount value={openAmount} currency={currency} fw={600} />
                </Group>
                <Text size="sm" c="dimmed">
                  {number}
                </Text>
                <Text size="sm">{said(message)}</Text>
              </Stack>
            </li>
          ))}
        </ul>
      )}
      {plan.hasNextPage && (
        <Button variant="default" loading={plan.isFetchingNextPage} onClick={() => void plan.fetchNextPage()}>
          {t('departures.heldMore')}
        </Button>
      )}
    </Stack>
  )
}
