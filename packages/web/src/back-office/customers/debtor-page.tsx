import { Anchor, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { loadOccasionalTexts } from '../../i18n/language.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useMayAct } from '../access/session.ts'
import { PinnedNotes } from '../notes/pinned-notes.tsx'
import { FollowedScenario } from '../scenarios/followed-scenario.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { Contacts } from './contacts.tsx'
import { CustomerActions } from './customer-actions.tsx'
import { useCustomerDialogs } from './customer-dialogs.tsx'
import { debtorQuery } from './debtor.ts'
import { DebtorHead } from './debtor-head.tsx'
import { Governing } from './governing.tsx'
import { ItemList } from './item-list.tsx'
import { Neighbours } from './neighbour-links.tsx'
import './debtor.css'

const Protections = onDemand(async () => {
  await loadOccasionalTexts()
  return (await import('../safeguards/protections.tsx')).Protections
})

/** Everything about one customer: what it owes, what happens next with each item and why, and what happened so far. */
export function DebtorPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/clients/$id' })
  const mayAct = useMayAct()
  const debtor = useQuery(debtorQuery(id))
  const { open: openDialog, dialog } = useCustomerDialogs(id, mayAct)
  const open = mayAct ? openDialog : null
  return (
    <Stack gap="lg" maw={1320} mx="auto">
      <Group justify="space-between">
        <Anchor component={Link} to="/portefeuille" size="sm" w="fit-content">
          {`← ${t('debtor.back')}`}
        </Anchor>
        <Neighbours id={id} />
      </Group>
      {debtor.isPending && <Loading rows={5} height={64} />}
      {debtor.isError && <Problem error={debtor.error} retry={() => void debtor.refetch()} />}
      {debtor.data && (
        <>
          <DebtorHead debtor={debtor.data} open={open} />
          <CustomerActions debtor={debtor.data} open={open} />
          <PinnedNotes customerId={id} />
          <div className="debtor">
            <ItemList debtor={debtor.data} open={open} />
            <Stack gap="lg" className="debtor-aside">
              <Governing debtor={debtor.data} open={open} />
              <FollowedScenario debtor={debtor.data} mayAct={mayAct} />
              <Contacts debtor={debtor.data} mayAct={mayAct} />
              <Suspense>
                <Protections debtor={debtor.data} mayAct={mayAct} />
              </Suspense>
            </Stack>
            <Timeline key={id} customerId={id} />
          </div>
        </>
      )}
      {dialog}
    </Stack>
  )
}
