import type { Draft } from './draft.ts'

export type KeptDraft = {
  readonly draft: Draft
  /** The version that it changes; 0: none, it is new. */
  readonly basedOn: number
}

const STEM = 'recouvrance.scenario-draft.'

/** Each person's drafts are their own, on a machine that several people use too. */
function placeOf(owner: string, key: string): string {
  return `${STEM}${owner} ${key}`
}

export function keepDraft(owner: string, kept: KeptDraft): void {
  localStorage.setItem(placeOf(owner, kept.draft.key), JSON.stringify(kept))
}

export function loseDraft(owner: string, key: string): void {
  localStorage.removeItem(placeOf(owner, key))
}

export function keptDraft(owner: string, key: string): KeptDraft | null {
  const text = localStorage.getItem(placeOf(owner, key))
  return text === null ? null : (JSON.parse(text) as KeptDraft)
}

/** All that a person has begun and neither published nor given up. */
export function keptDrafts(owner: string): KeptDraft[] {
  return Object.keys(localStorage)
    .filter((place) => place.startsWith(placeOf(owner, '')))
    .toSorted()
    .flatMap((place) => keptDraft(owner, place.slice(placeOf(owner, '').length)) ?? [])
}
