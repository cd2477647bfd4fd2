import './law.css'
import { Alert, Anchor, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { day, money, percent } from '../../i18n/formats.ts'
import { unsigned } from '../customers/totals.ts'
import { articlesOf, type LegalAccount, type LegalDebt, wordsOf } from './debtor-law.ts'

type Props = { readonly accounts: readonly LegalAccount[] }

/** Item by item: principal, interest by period and rate, compensation, until when it can be claimed, and by which texts. */
export function LegalAccounts({ accounts }: Props) {
  const { t } = useTranslation()
  const { formulas, warnings } = wordsOf(accounts)
  return (
    <section className="card legal-accounts" aria-label={t('legal.title')}>
      <Stack gap="md" p="md">
        {accounts.map((account) => (
          <AccountTable
            key={`${account.creditor} ${account.currency}`}
            account={account}
            several={accounts.length > 1}
          />
        ))}
        {warnings.map((message) => (
          <Alert key={message} color="yellow" variant="light">
            {message}
          </Alert>
        ))}
        <Stack gap={4}>
          <Text fw={600}>{t('legal.formula')}</Text>
          {formulas.map((formula) => (
            <Text key={formula} size="sm">
              {formula}
            </Text>
          ))}
        </Stack>
        <Stack gap={4}>
          <Text fw={600}>{t('legal.articles')}</Text>
          {articlesOf(accounts).map(({ id, title, url }) => (
            <Text key={id} size="sm">
              <Anchor href={url} target="_blank" rel="noreferrer" underline="always" inherit>
                {id}
              </Anchor>
              {` · ${title}`}
            </Text>
          ))}
        </Stack>
        <Text size="xs" c="dimmed">
          {t('legal.notAdvice')}
        </Text>
      </Stack>
    </section>
  )
}

function AccountTable({ account, several }: { readonly account: LegalAccount; readonly several: boolean }) {
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
      <section className="legal-detail" tabIndex={0} aria-label={t('legal.debts')}>
        <Table miw={720} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('debtor.item')}</Table.Th>
              <Table.Th className="legal-figure">{t('legal.principal')}</Table.Th>
              <Table.Th className="legal-figure">{t('legal.interest')}</Table.Th>
              <Table.Th className="legal-figure">{t('legal.compensation')}</Table.Th>
              <Table.Th className="legal-figure">{t('legal.total')}</Table.Th>
              <Table.Th>{t('legal.limitation')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {debts.map((debt) => (
              <DebtRow key={debt.itemId} debt={debt} currency={currency} />
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>{t('legal.total')}</Table.Th>
              {total(account.principalDue)}
              {total(account.interestDue)}
              {total(account.recoveryCompensation)}
              {total(account.totalDue)}
              <Table.Td />
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </section>
      {/[1-9]/.test(account.unallocated) && (
        <Alert color="yellow" variant="light">
          {t('legal.unallocated', { amount: money(unsigned(account.unallocated), currency) })}
        </Alert>
      )}
      {withoutDueDate.length > 0 && (
        <Alert color="yellow" variant="light" title={t('calculators.missing')}>
          {t('legal.withoutDueDate', { numbers: withoutDueDate.join(', ') })}
        </Alert>
      )}
    </Stack>
  )
}

function DebtRow({ debt, currency }: { readonly debt: LegalDebt; readonly currency: string }) {
  const { t } = useTranslation()
  const { claim, limitation } = debt
  return (
    <Table.Tr className="legal-debt">
      <Table.Td>
        <Text size="sm" fw={600}>
          {debt.number}
        </Text>
        <Text size="sm" c="dimmed">
          {t('legal.dueOn', { on: day(debt.dueOn) })}
        </Text>
      </Table.Td>
      <Table.Td className="legal-figure">{money(claim.principalDue, currency)}</Table.Td>
      <Table.Td className="legal-figure">
        {money(claim.interestDue, currency)}
        {claim.segments.length > 0 && (
          <ul className="legal-segments">
            {claim.segments.map(({ from, to, days, rate, amount }) => (
              <li key={from}>
                {t('legal.segment', {
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
      </Table.Td>
      <Table.Td className="legal-figure">
        {money(claim.recoveryCompensation, claim.recoveryCompensationCurrency)}
      </Table.Td>
      <Table.Td className="legal-figure">{money(claim.totalDue, currency)}</Table.Td>
      <Table.Td>
        <Limitation limitation={limitation} />
      </Table.Td>
    </Table.Tr>
  )
}

/** Until when, what moved it, and what to beware of. */
function Limitation({ limitation }: { readonly limitation: LegalDebt['limitation'] }) {
  const { t } = useTranslation()
  const { state, lastDay, withoutPayments, given, clock } = limitation
  if (lastDay === null)
    return (
      <Text size="sm" c="dimmed">
        {t('legal.limitationUnknown')}
      </Text>
    )
  const pressing = state === 'near' || state === 'passed'
  return (
    <Stack gap={2}>
      <Text size="sm" {...(pressing ? { c: 'var(--mantine-color-error)', fw: 600 } : {})}>
        {day(lastDay)}
        {pressing && ` · ${t(`legal.${state}`)}`}
      </Text>
      {withoutPayments !== null && (
        <Text size="sm" c="dimmed">
          {t('legal.withoutPayments', { on: day(withoutPayments) })}
        </Text>
      )}
      {given && (
        <Text size="sm" c="dimmed">
          {t('legal.given')}
        </Text>
      )}
      {clock && (
        <ul className="legal-chain">
          {clock.chain.map(({ on, text, article }) => (
            <li key={`${on} ${text}`}>{`${day(on)} · ${text} (${article})`}</li>
          ))}
        </ul>
      )}
    </Stack>
  )
}
