import type { CivilDate } from '../calendar/civil-date.ts'
import { formatLongDate } from '../calendar/format-date.ts'
import { joinList } from '../language/join-list.ts'
import type { Language } from '../language/language.ts'

const REMINDERS: Readonly<
  Record<Language, { readonly one: string; readonly many: string; readonly of: string }>
> = {
  fr: { one: 'notre rappel', many: 'nos rappels', of: 'du' },
  en: { one: 'our reminder', many: 'our reminders', of: 'of' },
  de: { one: 'unserer Erinnerung', many: 'unserer Erinnerungen', of: 'vom' },
  es: { one: 'nuestro recordatorio', many: 'nuestros recordatorios', of: 'del' },
  it: { one: 'il nostro sollecito', many: 'i nostri solleciti', of: 'del' },
}

/** More dates would make the sentence unreadable; the last ones are those that the customer can find again. */
const REMINDERS_NAMED = 3

/** `nos rappels du 20 octobre 2026 et du 3 novembre 2026`, in the case that follows « malgré », `trotz`, `despite`. */
export function remindersPhrase(dates: readonly CivilDate[], language: Language): string | null {
  if (dates.length === 0) return null
  const { one, many, of } = REMINDERS[language]
  const days = dates.slice(-REMINDERS_NAMED).map((date) => `${of} ${formatLongDate(date, language)}`)
  return `${dates.length === 1 ? one : many} ${joinList(days, language)}`
}
