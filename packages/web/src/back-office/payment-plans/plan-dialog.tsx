import { Group, NumberInput, Stack, Text } from '@mantine/core'
import { isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { day, money } from '../../i18n/formats.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { nextEndOfMonth, today } from '../../ui/today.ts'
import { debtsOf, usuallyPromised } from '../claims/debts.ts'
import { ItemPicker } from '../claims/item-picker.tsx'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'
import { monthlyParts } from './instalments.ts'

const MOST_PARTS = 60
const USUAL_GRACE_DAYS = 7

/** Invoices paid in monthly parts: only these are chased, as long as they are kept. */
export function PlanDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const changed = useCustomerChanged(dialog)
  const items = debtsOf(debtor.data?.openItems ?? []).filter(({ paymentPlanId }) => paymentPlanId === null)
  const [chosen, setChosen] = useState(dialog.itemIds ?? null)
  const [count, setCount] = useState(3)
  const [first, setFirst] = useState<string>(nextEndOfMonth())
  const [grace, setGrace] = useState(USUAL_GRACE_DAYS)
  const itemIds = chosen ?? usuallyPromised(items, today())
  const chosenItems = items.filter(({ id }) => itemIds.includes(id))
  const parts = isCivilDate(first) && count >= 1 ? monthlyParts(chosenItems, count, first) : []
  const agree = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/payment-plans', {
          body: { itemIds: [...itemIds], instalments: parts, lapseAfterDays: grace },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('agreeing.done'))
      await changed()
    },
  })
  return (
    <FormDialog
      title={t('agreeing.title', { name: debtor.data?.name ?? '' })}
      submit={t('agreeing.submit')}
      pending={agree.isPending}
      error={debtor.error ?? agree.error}
      ready={parts.length > 0}
      onSubmit={agree.mutate}
      onClose={dialog.onClose}
    >
      <ItemPicker
        label={t('agreeing.items')}
        items={items}
        loading={debtor.isPending}
        chosen={itemIds}
        onChange={setChosen}
        error={null}
      />
      <NumberInput
        label={t('agreeing.count')}
        data-autofocus
        min={1}
        max={MOST_PARTS}
        allowDecimal={false}
        value={count}
        onChange={(value) => setCount(Math.min(MOST_PARTS, Number(value) || 0))}
      />
      <DayInput label={t('agreeing.first')} required min={today()} value={first} onChange={setFirst} />
      <NumberInput
        label={t('agreeing.grace')}
        description={t('agreeing.graceHint')}
        min={0}
        max={365}
        allowDecimal={false}
        value={grace}
        onChange={(value) => setGrace(Number(value) || 0)}
      />
      <Stack gap={2}>
        {parts.map(({ dueOn, amount }) => (
          <Group key={dueOn} justify="space-between">
            <Text size="sm">{day(dueOn)}</Text>
            <Text size="sm" className="figures">
              {money(amount, chosenItems[0]?.currency ?? 'EUR')}
            </Text>
          </Group>
        ))}
      </Stack>
    </FormDialog>
  )
}
