import { Alert, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { StepChannel } from '@recouvrance/core/scenarios/scenario'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { count, day } from '../../i18n/formats.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Loading } from '../../ui/states.tsx'
import { today } from '../../ui/today.ts'

const AS_TYPED_MS = 300

/** Days on which the house is closed; what moves is said before it does. */
export function ClosingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [label, setLabel] = useState('')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const closing = { label: label.trim(), from, until: until || from }
  const closed = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/closings', { body: closing })),
    onSuccess: async () => {
      notifyDone(t('settings.closings.added', { label: closing.label }))
      onClose()
      await queryClient.invalidateQueries()
    },
  })
  const [days] = useDebouncedValue({ from: closing.from, until: closing.until }, AS_TYPED_MS)
  const preview = useQuery({
    queryKey: ['closings', 'preview', days],
    queryFn: () =>
      answerOf(
        api.POST('/api/v1/closings/preview', { body: { ...days, label: t('settings.closings.title') } }),
      ),
    enabled: days.from !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })
  const refused = refusedIn(closed.error ?? preview.error, ['label', 'from', 'until'])
  return (
    <FormDialog
      title={t('settings.closings.add')}
      submit={t('settings.closings.submit')}
      pending={closed.isPending}
      error={refused.rest}
      ready={closing.label !== '' && from !== ''}
      onSubmit={closed.mutate}
      onClose={onClose}
    >
      <TextInput
        label={t('settings.closings.label')}
        description={t('settings.closings.labelHint')}
        required
        data-autofocus
        maxLength={100}
        value={label}
        error={refused.at('label')}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <DayInput
        label={t('settings.closings.from')}
        required
        min={today()}
        value={from}
        error={refused.at('from')}
        onChange={setFrom}
      />
      <DayInput
        label={t('settings.closings.until')}
        description={t('settings.closings.untilHint')}
        min={from || today()}
        value={until}
        error={refused.at('until')}
        onChange={setUntil}
      />
      {days.from !== '' && !preview.isError && (
        <Shifts pending={preview.isPending} shifts={preview.data?.shifts ?? []} />
      )}
    </FormDialog>
  )
}

type Shift = { channel: StepChannel; from: string; to: string; acts: number }

function Shifts({ pending, shifts }: { readonly pending: boolean; readonly shifts: readonly Shift[] }) {
  const { t } = useTranslation()
  return (
    <Alert variant="light" color="yellow" title={t('settings.rules.moves')} role="status">
      {pending && <Loading rows={1} />}
      <Stack gap={4}>
        {!pending && shifts.length === 0 && <Text size="sm">{t('settings.closings.nothing')}</Text>}
        {shifts.map(({ channel, from, to, acts }) => (
          <Text size="sm" key={`${channel} ${from} ${to}`}>
            {t('settings.closings.acts', {
              channel: t(`scenarios.channels.${channel}`),
              count: acts,
              formatted: count(acts),
              from: day(from),
              to: day(to),
            })}
          </Text>
        ))}
      </Stack>
    </Alert>
  )
}
