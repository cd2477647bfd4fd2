import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { typedAmount } from '@recouvrance/core/money/typed-amount'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { inDays, today } from '../../ui/today.ts'
import { useMay } from '../access/session.ts'
import { debtsOf, openOf, usuallyPromised } from '../claims/debts.ts'
import { ItemPicker } from '../claims/item-picker.tsx'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'
import { WaiverLaw } from '../waivers/waiver-law.tsx'
import { CureWording } from './cure-wording.tsx'

const SUGGESTED_DAYS = [8, 15, 30]

/** A last delay before the escalation: which invoices, until when, and whether penalties are waived on payment in time. */
export function CureDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const mayWaive = useMay('manage')
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const changed = useCustomerChanged({ ...dialog, onClose: () => {} })
  const items = debtsOf(debtor.data?.openItems ?? [])
  const [chosen, setChosen] = useState(dialog.itemIds ?? null)
  const [amount, setAmount] = useState('')
  const [until, setUntil] = useState('')
  const [waives, setWaives] = useState(false)
  const itemIds = chosen ?? usuallyPromised(items, today())
  const offer = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/cure-offers', {
          body: {
            itemIds: [...itemIds],
            amount: typedAmount(amount) || null,
            until,
            waivesPenalties: waives,
          },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('curing.done'))
      await changed()
    },
  })
  const refused = refusedIn(offer.error, ['itemIds', 'amount', 'until', 'parts', 'waivesPenalties'])
  if (offer.data) return <CureWording wording={offer.data.wording} onClose={dialog.onClose} />
  return (
    <FormDialog
      title={t('curing.title', { name: debtor.data?.name ?? '' })}
      submit={t('curing.submit')}
      pending={offer.isPending}
      error={debtor.error ?? refused.rest}
      ready={itemIds.length > 0 && until !== ''}
      onSubmit={offer.mutate}
      onClose={dialog.onClose}
    >
      <Stack gap={2}>
        <Text size="sm">{t('curing.suspends')}</Text>
        <Text size="sm" c="dimmed">
          {t('curing.goesOn')}
        </Text>
      </Stack>
      <DayInput
        label={t('curing.until')}
        description={t('curing.untilHint')}
        required
        autoFocus
        min={today()}
        value={until}
        onChange={setUntil}
        error={refused.at('until')}
        suggestions={SUGGESTED_DAYS.map((count) => ({ label: t('days.in', { count }), day: inDays(count) }))}
      />
      <ItemPicker
        label={t('curing.items')}
        items={items}
        loading={debtor.isPending}
        chosen={itemIds}
        onChange={setChosen}
        error={refused.at('itemIds')}
      />
      <TextInput
        label={t('curing.amount')}
        description={t('curing.amountHint')}
        placeholder={openOf(items.filter(({ id }) => itemIds.includes(id)))}
        inputMode="decimal"
        value={amount}
        onChange={(event) => setAmount(event.currentTarget.value)}
        error={refused.at('amount')}
      />
      {mayWaive && (
        <Checkbox
          label={t('curing.waives')}
          description={t('curing.waivesHint')}
          checked={waives}
          onChange={(event) => setWaives(event.currentTarget.checked)}
          error={refused.at('parts') ?? refused.at('waivesPenalties')}
        />
      )}
      {waives && <WaiverLaw customerId={dialog.customerId} />}
    </FormDialog>
  )
}
