import { formatLongDate, formatShortDate } from '../calendar/format-date.ts'
import type { Language } from '../language/language.ts'
import { formatMoney } from '../money/format-money.ts'
import { cureWording } from './cure-wording.ts'
import type { ScreenText } from './message-error.ts'
import type { MessageItem, MessageModel } from './message-model.ts'

/** Why a rendered message must not leave. A closed list; codes are never reused. */
export type PostRenderCode =
  | 'nothing-to-pay'
  | 'no-items'
  | 'unresolved-variable'
  | 'missing-subject'
  | 'missing-item'
  | 'missing-amount'
  | 'missing-creditor'
  | 'missing-payment-details'
  | 'missing-attachment'
  | 'missing-postal-address'
  | 'missing-cure-offer'
  | 'collection-fee'
  | 'business-law-for-consumer'
  | 'impossible-consequence'
  | 'formal-notice-words'
  | 'formal-notice-date'
  | 'formal-notice-identities'
  | 'formal-notice-due-dates'
  | 'formal-notice-deadline'
  | 'formal-notice-consequence'
  | 'formal-notice-signatory'

export interface PostRenderFailure {
  readonly code: PostRenderCode
  readonly text: ScreenText
}

/** What is about to leave, as words. */
export interface RenderedContent {
  readonly subject: string
  /** The whole content as plain text, letterhead and signature included. */
  readonly text: string
  /** The HTML of an e-mail or of a call script; null for a letter. */
  readonly html: string | null
  /** Names of the files that really travel with it. */
  readonly attachmentNames: readonly string[]
}

/**
 * The last look before a message leaves: it says what it must say, and nothing that a template or an edit broke. An
 * empty list means that it may leave.
 */
export function postRenderFailures(
  model: MessageModel,
  content: RenderedContent,
): readonly PostRenderFailure[] {
  const seen = plainText(`${content.subject}\n${content.text}`)
  return [
    ...contentFailures(model, content, seen),
    ...lawFailures(model, seen),
    ...(model.tone === 'formal' ? formalNoticeFailures(model, seen) : []),
  ]
}

const UNRESOLVED = /\{\{|\}\}|\{%|%\}|\bundefined\b|\[object Object\]|\bNaN\b|[\ue000\ue001]/

function contentFailures(model: MessageModel, content: RenderedContent, seen: string): PostRenderFailure[] {
  const failures: PostRenderFailure[] = []
  const fail = (code: PostRenderCode, fr: string, en: string): void => {
    failures.push({ code, text: { fr, en } })
  }
  if (model.items.length === 0)
    fail('no-items', 'Le message ne contient aucune pièce.', 'The message holds no item.')
  if (model.totals.toPay <= 0)
    fail(
      'nothing-to-pay',
      'Le montant à payer n’est pas supérieur à zéro : rien n’est à réclamer.',
      'The amount to pay is not above zero: there is nothing to claim.',
    )
  const unresolved = UNRESOLVED.exec(`${seen}\n${content.html ?? ''}`)
  if (unresolved !== null)
    fail(
      'unresolved-variable',
      `Le message contient un reste de modèle (${unresolved[0]}) : corrigez le modèle.`,
      `The message holds a left-over of the template (${unresolved[0]}): correct the template.`,
    )
  if (content.subject.trim() === '')
    fail('missing-subject', 'L’objet est vide : écrivez-en un.', 'The subject is empty: write one.')
  failures.push(...presenceFailures(model, content, seen))
  return failures
}

function presenceFailures(model: MessageModel, content: RenderedContent, seen: string): PostRenderFailure[] {
  const failures: PostRenderFailure[] = []
  const fail = (code: PostRenderCode, fr: string, en: string): void => {
    failures.push({ code, text: { fr, en } })
  }
  const absent = claimedItems(model).filter((item) => !seen.includes(plainText(item.number)))
  if (absent.length > 0)
    fail(
      'missing-item',
      `Le message ne cite pas ${numbersOf(absent)} : ajoutez le bloc {{ items }} au modèle.`,
      `The message does not name ${numbersOf(absent)}: add the block {{ items }} to the template.`,
    )
  if (!seen.includes(plainText(formatMoney(model.totals.toPay, model.currency, model.customer.language))))
    fail(
      'missing-amount',
      'Le montant à payer n’est pas écrit dans le message : ajoutez {{ amount_to_pay }} au modèle.',
      'The amount to pay is not written in the message: add {{ amount_to_pay }} to the template.',
    )
  if (!seen.includes(plainText(model.creditor.name)))
    fail(
      'missing-creditor',
      'Le nom du créancier n’est pas dans le message.',
      'The creditor’s name is not in the message.',
    )
  if (!withoutSpaces(seen).includes(model.payment.iban))
    fail(
      'missing-payment-details',
      'Les coordonnées de paiement manquent : ajoutez le bloc {{ payment_details }} au modèle.',
      'The payment details are missing: add the block {{ payment_details }} to the template.',
    )
  if (model.cure !== null && !seen.includes(plainText(cureWording(model, model.cure))))
    fail(
      'missing-cure-offer',
      'Cette étape offre un délai de régularisation que le message n’écrit pas : ajoutez {{ cure_offer }} au modèle.',
      'This step offers a cure period that the message does not write: add {{ cure_offer }} to the template.',
    )
  const missing = model.attachmentNames.filter((name) => !content.attachmentNames.includes(name))
  if (missing.length > 0)
    fail(
      'missing-attachment',
      `Pièce jointe annoncée mais absente : ${missing.join(', ')}.`,
      `Attachment announced but missing: ${missing.join(', ')}.`,
    )
  const posted = model.medium === 'letter' || model.medium === 'registered-letter'
  if (posted && model.customer.address.lines.every((line) => line.trim() === ''))
    fail(
      'missing-postal-address',
      'Le client n’a pas d’adresse postale : complétez sa fiche.',
      'The customer has no postal address: fill it in.',
    )
  return failures
}

/**
 * Fees that a creditor may not pass on before it has an enforceable title, whoever the debtor is (CPCE L111-8). The
 * fixed 40 € between professionals is no such fee.
 */
const FEE =
  /frais de (?:dossier|relance|gestion|mise en demeure)|frais d['’]impayé|(?:handling|administration|collection|reminder) fee|mahngebühr|mahnkosten|bearbeitungsgebühr|gastos de (?:gestión|reclamación)|comisión de reclamación|spese di (?:gestione|sollecito)/i

/**
 * What nobody may announce before there is an enforceable title, or ever: seizures, criminal proceedings, registers of
 * bad payers, a word to the employer or the neighbours. To announce that a court will be asked is lawful.
 */
const THREAT: Readonly<Record<Language, RegExp>> = {
  fr: /saisies? (?:(?:de|sur) vo(?:s|tre)\b|sur salaires?|des? (?:biens|comptes?|rémunérations?|salaires?|meubles)|immédiate|conservatoire)|saisie[- ](?:vente|attribution)|saisir vo(?:s|tre)\b|plainte (?:pénale|pour)\b|poursuites? pénales?|poursuivie?s? pénalement|\bprison\b|fichage|\bFICP\b|vo(?:s|tre) (?:employeur|voisins|proches)\b|rendre publi/i,
  en: /seiz(?:e|ing|ure of) your|criminal (?:proceedings|complaint|charges)|\bprison\b|blacklist|your (?:employer|neighbours|relatives)\b/i,
  de: /pfändung|\bpfänden\b|strafanzeige|strafverf|schufa|ihren arbeitgeber|ihre nachbarn/i,
  es: /\bembarg(?:o|ar|aremos)\b|denuncia penal|proceso penal|fichero de morosos|\basnef\b|su (?:empleador|empresa empleadora)/i,
  it: /pignora(?:re|mento)|denuncia penale|\bquerela\b|centrale rischi|datore di lavoro/i,
}

/** L441-10 and D441-5 of the code de commerce speak of professionals only. */
const BUSINESS_LAW = /L\. ?441-10|D\. ?441-5/i

function lawFailures(model: MessageModel, seen: string): PostRenderFailure[] {
  const failures: PostRenderFailure[] = []
  const fee = FEE.exec(seen)
  if (fee !== null)
    failures.push({
      code: 'collection-fee',
      text: {
        fr: `Le message réclame des frais (« ${fee[0]} ») qui restent à la charge du créancier (CPCE, art. L111-8) : retirez-les.`,
        en: `The message claims a fee ("${fee[0]}") that stays with the creditor (CPCE, art. L111-8): remove it.`,
      },
    })
  const threat = THREAT[model.customer.language].exec(seen)
  if (threat !== null)
    failures.push({
      code: 'impossible-consequence',
      text: {
        fr: `Le message annonce (« ${threat[0]} ») ce que la loi ne permet pas sans titre exécutoire (C. conso., art. L121-6) : retirez-le. Une action en justice peut être annoncée.`,
        en: `The message announces ("${threat[0]}") what the law does not allow without an enforceable title (C. conso., art. L121-6): remove it. Legal action may be announced.`,
      },
    })
  if (model.customer.kind === 'consumer' && BUSINESS_LAW.test(seen))
    failures.push({
      code: 'business-law-for-consumer',
      text: {
        fr: 'Les pénalités et les 40 € entre professionnels (C. com., art. L441-10) ne se réclament pas à un consommateur : retirez-les.',
        en: 'Late-payment penalties and the €40 between professionals (C. com., art. L441-10) cannot be claimed from a consumer: remove them.',
      },
    })
  return failures
}

const FORMAL_NOTICE_WORDS: Readonly<Record<Language, RegExp>> = {
  fr: /mise en demeure|mett(?:ons|re) en demeure/i,
  en: /formal notice|mise en demeure/i,
  de: /in verzug|mise en demeure/i,
  es: /requerimiento formal|mise en demeure/i,
  it: /in mora|mise en demeure/i,
}

const CONSEQUENCE_WORDS: Readonly<Record<Language, RegExp>> = {
  fr: /justice|judiciaire|juridiction|\bjuge\b|tribunal|injonction de payer/i,
  en: /\bcourts?\b|order for payment|legal action/i,
  de: /gericht|mahnverfahren|klage/i,
  es: /judicial|\bjuez\b|jurisdicción|monitorio|tribunal/i,
  it: /giudizi|\bgiudice\b|ingiunzione|tribunale/i,
}

/** What courts have asked of a mise en demeure (C. civ. 1344): who, how much, for what, by when, or else what. */
function formalNoticeFailures(model: MessageModel, seen: string): PostRenderFailure[] {
  const { creditor, customer } = model
  const { language } = customer
  const shown = (...texts: readonly string[]): boolean =>
    texts.every((text) => seen.includes(plainText(text)))
  const sirenShown = creditor.siren === null || withoutSpaces(seen).includes(creditor.siren)
  const identified = creditor.address.country !== 'FR' || creditor.siren !== null
  const dueDates = claimedItems(model).flatMap((item) => (item.dueOn === null ? [] : [item.dueOn]))
  const delay = new RegExp(`\\b${model.payWithinDays} (?:jours|days|Tagen?|días|giorni)`)
  const checks: readonly (readonly [boolean, PostRenderCode, string, string])[] = [
    [
      FORMAL_NOTICE_WORDS[language].test(seen),
      'formal-notice-words',
      'ne dit pas « mise en demeure »',
      'does not say "mise en demeure"',
    ],
    [shown(formatLongDate(model.date, language)), 'formal-notice-date', 'n’est pas datée', 'is not dated'],
    [
      identified &&
        sirenShown &&
        shown(creditor.name, customer.name, ...creditor.address.lines, ...customer.address.lines),
      'formal-notice-identities',
      'ne donne pas l’identité complète du créancier (nom, adresse, SIREN) et du débiteur (nom, adresse)',
      'does not fully identify the creditor (name, address, SIREN) and the debtor (name, address)',
    ],
    [
      dueDates.every((on) => shown(formatShortDate(on, language)) || shown(formatLongDate(on, language))),
      'formal-notice-due-dates',
      'ne rappelle pas l’échéance de chaque pièce',
      'does not recall the due date of each item',
    ],
    [
      delay.test(seen) || shown(formatLongDate(model.payBy, language)),
      'formal-notice-deadline',
      'ne fixe pas de délai pour payer',
      'sets no time limit to pay',
    ],
    [
      CONSEQUENCE_WORDS[language].test(seen),
      'formal-notice-consequence',
      'n’annonce pas la suite judiciaire possible',
      'does not announce the legal action that is possible',
    ],
    [
      creditor.signatory.capacity.trim() !== '' &&
        shown(creditor.signatory.name, creditor.signatory.capacity),
      'formal-notice-signatory',
      'ne porte pas le nom et la qualité du signataire',
      'does not bear the name and capacity of its signatory',
    ],
  ]
  return checks
    .filter(([passed]) => !passed)
    .map(([, code, fr, en]) => ({
      code,
      text: { fr: `La mise en demeure ${fr}.`, en: `The formal notice ${en}.` },
    }))
}

/** What is asked to be paid now: credits and what is coming due need not be named. */
function claimedItems(model: MessageModel): readonly MessageItem[] {
  return model.items.filter((item) => item.section === 'demanded' || item.section === 'also-overdue')
}

function numbersOf(items: readonly MessageItem[]): string {
  const shown = items.slice(0, 3).map((item) => item.number)
  return items.length > 3 ? `${shown.join(', ')}…` : shown.join(', ')
}

/** Typography must not hide a word: every kind of space is one plain space. */
export function plainText(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '')
}
