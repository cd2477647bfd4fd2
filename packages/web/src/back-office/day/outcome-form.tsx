import { Button, Group, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { addDays, civilDate } from '@recouvrance/core/calendar/civil-date'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { money } from '../../i18n/formats.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Problem } from '../../ui/states.tsx'
import { today } from '../../ui/today.ts'
import { actQuery } from '../reminders/acts.ts'
import { type DayAct, dayQuery } from './day.ts'
import { isComplete, OUTCOME_CODES, type OutcomeCode, outcomeBody, type TypedOutcome } from './outcome.ts'

type Props = {
  readonly act: DayAct
  readonly focused: boolean
  readonly outcome: OutcomeCode | null
  readonly onDone: (said: string) => void
  readonly onLeave: () => void
}

const NOTHING: TypedOutcome = {
  note: '',
  again: '',
  amount: '',
  dueOn: '',
  itemId: '',
  reason: '',
  until: '',
}

/** What came of a call, and what it asks for, told in one step. */
export function OutcomeForm({ act, focused, outcome, onDone, onLeave }: Props) {
  const { t } = useTranslation()
  const [code, setCode] = useState(outcome)
  const [given, setGiven] = useState<Partial<TypedOutcome>>({})
  const { assignee } = useSearch({ from: '/inside/journee' })
  const asOf = civilDate(useQuery(dayQuery(assignee)).data?.asOf ?? today())
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!focused) return
    const first = form.current?.querySelector<HTMLElement>('input[type=date], input[type=text]')
    const radio = form.current?.querySelector<HTMLElement>('input')
    ;(first ?? radio)?.focus()
  }, [focused])
  const typed = { ...NOTHING, ...usual(code, asOf, t('day.saysPaid'), t('day.askedTime')), ...given }
  const tell = useMutation({
    mutationFn: (chosen: OutcomeCode) =>
      answerOf(
        api.POST('/api/v1/acts/{id}/outcome', {
          params: { path: { id: act.id } },
          body: outcomeBody(chosen, typed),
        }),
      ),
    onSuccess: (_, chosen) => onDone(t(`day.told.${chosen}`)),
  })
  const ready = code !== null && isComplete(code, typed)
  const change = (part: Partial<TypedOutcome>) => setGiven((before) => ({ ...before, ...part }))
  const refused = refusedIn(tell.error, ['again', 'promise', 'dispute', 'hold', 'dueOn', 'until', 'note'])
  return (
    <form
      ref={form}
      onKeyDown={getHotkeyHandler([
        ['mod+Enter', () => form.current?.requestSubmit()],
        ['Escape', onLeave],
      ])}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !tell.isPending) tell.mutate(code)
      }}
    >
      <Stack gap="sm">
        {refused.rest ? <Problem error={refused.rest} /> : null}
        <Radio.Group
          label={t('day.outcome')}
          value={code}
          onChange={(value) => setCode(value as OutcomeCode)}
        >
          <Group gap="xs" mt={6}>
            {OUTCOME_CODES.map((one) => (
              <Radio key={one} value={one} label={t(`day.outcomes.${one}`)} className="day-outcome" />
            ))}
          </Group>
        </Radio.Group>
        {code && (
          <OutcomeFields act={act} code={code} asOf={asOf} typed={typed} change={change} at={refused.at} />
        )}
        {code && (
          <Textarea
            label={t('day.note')}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={500}
            value={typed.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
            error={refused.at('note')}
          />
        )}
        <Group>
          <Button type="submit" size="sm" disabled={!ready} loading={tell.isPending}>
            {t('day.tell')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What is mostly meant. */
function usual(
  code: OutcomeCode | null,
  asOf: ReturnType<typeof civilDate>,
  saysPaid: string,
  askedTime: string,
): Partial<TypedOutcome> {
  switch (code) {
    case 'no-answer':
    case 'call-back':
      return { again: addDays(asOf, 1) }
    case 'promise':
      return { dueOn: addDays(asOf, 7) }
    case 'hold':
      return { until: addDays(asOf, 7), reason: askedTime }
    case 'already-paid':
      return { until: addDays(asOf, 5), reason: saysPaid }
    default:
      return {}
  }
}

type FieldsProps = {
  readonly act: DayAct
  readonly code: OutcomeCode
  readonly asOf: ReturnType<typeof civilDate>
  readonly typed: TypedOutcome
  readonly change: (part: Partial<TypedOutcome>) => void
  readonly at: (field: 'again' | 'promise' | 'dispute' | 'hold' | 'dueOn' | 'until' | 'note') => string | null
}

function OutcomeFields({ act, code, asOf, typed, change, at }: FieldsProps) {
  const { t } = useTranslation()
  const days = [1, 2, 7].map((count) => ({ label: t('days.in', { count }), day: addDays(asOf, count) }))
  switch (code) {
    case 'no-answer':
    case 'call-back':
      return (
        <DayInput
          label={t('day.again')}
          required
          min={addDays(asOf, 1)}
          value={typed.again}
          onChange={(again) => change({ again })}
          error={at('again')}
          suggestions={days}
        />
      )
    case 'promise':
      return (
        <Group grow align="flex-start">
          <DayInput
            label={t('day.dueOn')}
            required
            min={asOf}
            value={typed.dueOn}
            onChange={(dueOn) => change({ dueOn })}
            error={at('dueOn')}
          />
          <TextInput
            label={t('day.amount')}
            placeholder={money(act.amount, act.currency)}
            inputMode="decimal"
            value={typed.amount}
            onChange={(event) => change({ amount: event.currentTarget.value })}
            error={at('promise')}
          />
        </Group>
      )
    case 'dispute':
      return <DisputeFields act={act} typed={typed} change={change} error={at('dispute')} />
    case 'hold':
    case 'already-paid':
      return (
        <Group grow align="flex-start">
          <DayInput
            label={t('day.until')}
            required
            min={asOf}
            value={typed.until}
            onChange={(until) => change({ until })}
            error={at('until')}
          />
          <TextInput
            label={t('day.reason')}
            required
            maxLength={500}
            value={typed.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            error={at('hold')}
          />
        </Group>
      )
    default:
      return null
  }
}

type DisputeProps = Pick<FieldsProps, 'act' | 'typed' | 'change'> & { readonly error: string | null }

function DisputeFields({ act, typed, change, error }: DisputeProps) {
  const { t } = useTranslation()
  const items = useQuery(actQuery(act.id)).data?.items ?? []
  const debts = items.filter(({ amount }) => !amount.startsWith('-'))
  const first = debts[0]?.itemId ?? ''
  useEffect(() => {
    if (typed.itemId === '' && first !== '') change({ itemId: first })
  }, [typed.itemId, first, change])
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <NativeSelect
          label={t('day.contested')}
          required
          value={typed.itemId}
          data={debts.map(({ itemId, number, amount }) => ({
            value: itemId,
            label: `${number} · ${money(amount, act.currency)}`,
          }))}
          onChange={(event) => change({ itemId: event.currentTarget.value })}
        />
        <TextInput
          label={t('day.contestedAmount')}
          inputMode="decimal"
          value={typed.amount}
          onChange={(event) => change({ amount: event.currentTarget.value })}
          error={error}
        />
      </Group>
      <TextInput
        label={t('day.contestReason')}
        required
        maxLength={500}
        value={typed.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </Stack>
  )
}
