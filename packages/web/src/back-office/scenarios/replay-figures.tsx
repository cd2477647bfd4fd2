import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { count } from '../../i18n/formats.ts'
import { type Replay, type ReplayTotals, totalsOf } from './replay-totals.ts'

const FIGURES: readonly (keyof ReplayTotals)[] = ['acts', 'manual', 'fullestWeek', 'paidUntouched']

type Props = { readonly replay: Replay; readonly before: Replay | null }

/** The year at a glance, beside the same year under the version in force. */
export function ReplayFigures({ replay, before }: Props) {
  const { t } = useTranslation()
  const [now, then] = [totalsOf(replay), before && totalsOf(before)]
  return (
    <dl className="replay-figures">
      {FIGURES.map((figure) => (
        <div key={figure} className="card replay-figure">
          <dt>{t(`scenarios.figures.${figure}`)}</dt>
          <dd>
            <span className="kind-figure figures">{count(now[figure])}</span>
            {then && (
              <Text span size="sm" c="dimmed" className="figures">
                {t('scenarios.figureBefore', { value: count(then[figure]) })}
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
