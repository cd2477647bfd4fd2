import { NativeSelect, Text, TextInput } from '@mantine/core'
import { REFUSABLE_CHANNELS } from '@recouvrance/core/safeguards/safeguard'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { today } from '../../ui/today.ts'
import type { Debtor } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'

type Channel = (typeof REFUSABLE_CHANNELS)[number]
/** What can be recorded: a refusal is one for each way of contact. */
type Choice = 'represented' | 'over-indebted' | Channel

const CHOICES: readonly Choice[] = ['represented', 'over-indebted', ...REFUSABLE_CHANNELS]

/** Records a fact that protects the debtor from being contacted. */
export function SafeguardDialog({ debtor, ...dialog }: CustomerDialog & { readonly debtor: Debtor }) {
  const { t } = useTranslation()
  const changed = useCustomerChanged(dialog)
  const choices = choicesFor(debtor)
  const [typed, setTyped] = useState<Typed>({
    choice: choices[0] ?? 'represented',
    from: today(),
    representative: '',
    writeTo: '',
    note: '',
  })
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const record = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/customers/{id}/safeguards', {
          params: { path: { id: dialog.customerId } },
          body: bodyOf(typed),
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('safeguards.recorded'))
      await changed()
    },
  })
  const { choice } = typed
  const kind = kindOf(choice)
  const refused = refusedIn(record.error, ['from', 'representative', 'writeTo', 'note'])
  return (
    <FormDialog
      title={t('safeguards.recordTitle', { name: debtor.name })}
      submit={t('safeguards.record')}
      pending={record.isPending}
      error={refused.rest}
      ready={typed.from !== '' && (choice !== 'represented' || typed.representative.trim() !== '')}
      onSubmit={record.mutate}
      onClose={dialog.onClose}
    >
      <NativeSelect
        label={t('safeguards.what')}
        data-autofocus
        data={choices.map((value) => ({ value, label: t(`safeguards.choices.${value}`) }))}
        value={choice}
        onChange={(event) => {
          const chosen = choices.find((one) => one === event.currentTarget.value)
          if (chosen) change({ choice: chosen })
        }}
      />
      <Text size="sm" c="dimmed">
        {`${t(`safeguards.effect.${kind}`)} ${t(`safeguards.ground.${kind}`)}`}
      </Text>
      {choice === 'represented' && <Representative typed={typed} change={change} at={refused.at} />}
      <DayInput
        label={t(choice === 'over-indebted' ? 'safeguards.admittedOn' : 'safeguards.start')}
        required
        value={typed.from}
        onChange={(from) => change({ from })}
        error={refused.at('from')}
      />
      <TextInput
        label={t('safeguards.note')}
        description={t('safeguards.noteHint')}
        maxLength={500}
        value={typed.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={refused.at('note')}
      />
    </FormDialog>
  )
}

type RepresentativeProps = {
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
  readonly at: (field: 'representative' | 'writeTo') => string | null
}

function Representative({ typed, change, at }: RepresentativeProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('safeguards.representative')}
        required
        maxLength={200}
        value={typed.representative}
        onChange={(event) => change({ representative: event.currentTarget.value })}
        error={at('representative')}
      />
      <TextInput
        label={t('safeguards.instead')}
        description={t('safeguards.insteadHint')}
        maxLength={320}
        value={typed.writeTo}
        onChange={(event) => change({ writeTo: event.currentTarget.value })}
        error={at('writeTo')}
      />
    </>
  )
}

/** What is in force already is not offered again; only natural persons are over-indebted. */
function choicesFor({ kind, governing }: Debtor): readonly Choice[] {
  const known = new Set<string>(governing.safeguards.map((one) => one.channel ?? one.kind))
  return CHOICES.filter((choice) => !known.has(choice) && !(choice === 'over-indebted' && kind === 'public'))
}

function kindOf(choice: Choice): 'represented' | 'over-indebted' | 'channel-refused' {
  return choice === 'represented' || choice === 'over-indebted' ? choice : 'channel-refused'
}

type Typed = {
  readonly choice: Choice
  readonly from: string
  readonly representative: string
  readonly writeTo: string
  readonly note: string
}

function bodyOf({ choice, from, representative, writeTo, note }: Typed) {
  const common = { from, note: note.trim() || null }
  switch (choice) {
    case 'represented':
      return {
        kind: choice,
        representative: representative.trim(),
        writeTo: writeTo.trim() || null,
        ...common,
      }
    case 'over-indebted':
      return { kind: choice, ...common }
    default:
      return { kind: 'channel-refused' as const, channel: choice, ...common }
  }
}
