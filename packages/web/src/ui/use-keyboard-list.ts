import { useRef, useState } from 'react'

type Place = { readonly id: string | null; readonly index: number }

/** The line that is meant when the one that was is gone: the one that took its place, or the last. */
export function currentAt(ids: readonly string[], { id, index }: Place): number {
  const found = id === null ? -1 : ids.indexOf(id)
  return found >= 0 ? found : Math.max(0, Math.min(index, ids.length - 1))
}

/**
 * A list that is gone through with keys: one line is current, takes the focus when one moves to it, and hands its place
 * to the next one when it leaves the list.
 */
export function useKeyboardList(ids: readonly string[]) {
  const [place, setPlace] = useState<Place>({ id: null, index: 0 })
  const lines = useRef(new Map<string, HTMLElement>())
  const index = currentAt(ids, place)
  const currentId = ids[index] ?? null
  const goTo = (next: number) => {
    const id = ids[Math.max(0, Math.min(next, ids.length - 1))]
    if (id === undefined) return
    setPlace({ id, index: ids.indexOf(id) })
    lines.current.get(id)?.focus()
  }
  return {
    currentId,
    move: (by: number) => {
      // The first key takes one to the list, the next ones along it.
      const away = currentId !== null && document.activeElement !== lines.current.get(currentId)
      goTo(away && place.id === null ? index : index + by)
    },
    choose: (id: string) => setPlace({ id, index: ids.indexOf(id) }),
    focus: () => goTo(index),
    /** The line stays meant when it leaves: the one after it comes to its place. */
    keep: () => setPlace({ id: currentId, index }),
    line: (id: string) => ({
      ref: (element: HTMLElement | null) => {
        if (element) lines.current.set(id, element)
        else lines.current.delete(id)
      },
      tabIndex: id === currentId ? 0 : -1,
    }),
  }
}
