import { NativeSelect, Text } from '@mantine/core'
import { CLOCK_EVENT_KINDS, type ClockEventKind } from '@recouvrance/core/claims/clock-event'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { SuggestedInput } from '../../ui/suggested-input.tsx'
import { today } from '../../ui/today.ts'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'

const PROOFS = ['letter', 'email', 'order'] as const
/** What has a beginning and an end. */
const LASTING: readonly ClockEventKind[] = ['lawsuit', 'mediation']
const NOTHING = { kind: 'acknowledgement' as ClockEventKind, on: '', until: '', proof: '' }

/** Something moved the last day to claim an invoice. */
export function LimitationDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const changed = useCustomerChanged(dialog)
  const [typed, setTyped] = useState(NOTHING)
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const id = dialog.itemIds?.[0] ?? ''
  const item = debtor.data?.openItems.find((one) => one.id === id)
  const { kind, on, until, proof } = typed
  const lasts = LASTING.includes(kind)
  const body = { kind, on, until: lasts && until !== '' ? until : null, proof: proof.trim() }
  const record = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/items/{id}/limitation-events', { params: { path: { id } }, body })),
    onSuccess: async () => {
      notifyDone(t('clockEvents.done'))
      await changed()
    },
  })
  const refused = refusedIn(record.error, ['kind', 'on', 'until', 'proof'])
  return (
    <FormDialog
      title={t('clockEvents.title', { number: item?.number ?? '' })}
      submit={t('clockEvents.submit')}
      pending={record.isPending}
      error={debtor.error ?? refused.rest}
      ready={item !== undefined && on !== '' && proof.trim() !== ''}
      onSubmit={record.mutate}
      onClose={dialog.onClose}
    >
      <NativeSelect
        label={t('clockEvents.kind')}
        required
        data-autofocus
        data={CLOCK_EVENT_KINDS.map((value) => ({ value, label: t(`clockEvents.kinds.${value}`) }))}
        value={kind}
        onChange={(event) => {
          const chosen = CLOCK_EVENT_KINDS.find((known) => known === event.currentTarget.value)
          if (chosen) change({ kind: chosen })
        }}
        error={refused.at('kind')}
      />
      <Text size="sm" c="dimmed">
        {t('clockEvents.hint')}
      </Text>
      <DayInput
        label={lasts ? t('clockEvents.began') : t('clockEvents.on')}
        required
        max={today()}
        value={on}
        onChange={(value) => change({ on: value })}
        error={refused.at('on')}
      />
      {lasts && (
        <DayInput
          label={t('clockEvents.until')}
          description={t('clockEvents.untilHint')}
          max={today()}
          value={until}
          onChange={(value) => change({ until: value })}
          error={refused.at('until')}
        />
      )}
      <SuggestedInput
        label={t('clockEvents.proof')}
        description={t('clockEvents.proofHint')}
        required
        maxLength={500}
        suggestions={PROOFS.map((known) => t(`clockEvents.proofs.${known}`))}
        value={proof}
        onChange={(value) => change({ proof: value })}
        error={refused.at('proof')}
      />
    </FormDialog>
  )
}
