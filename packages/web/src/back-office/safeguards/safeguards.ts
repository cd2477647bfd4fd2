import { useTranslation } from 'react-i18next'
import type { Debtor } from '../customers/debtor.ts'

export type Safeguard = Debtor['governing']['safeguards'][number]

/** A protection in a few words. */
export function useSafeguardTitle(): (safeguard: Safeguard) => string {
  const { t } = useTranslation()
  return ({ kind, representative, channel }) => {
    switch (kind) {
      case 'represented':
        return t('safeguards.represented', { name: representative ?? '' })
      case 'over-indebted':
        return t('safeguards.overIndebted')
      case 'channel-refused':
        return t(`safeguards.refused.${channel ?? 'email'}`)
    }
  }
}
