import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../../api/problem.ts'
import { day, list, money } from '../../i18n/formats.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { unsigned } from '../customers/totals.ts'
import { debtorLawQuery } from './debtor-law.ts'
import { LegalAccounts } from './legal-accounts.tsx'

/** What the law adds to what is owed, in one line that opens to how it comes about. */
export function DebtorLawLine({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const law = useQuery(debtorLawQuery(customerId, currentLanguage()))
  if (law.isPending) return <Skeleton height={22} maw={480} aria-busy="true" />
  if (law.isError)
    return (
      <Text size="sm" c="dimmed">
        {t('legal.unsaid', { why: sentenceOf(law.error) })}
      </Text>
    )
  const { accounts, asOf, insolvency } = law.data
  if (accounts.length === 0) return null
  const sums = accounts.map(({ interestDue, recoveryCompensation, currency }) =>
    t('legal.sums', {
      interest: money(interestDue, currency),
      compensation: money(recoveryCompensation, currency),
    }),
  )
  const unallocated = accounts
    .filter(({ unallocated: minor }) => /[1-9]/.test(minor))
    .map(({ unallocated: minor, currency }) => money(unsigned(minor), currency))
  const Chevron = open ? IconChevronUp : IconChevronDown
  return (
    <Stack gap="xs">
      {insolvency && (
        <Alert color="red" variant="light">
          {insolvency.declareBefore === null
            ? t('legal.declareUnknown')
            : t('legal.declare', {
                by: day(insolvency.declareBefore),
                openedOn: day(insolvency.openedOn),
                article: insolvency.article ?? '',
              })}
        </Alert>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        className="legal-line"
        aria-expanded={open}
        rightSection={<Chevron size={16} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {unallocated.length > 0
          ? t('legal.lineUnallocated', { amounts: list(unallocated) })
          : t('legal.line', { on: day(asOf), sums: list(sums) })}
      </Button>
      {open && <LegalAccounts accounts={accounts} />}
    </Stack>
  )
}
