import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { notifyDone } from '../../ui/notify.ts'
import { Problem } from '../../ui/states.tsx'
import { type Act, TOUCHED_BY_ACTS } from './acts.ts'

type Props = {
  readonly act: Act
  readonly opened: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

export function CancelAct({ act, opened, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const cancel = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/acts/{id}/cancellation', {
          params: { path: { id: act.id } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('departures.cancelled'))
      onClose()
      onDone()
      await Promise.all(TOUCHED_BY_ACTS.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
  })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('departures.cancelTitle', { name: act.customer.name })}
      closeButtonProps={{ 'aria-label': t('problem.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          cancel.mutate()
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('departures.cancelHint')}
          </Text>
          {cancel.isError && <Problem error={cancel.error} />}
          <TextInput
            label={t('departures.reason')}
            description={t('departures.reasonHint')}
            required
            maxLength={500}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('departures.keep')}
            </Button>
            <Button type="submit" color="red" disabled={reason.trim() === ''} loading={cancel.isPending}>
              {t('departures.cancelConfirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
