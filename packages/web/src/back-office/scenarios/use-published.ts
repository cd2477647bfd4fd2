import { useTranslation } from 'react-i18next'
import { instant } from '../../i18n/formats.ts'
import { authorOf } from './scenarios.ts'

type Published = { readonly createdAt: string; readonly author: string }

/** When a version came into force, and who published it. */
export function usePublished(): (version: Published) => string {
  const { t } = useTranslation()
  return ({ createdAt, author }) => {
    const who = authorOf(author)
    const at = instant(createdAt)
    return who === null ? t('scenarios.shipped', { at }) : t('scenarios.published', { at, author: who })
  }
}
