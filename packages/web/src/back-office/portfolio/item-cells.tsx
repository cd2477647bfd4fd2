import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { day, money } from '../../i18n/formats.ts'
import { daysSince } from '../../ui/today.ts'
import type { ItemColumn } from './columns.ts'
import { Late, Responsible } from './customer-cells.tsx'
import type { OpenItem } from './portfolio.ts'
import { RowLink } from './row-links.tsx'
import type { CellsProps } from './virtual-table.tsx'

export type ItemShared = {
  readonly columns: readonly ItemColumn[]
  readonly names: ReadonlyMap<string, string>
  readonly creditors: ReadonlyMap<string, string>
}

type Props = CellsProps<OpenItem, ItemShared>

/** One open item, and whose it is. */
export const ItemCells = memo(function ItemCells({ row, shared, tabIndex }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <td className="cell-first">
        <RowLink customerId={row.customerId} tabIndex={tabIndex}>
          {row.number}
        </RowLink>
        <span className="cell-under">{t(`debtor.kinds.${row.kind}`)}</span>
      </td>
      {shared.columns.map((column) => (
        <Cell key={column} column={column} row={row} shared={shared} />
      ))}
    </>
  )
})

type CellProps = { readonly column: ItemColumn; readonly row: OpenItem; readonly shared: ItemShared }

function Cell({ column, row, shared }: CellProps) {
  const { t } = useTranslation()
  switch (column) {
    case 'customer':
      return (
        <td className="cell-customer">
          <span className="cell-name">{row.customerName}</span>
          <span className="cell-under">{row.customerNumber}</span>
        </td>
      )
    case 'due':
      return (
        <td className="cell-due">
          <span>{row.dueOn === null ? t('debtor.noDueDate') : day(row.dueOn)}</span>
          {isLate(row) && (
            <span className="cell-under cell-days">
              <Late since={row.dueOn} />
            </span>
          )}
        </td>
      )
    case 'open':
      return (
        <td className="cell-net" data-figures data-late={isLate(row) || undefined}>
          <span className="figures">{money(row.open, row.currency)}</span>
        </td>
      )
    case 'contested':
      return (
        <td className="cell-overdue" data-figures>
          {/[1-9]/.test(row.contested) && (
            <span className="figures">{money(row.contested, row.currency)}</span>
          )}
        </td>
      )
    case 'amount':
      return (
        <td className="cell-plain" data-figures>
          <span className="figures">{money(row.amount, row.currency)}</span>
        </td>
      )
    case 'assignee':
      return <Responsible name={shared.names.get(row.assigneeId ?? '')} />
    case 'creditor':
      return <td className="cell-plain">{shared.creditors.get(row.creditor) ?? row.creditor}</td>
    case 'issued':
      return <td className="cell-plain">{day(row.issuedOn)}</td>
    case 'limitation':
      return <td className="cell-plain">{row.law?.lastDay && day(row.law.lastDay)}</td>
    case 'interest':
      return (
        <td className="cell-plain" data-figures>
          <span className="figures">{row.law?.interest && money(row.law.interest, row.currency)}</span>
        </td>
      )
  }
}

function isLate({ open, dueOn }: OpenItem): boolean {
  return !open.startsWith('-') && dueOn !== null && daysSince(dueOn) > 0
}
