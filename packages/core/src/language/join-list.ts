import type { Language } from './language.ts'

const LAST_JOINT: Readonly<Record<Language, string>> = {
  fr: ' et ',
  en: ' and ',
  de: ' und ',
  es: ' y ',
  it: ' e ',
}

/** `a`, `a et b`, `a, b et c`. */
export function joinList(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts[0] ?? ''
  return parts.slice(0, -1).join(', ') + LAST_JOINT[language] + (parts.at(-1) ?? '')
}
