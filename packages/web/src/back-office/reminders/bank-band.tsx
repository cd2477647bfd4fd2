import { Alert, Stack, Text } from '@mantine/core'
import { daysBetween, isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { day } from '../../i18n/formats.ts'

/** How fresh what is known of each account is: a reminder on old bank data reaches people who have paid. */
export function BankBand() {
  const { t } = useTranslation()
  const creditors = useQuery({
    queryKey: ['creditors'],
    queryFn: () => answerOf(api.GET('/api/v1/creditors')),
  })
  const accounts = (creditors.data?.creditors ?? []).flatMap(({ name, bankMaxAgeDays, bankAccounts }) =>
    bankAccounts.map(({ iban, lastStatementOn }) => ({ name, bankMaxAgeDays, iban, lastStatementOn })),
  )
  if (accounts.length === 0) return null
  const lines = accounts.map((account) => {
    const { lastStatementOn, bankMaxAgeDays } = account
    const stale =
      lastStatementOn !== null && bankMaxAgeDays !== null && ageOf(lastStatementOn) > bankMaxAgeDays
    const key = lastStatementOn === null ? 'bankNever' : stale ? 'bankStale' : 'bankFresh'
    return { ...account, key: key as 'bankNever' | 'bankStale' | 'bankFresh' }
  })
  const troubled = lines.filter(({ key }) => key !== 'bankFresh')
  const oldest = lines.flatMap(({ lastStatementOn }) => lastStatementOn ?? []).toSorted()[0]
  if (troubled.length === 0 && oldest)
    return (
      <Text size="sm" c="dimmed">
        {`${t('departures.bank')} · ${t('departures.bankFresh', { on: day(oldest) })}`}
      </Text>
    )
  return (
    <Alert color="yellow" variant="light" title={t('departures.bank')} py="sm">
      <Stack gap={2}>
        {troubled.map(({ name, iban, lastStatementOn, key }) => (
          <Text key={iban} size="sm">
            {`${name} · ${t('departures.account', { end: iban.slice(-4) })} · `}
            {t(`departures.${key}`, { on: lastStatementOn ? day(lastStatementOn) : '' })}
          </Text>
        ))}
      </Stack>
    </Alert>
  )
}

function ageOf(date: string): number {
  const today = Temporal.Now.plainDateISO().toString()
  return isCivilDate(date) && isCivilDate(today) ? daysBetween(date, today) : 0
}
