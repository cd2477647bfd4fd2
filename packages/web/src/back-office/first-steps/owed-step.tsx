import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { money } from '../../i18n/formats.ts'
import { notifyProblem } from '../../ui/notify.ts'
import { Loading } from '../../ui/states.tsx'
import { totalsOf } from '../customers/totals.ts'
import { useOwed } from '../customers/use-owed.ts'
import { DropZone } from '../imports/drop-zone.tsx'
import { Uploads } from '../imports/uploads.tsx'
import { useUploads } from '../imports/use-uploads.ts'
import { saveListToComplete } from './customer-list.ts'
import type { FirstSteps } from './first-steps.ts'

const SHOWN = 5

export function OwedStep({ facts }: { readonly facts: FirstSteps }) {
  const { t } = useTranslation()
  if (!facts.items) return <Text size="sm">{t('firstSteps.owed.none')}</Text>
  return (
    <>
      <Owed />
      <Latest />
      <Group>
        <Button component={Link} to="/portefeuille" variant="default">
          {t('firstSteps.owed.all')}
        </Button>
      </Group>
      <Contacts known={facts.contacts} />
    </>
  )
}

function Owed() {
  const owed = useOwed()
  return owed === null ? <Loading rows={1} /> : <Text fw={600}>{owed}</Text>
}

function Latest() {
  const { t } = useTranslation()
  const customers = useQuery({
    queryKey: ['customers', 'latest', SHOWN],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/customers', { params: { query: { sort: 'overdue', late: 'any', limit: SHOWN } } }),
      ),
  })
  const found = customers.data?.customers ?? []
  if (found.length === 0) return null
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {t('firstSteps.owed.late')}
      </Text>
      <ul className="owed-list">
        {found.map(({ id, name, balances }) => (
          <li key={id}>
            <Link to="/clients/$id" params={{ id }} className="text-link">
              {name}
            </Link>
            <Text span size="sm" className="figures">
              {totalsOf(balances)
                .filter(({ late }) => late)
                .map(({ overdue, currency }) =>
                  t('firstSteps.owed.overdue', { amount: money(overdue, currency) }),
                )
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </Stack>
  )
}

function Contacts({ known }: { readonly known: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { uploads, give, again } = useUploads(
    ({ id }) => void navigate({ to: '/imports/fichiers/$id', params: { id } }),
  )
  const listing = useMutation({ mutationFn: saveListToComplete, onError: notifyProblem })
  return (
    <Stack gap="sm">
      <Text size="sm">{t(known ? 'firstSteps.owed.contacts' : 'firstSteps.owed.noContacts')}</Text>
      <Group>
        <Button variant="default" size="xs" loading={listing.isPending} onClick={() => listing.mutate()}>
          {t('firstSteps.owed.example')}
        </Button>
        {known && (
          <Anchor component={Link} size="sm" to="/imports">
            {t('firstSteps.owed.addContacts')}
          </Anchor>
        )}
      </Group>
      {!known && <DropZone onFiles={give} />}
      <Uploads uploads={uploads} onAgain={again} />
    </Stack>
  )
}
