import { expect, test } from 'vitest'
import { REASON_WORDS } from './reason-words.ts'

test('every reason has words of its own in both languages', () => {
  for (const language of ['fr', 'en'] as const) {
    const words = Object.values(REASON_WORDS).map((reason) => reason[language])
    expect(new Set(words).size).toBe(words.length)
    for (const text of words) expect(text).toMatch(/^[A-ZÀ-Ü].{10,}[^.]$/)
  }
})
