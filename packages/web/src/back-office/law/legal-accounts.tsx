import './law.css'
import { Alert, Skeleton, Stack, Table, Text, Title } from '@mantine/core'
import { formatAmount, parseAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { day, money, percent } from '../../i18n/formats.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { useNameOf } from '../access/colleagues.ts'
import type { OpenDialog } from '../customers/customer-dialogs.tsx'
import { unsigned } from '../customers/totals.ts'
import { Articles } from './articles.tsx'
import {
  articlesOf,
  type DebtDays,
  daysByItem,
  debtorLawQuery,
  type LegalAccount,
  type LegalDebt,
  legalDaysQuery,
  wordsOf,
} from './debtor-law.ts'
import { Limitation } from './limitation-of-debt.tsx'

type Props = {
  readonly customerId: string
  /** Null: whoever looks may change nothing. */
  readonly openDialog: OpenDialog | null
}

/** Item by item: principal, interest by period and rate, compensation, until when it can be claimed, and by which texts. */
export function LegalAccounts({ customerId, openDialog }: Props) {
  const { t } = useTranslation()
  const law = useQuery(debtorLawQuery(customerId, currentLanguage())).data
  const days = useQuery(legalDaysQuery(customerId, currentLanguage())).data
  if (!law || !days) return <Skeleton height={160} aria-busy="true" />
  const { accounts } = law
  const { formulas, warnings } = wordsOf(accounts, days)
  const clocks = daysByItem(days)
  return (
    <section className="card legal-accounts" aria-label={t('legalDetail.title')}>
      <Stack gap="md" p="md">
        {accounts.map((account) => (
          <AccountTable
            key={`${account.creditor} ${account.currency}`}
            account={account}
            clocks={clocks}
            several={accounts.length > 1}
            openDialog={openDialog}
          />
        ))}
        {warnings.map((message) => (
          <Alert key={message} color="yellow" variant="light">
            {message}
          </Alert>
        ))}
        <Stack gap={4}>
          <Text fw={600}>{t('legalDetail.formula')}</Text>
          {formulas.map((formula) => (
            <Text key={formula} size="sm">
              {formula}
            </Text>
          ))}
        </Stack>
        <Articles articles={articlesOf(accounts, days)} />
        <Text size="xs" c="dimmed">
          {t('legalDetail.notAdvice')}
        </Text>
      </Stack>
    </section>
  )
}

type TableProps = {
  readonly account: LegalAccount
  readonly clocks: ReadonlyMap<string, DebtDays>
  readonly several: boolean
  readonly openDialog: OpenDialog | null
}

function AccountTable({ account, clocks, several, openDialog }: TableProps) {
  const { t } = useTranslation()
  const { creditor, currency, debts, withoutDueDate } = account
  const total = (amount: string) => <Table.Th className="legal-figure">{money(amount, currency)}</Table.Th>
  return (
    <Stack gap="xs">
      {several && (
        <Title order={3} size="h5">
          {`${creditor} · ${currency}`}
        </Title>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll without a mouse too. */}
      <section className="legal-detail" tabIndex={0} aria-label={t('legalDetail.debts')}>
        <Table miw={720} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('debtor.item')}</Table.Th>
              <Table.Th className="legal-figure">{t('legalDetail.principal')}</Table.Th>
              <Table.Th className="legal-figure">{t('legalDetail.interest')}</Table.Th>
              <Table.Th className="legal-figure">{t('legalDetail.compensation')}</Table.Th>
              <Table.Th className="legal-figure">{t('legalDetail.total')}</Table.Th>
              <Table.Th>{t('legalDetail.limitation')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {debts.map((debt) => (
              <DebtRow
                key={debt.itemId}
                debt={debt}
                clock={clocks.get(debt.itemId) ?? null}
                currency={currency}
                openDialog={openDialog}
              />
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <WaiverRows account={account} />
            <Table.Tr>
              <Table.Th>{t('legalDetail.total')}</Table.Th>
              {total(account.principalDue)}
              {total(account.interestDue)}
              {total(account.recoveryCompensation)}
              {total(account.totalDue)}
              <Table.Td />
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </section>
      {parseAmount(account.unallocated, currencyOf(currency)) !== 0 && (
        <Alert color="yellow" variant="light">
          {t('legalDetail.unallocated', { amount: money(unsigned(account.unallocated), currency) })}
        </Alert>
      )}
      {withoutDueDate.length > 0 && (
        <Alert color="yellow" variant="light" title={t('legalDetail.missing')}>
          {t('legalDetail.withoutDueDate', { numbers: withoutDueDate.join(', ') })}
        </Alert>
      )}
    </Stack>
  )
}

/** Who gave up what, when and why: the sums of the columns stay what they are. */
function WaiverRows({ account: { waivers, currency } }: { readonly account: LegalAccount }) {
  const { t } = useTranslation()
  const nameOf = useNameOf()
  return waivers.map(({ id, state, interest, compensation, grantedOn, settleBy, reason, author }) => (
    <Table.Tr key={id}>
      <Table.Td colSpan={4}>
        {t(state === 'pending' ? 'legal.waiverPending' : 'legal.waiver', {
          on: day(grantedOn),
          by: settleBy === null ? '' : day(settleBy),
          author: nameOf(author),
          reason,
        })}
      </Table.Td>
      <Table.Td className="legal-figure">
        {state === 'pending' ? '' : taken(interest, compensation, currency)}
      </Table.Td>
      <Table.Td />
    </Table.Tr>
  ))
}

function taken(interest: string, compensation: string, code: string): string {
  const currency = currencyOf(code)
  const minor = parseAmount(interest, currency) + parseAmount(compensation, currency)
  return money(formatAmount(-minor, currency), currency)
}

type RowProps = {
  readonly debt: LegalDebt
  readonly clock: DebtDays | null
  readonly currency: string
  readonly openDialog: OpenDialog | null
}

function DebtRow({ debt, clock, currency, openDialog }: RowProps) {
  const { t } = useTranslation()
  const { claim } = debt
  return (
    <Table.Tr className="legal-debt">
      <Table.Td>
        <Text size="sm" fw={600}>
          {debt.number}
        </Text>
        <Text size="sm" c="dimmed">
          {t('legalDetail.dueOn', { on: day(debt.dueOn) })}
        </Text>
        {debt.agreedRate && (
          <Text size="sm" c="dimmed">
            {t(`legalDetail.agreed.${debt.agreedRate.by}`, { rate: percent(debt.agreedRate.rate) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="legal-figure">{money(claim.principalDue, currency)}</Table.Td>
      <Table.Td className="legal-figure">
        {money(claim.interestDue, currency)}
        {claim.segments.length > 0 && (
          <ul className="legal-segments">
            {claim.segments.map(({ from, to, days, rate, amount }) => (
              <li key={from}>
                {t('legalDetail.segment', {
                  from: day(from),
                  to: day(to),
                  days,
                  rate: percent(rate),
                  amount: money(amount, currency),
                })}
              </li>
            ))}
          </ul>
        )}
        {claim.alternatives && (
          <ul className="legal-segments">
            {(['floor', 'default'] as const).map((reading) => (
              <li key={reading}>
                {t(`legalDetail.readings.${reading}`, {
                  amount: money(claim.alternatives?.[reading].interestDue ?? '0', currency),
                })}
              </li>
            ))}
          </ul>
        )}
      </Table.Td>
      <Table.Td className="legal-figure">
        {money(claim.recoveryCompensation, claim.recoveryCompensationCurrency)}
      </Table.Td>
      <Table.Td className="legal-figure">
        {money(claim.totalDue, currency)}
        {parseAmount(debt.waived, currencyOf(currency)) !== 0 && (
          <Text size="sm" c="dimmed">
            {t('legal.waivedOf', { amount: money(debt.waived, currency) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Limitation days={clock} openDialog={openDialog} />
      </Table.Td>
    </Table.Tr>
  )
}
