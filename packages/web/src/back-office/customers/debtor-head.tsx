import { Alert, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { day, list, money } from '../../i18n/formats.ts'
import { AgeingBar } from '../../ui/ageing-bar.tsx'
import type { Debtor } from './debtor.ts'
import { type Total, totalsOf, unsigned } from './totals.ts'

export function DebtorHead({ debtor }: { readonly debtor: Debtor }) {
  const { t } = useTranslation()
  const totals = totalsOf(debtor.balances)
  const credits = totals.filter(({ hasCredits }) => hasCredits)
  const about = [
    t('debtor.number', { number: debtor.number }),
    t(`kind.${debtor.kind}`),
    debtor.siren && t('debtor.siren', { siren: debtor.siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0') }),
    [...debtor.addressLines, [debtor.postcode, debtor.city].filter(Boolean).join(' ')]
      .filter(Boolean)
      .join(', '),
  ]
  return (
    <Stack gap="xs">
      <Title order={1} size="h2">
        {debtor.name}
      </Title>
      <Text c="dimmed" size="sm">
        {about.filter(Boolean).join(' · ')}
      </Text>
      <Position name={debtor.name} totals={totals} />
      {credits.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('debtor.afterCredits', {
            credits: list(credits.map((total) => money(unsigned(total.credits), total.currency))),
          })}
        </Text>
      )}
      {debtor.insolvencyOpenedOn && (
        <Alert color="red" variant="light">
          {t('debtor.insolvency', { on: day(debtor.insolvencyOpenedOn) })}
        </Alert>
      )}
      {totals.map(({ currency, buckets, late }) => (
        <Group key={currency} maw={520}>
          {late && <AgeingBar buckets={buckets} currency={currency} />}
        </Group>
      ))}
    </Stack>
  )
}

/** One sentence for each currency. */
function Position({ name, totals }: { readonly name: string; readonly totals: readonly Total[] }) {
  const { t } = useTranslation()
  const sentenceOf = ({ net, overdue, currency, owes, late }: Total) => {
    const amounts = { name, net: money(unsigned(net), currency), overdue: money(overdue, currency) }
    if (owes === 'them') return t('debtor.youOwe', amounts)
    if (owes === 'nobody') return t('debtor.owesNothing', amounts)
    return t(late ? 'debtor.owesOverdue' : 'debtor.owesNotDue', amounts)
  }
  const sentences = totals.length > 0 ? totals.map(sentenceOf) : [t('debtor.owesNothing', { name })]
  return (
    <Text size="lg" fw={550}>
      {sentences.join(' ')}
    </Text>
  )
}
