import { Button, Group, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { Problem } from '../../ui/states.tsx'
import type { Trouble } from './departures.ts'
import { finishTask, planAgain, TOUCHED_BY_TREATING } from './treat.ts'

/** Another address in the place of the one that refuses; the step is taken again. */
export function MendAddress({ trouble }: { readonly trouble: Trouble }) {
  return trouble.act.channel.code === 'email' ? (
    <OtherEmail trouble={trouble} />
  ) : (
    <OnTheCustomer trouble={trouble} />
  )
}

function OtherEmail({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [value, setValue] = useState('')
  const hint = useId()
  const { id, name } = trouble.act.customer
  const mend = useMutation({
    mutationFn: async () => {
      const body = { channel: 'email' as const, value: value.trim() }
      await answerOf(api.POST('/api/v1/customers/{id}/contacts', { params: { path: { id } }, body }))
      return planAgain(trouble)
    },
    onSuccess: (again) => notifyDone(t(again ? 'batch.mendedAgain' : 'batch.mended', { name })),
    onSettled: () =>
      Promise.all(TOUCHED_BY_TREATING.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        mend.mutate()
      }}
    >
      <Text id={hint} size="sm" mb={6}>
        {t('batch.mendHint')}
      </Text>
      {mend.isError && <Problem error={mend.error} />}
      <Group gap="xs" align="flex-end">
        <TextInput
          type="email"
          label={t('batch.otherEmail')}
          aria-describedby={hint}
          required
          withAsterisk={false}
          maxLength={254}
          style={{ flex: '1 1 220px' }}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Button type="submit" loading={mend.isPending} disabled={value.trim() === ''}>
          {t('batch.mend')}
        </Button>
      </Group>
    </form>
  )
}

function OnTheCustomer({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const finish = useMutation({
    mutationFn: () => finishTask(trouble.taskId),
    onError: notifyProblem,
    onSettled: () =>
      Promise.all(TOUCHED_BY_TREATING.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  })
  return (
    <>
      <Text size="sm">{t('batch.mendOnCustomer')}</Text>
      <Group gap="xs">
        <Button component={Link} to={`/clients/${trouble.act.customer.id}`} variant="default" size="sm">
          {t('batch.openCustomer')}
        </Button>
        <Button size="sm" variant="default" loading={finish.isPending} onClick={() => finish.mutate()}>
          {t('batch.treated')}
        </Button>
      </Group>
    </>
  )
}
