import { FileRefusal } from '../reading/file-refusals.ts'

/** Why one line was left out. Codes are part of the report's format: added, never reused. */
export type RejectionCode = keyof typeof SENTENCES

export type Rejection = {
  /** Line of the file, the header being line 1; of a workbook, the row. */
  readonly line: number
  readonly code: RejectionCode
  /** What was read there, shortened. */
  readonly value: string
}

type Sentences = { readonly fr: (value: string) => string; readonly en: (value: string) => string }

const SENTENCES = {
  'invalid-date': {
    fr: (value) => `« ${value} » n’est pas une date entre 1900 et 2199`,
    en: (value) => `"${value}" is not a date between 1900 and 2199`,
  },
  'invalid-amount': {
    fr: (value) => `« ${value} » n’est pas un montant lisible sans ambiguïté`,
    en: (value) => `"${value}" is not an amount that reads in one way only`,
  },
  'invalid-side': {
    fr: (value) => `le sens « ${value} » n’est ni D ni C, ni +1 ni -1`,
    en: (value) => `the side "${value}" is neither D nor C, +1 nor -1`,
  },
  'invalid-rate': {
    fr: (value) => `« ${value} » n’est pas un taux annuel en pourcentage, d’au moins 1 %`,
    en: (value) => `"${value}" is not a yearly rate in percent, of 1 % or more`,
  },
  'published-before-judgment': {
    fr: (value) => `la publication de la procédure collective précède son jugement : ${value}`,
    en: (value) => `the insolvency is published before its judgment: ${value}`,
  },
  'invalid-currency': {
    fr: (value) => `« ${value} » n’est pas un code de devise ISO 4217`,
    en: (value) => `"${value}" is not an ISO 4217 currency code`,
  },
  'missing-columns': {
    fr: (value) => `la ligne ne compte que ${value} colonnes`,
    en: (value) => `the line has only ${value} columns`,
  },
  'too-many-columns': {
    fr: (value) => `la ligne compte ${value} colonnes, plus que l’en-tête`,
    en: (value) => `the line has ${value} columns, more than the header`,
  },
  'missing-value': {
    fr: (value) => `il manque : ${value}`,
    en: (value) => `missing: ${value}`,
  },
  'text-too-long': {
    fr: (value) => `un texte dépasse 500 caractères : ${value}`,
    en: (value) => `a text is longer than 500 characters: ${value}`,
  },
  'lettering-incomplete': {
    fr: (value) => `une autre ligne du lettrage ${value} est rejetée : le groupe attend sa correction`,
    en: (value) => `another line lettered ${value} is rejected: the group waits for its correction`,
  },
  'number-twice': {
    fr: (value) => `la pièce ${value} figure plusieurs fois avec un montant ou un client différent`,
    en: (value) => `the item ${value} is there several times with another amount or customer`,
  },
  'customer-twice': {
    fr: (value) => `le client ${value} figure plusieurs fois avec des données différentes`,
    en: (value) => `the customer ${value} is there several times with different data`,
  },
  'due-before-issue': {
    fr: (value) => `l’échéance ${value} précède l’émission de plus d’un an`,
    en: (value) => `the due date ${value} is more than a year before the issue date`,
  },
  'paid-more-than-amount': {
    fr: (value) => `le payé dépasse le montant de la pièce : ${value}`,
    en: (value) => `more is paid than the item amounts to: ${value}`,
  },
  'amounts-disagree': {
    fr: (value) => `ces montants ne s’accordent pas entre eux : ${value}`,
    en: (value) => `these amounts do not agree with each other: ${value}`,
  },
  'too-many-decimals': {
    fr: (value) => `« ${value} » a plus de décimales que sa devise (correspondance : rounding)`,
    en: (value) => `"${value}" has more decimals than its currency (mapping: rounding)`,
  },
  'invalid-contact': {
    fr: (value) => `« ${value} » n’est ni une adresse e-mail ni un téléphone`,
    en: (value) => `"${value}" is neither an e-mail address nor a telephone number`,
  },
  'invalid-identifier': {
    fr: (value) => `« ${value} » n’est ni un SIREN ni un numéro de TVA valide`,
    en: (value) => `"${value}" is no valid SIREN or VAT number`,
  },
  'unknown-parent': {
    fr: (value) => `la maison mère « ${value} » n’est ni dans le fichier ni parmi les clients`,
    en: (value) => `the parent "${value}" is neither in the file nor among the customers`,
  },
  'parent-circle': {
    fr: (value) => `la maison mère « ${value} » dépend elle-même de ce client`,
    en: (value) => `the parent "${value}" itself belongs to this customer`,
  },
  'name-twice': {
    fr: (value) => `plusieurs clients s’appellent « ${value} » : ajoutez leur numéro`,
    en: (value) => `several customers are called "${value}": add their number`,
  },
  'invalid-kind': {
    fr: (value) => `« ${value} » n’est pas une valeur connue de cette colonne`,
    en: (value) => `"${value}" is not a known value of this column`,
  },
  'formula-without-value': {
    fr: (value) => `la cellule ${value} contient une formule sans résultat enregistré ou en erreur`,
    en: (value) => `the cell ${value} holds a formula without a stored result, or an error`,
  },
} as const satisfies Record<string, Sentences>

const SHOWN_CHARACTERS = 80

// A rejected line takes about 150 bytes here: the bound keeps a file of nothing but rejected lines within 30 MB.
const MAX_REJECTIONS = 200_000

/** The rejected lines of one import, each once, with its first reason. */
export class Rejections {
  private readonly byLine = new Map<number, Rejection>()

  /** @throws FileRefusal when so many lines are rejected that the file is read in the wrong way */
  add(line: number, code: RejectionCode, value: string): void {
    if (this.byLine.has(line)) return
    if (this.byLine.size >= MAX_REJECTIONS) throw tooManyRejected(MAX_REJECTIONS)
    const shown = value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value
    this.byLine.set(line, { line, code, value: shown })
  }

  has(line: number): boolean {
    return this.byLine.has(line)
  }

  get count(): number {
    return this.byLine.size
  }

  /** In the order of the file. */
  inOrder(): Rejection[] {
    return [...this.byLine.values()].toSorted((a, b) => a.line - b.line)
  }
}

export function rejectionSentence({ code, value }: Rejection, language: 'fr' | 'en'): string {
  return SENTENCES[code][language](value)
}

function tooManyRejected(rejected: number): FileRefusal {
  return new FileRefusal(
    'too-many-rejected',
    {
      en: `More than ${rejected} lines cannot be read: the mapping does not fit this file. Nothing was imported; try a few lines with --dry-run first.`,
      fr: `Plus de ${rejected} lignes sont illisibles : la correspondance des colonnes ne convient pas à ce fichier. Rien n’a été importé ; essayez d’abord quelques lignes avec --dry-run.`,
    },
    { rejected },
  )
}
