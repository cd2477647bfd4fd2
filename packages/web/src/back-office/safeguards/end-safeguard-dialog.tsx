import { Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { today } from '../../ui/today.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'
import { type Safeguard, useSafeguardTitle } from './safeguards.ts'

/** Says from which day a fact no longer protects the debtor, and why: it stays in the history. */
export function EndSafeguardDialog({
  safeguard,
  ...dialog
}: CustomerDialog & { readonly safeguard: Safeguard }) {
  const { t } = useTranslation()
  const titleOf = useSafeguardTitle()
  const changed = useCustomerChanged(dialog)
  const [on, setOn] = useState<string>(today())
  const [reason, setReason] = useState('')
  const end = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/safeguards/{id}/end', {
          params: { path: { id: safeguard.id } },
          body: { on, reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('safeguards.ended'))
      await changed()
    },
  })
  const refused = refusedIn(end.error, ['on', 'reason'])
  return (
    <FormDialog
      title={t('safeguards.endTitle')}
      submit={t('safeguards.end')}
      pending={end.isPending}
      error={refused.rest}
      ready={on !== '' && reason.trim() !== ''}
      onSubmit={end.mutate}
      onClose={dialog.onClose}
    >
      <Text size="sm" fw={550}>
        {titleOf(safeguard)}
      </Text>
      <Text size="sm">{t('safeguards.endHint')}</Text>
      <TextInput
        label={t('safeguards.reason')}
        description={t('safeguards.reasonHint')}
        required
        data-autofocus
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={refused.at('reason')}
      />
      <DayInput
        label={t('safeguards.endOn')}
        required
        min={safeguard.from}
        value={on}
        onChange={setOn}
        error={refused.at('on')}
      />
    </FormDialog>
  )
}
