import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, PointerEvent } from 'react'

type Props = { readonly customerId: string; readonly tabIndex: number; readonly children: string }

/** A plain link: one that watches the address by itself costs as much as the rest of its row. */
export function RowLink({ customerId, tabIndex, children }: Props) {
  return (
    <a href={`/clients/${customerId}`} className="customer-link" data-stop="open" tabIndex={tabIndex}>
      {children}
    </a>
  )
}

/** What the list does for the links in its rows: opens them within the page, and brings along what they lead to. */
export function useRowLinks() {
  const router = useRouter()
  return {
    onClick: (event: MouseEvent) => {
      const link = linkOf(event.target)
      if (link === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      router.history.push(link)
    },
    onPointerOver: (event: PointerEvent) => {
      const id = linkOf(event.target)?.split('/').at(-1)
      if (id) void router.preloadRoute({ to: '/clients/$id', params: { id } })
    },
  }
}

function linkOf(target: EventTarget): string | null {
  return (target instanceof Element && target.closest('a')?.getAttribute('href')) || null
}
