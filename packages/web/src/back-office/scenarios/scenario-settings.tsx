import { Fieldset, Group, NumberInput, Radio, Stack, TextInput } from '@mantine/core'
import { ENTRY_POLICIES } from '@recouvrance/core/scenarios/scenario'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../ui/choice.tsx'
import { BankFreshness } from './bank-freshness.tsx'
import type { Draft } from './draft.ts'
import type { ProblemAt } from './draft-changes.tsx'

type Props = {
  readonly draft: Draft
  readonly editable: boolean
  readonly problemAt: ProblemAt
  readonly onChange: (draft: Draft) => void
}

/** What holds for the whole scenario: old debts, envelopes, and how often at most. */
export function ScenarioSettings({ draft, editable, problemAt, onChange }: Props) {
  const { t } = useTranslation()
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  return (
    <Fieldset variant="unstyled" disabled={!editable} aria-label={t('scenarios.tabSettings')}>
      <Stack className="card" p="lg" gap="lg">
        <Group grow align="flex-start">
          <TextInput
            label={t('scenarios.nameFr')}
            error={problemAt('name.fr')}
            value={draft.name?.fr ?? ''}
            maxLength={200}
            onChange={(event) => set({ name: { fr: event.currentTarget.value, en: draft.name?.en ?? '' } })}
          />
          <TextInput
            label={t('scenarios.nameEn')}
            error={problemAt('name.en')}
            value={draft.name?.en ?? ''}
            maxLength={200}
            onChange={(event) => set({ name: { fr: draft.name?.fr ?? '', en: event.currentTarget.value } })}
          />
        </Group>
        <Radio.Group
          label={t('scenarios.entry')}
          description={t('scenarios.entryHint')}
          value={draft.entry}
          onChange={(value) => {
            const entry = ENTRY_POLICIES.find((one) => one === value)
            if (entry) set({ entry })
          }}
        >
          <Stack gap="sm" mt="sm">
            {ENTRY_POLICIES.map((entry) => (
              <Radio
                key={entry}
                value={entry}
                label={t(`scenarios.entries.${entry}`)}
                description={t(`scenarios.entryMeans.${entry}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Choice
          label={t('scenarios.grouping')}
          value={draft.grouping}
          choices={(['customer', 'invoice'] as const).map((value) => ({
            value,
            label: t(`scenarios.groupings.${value}`),
          }))}
          onChange={(grouping) => set({ grouping })}
        />
        <Rhythm draft={draft} problemAt={problemAt} onSet={set} />
        <BankFreshness />
      </Stack>
    </Fieldset>
  )
}

type RhythmProps = {
  readonly draft: Draft
  readonly problemAt: ProblemAt
  readonly onSet: (part: Partial<Draft>) => void
}

function Rhythm({ draft, problemAt, onSet }: RhythmProps) {
  const { t } = useTranslation()
  const caps = (part: 'perWeek' | 'perMonth', value: number | undefined) => {
    const { [part]: _, ...others } = draft.caps ?? {}
    onSet({ caps: value === undefined ? others : { ...others, [part]: value } })
  }
  return (
    <div className="settings-grid">
      <Whole
        label={t('scenarios.minDays')}
        problem={problemAt('minDaysBetweenActs')}
        hint={t('scenarios.minDaysHint')}
        value={draft.minDaysBetweenActs}
        onChange={(value) => onSet({ minDaysBetweenActs: value ?? 0 })}
      />
      <Whole
        label={t('scenarios.perWeek')}
        problem={problemAt('caps.perWeek')}
        hint={t('scenarios.perWeekHint')}
        value={draft.caps?.perWeek}
        min={1}
        max={1000}
        onChange={(value) => caps('perWeek', value)}
      />
      <Whole
        label={t('scenarios.perMonth')}
        problem={problemAt('caps.perMonth')}
        hint={t('scenarios.perMonthHint')}
        value={draft.caps?.perMonth}
        min={1}
        max={1000}
        onChange={(value) => caps('perMonth', value)}
      />
      <Decimal
        label={t('scenarios.minimum')}
        problem={problemAt('minimumAmount')}
        hint={t('scenarios.minimumHint')}
        value={draft.minimumAmount}
        onChange={(minimumAmount) => onSet({ minimumAmount })}
      />
      <Decimal
        label={t('scenarios.tolerance')}
        problem={problemAt('tolerance')}
        hint={t('scenarios.toleranceHint')}
        value={draft.tolerance}
        onChange={(tolerance) => onSet({ tolerance })}
      />
      <Whole
        label={t('scenarios.bankDelay')}
        problem={problemAt('bankDelayDays')}
        hint={t('scenarios.bankDelayHint')}
        value={draft.bankDelayDays}
        onChange={(value) => onSet({ bankDelayDays: value ?? 0 })}
      />
      <Whole
        label={t('scenarios.review')}
        problem={problemAt('legalReviewAfterDays')}
        hint={t('scenarios.reviewHint')}
        value={draft.legalReviewAfterDays}
        max={3650}
        onChange={(value) => onSet({ legalReviewAfterDays: value ?? 0 })}
      />
    </div>
  )
}

type WholeProps = {
  readonly label: string
  readonly hint: string
  readonly value: number | undefined
  readonly min?: number
  readonly max?: number
  readonly problem: string | null
  readonly onChange: (value: number | undefined) => void
}

function Whole({ label, hint, value, min = 0, max = 365, problem, onChange }: WholeProps) {
  return (
    <NumberInput
      label={label}
      description={hint}
      value={value ?? ''}
      min={min}
      max={max}
      error={problem}
      allowDecimal={false}
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
    />
  )
}

type DecimalProps = {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly problem: string | null
  readonly onChange: (value: string) => void
}

function Decimal({ label, hint, value, problem, onChange }: DecimalProps) {
  const { i18n } = useTranslation()
  return (
    <NumberInput
      label={label}
      description={hint}
      // As text: an amount never becomes a float.
      value={value}
      error={problem}
      valueIsNumericString
      min={0}
      decimalScale={2}
      fixedDecimalScale
      decimalSeparator={i18n.language === 'fr' ? ',' : '.'}
      onChange={(next) => onChange(next === '' ? '0.00' : String(next))}
    />
  )
}
