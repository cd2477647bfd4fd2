import { civilDate } from '../calendar/civil-date.ts'
import type { CustomerKind } from '../customers/customer.ts'
import type { Language } from '../language/language.ts'
import { currencyOf } from '../money/currency.ts'
import type { MessageCreditor, MessageInput, MessageItemInput } from './message-model.ts'

const CREDITOR: MessageCreditor = {
  name: 'Atelier Garance',
  legalForm: 'SAS au capital de 50 000 €',
  siren: '732829320',
  vatNumber: 'FR44732829320',
  register: 'RCS Lyon',
  address: { lines: ['18 quai de la Pêcherie', '69001 Lyon'], country: 'FR' },
  email: 'comptabilite@atelier-garance.example',
  phone: '04 72 00 00 00',
  website: null,
  city: 'Lyon',
  signatory: { name: 'Hélène Marchetti', capacity: 'Responsable du crédit clients' },
}

const CUSTOMERS: Readonly<
  Record<Language, { readonly name: string; readonly lines: readonly string[]; readonly country: string }>
> = {
  fr: {
    name: 'Établissements Lefèvre & Fils',
    lines: ['ZA des Trois Chênes', '7 rue de l’Œuvre', '38200 VIENNE'],
    country: 'FR',
  },
  en: {
    name: 'Hartwell & Pryce Ltd',
    lines: ['Unit 4, Cobden Yard', '21 Mill Lane', 'MANCHESTER M4 5AB'],
    country: 'GB',
  },
  de: { name: 'Müller & Söhne Großhandel GmbH', lines: ['Königstraße 12', '70173 STUTTGART'], country: 'DE' },
  es: { name: 'Cerámicas Núñez, S.L.', lines: ['Calle de la Peña, 8', '46001 VALENCIA'], country: 'ES' },
  it: { name: 'Officina Bellìni S.r.l.', lines: ['Via dell’Università 3', '20122 MILANO MI'], country: 'IT' },
}

const ITEMS: readonly MessageItemInput[] = [
  item('1', 'invoice', 'FA-2026-0412', '2026-08-31', '2026-09-30', 184_200, 184_200, 0, 'demanded'),
  item('2', 'invoice', 'FA-2026-0455', '2026-09-15', '2026-10-15', 320_000, 120_000, 0, 'demanded'),
  item('3', 'invoice', 'FA-2026-0478', '2026-09-30', '2026-10-30', 98_750, 98_750, 25_000, 'also-overdue'),
  item('4', 'invoice', 'FA-2026-0533', '2026-10-31', '2026-11-30', 64_000, 64_000, 0, 'coming-due'),
  item('5', 'credit-note', 'AV-2026-0031', '2026-10-05', null, -12_000, -12_000, 0, 'credits'),
]

function item(
  id: string,
  kind: MessageItemInput['kind'],
  number: string,
  issuedOn: string,
  dueOn: string | null,
  originalAmount: number,
  openAmount: number,
  disputedAmount: number,
  section: MessageItemInput['section'],
): MessageItemInput {
  return {
    id,
    kind,
    number,
    issuedOn: civilDate(issuedOn),
    dueOn: dueOn === null ? null : civilDate(dueOn),
    originalAmount,
    openAmount,
    disputedAmount,
    section,
  }
}

/**
 * An invented message that has a bit of everything: two invoices demanded, one also overdue with a contested part, one
 * coming due, one credit note. Shown where a template is edited before a customer is chosen, and used by the tests.
 */
export function sampleMessage(language: Language, kind: CustomerKind = 'business'): MessageInput {
  const customer = CUSTOMERS[language]
  return {
    creditor: CREDITOR,
    customer: {
      name: kind === 'consumer' ? 'Mme Zoë Łukasiewicz' : customer.name,
      kind,
      language,
      address: { lines: customer.lines, country: customer.country },
      contactName: null,
      accountNumber: 'C00417',
      siren: null,
    },
    date: civilDate('2026-11-23'),
    reference: 'REL-2026-00042',
    currency: currencyOf('EUR'),
    medium: 'letter',
    step: { key: 'letter' },
    tone: 'firm',
    payWithinDays: 8,
    items: ITEMS,
    account: {
      holder: 'Atelier Garance',
      iban: 'FR76 3000 6000 0112 3456 7890 189',
      bic: 'AGRIFRPP882',
      structuredReference: null,
    },
    previousReminders: [civilDate('2026-10-20'), civilDate('2026-11-03')],
    attachmentNames: [],
  }
}
