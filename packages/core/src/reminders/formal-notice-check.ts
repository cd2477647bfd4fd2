import { formatLongDate, formatShortDate } from '../calendar/format-date.ts'
import type { Language } from '../language/language.ts'
import { claimLinesOf } from './item-table.ts'
import type { ScreenText } from './message-error.ts'
import { labelsOf } from './message-labels.ts'
import { claimedItems, type MessageModel } from './message-model.ts'
import { plainText, withoutSpaces } from './plain-text.ts'

/** Codes of what a formal notice may lack. A closed list; codes are never reused. */
export type NoticeCode =
  | 'formal-notice-words'
  | 'formal-notice-date'
  | 'formal-notice-identities'
  | 'formal-notice-due-dates'
  | 'formal-notice-amounts'
  | 'formal-notice-deadline'
  | 'formal-notice-delay'
  | 'formal-notice-consequence'
  | 'formal-notice-impossible'
  | 'formal-notice-signatory'
  | 'formal-notice-no-fee'
  | 'formal-notice-statement'

/** One thing that a formal notice is to say, and whether it does. */
export interface NoticeFinding {
  readonly code: NoticeCode
  /** `law`: a text or a court asks for it. `policy`: our own rule, which no text imposes. */
  readonly basis: 'law' | 'policy'
  /** The text or the judgment; null: none asks for exactly this. */
  readonly article: string | null
  /** `The date`: what is expected, in a few words. */
  readonly expected: ScreenText
  /** What it lacks, as the end of "The formal notice …"; null: nothing. */
  readonly lacks: ScreenText | null
}

/** What is looked at: the message, what it says as plain text, and the files that travel with it. */
interface Seen {
  readonly model: MessageModel
  readonly text: string
  readonly attachmentNames: readonly string[]
}

type Rule = Omit<NoticeFinding, 'lacks'> & {
  readonly applies?: (model: MessageModel) => boolean
  readonly lacks: (seen: Seen) => ScreenText | null
}

/**
 * What courts have asked of a mise en demeure (C. civ. 1344), and what we ask of ours beyond it: who, how much, for
 * what, by when, or else what. No text lists its mentions; letters have failed for want of clarity on these.
 */
export function checkFormalNotice(
  model: MessageModel,
  text: string,
  attachmentNames: readonly string[],
): readonly NoticeFinding[] {
  const seen = { model, text: plainText(text), attachmentNames }
  return RULES.filter(({ applies }) => applies?.(model) ?? true).map(
    ({ code, basis, article, expected, lacks }) => ({ code, basis, article, expected, lacks: lacks(seen) }),
  )
}

const WORDS: Readonly<Record<Language, RegExp>> = {
  fr: /mise en demeure|mett(?:ons|re) en demeure/i,
  en: /formal notice|mise en demeure/i,
  de: /in verzug|mise en demeure/i,
  es: /requerimiento formal|mise en demeure/i,
  it: /in mora|mise en demeure/i,
}

const CONSEQUENCE: Readonly<Record<Language, RegExp>> = {
  fr: /justice|judiciaire|juridiction|\bjuge\b|tribunal|injonction de payer/i,
  en: /\bcourts?\b|order for payment|legal action/i,
  de: /gericht|mahnverfahren|klage/i,
  es: /judicial|\bjuez\b|jurisdicción|monitorio|tribunal/i,
  it: /giudizi|\bgiudice\b|ingiunzione|tribunale/i,
}

/** What nobody may announce who has no enforceable title yet, and what no debt gives a right to. */
const IMPOSSIBLE: Readonly<Record<Language, RegExp>> = {
  fr: /\bsaisies?\b|prison|plainte pénale|fichage/i,
  en: /\bseiz(?:e|ure)|attachment of (?:earnings|wages)|bailiffs? will|prison|blacklist|criminal complaint/i,
  de: /pfändung|gerichtsvollzieher|strafanzeige|gefängnis|schufa/i,
  es: /embargo|denuncia penal|cárcel|fichero de morosos/i,
  it: /pignoramento|querela|carcere/i,
}

/** No enforcement lies against a public body, and the order for payment of the civil courts is not for it. */
const NOT_OF_PUBLIC_BODIES: Readonly<Record<Language, RegExp>> = {
  fr: /injonction de payer/i,
  en: /order for payment/i,
  de: /mahnverfahren|mahnbescheid/i,
  es: /monitorio/i,
  it: /ingiunzione/i,
}

const LEAST_DAYS = 8
const MOST_DAYS = 15

/** `dans un délai de 8 jours`, `within 15 days`: the time limit, and no other number of days. */
const DAYS: Readonly<Record<Language, RegExp>> = {
  fr: /(?:délai de|sous|dans les) (\d+) jours?\b/gi,
  en: /within (\d+) days?\b/gi,
  de: /(?:innerhalb von|binnen) (\d+) Tag/gi,
  es: /(?:plazo de|dentro de) (\d+) días?/gi,
  it: /(?:entro|termine di) (\d+) giorn/gi,
}

const RULES: readonly Rule[] = [
  {
    code: 'formal-notice-words',
    basis: 'law',
    article: 'C. civ., art. 1344',
    expected: { fr: 'Les mots « mise en demeure »', en: 'The words “mise en demeure”' },
    lacks: ({ model, text }) =>
      WORDS[model.customer.language].test(text)
        ? null
        : { fr: 'ne dit pas « mise en demeure »', en: 'does not say “mise en demeure”' },
  },
  {
    code: 'formal-notice-date',
    basis: 'policy',
    article: null,
    expected: { fr: 'La date', en: 'The date' },
    lacks: ({ model, text }) =>
      shows(text, formatLongDate(model.date, model.customer.language))
        ? null
        : { fr: 'n’est pas datée', en: 'is not dated' },
  },
  {
    code: 'formal-notice-identities',
    basis: 'policy',
    article: null,
    expected: {
      fr: 'L’identité complète du créancier et du débiteur (nom, adresse, SIREN)',
      en: 'The full identity of the creditor and of the debtor (name, address, SIREN)',
    },
    lacks: identitiesLacking,
  },
  {
    code: 'formal-notice-due-dates',
    basis: 'policy',
    article: null,
    expected: { fr: 'L’échéance de chaque pièce', en: 'The due date of each item' },
    lacks: ({ model, text }) => {
      const { language } = model.customer
      const dueDates = claimedItems(model).flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]))
      const said = dueDates.every(
        (on) => shows(text, formatShortDate(on, language)) || shows(text, formatLongDate(on, language)),
      )
      return said
        ? null
        : {
            fr: 'ne rappelle pas l’échéance de chaque pièce',
            en: 'does not recall the due date of each item',
          }
    },
  },
  {
    code: 'formal-notice-amounts',
    basis: 'law',
    article: 'Cass. 1re civ., 9 mars 1970',
    expected: {
      fr: 'Le principal, les intérêts et l’indemnité, chacun sur sa ligne, et leur total à une date',
      en: 'Principal, interest and compensation, each on its own line, and their total on a day',
    },
    lacks: amountsLacking,
  },
  {
    code: 'formal-notice-deadline',
    basis: 'law',
    article: 'CA Paris, 19 mars 2013',
    expected: { fr: 'Un délai pour payer', en: 'A time limit to pay' },
    lacks: (seen) =>
      isPayByShown(seen) || daysGiven(seen).length > 0
        ? null
        : { fr: 'ne fixe pas de délai pour payer', en: 'sets no time limit to pay' },
  },
  {
    code: 'formal-notice-delay',
    basis: 'policy',
    article: null,
    expected: {
      fr: `Un délai de ${LEAST_DAYS} à ${MOST_DAYS} jours`,
      en: `A time limit of ${LEAST_DAYS} to ${MOST_DAYS} days`,
    },
    lacks: (seen) => {
      const outside = daysGiven(seen).filter(
        (days) => (days < LEAST_DAYS || days > MOST_DAYS) && !isCure(seen.model, days),
      )
      const [days] = outside
      return days === undefined
        ? null
        : {
            fr: `laisse ${days} jours pour payer : donnez-en de ${LEAST_DAYS} à ${MOST_DAYS}`,
            en: `leaves ${days} days to pay: give ${LEAST_DAYS} to ${MOST_DAYS}`,
          }
    },
  },
  {
    code: 'formal-notice-consequence',
    basis: 'policy',
    article: null,
    expected: { fr: 'La suite judiciaire qui peut être donnée', en: 'The legal action that may follow' },
    lacks: ({ model, text }) =>
      CONSEQUENCE[model.customer.language].test(text)
        ? null
        : {
            fr: 'n’annonce pas la suite judiciaire possible',
            en: 'does not announce the legal action that is possible',
          },
  },
  {
    code: 'formal-notice-impossible',
    basis: 'law',
    article: 'CPCE, art. L111-3',
    expected: {
      fr: 'Aucune menace que le droit ne permet pas sans titre exécutoire',
      en: 'No threat that the law does not allow without an enforceable title',
    },
    lacks: ({ model, text }) => {
      const { language, kind } = model.customer
      const found =
        IMPOSSIBLE[language].exec(text) ??
        (kind === 'public' ? NOT_OF_PUBLIC_BODIES[language].exec(text) : null)
      return found === null
        ? null
        : {
            fr: `annonce ce qui n’est pas possible contre ce débiteur (« ${found[0]} »)`,
            en: `announces what is not possible against this debtor (“${found[0]}”)`,
          }
    },
  },
  {
    code: 'formal-notice-signatory',
    basis: 'policy',
    article: null,
    expected: {
      fr: 'Le nom et la qualité du signataire',
      en: 'The name and capacity of the signatory',
    },
    lacks: ({ model, text }) => {
      const { name, capacity } = model.creditor.signatory
      return capacity.trim() !== '' && shows(text, name) && shows(text, capacity)
        ? null
        : {
            fr: 'ne porte pas le nom et la qualité du signataire : complétez la fiche du créancier',
            en: 'does not bear the name and capacity of its signatory: fill in the creditor’s details',
          }
    },
  },
  {
    code: 'formal-notice-no-fee',
    basis: 'policy',
    article: 'CPCE, art. L111-8',
    expected: {
      fr: 'À un particulier, que les frais de recouvrement restent au créancier (art. L111-8)',
      en: 'To a consumer, that collection costs stay with the creditor (art. L111-8)',
    },
    applies: ({ creditor, customer }) => creditor.address.country === 'FR' && customer.kind === 'consumer',
    lacks: ({ text }) =>
      /L\.? ?111-8/.test(text)
        ? null
        : {
            fr: 'ne dit pas que les frais de recouvrement restent à la charge du créancier (CPCE, art. L111-8)',
            en: 'does not say that collection costs stay with the creditor (CPCE, art. L111-8)',
          },
  },
  {
    code: 'formal-notice-statement',
    basis: 'policy',
    article: null,
    expected: {
      fr: 'Le décompte joint : taux, base et jours de chaque segment',
      en: 'The statement enclosed: rate, base and days of each segment',
    },
    lacks: ({ model, attachmentNames }) =>
      model.claim !== null && attachmentNames.includes(model.claim.statementName)
        ? null
        : { fr: 'part sans son décompte', en: 'leaves without its statement of account' },
  },
]

function identitiesLacking({ model, text }: Seen): ScreenText | null {
  const { creditor, customer } = model
  const siren = (value: string | null): boolean => value === null || withoutSpaces(text).includes(value)
  const address = (lines: readonly string[]): boolean =>
    lines.length > 0 && lines.every((line) => shows(text, line))
  const parts: readonly (readonly [boolean, string, string])[] = [
    [shows(text, creditor.name), 'le nom du créancier', 'the creditor’s name'],
    [address(creditor.address.lines), 'l’adresse du créancier', 'the creditor’s address'],
    [
      siren(creditor.siren) && (creditor.siren !== null || creditor.address.country !== 'FR'),
      'le SIREN du créancier',
      'the creditor’s SIREN',
    ],
    [shows(text, customer.name), 'le nom du débiteur', 'the debtor’s name'],
    [address(customer.address.lines), 'l’adresse du débiteur', 'the debtor’s address'],
    [siren(customer.siren), 'le SIREN du débiteur', 'the debtor’s SIREN'],
  ]
  const absent = parts.filter(([present]) => !present)
  if (absent.length === 0) return null
  return {
    fr: `ne donne pas ${absent.map(([, fr]) => fr).join(', ')}`,
    en: `does not give ${absent.map(([, , en]) => en).join(', ')}`,
  }
}

function amountsLacking({ model, text }: Seen): ScreenText | null {
  const { colon } = labelsOf(model.customer.language)
  const lines = model.claim === null ? [] : claimLinesOf(model)
  const absent = lines.filter(({ label, amount }) => !shows(text, `${label}${colon}${amount}`))
  if (model.claim !== null && absent.length === 0) return null
  const names = absent.map(({ label }) => label).join(', ')
  return {
    fr: `ne donne pas chaque somme sur sa ligne${names === '' ? '' : ` (${names})`} : ajoutez le bloc {{ items }} au modèle`,
    en: `does not give each amount on its own line${names === '' ? '' : ` (${names})`}: add the block {{ items }} to the template`,
  }
}

/** Somebody offered it in a cure period, and chose its length. */
function isCure({ cure, payWithinDays }: MessageModel, days: number): boolean {
  return cure !== null && days === payWithinDays
}

function isPayByShown({ model, text }: Seen): boolean {
  return shows(text, formatLongDate(model.payBy, model.customer.language))
}

function daysGiven({ model, text }: Seen): readonly number[] {
  return [...text.matchAll(DAYS[model.customer.language])].map(([, days]) => Number(days))
}

function shows(text: string, part: string): boolean {
  return text.includes(plainText(part))
}
