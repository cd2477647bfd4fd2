import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { parseAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import type { z } from 'zod'
import { alignedLines } from '../../command-table.ts'
import { counted } from '../../command-words.ts'
import { CHANNEL_WORDS } from '../acts/act-words.ts'
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

export function batchList(batches: readonly Batch[], language: Language): string[] {
  return alignedLines(
    batches.map((batch) => [
      batch.id,
      formatShortDate(civilDate(batch.postedOn ?? batch.madeOn), language),
      STATE_WORDS[batch.state][language],
      counted(batch.bound, LETTERS[language], language),
    ]),
    (column) => column === 0,
  )
}

const LETTERS = { fr: ['lettre', 'lettres'], en: ['letter', 'letters'] } as const
const SHEETS = { fr: ['feuille', 'feuilles'], en: ['sheet', 'sheets'] } as const

/** The cover of a batch, then its letters, then those that should not be posted as they are. */
export function batchLines(batch: BatchDetail, language: Language): string[] {
  const { letters, registered, abroad, sheets, amounts } = batch.figures
  const state = STATE_WORDS[batch.state][language]
  const sums = amounts.map(({ amount, currency }) => money(amount, currency, language)).join(' + ')
  const [count, paper] = [
    counted(letters, LETTERS[language], language),
    counted(sheets, SHEETS[language], language),
  ]
  const kinds =
    language === 'fr'
      ? [registered && `${registered} en recommandé`, abroad && `${abroad} à l’étranger`]
      : [registered && `${registered} registered`, abroad && `${abroad} abroad`]
  const of = kinds.filter((kind) => kind !== 0).join(language === 'fr' ? ' et ' : ' and ')
  const cover =
    language === 'fr'
      ? `Lot ${batch.id}, ${state} : ${count}${of && ` dont ${of}`}, ${paper} recto verso, ${sums || '0'}`
      : `Batch ${batch.id}, ${state}: ${count}${of && ` of which ${of}`}, ${paper} on both sides, ${sums || '0'}`
  const next =
    language === 'fr'
      ? `Impression : print document ${batch.id} --output lot-${batch.id}.pdf, puis print confirm ${batch.id} --on DATE`
      : `To print: print document ${batch.id} --output batch-${batch.id}.pdf, then print confirm ${batch.id} --on DATE`
  const lines = alignedLines(
    batch.letters.map((letter) => [
      letter.actId,
      CHANNEL_WORDS[letter.channel][language],
      `p. ${letter.firstPage ?? '?'}`,
      `${letter.customer.number} ${letter.customer.name}`,
      money(letter.amount, letter.currency, language),
    ]),
    (column) => column === 0 || column === 4,
  )
  return [
    cover,
    ...lines.map((line) => `  ${line}`),
    ...overtakenLines(batch, language),
    ...(batch.state === 'to-post' ? [next] : []),
  ]
}

function overtakenLines({ id, state, letters }: BatchDetail, language: Language): string[] {
  return letters.flatMap(({ actId, customer, overtaken }) => {
    if (overtaken === null) return []
    const posted = state === 'posted'
    if (language === 'fr')
      return posted
        ? `Attention, acte ${actId} (${customer.name}) posté alors que : ${overtaken.fr}.`
        : `À ne pas poster, acte ${actId} (${customer.name}) : ${overtaken.fr}. Pour l’ôter du lot : print take-out ${id} ${actId}`
    return posted
      ? `Note: act ${actId} (${customer.name}) was posted although: ${overtaken.en}.`
      : `Not to be posted, act ${actId} (${customer.name}): ${overtaken.en}. To take it out: print take-out ${id} ${actId}`
  })
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
