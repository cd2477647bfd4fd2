import { NativeSelect, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { money } from '../../i18n/formats.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { today } from '../../ui/today.ts'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'
import { debtsOf, sameAccount } from './debts.ts'
import { useItemLabel } from './item-label.ts'
import { ItemPicker } from './item-picker.tsx'
import { linesOf, usuallySettled } from './matching.ts'

/** Which invoices a payment or credit note that waits settles. */
export function MatchDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const labelOf = useItemLabel()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const changed = useCustomerChanged(dialog)
  const items = debtor.data?.openItems ?? []
  const credits = items.filter(({ open }) => open.startsWith('-'))
  const [creditId, setCreditId] = useState<string | null>(null)
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const credit = credits.find(({ id }) => id === creditId) ?? credits[0]
  const debts = credit ? debtsOf(items).filter((item) => sameAccount(credit, item)) : []
  const debtIds = chosen ?? (credit ? usuallySettled(credit, debts) : [])
  const lines = credit
    ? linesOf(
        credit,
        debts.filter(({ id }) => debtIds.includes(id)),
      )
    : []
  const [settled] = lines
  const match = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/matches', { body: { on: today(), lines } })),
    onSuccess: async () => {
      notifyDone(t('matching.done'))
      await changed()
    },
  })
  return (
    <FormDialog
      title={t('matching.title', { name: debtor.data?.name ?? '' })}
      submit={t('matching.submit')}
      pending={match.isPending}
      error={debtor.error ?? match.error}
      ready={lines.length > 1}
      onSubmit={match.mutate}
      onClose={dialog.onClose}
    >
      <NativeSelect
        label={t('matching.credit')}
        data-autofocus
        data={credits.map((item) => ({ value: item.id, label: labelOf(item) }))}
        value={credit?.id ?? ''}
        onChange={(event) => {
          setCreditId(event.currentTarget.value)
          setChosen(null)
        }}
      />
      <ItemPicker
        label={t('matching.debts')}
        items={debts}
        loading={debtor.isPending}
        chosen={debtIds}
        onChange={setChosen}
        error={null}
      />
      {credit && settled && (
        <Text size="sm" aria-live="polite">
          {t('matching.settles', { amount: money(settled.amount, credit.currency) })}
        </Text>
      )}
    </FormDialog>
  )
}
