import { Badge, Button, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { day } from '../../i18n/formats.ts'
import { Amount } from '../../ui/amount.tsx'
import { capital } from '../../ui/capital.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { ActDetails } from './act-details.tsx'
import { type Act, actsQuery } from './acts.ts'

/** What was said to a customer, and what is about to be; the exact document is one click away. */
export function CustomerActs({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation()
  const acts = useInfiniteQuery(actsQuery({ customerId }))
  const [opened, setOpened] = useState<Act | null>(null)
  const all = acts.data?.pages.flatMap((page) => page.acts) ?? []
  return (
    <section className="card" aria-label={t('debtor.acts')}>
      <Title order={2} size="h4" p="md">
        {t('debtor.acts')}
      </Title>
      {acts.isPending && <Loading rows={3} />}
      {acts.isError && <Problem error={acts.error} retry={() => void acts.refetch()} />}
      {acts.isSuccess && all.length === 0 && (
        <Text c="dimmed" px="md" pb="md">
          {t('debtor.actsEmpty')}
        </Text>
      )}
      <ul className="act-list">
        {all.map((act) => (
          <CustomerAct key={act.id} act={act} onOpen={() => setOpened(act)} />
        ))}
      </ul>
      {acts.hasNextPage && (
        <Group p="md">
          <Button
            variant="default"
            loading={acts.isFetchingNextPage}
            onClick={() => void acts.fetchNextPage()}
          >
            {t('debtor.actsMore')}
          </Button>
        </Group>
      )}
      <Modal
        opened={opened !== null}
        onClose={() => setOpened(null)}
        title={opened ? t('act.title', { reference: opened.reference }) : ''}
        closeButtonProps={{ 'aria-label': t('problem.close') }}
        size="lg"
      >
        {opened && <ActDetails id={opened.id} />}
      </Modal>
    </section>
  )
}

function CustomerAct({ act, onOpen }: { readonly act: Act; readonly onOpen: () => void }) {
  const { t } = useTranslation()
  const said = useSaid()
  return (
    <li className="act-row">
      <Stack gap={2} style={{ flex: 1, minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={600}>{said(act.step)}</Text>
          <Badge variant="default">{capital(said(act.status))}</Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {[capital(said(act.channel)), day(act.sentOn ?? act.on), act.recipient].filter(Boolean).join(' · ')}
        </Text>
        {act.reason && <Text size="sm">{capital(said(act.reason))}</Text>}
      </Stack>
      <Stack gap={4} align="flex-end">
        <Amount value={act.amount} currency={act.currency} fw={600} />
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('debtor.detailsOf', { reference: act.reference })}
          onClick={onOpen}
        >
          {t('debtor.details')}
        </Button>
      </Stack>
    </li>
  )
}
