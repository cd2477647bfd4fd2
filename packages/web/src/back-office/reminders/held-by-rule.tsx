import { Button, Group, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Amount } from '../../ui/amount.tsx'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { type HeldRule, heldItemsQuery } from './held.ts'

// A rule that stops few of many customers: their next ones are looked through until as many are found.
const SHOWN_AT_ONCE = 50

/** Items that one rule keeps back, each with its sentence and the way to its customer, where it is lifted. */
export function HeldByRule({ rule }: { readonly rule: HeldRule['code'] }) {
  const { t } = useTranslation()
  const said = useSaid()
  const plan = useInfiniteQuery(heldItemsQuery(rule))
  const { hasNextPage, isFetching, fetchNextPage } = plan
  const held = plan.data?.pages.flatMap((page) => page.explanations) ?? []
  const looksOn = plan.isSuccess && hasNextPage && !isFetching && held.length < SHOWN_AT_ONCE
  useEffect(() => {
    if (looksOn) void fetchNextPage()
  }, [looksOn, fetchNextPage])
  if (plan.isPending) return <Loading rows={3} height={56} />
  if (plan.isError) return <Problem error={plan.error} retry={() => void plan.refetch()} />
  return (
    <Stack gap="sm">
      <ul className="act-list">
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
      {hasNextPage && (
        <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
          {t('departures.more')}
        </Button>
      )}
    </Stack>
  )
}
