import { Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { SuggestedInput } from '../../ui/suggested-input.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'

const REASONS = ['error', 'replaced'] as const

/** Takes a waiver back that was entered by mistake; what was announced to the customer binds. */
export function ReverseDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const said = useSaid()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const changed = useCustomerChanged(dialog)
  const [reason, setReason] = useState('')
  const id = dialog.itemIds?.[0] ?? ''
  const waiver = debtor.data?.governing.waivers.find((one) => one.id === id)
  const reverse = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/waivers/{id}/reversal', {
          params: { path: { id } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('reversing.done'))
      await changed()
    },
  })
  const refused = refusedIn(reverse.error, ['reason'])
  return (
    <FormDialog
      title={t('reversing.title')}
      submit={t('reversing.submit')}
      pending={reverse.isPending}
      error={debtor.error ?? refused.rest}
      ready={waiver !== undefined && reason.trim() !== ''}
      onSubmit={reverse.mutate}
      onClose={dialog.onClose}
    >
      {waiver && (
        <Text size="sm" fw={550}>
          {said(waiver.message)}
        </Text>
      )}
      <Text size="sm">{t('reversing.hint')}</Text>
      <SuggestedInput
        label={t('reversing.reason')}
        required
        data-autofocus
        maxLength={500}
        suggestions={REASONS.map((known) => t(`reversing.reasons.${known}`))}
        value={reason}
        onChange={setReason}
        error={refused.at('reason')}
      />
    </FormDialog>
  )
}
