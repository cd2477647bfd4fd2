import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { day } from '../../i18n/formats.ts'
import { Amount } from '../../ui/amount.tsx'
import { Loading, Problem } from '../../ui/states.tsx'
import { settledItemsQuery } from './debtor.ts'

/** What is paid, credited or given up, asked for when somebody wants to see it. */
export function SettledItems({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation()
  const [shown, { toggle }] = useDisclosure()
  return (
    <Stack p="md" gap="sm" align="flex-start">
      <Button variant="subtle" size="compact-md" aria-expanded={shown} onClick={toggle}>
        {t(shown ? 'debtor.hideSettled' : 'debtor.showSettled')}
      </Button>
      {shown && <Settled customerId={customerId} />}
    </Stack>
  )
}

function Settled({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation()
  const asked = useInfiniteQuery(settledItemsQuery(customerId))
  if (asked.isPending) return <Loading rows={3} height={28} />
  if (asked.isError) return <Problem error={asked.error} retry={() => void asked.refetch()} />
  const items = asked.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <Text c="dimmed">{t('debtor.settledEmpty')}</Text>
  return (
    <Stack gap={4} w="100%">
      {items.map((item) => (
        <Group key={item.id} justify="space-between" wrap="nowrap">
          <Text size="sm">
            {[item.number, t(`debtor.kinds.${item.kind}`), day(item.issuedOn)].join(' · ')}
          </Text>
          <Amount value={item.amount} currency={item.currency} size="sm" c="dimmed" />
        </Group>
      ))}
      {asked.hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          loading={asked.isFetchingNextPage}
          onClick={() => void asked.fetchNextPage()}
        >
          {t('debtor.actsMore')}
        </Button>
      )}
    </Stack>
  )
}
