import { useEffect, useRef } from 'react'

type Keys = Readonly<Record<string, (() => void) | undefined>>

/** Letters are told from capitals; keys with a name have it in small letters: "enter". */
function nameOf({ key }: KeyboardEvent): string {
  return key.length > 1 ? key.toLowerCase() : key
}

/** A field that takes letters: a key pressed in it writes, and does nothing else. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

function isInWindow(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=menu]') !== null
}

function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary') !== null
}

/**
 * Single keys of a screen, by what is written on them: "s", "?", "enter". They do nothing while somebody types, in a
 * window that is open before the screen, or together with a key of the system.
 */
export function useKeys(keys: Keys): void {
  const known = useRef(keys)
  known.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (isTyping(event.target) || isInWindow(event.target)) return
      // A button that has the focus is what Enter presses.
      if (event.key === 'Enter' && isPressed(event.target)) return
      const act = known.current[nameOf(event)]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

const SECOND_KEY_MS = 1500

/** Two keys, one after the other: the first one opens a short time in which the second one goes here and nowhere else. */
export function useKeySequences(first: string, keys: Keys): void {
  const known = useRef(keys)
  known.current = keys
  useEffect(() => {
    let until = 0
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || isInWindow(event.target)) return
      if (event.timeStamp < until) {
        until = 0
        const act = known.current[event.key]
        // The second key is not one of the screen: "g p" records no promise.
        event.preventDefault()
        event.stopImmediatePropagation()
        act?.()
      } else if (event.key === first) until = event.timeStamp + SECOND_KEY_MS
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [first])
}
