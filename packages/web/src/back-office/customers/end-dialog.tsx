import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { type CustomerDialog, useCustomerChanged } from './dialog.ts'

export type Ending = {
  readonly kind: 'hold' | 'promise' | 'plan' | 'cure'
  readonly id: string
  /** In words, to be recognised. */
  readonly what: string
}

/** Asks before a hold ends, a promise is taken back or a plan is called off: from today on. */
export function EndDialog({ ending, ...dialog }: CustomerDialog & { readonly ending: Ending }) {
  const { t } = useTranslation()
  const changed = useCustomerChanged(dialog)
  const end = useMutation({
    mutationFn: () => bringToEnd(ending),
    onSuccess: async () => {
      notifyDone(t(`ending.done.${ending.kind}`))
      await changed()
    },
  })
  return (
    <FormDialog
      title={t(`ending.title.${ending.kind}`)}
      submit={t(`ending.submit.${ending.kind}`)}
      final={ending.kind === 'plan'}
      pending={end.isPending}
      error={end.error}
      onSubmit={end.mutate}
      onClose={dialog.onClose}
    >
      <Text size="sm" fw={550}>
        {ending.what}
      </Text>
      <Text size="sm">{t(`ending.hint.${ending.kind}`)}</Text>
    </FormDialog>
  )
}

function bringToEnd({ kind, id }: Ending): Promise<unknown> {
  const asked = { params: { path: { id } }, body: {} }
  switch (kind) {
    case 'hold':
      return answerOf(api.POST('/api/v1/holds/{id}/end', asked))
    case 'promise':
      return answerOf(api.POST('/api/v1/promises/{id}/withdrawal', asked))
    case 'cure':
      return answerOf(api.POST('/api/v1/cure-offers/{id}/withdrawal', asked))
    case 'plan':
      return answerOf(api.POST('/api/v1/payment-plans/{id}/lapse', asked))
  }
}
