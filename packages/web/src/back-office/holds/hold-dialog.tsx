import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { inDays, nextEndOfMonth, today } from '../../ui/today.ts'
import { debtsOf } from '../claims/debts.ts'
import { useItemLabel } from '../claims/item-label.ts'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'

const WHOLE_CUSTOMER = ''

/** A dated stop of the reminders of a customer, or of those about one item. */
export function HoldDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const labelOf = useItemLabel()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const changed = useCustomerChanged(dialog)
  const [itemId, setItemId] = useState(dialog.itemIds?.[0] ?? WHOLE_CUSTOMER)
  const [from, setFrom] = useState<string>(today())
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const place = useMutation({
    mutationFn: () => {
      const dates = { from, until: until || null, reason: reason.trim() }
      return answerOf(
        api.POST('/api/v1/holds', {
          body:
            itemId === WHOLE_CUSTOMER
              ? { scope: 'customer', customerId: dialog.customerId, ...dates }
              : { scope: 'item', itemId, ...dates },
        }),
      )
    },
    onSuccess: async () => {
      notifyDone(t('holding.done'))
      await changed()
    },
  })
  const refused = refusedIn(place.error, ['itemId', 'from', 'until', 'reason'])
  return (
    <FormDialog
      title={t('holding.title', { name: debtor.data?.name ?? '' })}
      submit={t('holding.submit')}
      pending={place.isPending}
      error={debtor.error ?? refused.rest}
      ready={from !== '' && reason.trim() !== ''}
      onSubmit={place.mutate}
      onClose={dialog.onClose}
    >
      <TextInput
        label={t('holding.reason')}
        description={t('holding.reasonHint')}
        required
        data-autofocus
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={refused.at('reason')}
      />
      <NativeSelect
        label={t('holding.what')}
        data={[
          { value: WHOLE_CUSTOMER, label: t('holding.wholeCustomer') },
          ...debtsOf(debtor.data?.openItems ?? []).map((item) => ({ value: item.id, label: labelOf(item) })),
        ]}
        value={itemId}
        onChange={(event) => setItemId(event.currentTarget.value)}
        error={refused.at('itemId')}
      />
      <DayInput
        label={t('holding.from')}
        required
        value={from}
        onChange={setFrom}
        error={refused.at('from')}
      />
      <DayInput
        label={t('holding.until')}
        description={t('holding.untilHint')}
        min={from}
        value={until}
        onChange={setUntil}
        error={refused.at('until')}
        suggestions={[
          { label: t('days.in', { count: 7 }), day: inDays(7) },
          { label: t('days.in', { count: 30 }), day: inDays(30) },
          { label: t('days.endOfMonth'), day: nextEndOfMonth() },
        ]}
      />
    </FormDialog>
  )
}
