import { Badge, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { day } from '../../i18n/formats.ts'
import { Amount } from '../../ui/amount.tsx'
import { Problem } from '../../ui/states.tsx'
import { daysSince } from '../../ui/today.ts'
import { useSaid } from '../../ui/use-said.ts'
import { type Debtor, debtorPlanQuery } from './debtor.ts'

type Item = Debtor['openItems'][number]

/** Each open item with what comes next, or the rule that makes it wait, in the words of the engine. */
export function ItemList({ debtor }: { readonly debtor: Debtor }) {
  const { t } = useTranslation()
  const plan = useQuery(debtorPlanQuery(debtor.id))
  const explanations = new Map(plan.data?.explanations.map((entry) => [entry.itemId, entry]))
  return (
    <section className="card" aria-label={t('debtor.items')}>
      <Title order={2} size="h4" p="md">
        {t('debtor.items')}
      </Title>
      {plan.isError && <Problem error={plan.error} retry={() => void plan.refetch()} />}
      {debtor.openItems.length === 0 ? (
        <Text c="dimmed" px="md" pb="md">
          {t('debtor.itemsEmpty')}
        </Text>
      ) : (
        <table className="row-table">
          <thead>
            <tr className="row row-head item-row">
              <th scope="col">{t('debtor.item')}</th>
              <th scope="col">{t('debtor.due')}</th>
              <th scope="col">{t('debtor.open')}</th>
              <th scope="col">{t('debtor.next')}</th>
            </tr>
          </thead>
          <tbody>
            {debtor.openItems.map((item) => (
              <ItemRow
                key={item.id}
                item={item}
                explanation={explanations.get(item.id) ?? null}
                explaining={plan.isPending}
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
    </section>
  )
}

type Explanation = { readonly state: string; readonly message: { readonly fr: string; readonly en: string } }

type ItemRowProps = {
  readonly item: Item
  readonly explanation: Explanation | null
  readonly explaining: boolean
}

function ItemRow({ item, explanation, explaining }: ItemRowProps) {
  const { t } = useTranslation()
  return (
    <tr className="row item-row">
      <td>
        <Text fw={600}>{item.number}</Text>
        <Text size="sm" c="dimmed">
          {`${t(`debtor.kinds.${item.kind}`)} · ${day(item.issuedOn)}`}
        </Text>
      </td>
      <td>
        <DueDay dueOn={item.dueOn} owed={!item.open.startsWith('-')} />
      </td>
      <td>
        <Amount value={item.open} currency={item.currency} fw={600} />
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
    </tr>
  )
}

function DueDay({ dueOn, owed }: { readonly dueOn: string | null; readonly owed: boolean }) {
  const { t } = useTranslation()
  if (!owed) return null
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
        {item.paymentPlanId ? t('debtor.plan') : item.open.startsWith('-') ? t('debtor.credit') : '—'}
      </Text>
    )
  const state = STATES.find((known) => known === explanation.state)
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      {state && (
        <Badge variant="dot" color={COLOUR[state] ?? 'gray'} style={{ flexShrink: 0 }}>
          {t(`debtor.states.${state}`)}
        </Badge>
      )}
      <Text size="sm">{said(explanation.message)}</Text>
    </Group>
  )
}
