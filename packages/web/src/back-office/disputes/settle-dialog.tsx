import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { typedAmount } from '@recouvrance/core/money/typed-amount'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { money } from '../../i18n/formats.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { useSaid } from '../../ui/use-said.ts'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'

const OUTCOMES = ['accepted', 'rejected', 'withdrawn'] as const

/** How a dispute ends; `itemIds` holds its own id. */
export function SettleDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const said = useSaid()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const changed = useCustomerChanged(dialog)
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number] | null>(null)
  const [amount, setAmount] = useState('')
  const id = dialog.itemIds?.[0] ?? ''
  const dispute = debtor.data?.governing.disputes.find((one) => one.id === id)
  const settle = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/disputes/{id}/settlement', {
          params: { path: { id } },
          body: {
            outcome: outcome ?? 'rejected',
            amount: outcome === 'accepted' ? typedAmount(amount) || null : null,
          },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('settling.done'))
      await changed()
    },
  })
  const refused = refusedIn(settle.error, ['amount'])
  return (
    <FormDialog
      title={t('settling.title', { number: dispute?.itemNumber ?? '' })}
      submit={t('settling.submit')}
      pending={settle.isPending}
      error={debtor.error ?? refused.rest}
      ready={outcome !== null}
      onSubmit={settle.mutate}
      onClose={dialog.onClose}
    >
      {dispute && <Text size="sm">{`${dispute.reason} · ${said(dispute.message)}`}</Text>}
      <Radio.Group
        label={t('settling.outcome')}
        required
        value={outcome}
        onChange={(value) => setOutcome(OUTCOMES.find((known) => known === value) ?? null)}
      >
        <Stack gap="xs" mt={6}>
          {OUTCOMES.map((known, index) => (
            <Radio
              key={known}
              value={known}
              label={t(`settling.${known}`)}
              description={t(`settling.${known}Hint`)}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
      {outcome === 'accepted' && (
        <TextInput
          label={t('settling.amount')}
          description={t('settling.amountHint')}
          placeholder={dispute ? money(dispute.amount, dispute.currency) : ''}
          inputMode="decimal"
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
          error={refused.at('amount')}
        />
      )}
    </FormDialog>
  )
}
