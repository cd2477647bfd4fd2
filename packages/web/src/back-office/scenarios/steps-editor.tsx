import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Draft, type DraftStep, moved, replaced, without, withStep } from './draft.ts'
import type { ProblemAt } from './draft-changes.tsx'
import { StepCard } from './step-card.tsx'
import { StepDialog } from './step-dialog.tsx'
import { useStepDay } from './use-step-day.ts'
import { useStepName } from './use-step-name.ts'

type Props = {
  readonly draft: Draft
  readonly editable: boolean
  readonly problemAt: ProblemAt
  readonly onChange: (draft: Draft) => void
}

/** The steps on a line of time, with the due date on it. */
export function StepsEditor({ draft, editable, problemAt, onChange }: Props) {
  const { t } = useTranslation()
  const nameOf = useStepName()
  const whenOf = useStepDay()
  const [opened, setOpened] = useState<string | null>(null)
  const [heard, setHeard] = useState('')
  const place = draft.steps.findIndex(({ key }) => key === opened)
  const shown = draft.steps[place]
  const move = (step: DraftStep, days: number) => {
    const next = moved(step, days)
    onChange(replaced(draft, step.key, next))
    setHeard(`${nameOf(next)}, ${whenOf(next)}`)
  }
  const add = (like?: DraftStep) => {
    const { draft: next, key } = withStep(draft, like)
    onChange(next)
    setOpened(key)
  }
  return (
    <Stack gap="md">
      {editable && (
        <Group justify="space-between">
          <Text size="sm" c="dimmed" maw={620}>
            {t('scenarios.stepsHint')}
          </Text>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add()}>
            {t('scenarios.addStep')}
          </Button>
        </Group>
      )}
      <div aria-live="polite" className="visually-hidden">
        {heard}
      </div>
      {draft.steps.length === 0 && (
        <Alert color="gray" variant="light" title={t('scenarios.withoutAction')}>
          {t('scenarios.withoutActionHint')}
        </Alert>
      )}
      <ol className="timeline" aria-label={t('scenarios.tabSteps')}>
        {draft.steps.map((step, index) => (
          <Fragment key={step.key}>
            {isFirstAfterDue(draft.steps, index) && <DueDate />}
            <StepCard
              step={step}
              editable={editable}
              onOpen={() => setOpened(step.key)}
              onMove={(days) => move(step, days)}
              onCopy={() => add(step)}
              problem={problemOfStep(problemAt, index)}
              onRemove={() => {
                onChange(without(draft, step.key))
                setHeard(t('scenarios.removed', { name: nameOf(step) }))
              }}
            />
          </Fragment>
        ))}
        {draft.steps.every(isBeforeDue) && <DueDate />}
      </ol>
      {shown && (
        <StepDialog
          key={shown.key}
          step={shown}
          isFirst={place === 0}
          problemAt={(field) => problemAt(`steps.${place}.${field}`)}
          onChange={(step) => {
            onChange(replaced(draft, shown.key, step))
            setOpened(null)
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </Stack>
  )
}

/** What is wrong with a step, wherever in it: said on its card. */
function problemOfStep(problemAt: ProblemAt, index: number): string | null {
  const fields = STEP_FIELDS.map((field) => problemAt(`steps.${index}.${field}`))
  return problemAt(`steps.${index}`) ?? fields.find((problem) => problem !== null) ?? null
}

const STEP_FIELDS = [
  ...['key', 'name.fr', 'name.en', 'offsetDays', 'afterPreviousDays', 'endOfMonth', 'channel'],
  ...['fallbackChannels', 'tone', 'approval', 'template', 'repeat', 'repeat.everyDays', 'repeat.limit'],
]

function DueDate() {
  const { t } = useTranslation()
  return (
    <li className="timeline-due">
      <span>{t('scenarios.dueDate')}</span>
    </li>
  )
}

/** A step that follows another one stands where that one does. */
function isBeforeDue({ offsetDays }: DraftStep): boolean {
  return offsetDays !== undefined && offsetDays < 0
}

function isFirstAfterDue(steps: readonly DraftStep[], index: number): boolean {
  const first = steps.findIndex(({ offsetDays }) => offsetDays !== undefined && offsetDays >= 0)
  return first === index
}
