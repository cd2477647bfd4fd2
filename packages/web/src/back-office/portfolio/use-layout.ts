import { useMediaQuery } from '@mantine/hooks'
import type { Column } from './columns.ts'

const ROW = 56
const CARD = 108
const TICK = '28px '
const FIRST = 'minmax(150px, 2fr)'

/** How wide the columns are and how high a row is: on a telephone a row is a card. */
export function useLayout<C extends Column<string, string>>(columns: readonly C[], ticks: boolean) {
  const table = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })
  const widths = columns.map(({ width }) => width)
  return {
    columns,
    template: `${ticks ? TICK : ''}${[FIRST, ...widths].join(' ')}`,
    rowHeight: table ? ROW : CARD,
  }
}
