import { TextInput } from '@mantine/core'
import { typedAmount } from '@recouvrance/core/money/typed-amount'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { inDays, nextEndOfMonth, today } from '../../ui/today.ts'
import { debtsOf, openOf, usuallyPromised } from '../claims/debts.ts'
import { ItemPicker } from '../claims/item-picker.tsx'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'

/** What a customer said it would pay, of which items and when. */
export function PromiseDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const changed = useCustomerChanged(dialog)
  const items = debtsOf(debtor.data?.openItems ?? [])
  const [chosen, setChosen] = useState(dialog.itemIds ?? null)
  const [amount, setAmount] = useState('')
  const [dueOn, setDueOn] = useState('')
  const itemIds = chosen ?? usuallyPromised(items, today())
  const record = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/promises', {
          body: { itemIds: [...itemIds], amount: typedAmount(amount) || null, dueOn },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('promising.done'))
      await changed()
    },
  })
  const refused = refusedIn(record.error, ['itemIds', 'amount', 'dueOn'])
  return (
    <FormDialog
      title={t('promising.title', { name: debtor.data?.name ?? '' })}
      submit={t('promising.submit')}
      pending={record.isPending}
      error={debtor.error ?? refused.rest}
      ready={itemIds.length > 0 && dueOn !== ''}
      onSubmit={record.mutate}
      onClose={dialog.onClose}
    >
      <DayInput
        label={t('promising.dueOn')}
        description={t('promising.dueOnHint')}
        required
        autoFocus
        min={today()}
        value={dueOn}
        onChange={setDueOn}
        error={refused.at('dueOn')}
        suggestions={[
          { label: t('days.in', { count: 7 }), day: inDays(7) },
          { label: t('days.in', { count: 15 }), day: inDays(15) },
          { label: t('days.endOfMonth'), day: nextEndOfMonth() },
        ]}
      />
      <ItemPicker
        label={t('promising.items')}
        items={items}
        loading={debtor.isPending}
        chosen={itemIds}
        onChange={setChosen}
        error={refused.at('itemIds')}
      />
      <TextInput
        label={t('promising.amount')}
        description={t('promising.amountHint')}
        placeholder={openOf(items.filter(({ id }) => itemIds.includes(id)))}
        inputMode="decimal"
        value={amount}
        onChange={(event) => setAmount(event.currentTarget.value)}
        error={refused.at('amount')}
      />
    </FormDialog>
  )
}
