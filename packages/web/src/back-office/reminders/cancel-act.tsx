import { Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { inDays, nextEndOfMonth, today } from '../../ui/today.ts'
import { type Act, TOUCHED_BY_ACTS } from './acts.ts'

type Props = { readonly act: Act; readonly onClose: () => void; readonly onDone: () => void }

/** Takes an act out of the departures, with the reason and until when its items are left alone. */
export function CancelAct({ act, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const cancel = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/acts/{id}/cancellation', {
          params: { path: { id: act.id } },
          body: { reason: reason.trim(), ...(until === '' ? {} : { until }) },
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
    <FormDialog
      title={t('departures.cancelTitle', { name: act.customer.name })}
      submit={t('departures.cancelConfirm')}
      pending={cancel.isPending}
      error={cancel.error}
      ready={reason.trim() !== ''}
      onSubmit={() => cancel.mutate()}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t('departures.cancelHint')}
      </Text>
      <TextInput
        label={t('departures.reason')}
        description={t('departures.reasonHint')}
        required
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DayInput
        label={t('batch.until')}
        description={t('batch.untilHint')}
        value={until}
        min={today()}
        onChange={setUntil}
        suggestions={[
          { label: t('batch.inAWeek'), day: inDays(7) },
          { label: t('batch.endOfMonth'), day: nextEndOfMonth() },
        ]}
      />
    </FormDialog>
  )
}
