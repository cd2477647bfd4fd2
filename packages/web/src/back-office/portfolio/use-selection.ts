import { useCallback, useMemo, useRef, useState } from 'react'
import { between, EVERYBODY, isSelected, NOBODY, sizeOf, ticked } from './selection.ts'
import type { Ticks } from './virtual-table.tsx'

type Listed = {
  /** Of the rows that are loaded; none while those of another question are still on show. */
  readonly ids: readonly string[]
  /** All of them are. */
  readonly complete: boolean
  /** How many there are within the filter; null: not known yet. */
  readonly total: number | null
  /** What the list shows. */
  readonly of: string
}

/** Which customers are ticked; another filter or sort begins anew. */
export function useSelection({ ids, complete, total, of }: Listed) {
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
      // A range begins at what is still ticked: what was let go of since is no beginning.
      const start = anchor.current !== null && isSelected(now.selection, anchor.current)
      const from = range && start ? now.ids.indexOf(anchor.current ?? '') : -1
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
    size: sizeOf(selection, total ?? ids.length),
    total,
    everyLoaded: ids.length > 0 && ids.every((id) => isSelected(selection, id)),
    tickLoaded: () => {
      if (ids.length > 0) choose(complete ? EVERYBODY : ticked(NOBODY, ids, true, ids))
    },
    tickAll: () => choose(EVERYBODY),
    clear: () => choose(NOBODY),
  }
}
