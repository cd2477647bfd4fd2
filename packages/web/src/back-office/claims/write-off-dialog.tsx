import { Text, TextInput } from '@mantine/core'
import { typedAmount } from '@recouvrance/core/money/typed-amount'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { money } from '../../i18n/formats.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { SuggestedInput } from '../../ui/suggested-input.tsx'
import { today } from '../../ui/today.ts'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'

const REASONS = ['small', 'gesture', 'lost', 'barred', 'error'] as const

/** Gives up what is open of an item, or a part of it. */
export function WriteOffDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const changed = useCustomerChanged(dialog)
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const id = dialog.itemIds?.[0] ?? ''
  const item = debtor.data?.openItems.find((one) => one.id === id)
  const giveUp = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/items/{id}/write-offs', {
          params: { path: { id } },
          body: { on: today(), amount: typedAmount(amount) || null, reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('writingOff.done'))
      await changed()
    },
  })
  const refused = refusedIn(giveUp.error, ['amount', 'reason'])
  return (
    <FormDialog
      title={t('writingOff.title', { number: item?.number ?? '' })}
      submit={t('writingOff.submit')}
      final
      pending={giveUp.isPending}
      error={debtor.error ?? refused.rest}
      ready={item !== undefined && reason.trim() !== ''}
      onSubmit={giveUp.mutate}
      onClose={dialog.onClose}
    >
      <Text size="sm">{t('writingOff.hint')}</Text>
      <SuggestedInput
        label={t('writingOff.reason')}
        required
        data-autofocus
        maxLength={500}
        suggestions={REASONS.map((known) => t(`writingOff.reasons.${known}`))}
        value={reason}
        onChange={setReason}
        error={refused.at('reason')}
      />
      <TextInput
        label={t('writingOff.amount')}
        description={t('writingOff.amountHint')}
        placeholder={item ? money(item.open, item.currency) : ''}
        inputMode="decimal"
        value={amount}
        onChange={(event) => setAmount(event.currentTarget.value)}
        error={refused.at('amount')}
      />
    </FormDialog>
  )
}
