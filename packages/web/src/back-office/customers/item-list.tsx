import { Badge, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { day, list, money } from '../../i18n/formats.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Amount } from '../../ui/amount.tsx'
import { Problem } from '../../ui/states.tsx'
import { daysSince } from '../../ui/today.ts'
import { useSaid } from '../../ui/use-said.ts'
import { type DebtDays, daysByItem, legalDaysQuery } from '../law/debtor-law.ts'
import type { OpenDialog } from './customer-dialogs.tsx'
import { type Debtor, debtorPlanQuery, type Explanation, type Item } from './debtor.ts'
import { ItemMenu } from './item-menu.tsx'
import { SettledItems } from './settled-items.tsx'
import { contestedOf } from './standing.ts'

type Props = { readonly debtor: Debtor; readonly open: OpenDialog | null }

/** Each open item with what comes next, or the rule that makes it wait, in the words of the engine. */
export function ItemList({ debtor, open }: Props) {
  const { t } = useTranslation()
  const plan = useQuery(debtorPlanQuery(debtor.id))
  const days = useQuery(legalDaysQuery(debtor.id, currentLanguage())).data
  const clocks = days && daysByItem(days)
  const explanations = new Map(plan.data?.explanations.map((entry) => [entry.itemId, entry]))
  const toMatch = debtor.openItems.some((item) => item.open.startsWith('-')) && debtor.openItems.some(owed)
  return (
    <section className="card" aria-label={t('debtor.items')}>
      <Group justify="space-between" p="md">
        <Title order={2} size="h4">
          {t('debtor.items')}
        </Title>
        {open && toMatch && (
          <Button size="sm" variant="default" onClick={() => open('match')}>
            {t('matching.open')}
          </Button>
        )}
      </Group>
      {plan.isError && <Problem error={plan.error} retry={() => void plan.refetch()} />}
      {debtor.openItems.length === 0 ? (
        <Text c="dimmed" px="md" pb="md">
          {t('debtor.itemsEmpty')}
        </Text>
      ) : (
        <table className="row-table">
          <thead>
            <tr className="row row-head debtor-item-row">
              <th scope="col">{t('debtor.item')}</th>
              <th scope="col">{t('debtor.due')}</th>
              <th scope="col">{t('debtor.open')}</th>
              <th scope="col">{t('debtor.next')}</th>
              {open && (
                <th scope="col">
                  <span className="visually-hidden">{t('debtor.itemActions')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {debtor.openItems.map((item) => (
              <ItemRow
                key={item.id}
                item={item}
                disputes={debtor.governing.disputes}
                explanation={explanations.get(item.id) ?? null}
                explaining={plan.isPending}
                clock={clocks?.get(item.id) ?? null}
                open={open}
              />
            ))}
          </tbody>
        </table>
      )}
      {debtor.moreOpenItems && (
        <Text size="sm" c="dimmed" p="md">
          {t('debtor.moreItems')}
        </Text>
      )}
      <SettledItems customerId={debtor.id} />
    </section>
  )
}

function owed({ open }: Item): boolean {
  return !open.startsWith('-')
}

type ItemRowProps = {
  readonly item: Item
  readonly disputes: Debtor['governing']['disputes']
  readonly explanation: Explanation | null
  readonly explaining: boolean
  readonly clock: DebtDays | null
  readonly open: OpenDialog | null
}

function ItemRow({ item, disputes, explanation, explaining, clock, open }: ItemRowProps) {
  const { t } = useTranslation()
  const contested = contestedOf(disputes, item.id)
  return (
    <tr className="row debtor-item-row">
      <td>
        <Text fw={600}>{item.number}</Text>
        <Text size="sm" c="dimmed">
          {`${t(`debtor.kinds.${item.kind}`)} · ${day(item.issuedOn)}`}
        </Text>
      </td>
      <td>
        <DueDay dueOn={item.dueOn} owed={owed(item)} />
        {clock && <Pressing {...clock} />}
      </td>
      <td>
        <Amount value={item.open} currency={item.currency} fw={600} display="block" />
        {item.open !== item.amount && (
          <Text size="sm" c="dimmed">
            {t('debtor.outOf', { amount: money(item.amount, item.currency) })}
          </Text>
        )}
        {contested.length > 0 && (
          <Text size="sm" c="var(--mantine-color-error)">
            {t('debtor.contested', {
              amount: list(contested.map(({ amount, currency }) => money(amount, currency))),
            })}
          </Text>
        )}
      </td>
      <td>
        {explaining && explanation === null ? (
          <div aria-busy="true">
            <span className="visually-hidden">{t('debtor.explaining')}</span>
            <Skeleton height={20} />
          </div>
        ) : (
          <What item={item} explanation={explanation} />
        )}
      </td>
      {open && (
        <td>
          <ItemMenu item={item} disputes={disputes} open={open} />
        </td>
      )}
    </tr>
  )
}

function DueDay({ dueOn, owed: due }: { readonly dueOn: string | null; readonly owed: boolean }) {
  const { t } = useTranslation()
  if (!due) return null
  if (dueOn === null)
    return (
      <Text size="sm" c="dimmed">
        {t('debtor.noDueDate')}
      </Text>
    )
  const late = daysSince(dueOn)
  return (
    <Stack gap={0}>
      <Text size="sm">{day(dueOn)}</Text>
      {late > 0 && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t('debtor.late', { count: late })}
        </Text>
      )}
    </Stack>
  )
}

const COLOUR: Readonly<Record<string, string>> = {
  act: 'teal',
  waiting: 'gray',
  blocked: 'orange',
  closed: 'gray',
}
const STATES = ['act', 'waiting', 'blocked', 'closed'] as const

function What({ item, explanation }: { readonly item: Item; readonly explanation: Explanation | null }) {
  const { t } = useTranslation()
  const said = useSaid()
  if (explanation === null)
    return (
      <Text size="sm" c="dimmed">
        {item.paymentPlanId ? t('debtor.plan') : owed(item) ? '—' : t('debtor.credit')}
      </Text>
    )
  const state = STATES.find((known) => known === explanation.state)
  return (
    <Stack gap={4} align="flex-start">
      {state && (
        <Badge variant="dot" color={COLOUR[state] ?? 'gray'}>
          {t(`debtor.states.${state}`)}
        </Badge>
      )}
      <Text size="sm">{said(explanation.message)}</Text>
    </Stack>
  )
}

/** A limitation that is near, or over: what is to be done about the debt is to be done before. */
function Pressing({ state, lastDay, latestDay }: DebtDays) {
  const { t } = useTranslation()
  if (lastDay === null || state === 'running' || state === 'unknown') return null
  return (
    <Text size="sm" fw={600} c="var(--mantine-color-error)">
      {t(`legal.${SAID[state]}`, { on: day(state === 'passed' ? (latestDay ?? lastDay) : lastDay) })}
    </Text>
  )
}

const SAID = { near: 'pressing', doubtful: 'doubtful', passed: 'over' } as const
