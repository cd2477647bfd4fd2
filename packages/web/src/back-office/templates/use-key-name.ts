import { useTranslation } from 'react-i18next'
import { SHIPPED_KEYS } from './templates.ts'

/** What a text is for, in words; a key of one's own is its own name. */
export function useKeyName(): (key: string) => string {
  const { t } = useTranslation()
  return (key) => {
    const shipped = SHIPPED_KEYS.find((known) => known === key)
    return shipped ? t(`templates.keys.${shipped}`) : key
  }
}
