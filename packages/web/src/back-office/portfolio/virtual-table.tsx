import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  type ComponentType,
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useRowLinks } from './row-links.tsx'

/** What every row is given besides its own facts; it stays the same object as long as nothing of it changes. */
export type CellsProps<Row, Shared> = {
  readonly row: Row
  readonly shared: Shared
  readonly tabIndex: number
}

export type Ticks = {
  readonly has: (id: string) => boolean
  /** @param range from the row that was ticked last up to this one */
  readonly toggle: (index: number, range: boolean) => void
}

type Props<Row, Shared> = {
  readonly label: string
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  readonly nameOf: (row: Row) => string
  readonly heads: ReactNode
  readonly Cells: ComponentType<CellsProps<Row, Shared>>
  readonly shared: Shared
  readonly template: string
  readonly rowHeight: number
  /** How many there are, loaded or not; null: not known yet. */
  readonly total: number | null
  /** More are to come, which are asked for with `onNearEnd`. */
  readonly more: boolean
  readonly onNearEnd: (() => void) | null
  readonly ticks: Ticks | null
  readonly stale: boolean
}

// Rows that exist above and below those in sight: a wheel that is turned fast for a second reaches none that is missing,
// whatever the browser is held up by. The first rows do not wait for them.
const OVERSCAN = 56
const FIRST_OVERSCAN = 6
// Rows that are there below those in sight; a page is asked for as soon as they are fewer.
const AHEAD = 500
// Stand for what is still on its way when somebody is faster than all of it.
const WAITING = 3
const UNDER_HEADS_PX = 104

/** Rows of one height of which only those in sight exist: a hundred thousand scroll like a hundred. */
export function VirtualTable<Row, Shared>(props: Props<Row, Shared>) {
  const { label, rows, idOf, nameOf, heads, Cells, shared, template, rowHeight, total, more, ticks } = props
  const { body, above } = useTop()
  const keyboard = useRows(rows.length, ticks)
  const { current } = keyboard
  const virtual = useWindowVirtualizer({
    count: rows.length + (more ? WAITING : 0),
    scrollMargin: above,
    estimateSize: () => rowHeight,
    overscan: useDeferredValue(OVERSCAN, FIRST_OVERSCAN),
    scrollPaddingStart: UNDER_HEADS_PX,
    scrollPaddingEnd: UNDER_HEADS_PX,
    rangeExtractor: useCallback((range: Range) => withCurrent(range, current), [current]),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when rows of another height are shown.
  useLayoutEffect(() => virtual.measure(), [rowHeight])
  const { arrive } = keyboard
  useEffect(() => arrive(body.current, virtual.scrollToIndex), [arrive, body, virtual])
  const { onNearEnd } = props
  const inSight = virtual.getVirtualItems()
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => {
    if (last >= rows.length - AHEAD) onNearEnd?.()
  }, [last, rows.length, onNearEnd])
  const stop = current ?? virtual.range?.startIndex ?? 0
  return (
    <div className="card" style={{ '--columns': template, '--row': `${rowHeight}px` } as CSSProperties}>
      <table
        className="row-table portfolio-table"
        aria-label={label}
        aria-rowcount={total === null ? -1 : total + 1}
        aria-busy={props.stale}
      >
        <thead>{heads}</thead>
        <tbody
          ref={body}
          style={{ height: virtual.getTotalSize() }}
          {...useRowLinks()}
          onKeyDown={keyboard.press}
          onFocus={keyboard.enter}
          onBlur={keyboard.leave}
        >
          {inSight.map(({ index }) => {
            const row = rows[index]
            if (row === undefined) return <WaitingRow key={`waiting ${index}`} top={index * rowHeight} />
            const id = idOf(row)
            return (
              <TableRow
                key={id}
                row={row}
                name={nameOf(row)}
                index={index}
                top={index * rowHeight}
                tabIndex={index === stop ? 0 : -1}
                Cells={Cells}
                shared={shared}
                ticked={ticks === null ? null : ticks.has(id)}
                onTick={keyboard.tick}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type TableRowProps<Row, Shared> = CellsProps<Row, Shared> & {
  readonly name: string
  readonly index: number
  readonly top: number
  readonly Cells: ComponentType<CellsProps<Row, Shared>>
  readonly ticked: boolean | null
  readonly onTick: (index: number, range: boolean) => void
}

const TableRow = memo(function TableRow(props: TableRowProps<unknown, unknown>) {
  const { row, name, index, top, tabIndex, Cells, shared, ticked, onTick } = props
  const { t } = useTranslation()
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      className="row portfolio-row"
      data-ticked={ticked ?? undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {ticked !== null && (
        <td className="cell-tick">
          <input
            type="checkbox"
            aria-label={t('portfolio.tick', { name })}
            data-stop="tick"
            tabIndex={tabIndex}
            checked={ticked}
            onChange={(event) => onTick(index, shiftOf(event.nativeEvent))}
          />
        </td>
      )}
      <Cells row={row} shared={shared} tabIndex={tabIndex} />
    </tr>
  )
}) as <Row, Shared>(props: TableRowProps<Row, Shared>) => ReactNode

function shiftOf(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey
}

function WaitingRow({ top }: { readonly top: number }) {
  return (
    <tr
      className="row portfolio-row portfolio-waiting"
      aria-hidden
      style={{ transform: `translateY(${top}px)` }}
    >
      <td>
        <span />
      </td>
    </tr>
  )
}

function withCurrent(range: Range, current: number | null): number[] {
  const indexes = defaultRangeExtractor(range)
  if (current === null || current >= range.count || indexes.includes(current)) return indexes
  return [...indexes, current].toSorted((one, other) => one - other)
}

/** Where the rows begin on the page: what stands above them opens and closes. */
function useTop() {
  const body = useRef<HTMLTableSectionElement>(null)
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (body.current) setAbove(Math.round(body.current.getBoundingClientRect().top + window.scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.getElementById('content') ?? document.body)
    return () => observer.disconnect()
  }, [])
  return { body, above }
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrows go from row to row, with Shift they tick on the way, and the space bar ticks the one that one is on. */
function useRows(count: number, ticks: Ticks | null) {
  const [current, setCurrent] = useState<number | null>(null)
  const wanted = useRef<string | null>(null)
  const toggle = useRef(ticks?.toggle)
  toggle.current = ticks?.toggle
  return {
    current: current !== null && current < count ? current : null,
    enter: (event: { target: EventTarget }) => setCurrent(indexOf(event.target)),
    leave: (event: { relatedTarget: EventTarget | null; currentTarget: Element }) => {
      if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget))
        setCurrent(null)
    },
    tick: useCallback((index: number, range: boolean) => toggle.current?.(index, range), []),
    press: (event: KeyboardEvent) => {
      const index = indexOf(event.target)
      const stop = event.target instanceof HTMLElement ? event.target.dataset.stop : undefined
      const step = STEPS[event.key]
      if (index === null || stop === undefined) return
      if (event.key === ' ' && stop !== 'tick' && ticks) {
        event.preventDefault()
        ticks.toggle(index, event.shiftKey)
      } else if (step !== undefined) {
        event.preventDefault()
        const next = Math.max(0, Math.min(index + step, count - 1))
        if (event.shiftKey && next !== index) ticks?.toggle(next, true)
        wanted.current = stop
        setCurrent(next)
      }
    },
    /** Whoever came with a key is taken to the row; who pressed it with a mouse is there, and nothing moves. */
    arrive: useCallback(
      (body: HTMLElement | null, scrollTo: (index: number) => void) => {
        if (wanted.current === null || current === null) return
        scrollTo(current)
        const place = `[data-index="${current}"] [data-stop="${wanted.current}"]`
        body?.querySelector<HTMLElement>(place)?.focus({ preventScroll: true })
        wanted.current = null
      },
      [current],
    ),
  }
}

function indexOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return row ? Number(row.dataset.index) : null
}
