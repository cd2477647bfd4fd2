import './first-steps.css'
import { Progress, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading, Problem } from '../../ui/states.tsx'
import { AccountStep } from './account-step.tsx'
import { CreditorStep } from './creditor-step.tsx'
import { DataStep } from './data-step.tsx'
import {
  type FirstSteps,
  firstStepsQuery,
  isDone,
  MINUTES,
  nextStep,
  STEPS,
  type Step,
} from './first-steps.ts'
import { OwedStep } from './owed-step.tsx'
import { ReportStep } from './report-step.tsx'
import { ScenarioStep } from './scenario-step.tsx'
import { StartStep } from './start-step.tsx'

/** From an empty installation to the first reminder that leaves. */
export function FirstStepsPage() {
  const { t } = useTranslation()
  const steps = useQuery(firstStepsQuery)
  if (steps.isPending) return <Loading rows={7} height={52} />
  if (steps.isError) return <Problem error={steps.error} retry={() => void steps.refetch()} />
  const facts = steps.data
  const done = STEPS.filter((step) => isDone(step, facts)).length
  const progress = t('firstSteps.progress', { count: done, total: STEPS.length })
  return (
    <Stack gap="md" maw={860} mx="auto">
      <Stack gap={4}>
        <Title order={1} size="h2">
          {t('firstSteps.title')}
        </Title>
        <Text c="dimmed">{t('firstSteps.intro')}</Text>
      </Stack>
      <Stack gap={4}>
        <Progress value={(done / STEPS.length) * 100} aria-label={progress} />
        <Text size="sm" c="dimmed">
          {progress}
        </Text>
      </Stack>
      {facts.done && (
        <Stack className="card" p="md" gap={4}>
          <Text fw={650}>{t('firstSteps.allDone')}</Text>
          <Text size="sm">{t('firstSteps.allDoneHint')}</Text>
        </Stack>
      )}
      <StepList facts={facts} />
    </Stack>
  )
}

function StepList({ facts }: { readonly facts: FirstSteps }) {
  const next = nextStep(facts)
  // What a person opens stays open until the next step is another one.
  const [chosen, setChosen] = useState<{ readonly after: Step | null; readonly open: Step | null }>()
  const open = chosen && chosen.after === next ? chosen.open : next
  return (
    <ol className="card first-steps">
      {STEPS.map((step, at) => (
        <StepCard
          key={step}
          step={step}
          number={at + 1}
          state={isDone(step, facts) ? 'done' : step === next ? 'next' : 'later'}
          opened={open === step}
          onToggle={() => setChosen({ after: next, open: open === step ? null : step })}
        >
          <Body step={step} facts={facts} />
        </StepCard>
      ))}
    </ol>
  )
}

function Body({ step, facts }: { readonly step: Step; readonly facts: FirstSteps }) {
  if (step === 'account') return <AccountStep />
  if (step === 'creditor') return <CreditorStep facts={facts} />
  if (step === 'data') return <DataStep facts={facts} />
  if (step === 'report') return <ReportStep facts={facts} />
  if (step === 'owed') return <OwedStep facts={facts} />
  if (step === 'scenario') return <ScenarioStep facts={facts} />
  return <StartStep facts={facts} />
}

type CardProps = {
  readonly step: Step
  readonly number: number
  readonly state: 'done' | 'next' | 'later'
  readonly opened: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

function StepCard({ step, number, state, opened, onToggle, children }: CardProps) {
  const { t } = useTranslation()
  const body = useId()
  return (
    <li className="first-step" data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
      <button
        type="button"
        className="first-step-head"
        aria-expanded={opened}
        aria-controls={body}
        onClick={onToggle}
      >
        <span className="first-step-number">
          {state === 'done' ? <IconCheck size={18} aria-label={t('firstSteps.isDone')} /> : number}
        </span>
        <Stack gap={0} style={{ flex: 1, minWidth: 0 }}>
          <Title order={2} size="h4">
            {t(`firstSteps.stepTitle.${step}`)}
          </Title>
          <Text size="sm" c="dimmed">
            {state === 'done' ? t('firstSteps.isDone') : t('firstSteps.minutes', { count: MINUTES[step] })}
          </Text>
        </Stack>
        <IconChevronDown size={18} aria-hidden style={{ rotate: opened ? '180deg' : '0deg' }} />
      </button>
      <div id={body} className="first-step-body" hidden={!opened}>
        {opened && (
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              {t('firstSteps.outcome', { outcome: t(`firstSteps.stepOutcome.${step}`) })}
            </Text>
            {children}
          </Stack>
        )}
      </div>
    </li>
  )
}
