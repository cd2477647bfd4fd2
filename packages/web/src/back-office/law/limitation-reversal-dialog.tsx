import { Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { day } from '../../i18n/formats.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { SuggestedInput } from '../../ui/suggested-input.tsx'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'
import { legalDaysQuery } from './debtor-law.ts'

const REASONS = ['mistake', 'withdrawn', 'ended'] as const

/** A fact that moved a limitation does so no more; `itemIds` holds its own id. */
export function LimitationReversalDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const days = useQuery(legalDaysQuery(dialog.customerId, currentLanguage()))
  const changed = useCustomerChanged(dialog)
  const [reason, setReason] = useState('')
  const id = dialog.itemIds?.[0] ?? ''
  const debt = days.data?.debts.find(({ events }) => events.some((event) => event.id === id))
  const event = debt?.events.find((one) => one.id === id)
  const item = debtor.data?.openItems.find((one) => one.id === debt?.itemId)
  const reverse = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/limitation-events/{id}/reversal', {
          params: { path: { id } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('clockEvents.reversed'))
      await changed()
    },
  })
  const refused = refusedIn(reverse.error, ['reason'])
  return (
    <FormDialog
      title={t('clockEvents.reversing', { number: item?.number ?? '' })}
      submit={t('clockEvents.reverse')}
      final
      pending={reverse.isPending}
      error={days.error ?? refused.rest}
      ready={reason.trim() !== ''}
      onSubmit={reverse.mutate}
      onClose={dialog.onClose}
    >
      {event && (
        <Text size="sm">
          {t('clockEvents.was', {
            kind: t(`clockEvents.kinds.${event.kind}`),
            on: day(event.on),
            proof: event.proof,
          })}
        </Text>
      )}
      <SuggestedInput
        label={t('clockEvents.reason')}
        required
        data-autofocus
        maxLength={500}
        suggestions={REASONS.map((known) => t(`clockEvents.reasons.${known}`))}
        value={reason}
        onChange={setReason}
        error={refused.at('reason')}
      />
    </FormDialog>
  )
}
