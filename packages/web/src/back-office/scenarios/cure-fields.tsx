import { Checkbox, NumberInput, Stack, Text } from '@mantine/core'
import { MOST_CURE_DAYS } from '@recouvrance/core/cure-periods/judge-cure'
import { useTranslation } from 'react-i18next'
import type { DraftStep } from './draft.ts'

type Props = {
  readonly step: DraftStep
  readonly problem: string | null
  readonly onChange: (step: DraftStep) => void
}

const USUAL_DAYS = 10

/** Whether the message of a step offers a last delay before the escalation, how long, and what is waived within it. */
export function CureFields({ step, problem, onChange }: Props) {
  const { t } = useTranslation()
  const { cure, ...same } = step
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('scenarios.cure')}
        description={t('scenarios.cureHint')}
        checked={cure !== undefined}
        error={problem}
        onChange={(event) =>
          onChange(
            event.currentTarget.checked
              ? { ...same, cure: { days: USUAL_DAYS, waivesPenalties: false } }
              : same,
          )
        }
      />
      {cure && (
        <>
          <NumberInput
            label={t('scenarios.cureDays')}
            value={cure.days}
            min={1}
            max={MOST_CURE_DAYS}
            allowDecimal={false}
            required
            onChange={(days) => typeof days === 'number' && onChange({ ...same, cure: { ...cure, days } })}
          />
          <Checkbox
            label={t('scenarios.cureWaives')}
            description={t('scenarios.cureWaivesHint')}
            checked={cure.waivesPenalties ?? false}
            onChange={(event) =>
              onChange({ ...same, cure: { ...cure, waivesPenalties: event.currentTarget.checked } })
            }
          />
          <Text size="sm" c="dimmed">
            {t('scenarios.cureText', { variable: '{{ cure_offer }}' })}
          </Text>
        </>
      )}
    </Stack>
  )
}
