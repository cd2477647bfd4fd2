import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { parseAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import type { z } from 'zod'
import { CHANNEL_WORDS } from './act-words.ts'
import type { batchDetail, batchMade, batchPage } from './print-batches.schema.ts'

type Language = 'fr' | 'en'
type Batch = z.infer<typeof batchPage>['batches'][number]
type BatchDetail = z.infer<typeof batchDetail>

const STATE_WORDS: Readonly<Record<Batch['state'], Readonly<Record<Language, string>>>> = {
  interrupted: { fr: 'interrompu, à abandonner', en: 'interrupted, to be discarded' },
  'to-post': { fr: 'à poster', en: 'to post' },
  posted: { fr: 'posté', en: 'posted' },
  discarded: { fr: 'abandonné', en: 'discarded' },
}

export function batchLine(batch: Batch, language: Language): string {
  const state = STATE_WORDS[batch.state][language]
  const day = formatShortDate(civilDate(batch.postedOn ?? batch.madeOn), language)
  const letters = language === 'fr' ? 'lettres' : 'letters'
  return `${batch.id.padStart(6)}  ${day}  ${state}  ${batch.bound} ${letters}`
}

/** The cover of a batch, then its letters. */
export function batchLines(batch: BatchDetail, language: Language): string[] {
  const { letters, registered, abroad, sheets, amounts } = batch.figures
  const state = STATE_WORDS[batch.state][language]
  const sums = amounts.map(({ amount, currency }) => money(amount, currency, language)).join(' + ')
  const cover =
    language === 'fr'
      ? `Lot ${batch.id}, ${state} : ${letters} lettres dont ${registered} recommandées et ${abroad} à l’étranger, ${sheets} feuilles recto verso, ${sums || '0'}`
      : `Batch ${batch.id}, ${state}: ${letters} letters of which ${registered} registered and ${abroad} abroad, ${sheets} sheets on both sides, ${sums || '0'}`
  const next =
    language === 'fr'
      ? `Impression : print document ${batch.id} --output lot-${batch.id}.pdf, puis print confirm ${batch.id} --on DATE`
      : `To print: print document ${batch.id} --output batch-${batch.id}.pdf, then print confirm ${batch.id} --on DATE`
  return [
    cover,
    ...batch.letters.map((letter) =>
      [
        letter.actId.padStart(6),
        CHANNEL_WORDS[letter.channel][language],
        `${letter.customer.number} ${letter.customer.name}`,
        money(letter.amount, letter.currency, language),
        `p. ${letter.firstPage ?? '?'}`,
      ].join('  '),
    ),
    ...(batch.state === 'to-post' ? [next] : []),
  ]
}

export function waitingLines(
  { cancelled, waiting }: Pick<z.infer<typeof batchMade>, 'cancelled' | 'waiting'>,
  language: Language,
): string[] {
  const fr = language === 'fr'
  return [
    ...(cancelled === 0 ? [] : [fr ? `Annulées : ${cancelled}` : `Cancelled: ${cancelled}`]),
    ...waiting.map((why) => (fr ? `En attente : ${why.acts}. ${why.fr}` : `Waiting: ${why.acts}. ${why.en}`)),
  ]
}

function money(amount: string, code: string, language: Language): string {
  const currency = currencyOf(code)
  return formatMoney(parseAmount(amount, currency), currency, language)
}
