import { Anchor, SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loading, Problem } from '../../ui/states.tsx'
import { useMayAct } from '../access/session.ts'
import { CustomerActs } from '../reminders/customer-acts.tsx'
import { Contacts } from './contacts.tsx'
import { CustomerActions } from './customer-actions.tsx'
import { useCustomerDialogs } from './customer-dialogs.tsx'
import { debtorQuery } from './debtor.ts'
import { DebtorHead } from './debtor-head.tsx'
import { Governing } from './governing.tsx'
import { ItemList } from './item-list.tsx'

/** Everything about one customer: what it owes, what happens next with each item and why, and what happened so far. */
export function DebtorPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/clients/$id' })
  const mayAct = useMayAct()
  const debtor = useQuery(debtorQuery(id))
  const { open, dialog } = useCustomerDialogs(id, mayAct)
  return (
    <Stack gap="lg" maw={1200} mx="auto">
      <Anchor component={Link} to="/portefeuille" size="sm" w="fit-content">
        {`← ${t('debtor.back')}`}
      </Anchor>
      {debtor.isPending && <Loading rows={5} height={64} />}
      {debtor.isError && <Problem error={debtor.error} retry={() => void debtor.refetch()} />}
      {debtor.data && (
        <>
          <DebtorHead debtor={debtor.data} />
          {mayAct && <CustomerActions open={open} />}
          <ItemList debtor={debtor.data} />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            <Governing governing={debtor.data.governing} />
            <Contacts contacts={debtor.data.contacts} />
          </SimpleGrid>
          <CustomerActs customerId={id} />
        </>
      )}
      {dialog}
    </Stack>
  )
}
