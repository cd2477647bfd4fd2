import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { day } from '../../i18n/formats.ts'
import { notifyProblem } from '../../ui/notify.ts'
import { useSaid } from '../../ui/use-said.ts'
import { Contacts } from '../customers/contacts.tsx'
import { debtorQuery } from '../customers/debtor.ts'
import type { DayTask } from './day.ts'

type Props = { readonly task: DayTask; readonly mayAct: boolean; readonly onDone: () => void }

/** What is to be treated, with what one needs for it. */
export function TaskWork({ task, mayAct, onDone }: Props) {
  const { t } = useTranslation()
  const said = useSaid()
  return (
    <Stack gap="md">
      <Text>{said(task.reason)}</Text>
      <Text size="sm" c="dimmed">
        {t('day.since', { on: day(task.createdOn) })}
      </Text>
      {mayAct && task.kind === 'verify-act' && task.actId && <Verify actId={task.actId} onDone={onDone} />}
      <Group>
        <Button component={Link} to={`/clients/${task.customer.id}`} variant="default" size="sm">
          {t('day.openCustomer')}
        </Button>
      </Group>
      {task.kind === 'fix-contact' && <Addresses customerId={task.customer.id} mayAct={mayAct} />}
    </Stack>
  )
}

function Addresses({ customerId, mayAct }: { readonly customerId: string; readonly mayAct: boolean }) {
  const debtor = useQuery(debtorQuery(customerId))
  return debtor.data ? <Contacts debtor={debtor.data} mayAct={mayAct} /> : null
}

/** Only a person can find out whether it had left. */
function Verify({ actId, onDone }: { readonly actId: string; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const verify = useMutation({
    mutationFn: (left: boolean) =>
      answerOf(
        api.POST('/api/v1/acts/{id}/verification', { params: { path: { id: actId } }, body: { left } }),
      ),
    onSuccess: onDone,
    onError: notifyProblem,
  })
  return (
    <Group>
      <Button size="sm" loading={verify.isPending} onClick={() => verify.mutate(true)}>
        {t('day.hadLeft')}
      </Button>
      <Button size="sm" variant="default" loading={verify.isPending} onClick={() => verify.mutate(false)}>
        {t('day.hadNotLeft')}
      </Button>
    </Group>
  )
}
