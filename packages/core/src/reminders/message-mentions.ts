import type { Language } from '../language/language.ts'
import { checkFormalNotice } from './formal-notice-check.ts'
import type { ScreenText } from './message-error.ts'
import type { MessageModel } from './message-model.ts'
import { plainText } from './plain-text.ts'
import type { PostRenderCode, PostRenderFailure } from './post-render-assertions.ts'

/** Something that a message of this kind is expected to say, and whether it does. */
export interface Mention {
  readonly code: string
  /** `required`: without it the message does not leave. `advised`: courts and debtors expect it. */
  readonly level: 'required' | 'advised'
  /** `law`: a text or a court asks for it. `policy`: our own rule. */
  readonly basis: 'law' | 'policy'
  readonly article: string | null
  readonly text: ScreenText
  readonly present: boolean
}

/**
 * What a message must and should say, each with whether it does: those that hold it back (`failures`, as the last look
 * before it leaves has found them), then those that the law on late payment makes useful.
 */
export function mentionsOf(
  model: MessageModel,
  text: string,
  attachmentNames: readonly string[],
  failures: readonly PostRenderFailure[],
): readonly Mention[] {
  const seen = plainText(text)
  return [...requiredMentions(model, seen, attachmentNames, failures), ...advisedMentions(model, seen)]
}

type Expected = readonly [code: PostRenderCode, article: string | null, fr: string, en: string]

const ALWAYS: readonly Expected[] = [
  ['missing-item', null, 'Le numéro de chaque pièce réclamée', 'The number of each item claimed'],
  ['missing-amount', null, 'Le montant à payer', 'The amount to pay'],
  ['missing-creditor', null, 'Le nom du créancier', 'The creditor’s name'],
  ['missing-payment-details', null, 'Les coordonnées bancaires pour payer', 'The bank details to pay to'],
  ['collection-fee', 'CPCE, art. L111-8', 'Aucuns frais de recouvrement', 'No collection fee'],
  [
    'impossible-consequence',
    'C. conso., art. L121-6',
    'Aucune menace que la loi ne permet pas',
    'No threat that the law does not allow',
  ],
]

const CONSUMER: readonly Expected[] = [
  [
    'business-law-for-consumer',
    'C. com., art. L441-10',
    'Ni pénalités ni 40 € entre professionnels',
    'No penalties nor €40 between professionals',
  ],
]

function requiredMentions(
  model: MessageModel,
  seen: string,
  attachmentNames: readonly string[],
  failures: readonly PostRenderFailure[],
): readonly Mention[] {
  const failed = new Set(failures.map(({ code }) => code))
  const expected = [...ALWAYS, ...(model.customer.kind === 'consumer' ? CONSUMER : [])]
  const notice = model.tone === 'formal' ? checkFormalNotice(model, seen, attachmentNames) : []
  return [
    ...expected.map(([code, article, fr, en]): Mention => {
      const basis = article === null ? 'policy' : 'law'
      return { code, level: 'required', basis, article, text: { fr, en }, present: !failed.has(code) }
    }),
    ...notice.map(({ lacks, expected: text, ...finding }): Mention => {
      return { ...finding, level: 'required', text, present: lacks === null }
    }),
  ]
}

const COMPENSATION = /\b40(?:,00|\.00)?\s?(?:€|EUR|euros)|€\s?40\b/i

const PENALTIES: Readonly<Record<Language, RegExp>> = {
  fr: /pénalités de retard|intérêts moratoires|intérêts de retard|taux/i,
  en: /late[- ]payment (?:interest|penalties)|interest|penalt/i,
  de: /zinsen/i,
  es: /intereses|recargos?/i,
  it: /interessi/i,
}

/** What no text requires of a reminder, and makes it weaker when it is missing. */
function advisedMentions(model: MessageModel, seen: string): readonly Mention[] {
  const { creditor, customer, tone } = model
  const advised = (code: string, article: string | null, present: boolean, text: ScreenText): Mention => ({
    code,
    level: 'advised',
    basis: article === null ? 'policy' : 'law',
    article,
    text,
    present,
  })
  const firm = tone === 'firm' || tone === 'final' || tone === 'formal'
  const late =
    customer.kind === 'consumer' || creditor.address.country !== 'FR' || !firm ? null : customer.kind
  const article = late === 'public' ? 'CCP, art. L2192-13, D2192-35' : 'C. com., art. L441-10, D441-5'
  const reachable = [creditor.email, creditor.phone].some(
    (way) => way !== null && seen.includes(plainText(way)),
  )
  return [
    ...(late === null
      ? []
      : [
          advised('late-interest', article, PENALTIES[customer.language].test(seen), {
            fr: 'Les pénalités ou intérêts de retard',
            en: 'Late-payment penalties or interest',
          }),
          advised('compensation', article, COMPENSATION.test(seen), {
            fr: 'L’indemnité forfaitaire de 40 € par facture',
            en: 'The fixed compensation of €40 for each invoice',
          }),
        ]),
    advised('contact', 'RGPD, art. 12 à 14', reachable, {
      fr: 'Où vous joindre, aussi pour les droits sur les données',
      en: 'Where to reach you, also for rights over personal data',
    }),
  ]
}
