import { type RefObject, useEffect, useRef } from 'react'

/** In a row that slides on a telephone: what is current comes into sight by itself. */
export function useInSight<Part extends HTMLElement>(isCurrent: boolean): RefObject<Part | null> {
  const part = useRef<Part>(null)
  useEffect(() => {
    if (isCurrent) part.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [isCurrent])
  return part
}
