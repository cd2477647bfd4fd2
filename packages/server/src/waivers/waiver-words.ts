import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { frenchTypography } from '@recouvrance/core/language/french-typography'
import { formatMoney } from '@recouvrance/core/money/format-money'
import type { ListedWaiver } from './list-waivers.ts'

type Language = 'fr' | 'en'

/** What was given up and what became of it, in a sentence. */
export function waiverWords(row: ListedWaiver, language: Language): string {
  const what = `${titleOf(row, language)}${language === 'fr' ? ' : ' : ': '}${standingOf(row, language)}`
  return language === 'fr' ? frenchTypography(what) : what
}

const PARTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    interest: 'intérêts de retard',
    compensation: 'indemnité forfaitaire',
    'interest compensation': 'intérêts de retard et indemnité forfaitaire',
  },
  en: {
    interest: 'late interest',
    compensation: 'fixed compensation',
    'interest compensation': 'late interest and fixed compensation',
  },
}

/** "Remise des intérêts de retard" in short, with its bound where it has one. */
export function titleOf({ parts, shares_minor, currency }: ListedWaiver, language: Language): string {
  const both = parts.length > 1 ? 'interest compensation' : (parts[0] ?? 'interest')
  const what = PARTS[language][both]
  const upTo = shares_minor?.reduce((sum, share) => sum + share, 0)
  const bound = upTo === undefined ? null : formatMoney(upTo, currency, language)
  if (language === 'fr') return `Remise (${what})${bound === null ? '' : ` de ${bound} au plus`}`
  return `Waiver (${what})${bound === null ? '' : ` of ${bound} at most`}`
}

function standingOf(row: ListedWaiver, language: Language): string {
  const fr = language === 'fr'
  const day = (date: CivilDate | null) => formatShortDate(date ?? row.granted_on, language)
  const money = (minor: number | null) => formatMoney(minor ?? 0, row.currency, language)
  const received = receivedWords(row, language)
  switch (row.state) {
    case 'not-granted-yet':
      return fr ? `à partir du ${day(row.granted_on)}.` : `from ${day(row.granted_on)} on.`
    case 'pending':
      return fr
        ? `si ${money(row.settled_minor)} sont réglés au plus tard le ${day(row.settle_by)} ; ${received}.`
        : `if ${money(row.settled_minor)} are settled by ${day(row.settle_by)}; ${received}.`
    case 'in-force':
      if (row.settle_by === null)
        return fr ? `accordée le ${day(row.granted_on)}.` : `granted on ${day(row.granted_on)}.`
      return fr
        ? `acquise, ${money(row.settledMinor)} réglés dans le délai.`
        : `it stands, ${money(row.settledMinor)} were settled in time.`
    case 'lapsed':
      return fr
        ? `caduque, ${money(row.settledMinor)} réglés sur ${money(row.settled_minor)} au ${day(row.settle_by)}.`
        : `lapsed, ${money(row.settledMinor)} of ${money(row.settled_minor)} settled by ${day(row.settle_by)}.`
    case 'reversed':
      return fr
        ? `retirée le ${day(row.reversed_on)} (${row.reversal_reason}).`
        : `reversed on ${day(row.reversed_on)} (${row.reversal_reason}).`
  }
}

function receivedWords({ settledMinor, currency }: ListedWaiver, language: Language): string {
  const fr = language === 'fr'
  if (settledMinor <= 0) return fr ? 'rien reçu' : 'nothing received'
  const amount = formatMoney(settledMinor, currency, language)
  return fr ? `${amount} reçus` : `${amount} received`
}
