import './law.css'
import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { parseAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../../api/problem.ts'
import { day, list, money } from '../../i18n/formats.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { onOccasion } from '../../i18n/on-occasion.ts'
import type { OpenDialog } from '../customers/customer-dialogs.tsx'
import { unsigned } from '../customers/totals.ts'
import { debtorLawQuery, type LegalAccount, legalDaysQuery } from './debtor-law.ts'

const LegalAccounts = onOccasion(async () => (await import('./legal-accounts.tsx')).LegalAccounts)

const ToDeclare = onOccasion(async () => (await import('./to-declare.tsx')).ToDeclare)

type OwnProps = { readonly customerId: string; readonly openDialog: OpenDialog | null }

/** What the law adds to what is owed, in one line that opens to how it comes about; and what must not be missed. */
export function DebtorLawLine({ customerId, openDialog }: OwnProps) {
  const { t } = useTranslation()
  const law = useQuery(debtorLawQuery(customerId, currentLanguage()))
  const days = useQuery(legalDaysQuery(customerId, currentLanguage()))
  if (law.isPending || days.isPending) return <Skeleton height={22} maw={480} aria-busy="true" />
  return (
    <Stack gap="xs">
      {days.data?.insolvency && (
        <Suspense fallback={<Skeleton height={72} aria-busy="true" />}>
          <ToDeclare customerId={customerId} insolvency={days.data.insolvency} />
        </Suspense>
      )}
      {(law.isError || days.isError) && (
        <Text size="sm" c="dimmed">
          {t('legal.unsaid', { why: sentenceOf(law.error ?? days.error) })}
        </Text>
      )}
      {law.data && days.data && law.data.accounts.length > 0 && (
        <Line
          accounts={law.data.accounts}
          asOf={law.data.asOf}
          customerId={customerId}
          openDialog={openDialog}
        />
      )}
    </Stack>
  )
}

type LineProps = OwnProps & {
  readonly accounts: readonly LegalAccount[]
  readonly asOf: string
}

function Line({ accounts, asOf, ...own }: LineProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const Chevron = open ? IconChevronUp : IconChevronDown
  const sums = accounts.map(({ interestDue, recoveryCompensation, waived, unallocated, currency }) =>
    isZero(unallocated, currency)
      ? [
          t('legal.sums', {
            interest: money(interestDue, currency),
            compensation: money(recoveryCompensation, currency),
          }),
          isZero(waived, currency) ? null : t('legal.waivedShort', { amount: money(waived, currency) }),
        ]
          .filter(Boolean)
          .join(' · ')
      : t('legal.sumsUnallocated', { amount: money(unsigned(unallocated), currency) }),
  )
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        className="legal-line"
        aria-expanded={open}
        rightSection={<Chevron size={16} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {t('legal.line', { on: day(asOf), sums: list(sums) })}
      </Button>
      {open && (
        <Suspense fallback={<Skeleton height={160} aria-busy="true" />}>
          <LegalAccounts {...own} />
        </Suspense>
      )}
    </>
  )
}

function isZero(amount: string, currency: string): boolean {
  return parseAmount(amount, currencyOf(currency)) === 0
}
