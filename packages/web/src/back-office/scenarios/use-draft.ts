import { useState } from 'react'
import { type Draft, isSame } from './draft.ts'

const KEPT_AS = 'recouvrance.scenario-draft.'

/** A draft waits in this tab until it is published or given up, wherever one goes meanwhile. */
export function useDraft(key: string, inForce: Draft | null) {
  const [draft, setDraft] = useState<Draft | null>(() => keptDraft(key) ?? inForce)
  const change = (next: Draft) => {
    keepDraft(next)
    setDraft(next)
  }
  const reset = (to: Draft | null) => {
    sessionStorage.removeItem(KEPT_AS + key)
    setDraft(to)
  }
  const isChanged = draft !== null && (inForce === null || !isSame(draft, inForce))
  return { draft, isChanged, change, reset }
}

export function keepDraft(draft: Draft): void {
  sessionStorage.setItem(KEPT_AS + draft.key, JSON.stringify(draft))
}

function keptDraft(key: string): Draft | null {
  const kept = sessionStorage.getItem(KEPT_AS + key)
  return kept === null ? null : (JSON.parse(kept) as Draft)
}
