import { Checkbox, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { STEP_CHANNELS } from '@recouvrance/core/scenarios/scenario'
import { TONES } from '@recouvrance/core/scenarios/tone'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../ui/choice.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { CureFields } from './cure-fields.tsx'
import type { DraftStep } from './draft.ts'
import type { ProblemAt } from './draft-changes.tsx'
import { templatesQuery } from './scenarios.ts'
import { useStepName } from './use-step-name.ts'

type Props = {
  readonly step: DraftStep
  readonly isFirst: boolean
  readonly problemAt: ProblemAt
  readonly onChange: (step: DraftStep) => void
  readonly onClose: () => void
}

type Trigger = 'offset' | 'month-end' | 'after-previous'

/** Everything that a step is: when, how, in which tone, with which text, and who lets it leave. */
export function StepDialog({ step, isFirst, problemAt, onChange, onClose }: Props) {
  const { t } = useTranslation()
  const nameOf = useStepName()
  const [typed, setTyped] = useState(step)
  const set = (part: Partial<DraftStep>) => setTyped((before) => ({ ...before, ...part }))
  return (
    <FormDialog
      title={nameOf(step)}
      submit={t('scenarios.keepStep')}
      size="lg"
      pending={false}
      error={null}
      onSubmit={() => onChange(typed)}
      onClose={onClose}
    >
      <Group grow>
        <TextInput
          label={t('scenarios.nameFr')}
          error={problemAt('name.fr')}
          value={typed.name?.fr ?? ''}
          required
          maxLength={200}
          onChange={(event) => set({ name: { fr: event.currentTarget.value, en: typed.name?.en ?? '' } })}
        />
        <TextInput
          label={t('scenarios.nameEn')}
          error={problemAt('name.en')}
          value={typed.name?.en ?? ''}
          required
          maxLength={200}
          onChange={(event) => set({ name: { fr: typed.name?.fr ?? '', en: event.currentTarget.value } })}
        />
      </Group>
      <TriggerFields step={typed} isFirst={isFirst} problemAt={problemAt} onChange={setTyped} />
      <Group grow>
        <Choice
          label={t('scenarios.channel')}
          value={typed.channel}
          choices={STEP_CHANNELS.map((value) => ({ value, label: t(`scenarios.channels.${value}`) }))}
          onChange={(channel) => set({ channel })}
        />
        <Choice
          label={t('scenarios.tone')}
          value={typed.tone}
          choices={TONES.map((value) => ({ value, label: t(`scenarios.tones.${value}`) }))}
          onChange={(tone) => set({ tone })}
        />
      </Group>
      <Fallbacks step={typed} onChange={setTyped} />
      <Group grow align="flex-start">
        <TemplateChoice
          step={typed}
          problem={problemAt('template')}
          onChange={(template) => set({ template })}
        />
        <Choice
          label={t('scenarios.approval')}
          value={typed.approval}
          choices={(['manual', 'automatic'] as const).map((value) => ({
            value,
            label: t(`scenarios.approvals.${value}`),
          }))}
          onChange={(approval) => set({ approval })}
        />
      </Group>
      <CureFields step={typed} problem={problemAt('cure')} onChange={setTyped} />
      <Repeat step={typed} onChange={setTyped} />
    </FormDialog>
  )
}

type PartProps = { readonly step: DraftStep; readonly onChange: (step: DraftStep) => void }
type TriggerProps = PartProps & { readonly isFirst: boolean; readonly problemAt: ProblemAt }

function TriggerFields({ step, isFirst, problemAt, onChange }: TriggerProps) {
  const { t } = useTranslation()
  const kind: Trigger =
    step.offsetDays === undefined ? 'after-previous' : step.endOfMonth ? 'month-end' : 'offset'
  const days = step.offsetDays ?? step.afterPreviousDays ?? 0
  const set = (nextKind: Trigger, nextDays: number) => {
    const { offsetDays: _, afterPreviousDays: __, endOfMonth: ___, ...same } = step
    onChange(
      nextKind === 'after-previous'
        ? { ...same, afterPreviousDays: Math.max(0, nextDays) }
        : { ...same, offsetDays: nextDays, ...(nextKind === 'month-end' ? { endOfMonth: true } : {}) },
    )
  }
  const kinds: readonly Trigger[] = isFirst
    ? ['offset', 'month-end']
    : ['offset', 'month-end', 'after-previous']
  return (
    <Group grow align="flex-start">
      <Choice
        label={t('scenarios.trigger')}
        value={kind}
        choices={kinds.map((value) => ({ value, label: t(`scenarios.triggers.${value}`) }))}
        onChange={(next) => set(next, days)}
      />
      <NumberInput
        label={t('scenarios.days')}
        description={t(kind === 'after-previous' ? 'scenarios.daysAfterHint' : 'scenarios.daysHint')}
        error={problemAt('offsetDays') ?? problemAt('afterPreviousDays')}
        value={days}
        min={kind === 'after-previous' ? 0 : -365}
        max={3650}
        allowDecimal={false}
        required
        onChange={(value) => typeof value === 'number' && set(kind, value)}
      />
    </Group>
  )
}

function Fallbacks({ step, onChange }: PartProps) {
  const { t } = useTranslation()
  const chosen = step.fallbackChannels ?? []
  const others = STEP_CHANNELS.filter((channel) => channel !== step.channel)
  return (
    <Checkbox.Group
      label={t('scenarios.fallback')}
      description={t('scenarios.fallbackHint')}
      value={chosen}
      onChange={(values) => {
        const kept = others.filter((channel) => values.includes(channel))
        const { fallbackChannels: _, ...same } = step
        onChange(kept.length > 0 ? { ...same, fallbackChannels: kept } : same)
      }}
    >
      <Group gap="md" mt={6}>
        {others.map((channel) => (
          <Checkbox key={channel} value={channel} label={t(`scenarios.channels.${channel}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}

type TemplateProps = {
  readonly step: DraftStep
  readonly problem: string | null
  readonly onChange: (key: string) => void
}

function TemplateChoice({ step, problem, onChange }: TemplateProps) {
  const { t } = useTranslation()
  const templates = useQuery(templatesQuery)
  const keys = [...new Set(templates.data?.templates.map(({ key }) => key))]
  const value = step.template ?? step.key
  return (
    <NativeSelect
      label={t('scenarios.template')}
      error={problem}
      value={value}
      data={keys.includes(value) ? keys : [value, ...keys]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function Repeat({ step, onChange }: PartProps) {
  const { t } = useTranslation()
  const { repeat, ...same } = step
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('scenarios.repeat')}
        checked={repeat !== undefined}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { ...same, repeat: { everyDays: 15, limit: 2 } } : same)
        }
      />
      {repeat && (
        <Group grow>
          <NumberInput
            label={t('scenarios.repeatEvery')}
            value={repeat.everyDays}
            min={1}
            max={3650}
            allowDecimal={false}
            onChange={(value) =>
              typeof value === 'number' && onChange({ ...same, repeat: { ...repeat, everyDays: value } })
            }
          />
          <NumberInput
            label={t('scenarios.repeatTimes')}
            value={repeat.limit}
            min={2}
            max={100}
            allowDecimal={false}
            onChange={(value) =>
              typeof value === 'number' && onChange({ ...same, repeat: { ...repeat, limit: value } })
            }
          />
        </Group>
      )}
    </Stack>
  )
}
