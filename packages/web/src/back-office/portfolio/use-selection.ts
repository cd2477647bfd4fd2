import { useCallback, useMemo, useRef, useState } from 'react'
import { between, EVERYBODY, isSelected, NOBODY, sizeOf, ticked } from './selection.ts'
import type { Ticks } from './virtual-table.tsx'

/**
 * Which customers are ticked; another filter or sort begins anew.
 * @param ids of the rows that are loaded
 * @param total how many there are within the filter
 * @param of what the list shows
 */
export function useSelection(ids: readonly string[], total: number, of: string) {
  const [kept, setKept] = useState({ of, selection: NOBODY })
  const selection = kept.of === of ? kept.selection : NOBODY
  const anchor = useRef<string | null>(null)
  const known = useRef({ ids, selection, of })
  known.current = { ids, selection, of }
  const choose = useCallback(
    (next: typeof selection) => setKept({ of: known.current.of, selection: next }),
    [],
  )
  const toggle = useCallback(
    (index: number, range: boolean) => {
      const now = known.current
      const id = now.ids[index]
      if (id === undefined) return
      const from = range && anchor.current !== null ? now.ids.indexOf(anchor.current) : -1
      const on = from >= 0 || !isSelected(now.selection, id)
      choose(ticked(now.selection, from < 0 ? [id] : between(now.ids, from, index), on, now.ids))
      anchor.current = id
    },
    [choose],
  )
  const ticks: Ticks = useMemo(
    () => ({ has: (id) => isSelected(selection, id), toggle }),
    [selection, toggle],
  )
  return {
    ticks,
    selection,
    size: sizeOf(selection, total),
    total,
    everyLoaded: ids.length > 0 && ids.every((id) => isSelected(selection, id)),
    tickLoaded: () => choose(ids.length >= total ? EVERYBODY : ticked(NOBODY, ids, true, ids)),
    tickAll: () => choose(EVERYBODY),
    clear: () => choose(NOBODY),
  }
}
