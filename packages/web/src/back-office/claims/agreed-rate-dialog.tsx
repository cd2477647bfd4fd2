import { Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'
import { shownRate, typedRate } from './typed-rate.ts'

/** The late-interest rate that an invoice states itself; emptied, that of the terms of sale or of the law. */
export function AgreedRateDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const changed = useCustomerChanged(dialog)
  const id = dialog.itemIds?.[0] ?? ''
  const item = debtor.data?.openItems.find((one) => one.id === id)
  const [typed, setTyped] = useState<string | null>(null)
  const rate = typed ?? shownRate(item?.agreedRate ?? null)
  const agreeing = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/items/{id}/agreed-rate', {
          params: { path: { id } },
          body: { rate: typedRate(rate) },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('agreedRate.done'))
      await changed()
    },
  })
  const refused = refusedIn(agreeing.error, ['rate'])
  return (
    <FormDialog
      title={t('agreedRate.title', { number: item?.number ?? '' })}
      submit={t('agreedRate.submit')}
      pending={agreeing.isPending}
      error={debtor.error ?? refused.rest}
      ready={item !== undefined}
      onSubmit={agreeing.mutate}
      onClose={dialog.onClose}
    >
      <Text size="sm">{t('agreedRate.hint')}</Text>
      <TextInput
        label={t('agreedRate.rate')}
        description={t('agreedRate.rateHint')}
        data-autofocus
        inputMode="decimal"
        maxLength={11}
        value={rate}
        error={refused.at('rate')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
