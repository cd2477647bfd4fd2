import { ActionIcon, Alert, Badge, Group, Skeleton, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { day, list, money } from '../../i18n/formats.ts'
import { AgeingBar } from '../../ui/ageing-bar.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { useSaid } from '../../ui/use-said.ts'
import { useCreditorNames } from '../creditors/creditor-names.ts'
import type { OpenDialog } from './customer-dialogs.tsx'
import { type Debtor, debtorPlanQuery } from './debtor.ts'
import { LookedAfter } from './looked-after.tsx'
import { nextOf, type Standing, standingsOf } from './standing.ts'
import { type Total, totalsOf, unsigned } from './totals.ts'

const DebtorLawLine = onDemand(async () => (await import('../law/debtor-law-line.tsx')).DebtorLawLine)

type Props = { readonly debtor: Debtor; readonly open: OpenDialog | null }

/** Who it is, what it owes, what matters most about it now and what comes next. */
export function DebtorHead({ debtor, open }: Props) {
  const { t } = useTranslation()
  const totals = totalsOf(debtor.balances)
  const credits = totals.filter(({ hasCredits, late, owes }) => hasCredits && !(late && owes === 'us'))
  return (
    <Stack gap="xs">
      <Group gap="xs" wrap="nowrap">
        <Title order={1} size="h2">
          {debtor.name}
        </Title>
        {open && (
          <Tooltip label={t('debtor.edit')} withinPortal={false}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('debtor.edit')}
              onClick={() => open('edit')}
            >
              <IconPencil size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      <About debtor={debtor} />
      <LookedAfter debtor={debtor} />
      <Position debtor={debtor} totals={totals} />
      {credits.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('debtor.afterCredits', {
            credits: list(credits.map((total) => money(unsigned(total.credits), total.currency))),
          })}
        </Text>
      )}
      {totals.map(({ currency, buckets, late }) => (
        <Group key={currency} maw={520}>
          {late && <AgeingBar buckets={buckets} currency={currency} />}
        </Group>
      ))}
      <Standings standings={standingsOf(debtor)} />
      <Suspense fallback={<Skeleton height={22} maw={480} aria-busy="true" />}>
        <DebtorLawLine customerId={debtor.id} openDialog={open} />
      </Suspense>
      <Next id={debtor.id} />
    </Stack>
  )
}

function About({ debtor }: { readonly debtor: Debtor }) {
  const { t } = useTranslation()
  const about = [
    t('debtor.number', { number: debtor.number }),
    t(`kind.${debtor.kind}`),
    debtor.siren && t('debtor.siren', { siren: debtor.siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0') }),
    [...debtor.addressLines, [debtor.postcode, debtor.city].filter(Boolean).join(' ')]
      .filter(Boolean)
      .join(', '),
  ]
  return (
    <Text c="dimmed" size="sm">
      {about.filter(Boolean).join(' · ')}
    </Text>
  )
}

/** One sentence for each currency, or for each creditor and currency where there are several creditors. */
function Position({ debtor, totals }: { readonly debtor: Debtor; readonly totals: readonly Total[] }) {
  const { t } = useTranslation()
  const nameOf = useCreditorNames()
  const { name, balances } = debtor
  const several = new Set(balances.map(({ creditor }) => creditor)).size > 1
  const sentenceOf = ({ net, overdue, credits, currency, owes, late, hasCredits }: Total) => {
    const amounts = {
      name,
      net: money(unsigned(net), currency),
      overdue: money(overdue, currency),
      credits: money(unsigned(credits), currency),
    }
    if (owes === 'them') return t('debtor.youOwe', amounts)
    if (owes === 'nobody') return t('debtor.owesNothing', amounts)
    if (late && hasCredits) return t('debtor.owesLessCredits', amounts)
    if (late && overdue === net) return t('debtor.owesAllOverdue', amounts)
    return t(late ? 'debtor.owesOverdue' : 'debtor.owesNotDue', amounts)
  }
  const parts = several
    ? balances.flatMap((balance) =>
        totalsOf([balance]).map(({ net, currency }) =>
          t('debtor.withCreditor', { creditor: nameOf(balance.creditor), net: money(net, currency) }),
        ),
      )
    : []
  const sentences = totals.length > 0 ? totals.map(sentenceOf) : [t('debtor.owesNothing', { name })]
  return (
    <Stack gap={0}>
      <Text size="lg" fw={550}>
        {sentences.join(' ')}
      </Text>
      {several && (
        <Text size="sm" c="dimmed">
          {parts.join(' · ')}
        </Text>
      )}
    </Stack>
  )
}

const GRAVE: readonly Standing['state'][] = ['insolvency', 'over-indebted', 'broken', 'plan-late']

/** The most serious in full, the others after it. */
function Standings({ standings }: { readonly standings: readonly Standing[] }) {
  const { t } = useTranslation()
  const [first, ...others] = standings
  if (!first) return null
  const amounts = (standing: { sums: readonly { amount: string; currency: string }[] }) =>
    list(standing.sums.map(({ amount, currency }) => money(amount, currency)))
  const sentenceOf = (standing: Standing): string => {
    switch (standing.state) {
      case 'insolvency':
        return t('debtor.insolvency', { on: day(standing.on) })
      case 'over-indebted':
        return t('debtor.overIndebted', { on: day(standing.on) })
      case 'represented':
        return t('debtor.represented', { name: standing.name })
      case 'held':
        return standing.until
          ? t('debtor.heldUntil', { until: day(standing.until), reason: standing.reason })
          : t('debtor.held', { reason: standing.reason })
      case 'promise':
        return t('debtor.promised', { amount: amounts(standing), until: day(standing.until) })
      case 'broken':
        return t('debtor.broken', { amount: amounts(standing), on: day(standing.on) })
      case 'disputed':
        return t('debtor.disputed', { amount: amounts(standing) })
      case 'plan':
        return t('debtor.inPlan')
      case 'plan-late':
        return t('debtor.planLate')
    }
  }
  return (
    <Alert color={GRAVE.includes(first.state) ? 'red' : 'yellow'} variant="light">
      <Stack gap={4}>
        <Text size="sm" fw={550}>
          {sentenceOf(first)}
        </Text>
        {others.map((standing) => (
          <Text key={standing.state} size="sm">
            {sentenceOf(standing)}
          </Text>
        ))}
      </Stack>
    </Alert>
  )
}

function Next({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const said = useSaid()
  const plan = useQuery(debtorPlanQuery(id))
  if (plan.isPending) return <Skeleton height={22} maw={420} aria-busy="true" />
  if (!plan.data) return null
  const next = nextOf(plan.data)
  if (!next) return <Text size="sm">{t('debtor.nextNothing')}</Text>
  return (
    <Group gap="xs">
      <Badge variant="dot" color={next.on === null ? 'teal' : 'gray'}>
        {t('debtor.next')}
      </Badge>
      <Text size="sm">
        {next.on === null
          ? t('debtor.nextToday', { step: said(next.step) })
          : t('debtor.nextOn', { step: said(next.step), on: day(next.on) })}
      </Text>
    </Group>
  )
}
