import { Alert, Group, Stack, Text } from '@mantine/core'
import { isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { count, day } from '../../i18n/formats.ts'
import { useMayAct } from '../access/session.ts'
import { creditorsQuery } from '../creditors/creditor-names.ts'
import { type BankAge, bankAges } from './bank-ages.ts'
import { departuresQuery } from './departures.ts'

/** How fresh what is known of each account is: a reminder on old bank data reaches people who have paid. */
export function BankBand() {
  const creditors = useQuery(creditorsQuery)
  const asOf = useQuery(departuresQuery).data?.asOf
  if (!creditors.data || asOf === undefined || !isCivilDate(asOf)) return null
  const ages = bankAges(creditors.data.creditors, asOf)
  if (ages.length === 0) return null
  const isFresh = ({ lastStatementOn, isHeld }: BankAge) => lastStatementOn !== null && !isHeld
  const troubled = ages.filter((age) => !isFresh(age))
  return (
    <Stack gap="xs">
      {troubled.length > 0 && <Troubled ages={troubled} />}
      <Stack gap={0} c="dimmed">
        {ages.filter(isFresh).map((age) => (
          <AccountLine key={`${age.name} ${age.iban}`} {...age} />
        ))}
      </Stack>
    </Stack>
  )
}

function Troubled({ ages }: { readonly ages: readonly BankAge[] }) {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  return (
    <Alert color="yellow" variant="light" title={t('departures.bank')} py="sm">
      <Stack gap={2}>
        {ages.map((age) => (
          <AccountLine key={`${age.name} ${age.iban}`} {...age} />
        ))}
        <Group gap="md" mt={4}>
          {mayAct && (
            <Link to="/imports" className="customer-link">
              {t('departures.bankImport')}
            </Link>
          )}
          {ages.some(({ isHeld }) => isHeld) && (
            <Link to="/departs" search={{ lane: 'held', rule: 'bank-stale' }} className="customer-link">
              {t('departures.bankHeld')}
            </Link>
          )}
        </Group>
      </Stack>
    </Alert>
  )
}

function AccountLine({ name, iban, lastStatementOn, ageDays, maxAgeDays, isHeld }: BankAge) {
  const { t } = useTranslation()
  const days = (key: 'bankAge' | 'bankLimit', amount: number | null) =>
    t(`departures.${key}`, { count: amount ?? 0, formatted: count(amount ?? 0) })
  const age = ageDays === 0 ? t('departures.bankToday') : days('bankAge', ageDays)
  const limit = days('bankLimit', maxAgeDays)
  const said =
    lastStatementOn === null
      ? t(isHeld ? 'departures.bankNeverHeld' : 'departures.bankNever', { limit })
      : t(isHeld ? 'departures.bankStale' : 'departures.bankFresh', { on: day(lastStatementOn), age, limit })
  return <Text size="sm">{[name, t('departures.account', { end: iban.slice(-4) }), said].join(' · ')}</Text>
}
