import { useTranslation } from 'react-i18next'
import type { DraftStep } from './draft.ts'

/** When a step comes, in a sentence that can be heard. */
export function useStepDay(): (step: DraftStep) => string {
  const { t } = useTranslation()
  return ({ offsetDays, afterPreviousDays, endOfMonth }) => {
    if (offsetDays === undefined) return t('scenarios.afterPrevious', { count: afterPreviousDays ?? 0 })
    const days = Math.abs(offsetDays)
    const words =
      offsetDays === 0
        ? t('scenarios.onDueDate')
        : t(offsetDays < 0 ? 'scenarios.beforeDue' : 'scenarios.afterDue', { count: days })
    return endOfMonth ? `${words}, ${t('scenarios.thenMonthEnd')}` : words
  }
}
