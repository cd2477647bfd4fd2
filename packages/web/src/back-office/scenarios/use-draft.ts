import { useState } from 'react'
import { useUser } from '../access/session.ts'
import { type Draft, isSame } from './draft.ts'
import { type KeptDraft, keepDraft, keptDraft, loseDraft } from './kept-drafts.ts'

/**
 * A draft waits in this browser until it is published or given up, wherever one goes meanwhile. It remembers which
 * version it changes: what somebody else publishes in the meantime is not overwritten unread.
 */
export function useDraft(key: string, version: number, inForce: Draft | null) {
  const owner = useUser()?.email ?? ''
  const [kept, setKept] = useState<KeptDraft | null>(
    () => keptDraft(owner, key) ?? (inForce && { draft: inForce, basedOn: version }),
  )
  const draft = kept?.draft ?? null
  const isChanged = draft !== null && (inForce === null || !isSame(draft, inForce))
  // A draft that says what is in force, because it has just been published, is based on that.
  const basedOn = isChanged ? (kept?.basedOn ?? version) : version
  const change = (changed: Draft) => {
    const next = { draft: changed, basedOn }
    keepDraft(owner, next)
    setKept(next)
  }
  const reset = (to: Draft | null) => {
    loseDraft(owner, key)
    setKept(to && { draft: to, basedOn: version })
  }
  /** What came into force meanwhile has been read: the draft goes on from there. */
  const catchUp = () => {
    if (kept === null) return
    const next = { ...kept, basedOn: version }
    keepDraft(owner, next)
    setKept(next)
  }
  return { draft, isChanged, basedOn, isOvertaken: isChanged && basedOn !== version, change, reset, catchUp }
}
