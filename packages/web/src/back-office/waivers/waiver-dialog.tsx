import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { typedAmount } from '@recouvrance/core/money/typed-amount'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { SuggestedInput } from '../../ui/suggested-input.tsx'
import { inDays, today } from '../../ui/today.ts'
import { debtsOf, usuallyPromised } from '../claims/debts.ts'
import { ItemPicker } from '../claims/item-picker.tsx'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'
import { debtorLawQuery } from '../law/debtor-law.ts'
import { dueOfParts, PARTS, type Part } from './due-of-parts.ts'
import { WaiverLaw } from './waiver-law.tsx'

const REASONS = ['gesture', 'agreement', 'ours', 'delay'] as const

/** Gives up interest or compensation: which, of what, up to how much, why, and whether only on payment. */
export function WaiverDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const law = useQuery(debtorLawQuery(dialog.customerId, currentLanguage()))
  const changed = useCustomerChanged(dialog)
  const items = debtsOf(debtor.data?.openItems ?? [])
  const [chosen, setChosen] = useState(dialog.itemIds ?? null)
  const [parts, setParts] = useState<readonly Part[]>(PARTS)
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const [paidBy, setPaidBy] = useState<string | null>(null)
  const itemIds = chosen ?? usuallyPromised(items, today())
  const due = dueOfParts(law.data?.accounts ?? [], itemIds)
  const grant = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/waivers', {
          body: {
            itemIds: [...itemIds],
            parts: [...parts],
            amount: typedAmount(amount) || null,
            reason: reason.trim(),
            condition: paidBy ? { paidBy } : null,
          },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('waiving.done'))
      await changed()
    },
  })
  const refused = refusedIn(grant.error, ['itemIds', 'parts', 'amount', 'reason', 'paidBy'])
  return (
    <FormDialog
      title={t('waiving.title', { name: debtor.data?.name ?? '' })}
      submit={t('waiving.submit')}
      pending={grant.isPending}
      error={debtor.error ?? law.error ?? refused.rest}
      ready={itemIds.length > 0 && parts.length > 0 && reason.trim() !== '' && paidBy !== ''}
      onSubmit={grant.mutate}
      onClose={dialog.onClose}
    >
      <Text size="sm">{t('waiving.hint')}</Text>
      <WaiverLaw customerId={dialog.customerId} />
      <PartsChoice parts={parts} due={due} error={refused.at('parts')} onChange={setParts} />
      <ItemPicker
        label={t('waiving.items')}
        items={items}
        loading={debtor.isPending}
        chosen={itemIds}
        onChange={setChosen}
        error={refused.at('itemIds')}
      />
      <TextInput
        label={t('waiving.amount')}
        description={t('waiving.amountHint')}
        inputMode="decimal"
        value={amount}
        onChange={(event) => setAmount(event.currentTarget.value)}
        error={refused.at('amount')}
      />
      <SuggestedInput
        label={t('waiving.reason')}
        required
        maxLength={500}
        suggestions={REASONS.map((known) => t(`waiving.reasons.${known}`))}
        value={reason}
        onChange={setReason}
        error={refused.at('reason')}
      />
      <Condition paidBy={paidBy} error={refused.at('paidBy')} onChange={setPaidBy} />
    </FormDialog>
  )
}

type PartsProps = {
  readonly parts: readonly Part[]
  /** What is due of each; null: not computed. */
  readonly due: Readonly<Record<Part, string>> | null
  readonly error: string | null
  readonly onChange: (parts: readonly Part[]) => void
}

function PartsChoice({ parts, due, error, onChange }: PartsProps) {
  const { t } = useTranslation()
  return (
    <Checkbox.Group
      label={t('waiving.parts')}
      value={[...parts]}
      error={error}
      onChange={(values) => onChange(PARTS.filter((part) => values.includes(part)))}
    >
      <Stack gap="xs" mt={6}>
        {PARTS.map((part) => (
          <Checkbox
            key={part}
            value={part}
            label={[t(`waiving.part.${part}`), due?.[part]].filter(Boolean).join(' · ')}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

type ConditionProps = {
  /** Null: it stands at once. */
  readonly paidBy: string | null
  readonly error: string | null
  readonly onChange: (paidBy: string | null) => void
}

function Condition({ paidBy, error, onChange }: ConditionProps) {
  const { t } = useTranslation()
  return (
    <>
      <Checkbox
        label={t('waiving.conditional')}
        checked={paidBy !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? inDays(15) : null)}
      />
      {paidBy !== null && (
        <DayInput
          label={t('waiving.paidBy')}
          description={t('waiving.paidByHint')}
          required
          min={today()}
          value={paidBy}
          onChange={onChange}
          error={error}
        />
      )}
    </>
  )
}
