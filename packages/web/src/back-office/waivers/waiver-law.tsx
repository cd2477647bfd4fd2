import { Alert, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../i18n/language.ts'
import { debtorLawQuery } from '../law/debtor-law.ts'

/** What the law says of waiving, before it is done: forbidden, with the article, or about to be. */
export function WaiverLaw({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation()
  const law = useQuery(debtorLawQuery(customerId, currentLanguage()))
  const rules = law.data?.accounts.map(({ waiverLaw }) => waiverLaw) ?? []
  const forbidden = rules.find(({ allowed }) => !allowed)
  const warned = rules.find(({ warning }) => warning !== null)
  if (forbidden)
    return (
      <Alert color="red" variant="light">
        {t('waiving.forbidden', { article: forbidden.article?.id ?? '' })}
      </Alert>
    )
  if (!warned) return null
  return (
    <Alert color="yellow" variant="light">
      <Text size="sm">{warned.warning?.message}</Text>
    </Alert>
  )
}
