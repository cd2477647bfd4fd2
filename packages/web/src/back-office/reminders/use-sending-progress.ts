import { useEffect, useState } from 'react'

type OnTheirWay = { readonly approved: number; readonly claimed: number; readonly toVerify: number }

/** How many of the acts that were to leave have left, told by the server while it sends; null: nothing is known yet. */
export function useSendingProgress(sending: boolean): { readonly left: number; readonly all: number } | null {
  const [progress, setProgress] = useState<{ left: number; all: number } | null>(null)
  useEffect(() => {
    if (!sending) return setProgress(null)
    const events = new EventSource('/api/v1/sending/progress')
    let all: number | null = null
    events.onmessage = ({ data }) => {
      const { approved, claimed } = JSON.parse(String(data)) as OnTheirWay
      all ??= approved + claimed
      setProgress({ left: Math.max(0, all - approved - claimed), all })
    }
    return () => events.close()
  }, [sending])
  return progress
}
