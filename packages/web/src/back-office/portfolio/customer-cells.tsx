import {
  IconGavel,
  IconHandStop,
  IconMessageCircle,
  IconPlayerPause,
  type TablerIcon,
} from '@tabler/icons-react'
import { memo, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count, country, money } from '../../i18n/formats.ts'
import { AgeingBar, AgeingStripe } from '../../ui/ageing-bar.tsx'
import { daysSince } from '../../ui/today.ts'
import { type Total, totalsOf } from '../customers/totals.ts'
import type { CustomerColumn } from './columns.ts'
import type { Customer } from './portfolio.ts'
import { RowLink } from './row-links.tsx'
import type { CellsProps } from './virtual-table.tsx'

export type CustomerShared = {
  readonly columns: readonly CustomerColumn[]
  /** The currency that is looked at stands first. */
  readonly currency: string | undefined
  readonly names: ReadonlyMap<string, string>
}

type Props = CellsProps<Customer, CustomerShared>

/** One customer: who, how it stands and what it owes. */
export const CustomerCells = memo(function CustomerCells({ row, shared, tabIndex }: Props) {
  const totals = totalsOf(row.balances).toSorted(
    (one, other) => Number(other.currency === shared.currency) - Number(one.currency === shared.currency),
  )
  return (
    <>
      <td className="cell-first">
        <RowLink customerId={row.id} tabIndex={tabIndex}>
          {row.name}
        </RowLink>
        <span className="cell-under">{[row.number, row.city].filter(Boolean).join(' · ')}</span>
      </td>
      {shared.columns.map((column) => (
        <Cell key={column} column={column} row={row} totals={totals} names={shared.names} />
      ))}
    </>
  )
})

type CellProps = {
  readonly column: CustomerColumn
  readonly row: Customer
  readonly totals: readonly Total[]
  readonly names: ReadonlyMap<string, string>
}

function Cell({ column, row, totals, names }: CellProps) {
  const { t } = useTranslation()
  switch (column) {
    case 'states':
      return (
        <td className="cell-states">
          {row.states.map((state) => (
            <State key={state} state={state} />
          ))}
        </td>
      )
    case 'net':
      return (
        <td className="cell-net" data-figures>
          {totals.length === 0 ? (
            <span className="cell-under">{t('portfolio.settled')}</span>
          ) : (
            <Amounts totals={totals} of={({ net }) => net} />
          )}
        </td>
      )
    case 'overdue':
      return (
        <td className="cell-overdue" data-figures data-late={totals[0]?.late || undefined}>
          <Amounts totals={totals} of={({ overdue }) => overdue} />
        </td>
      )
    case 'late':
      return (
        <td className="cell-late" data-figures>
          <Late since={row.oldestDueOn} />
        </td>
      )
    case 'ageing':
      return (
        <td className="cell-ageing">
          {totals.slice(0, 1).map((total) => (
            <Ageing key={total.currency} {...total} />
          ))}
        </td>
      )
    case 'assignee':
      return <Responsible name={names.get(row.assigneeId ?? '')} />
    case 'kind':
      return <td className="cell-plain">{t(`kind.${row.kind}`)}</td>
    case 'country':
      return <td className="cell-plain">{country(row.country)}</td>
  }
}

type ListedState = Customer['states'][number]

const STATE_ICONS: Readonly<Record<ListedState, TablerIcon>> = {
  held: IconPlayerPause,
  disputed: IconHandStop,
  promised: IconMessageCircle,
  insolvent: IconGavel,
}

function State({ state }: { readonly state: ListedState }) {
  const { t } = useTranslation()
  const Picture = STATE_ICONS[state]
  return (
    <span className="portfolio-state" data-state={state}>
      <Picture size={14} aria-hidden />
      {t(`portfolio.state.${state}`)}
    </span>
  )
}

const IN_SIGHT = 2

/** That of the first currency, and below it that of the next: two are never added. */
function Amounts({
  totals,
  of,
}: {
  readonly totals: readonly Total[]
  readonly of: (total: Total) => string
}) {
  const { t } = useTranslation()
  const more = totals.length - IN_SIGHT
  return totals.slice(0, IN_SIGHT).map((total, place) => (
    <span key={total.currency} className={place === 0 ? 'figures' : 'figures cell-under'}>
      {money(of(total), total.currency)}
      {place > 0 && more > 0 && ` ${t('portfolio.moreCurrencies', { count: more })}`}
    </span>
  ))
}

export function Late({ since }: { readonly since: string | null }): ReactNode {
  const { t } = useTranslation()
  const days = since === null ? 0 : daysSince(since)
  if (days <= 0) return <span className="cell-under">{'\u2013'}</span>
  return (
    <span className="figures" title={t('debtor.late', { count: days })}>
      {t('portfolio.daysLate', { days: count(days) })}
    </span>
  )
}

export function Responsible({ name }: { readonly name: string | undefined }) {
  const { t } = useTranslation()
  return (
    <td className="cell-assignee" data-nobody={name === undefined || undefined} title={name}>
      {name ?? t('portfolio.nobody')}
    </td>
  )
}

/** A bar that explains itself once a pointer comes near: a window over each row would cost as much as the row. */
function Ageing(total: Pick<Total, 'buckets' | 'currency'>) {
  const [near, setNear] = useState(false)
  const Bar = near ? AgeingBar : AgeingStripe
  return (
    <span className="cell-bar" onPointerEnter={() => setNear(true)}>
      <Bar buckets={total.buckets} currency={total.currency} />
    </span>
  )
}
