import { NativeSelect, TextInput } from '@mantine/core'
import { typedAmount } from '@recouvrance/core/money/typed-amount'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { SuggestedInput } from '../../ui/suggested-input.tsx'
import { inDays, today } from '../../ui/today.ts'
import { useColleagues } from '../access/colleagues.ts'
import { debtsOf, openOf } from '../claims/debts.ts'
import { useItemLabel } from '../claims/item-label.ts'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'

const REASONS = ['delivery', 'price', 'quantity', 'quality', 'order', 'copy', 'twice', 'paid'] as const
const NOTHING = { itemId: null as string | null, amount: '', reason: '', owner: '', deadlineOn: '' }

/** An invoice, or a part of it, that the customer contests: only the rest is chased. */
export function DisputeDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const labelOf = useItemLabel()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const changed = useCustomerChanged(dialog)
  const colleagues = useColleagues()
  const items = debtsOf(debtor.data?.openItems ?? [])
  const [typed, setTyped] = useState({ ...NOTHING, itemId: dialog.itemIds?.[0] ?? null })
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const itemId = typed.itemId ?? items[0]?.id ?? ''
  const open = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/disputes', { body: bodyOf(itemId, typed) })),
    onSuccess: async () => {
      notifyDone(t('disputing.done'))
      await changed()
    },
  })
  const refused = refusedIn(open.error, ['itemId', 'amount', 'reason', 'owner', 'deadlineOn'])
  return (
    <FormDialog
      title={t('disputing.title', { name: debtor.data?.name ?? '' })}
      submit={t('disputing.submit')}
      pending={open.isPending}
      error={debtor.error ?? refused.rest}
      ready={itemId !== '' && typed.reason.trim() !== ''}
      onSubmit={open.mutate}
      onClose={dialog.onClose}
    >
      <SuggestedInput
        label={t('disputing.reason')}
        description={t('disputing.reasonHint')}
        required
        data-autofocus
        maxLength={500}
        suggestions={REASONS.map((reason) => t(`disputing.reasons.${reason}`))}
        value={typed.reason}
        onChange={(reason) => change({ reason })}
        error={refused.at('reason')}
      />
      <NativeSelect
        label={t('disputing.item')}
        required
        data={items.map((item) => ({ value: item.id, label: labelOf(item) }))}
        value={itemId}
        onChange={(event) => change({ itemId: event.currentTarget.value })}
        error={refused.at('itemId')}
      />
      <TextInput
        label={t('disputing.amount')}
        description={t('disputing.amountHint')}
        placeholder={openOf(items.filter(({ id }) => id === itemId))}
        inputMode="decimal"
        value={typed.amount}
        onChange={(event) => change({ amount: event.currentTarget.value })}
        error={refused.at('amount')}
      />
      <SuggestedInput
        label={t('disputing.owner')}
        description={t('disputing.ownerHint')}
        maxLength={500}
        suggestions={colleagues.map(({ name }) => name)}
        value={typed.owner}
        onChange={(owner) => change({ owner })}
        error={refused.at('owner')}
      />
      <DayInput
        label={t('disputing.deadline')}
        min={today()}
        value={typed.deadlineOn}
        onChange={(deadlineOn) => change({ deadlineOn })}
        error={refused.at('deadlineOn')}
        suggestions={[7, 15, 30].map((count) => ({ label: t('days.in', { count }), day: inDays(count) }))}
      />
    </FormDialog>
  )
}

function bodyOf(itemId: string, { amount, reason, owner, deadlineOn }: typeof NOTHING) {
  return {
    itemId,
    amount: typedAmount(amount) || null,
    reason: reason.trim(),
    owner: owner.trim() || null,
    deadlineOn: deadlineOn || null,
  }
}
