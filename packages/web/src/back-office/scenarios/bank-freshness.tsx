import { List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { creditorsQuery } from '../creditors/creditor-names.ts'

/** Which bank data is too old to remind on: of each creditor, whatever the scenario. */
export function BankFreshness() {
  const { t } = useTranslation()
  const creditors = useQuery(creditorsQuery)
  if (!creditors.data) return null
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t('scenarios.bank')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('scenarios.bankHint')}
      </Text>
      <List size="sm">
        {creditors.data.creditors.map(({ key, name, bankMaxAgeDays }) => (
          <List.Item key={key}>
            {bankMaxAgeDays === null
              ? t('scenarios.bankUnchecked', { name })
              : t('scenarios.bankDays', { name, count: bankMaxAgeDays })}
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}
