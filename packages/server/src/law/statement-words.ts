import type { PaperText } from '@recouvrance/core/law/legal-text'

/** Languages of a statement of account: those in which every article and sentence of the law is written. */
export type PaperLanguage = keyof PaperText
export const PAPER_LANGUAGES = ['fr', 'en', 'de'] as const satisfies readonly PaperLanguage[]

/** The customer's own, or English where the law has no words in it. */
export function paperLanguageOf(language: string): PaperLanguage {
  return PAPER_LANGUAGES.find((known) => known === language) ?? 'en'
}

export type StatementWords = {
  readonly title: (day: string) => string
  readonly page: string
  readonly creditor: string
  readonly debtor: string
  readonly heads: readonly string[]
  readonly invoice: (number: string) => string
  readonly instalment: (number: string) => string
  readonly facts: (issued: string, due: string, amount: string) => string
  readonly agreed: { readonly invoice: (rate: string) => string; readonly terms: (rate: string) => string }
  readonly atFloor: (interest: string, total: string) => string
  readonly atDefault: (interest: string, total: string) => string
  readonly contested: (amount: string) => string
  readonly received: (day: string, amount: string) => string
  readonly credited: (day: string, amount: string) => string
  readonly sum: (
    principal: string,
    interest: string,
    compensation: string,
    waived: string | null,
    total: string,
  ) => string
  readonly waiver: (day: string, author: string, reason: string) => string
  readonly waived: string
  readonly pending: (amount: string, day: string, numbers: string) => string
  readonly withoutInterest: string
  readonly reasons: { readonly instalment: string; readonly 'no-due-date': string }
  readonly totalTitle: string
  readonly principal: string
  readonly interest: string
  readonly compensation: string
  readonly total: string
  readonly unallocated: string
  readonly deducted: string
  readonly toPay: string
  readonly beforeAllocation: string
  readonly howTitle: string
  readonly days: string
  readonly articlesTitle: string
  readonly withoutDueDate: (numbers: string) => string
}

const FR: StatementWords = {
  title: (day) => `Décompte au ${day}`,
  page: 'Page',
  creditor: 'Créancier',
  debtor: 'Débiteur',
  heads: ['Du', 'Au', 'Jours', 'Taux', 'Principal', 'Intérêts'],
  invoice: (number) => `Facture ${number}`,
  instalment: (number) => `Échéance ${number}`,
  facts: (issued, due, amount) => `Émise le ${issued}, échéance le ${due}, montant ${amount}`,
  agreed: {
    invoice: (rate) => `taux convenu ${rate} (facture)`,
    terms: (rate) => `taux convenu ${rate} (conditions du créancier)`,
  },
  atFloor: (interest, total) =>
    `Si la clause était relevée au plancher : intérêts ${interest}, soit ${total}`,
  atDefault: (interest, total) =>
    `Si la clause tombait, au taux légal supplétif : intérêts ${interest}, soit ${total}`,
  contested: (amount) => `Part contestée, non comptée ici : ${amount}`,
  received: (day, amount) => `Reçu le ${day} : ${amount}, imputé d’abord sur les intérêts`,
  credited: (day, amount) => `Avoir ou remise du ${day} : ${amount}, sur le principal`,
  sum: (principal, interest, compensation, waived, total) =>
    `Reste dû : principal ${principal}, intérêts ${interest}, indemnité ${compensation}${waived === null ? '' : `, moins ${waived} remis`}, soit ${total}`,
  waiver: (day, author, reason) => `Remise accordée le ${day} par ${author} : ${reason}`,
  waived: 'Remise accordée',
  pending: (amount, day, numbers) =>
    `Si ${amount} sont réglés au plus tard le ${day}, les pénalités de ${numbers} sont remises ; rien n’en est déduit ci-dessus.`,
  withoutInterest: 'Sommes comptées sans intérêts',
  reasons: {
    instalment: 'échéance d’un échéancier, sans intérêts ni indemnité',
    'no-due-date': 'sans échéance connue, sans intérêts ni indemnité',
  },
  totalTitle: 'Total',
  principal: 'Principal restant dû',
  interest: 'Intérêts de retard',
  compensation: 'Indemnité forfaitaire de recouvrement',
  total: 'Total dû',
  unallocated: 'Avoirs et règlements reçus, à affecter',
  deducted: 'Avoirs et règlements reçus, déduits',
  toPay: 'Total à payer',
  beforeAllocation:
    'Des avoirs ou des règlements ne sont pas encore affectés : ils réduiront les sommes ci-dessus, et les intérêts à compter du jour où ils ont été reçus.',
  howTitle: 'Mode de calcul',
  days: 'Décompte des jours : jours exacts, année de 365 jours (ACT/365) ; premier jour compté : le lendemain de l’échéance.',
  articlesTitle: 'Textes',
  withoutDueDate: (numbers) => `Sans échéance connue, non comptées : ${numbers}.`,
}

const EN: StatementWords = {
  title: (day) => `Statement of what is owed on ${day}`,
  page: 'Page',
  creditor: 'Creditor',
  debtor: 'Debtor',
  heads: ['From', 'To', 'Days', 'Rate', 'Principal', 'Interest'],
  invoice: (number) => `Invoice ${number}`,
  instalment: (number) => `Instalment ${number}`,
  facts: (issued, due, amount) => `Issued on ${issued}, due on ${due}, amount ${amount}`,
  agreed: {
    invoice: (rate) => `agreed rate ${rate} (invoice)`,
    terms: (rate) => `agreed rate ${rate} (terms of the creditor)`,
  },
  atFloor: (interest, total) =>
    `If the clause were lifted to the floor: interest ${interest}, in all ${total}`,
  atDefault: (interest, total) =>
    `If the clause fell, at the default rate of the law: interest ${interest}, in all ${total}`,
  contested: (amount) => `Disputed part, not counted here: ${amount}`,
  received: (day, amount) => `Received on ${day}: ${amount}, interest first`,
  credited: (day, amount) => `Credit note or allowance of ${day}: ${amount}, on principal`,
  sum: (principal, interest, compensation, waived, total) =>
    `Still owed: principal ${principal}, interest ${interest}, compensation ${compensation}${waived === null ? '' : `, less ${waived} waived`}, in all ${total}`,
  waiver: (day, author, reason) => `Waived on ${day} by ${author}: ${reason}`,
  waived: 'Waived',
  pending: (amount, day, numbers) =>
    `If ${amount} are paid by ${day}, the penalties of ${numbers} are waived; nothing of it is deducted above.`,
  withoutInterest: 'Amounts counted without interest',
  reasons: {
    instalment: 'instalment of a payment plan, without interest or compensation',
    'no-due-date': 'no known due date, without interest or compensation',
  },
  totalTitle: 'Total',
  principal: 'Principal still owed',
  interest: 'Late payment interest',
  compensation: 'Fixed recovery compensation',
  total: 'Total owed',
  unallocated: 'Credit notes and payments received, to be allocated',
  deducted: 'Credit notes and payments received, deducted',
  toPay: 'Total to pay',
  beforeAllocation:
    'Some credit notes or payments are not allocated yet: they will reduce the sums above, and interest from the day on which they were received.',
  howTitle: 'How it was computed',
  days: 'Day count: actual days over a year of 365 (ACT/365); the first day counted is the day after the due date.',
  articlesTitle: 'Texts',
  withoutDueDate: (numbers) => `Without a known due date, not counted: ${numbers}.`,
}

const DE: StatementWords = {
  title: (day) => `Forderungsaufstellung zum ${day}`,
  page: 'Seite',
  creditor: 'Gläubiger',
  debtor: 'Schuldner',
  heads: ['Von', 'Bis', 'Tage', 'Zinssatz', 'Hauptforderung', 'Zinsen'],
  invoice: (number) => `Rechnung ${number}`,
  instalment: (number) => `Rate ${number}`,
  facts: (issued, due, amount) => `Ausgestellt am ${issued}, fällig am ${due}, Betrag ${amount}`,
  agreed: {
    invoice: (rate) => `vereinbarter Satz ${rate} (Rechnung)`,
    terms: (rate) => `vereinbarter Satz ${rate} (Bedingungen des Gläubigers)`,
  },
  atFloor: (interest, total) =>
    `Würde die Klausel auf den Mindestsatz angehoben: Zinsen ${interest}, zusammen ${total}`,
  atDefault: (interest, total) =>
    `Entfiele die Klausel, zum gesetzlichen Auffangsatz: Zinsen ${interest}, zusammen ${total}`,
  contested: (amount) => `Strittiger Teil, hier nicht gezählt: ${amount}`,
  received: (day, amount) => `Eingegangen am ${day}: ${amount}, zuerst auf die Zinsen angerechnet`,
  credited: (day, amount) => `Gutschrift oder Nachlass vom ${day}: ${amount}, auf die Hauptforderung`,
  sum: (principal, interest, compensation, waived, total) =>
    `Noch offen: Hauptforderung ${principal}, Zinsen ${interest}, Pauschale ${compensation}${waived === null ? '' : `, abzüglich ${waived} erlassen`}, zusammen ${total}`,
  waiver: (day, author, reason) => `Erlassen am ${day} von ${author}: ${reason}`,
  waived: 'Erlassen',
  pending: (amount, day, numbers) =>
    `Gehen ${amount} bis zum ${day} ein, werden die Verzugszinsen von ${numbers} erlassen; oben ist nichts davon abgezogen.`,
  withoutInterest: 'Ohne Zinsen gezählte Beträge',
  reasons: {
    instalment: 'Rate einer Ratenzahlung, ohne Zinsen und Pauschale',
    'no-due-date': 'ohne bekannte Fälligkeit, ohne Zinsen und Pauschale',
  },
  totalTitle: 'Summe',
  principal: 'Offene Hauptforderung',
  interest: 'Verzugszinsen',
  compensation: 'Pauschale für Beitreibungskosten',
  total: 'Geschuldeter Gesamtbetrag',
  unallocated: 'Gutschriften und Zahlungseingänge, noch zuzuordnen',
  deducted: 'Gutschriften und Zahlungseingänge, abgezogen',
  toPay: 'Zu zahlender Gesamtbetrag',
  beforeAllocation:
    'Einige Gutschriften oder Zahlungen sind noch nicht zugeordnet: Sie verringern die obigen Beträge, und die Zinsen ab dem Tag ihres Eingangs.',
  howTitle: 'Berechnungsweise',
  days: 'Tageszählung: taggenau, Jahr zu 365 Tagen (ACT/365); erster gezählter Tag ist der Tag nach der Fälligkeit.',
  articlesTitle: 'Rechtsgrundlagen',
  withoutDueDate: (numbers) => `Ohne bekannte Fälligkeit, nicht gezählt: ${numbers}.`,
}

export const STATEMENT_WORDS: Readonly<Record<PaperLanguage, StatementWords>> = { fr: FR, en: EN, de: DE }
