import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import type { Currency } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import type { Warning } from './import-report.ts'

/** What an import wants people to know. Codes are part of the report's format. */

/** An entry as people find it: journal, number, line where it begins, and by how much it is off. */
type NamedEntry = {
  readonly journal: string
  readonly number: string
  readonly line: number
  readonly difference: number
}

export function unbalancedEntries(
  count: number,
  examples: readonly NamedEntry[],
  currency: Currency,
): Warning {
  const some = (language: 'fr' | 'en'): string =>
    examples
      .map(
        ({ journal, number, line, difference }) =>
          `${journal} ${number} (l. ${line}, ${formatMoney(difference, currency, language)})`,
      )
      .join(', ')
  return {
    code: 'unbalanced-entries',
    message: {
      fr: `${count} ${count > 1 ? 'écritures ne sont pas équilibrées' : 'écriture n’est pas équilibrée'}, alors que le fichier l’est : ${some('fr')}${count > examples.length ? '…' : ''}. Les pièces sont importées ; faites vérifier ces écritures.`,
      en: `${count} ${count > 1 ? 'entries do' : 'entry does'} not balance although the file does: ${some('en')}${count > examples.length ? '…' : ''}. The items are imported; have these entries checked.`,
    },
  }
}

export function entriesWithoutNumber(): Warning {
  return {
    code: 'entries-without-number',
    message: {
      fr: 'Des écritures n’ont pas de numéro (EcritureNum vide ou nul) : leur équilibre n’a pu être vérifié que pour le fichier entier.',
      en: 'Some entries have no number (EcritureNum empty or zero): only the file as a whole could be checked to balance.',
    },
  }
}

export function letteredAlone(groups: number): Warning {
  return {
    code: 'lettered-alone',
    message: {
      fr: `${groups} ${groups > 1 ? 'lettrages n’ont' : 'lettrage n’a'} que des factures dans ce fichier, sans le règlement : elles restent ouvertes. Importez aussi l’exercice où se trouve le règlement.`,
      en: `${groups} ${groups > 1 ? 'letterings have' : 'lettering has'} only invoices in this file, without the payment: the invoices stay open. Import the financial year that holds the payment too.`,
    },
  }
}

export function unidentifiedCustomers(lines: number): Warning {
  return {
    code: 'unidentified-customers',
    message: {
      fr: `${lines > 1 ? `${lines} lignes sont sur des comptes collectifs` : 'Une ligne est sur un compte collectif'} sans compte auxiliaire : un client qui représente le compte les porte. Complétez l’export si vous voulez savoir qui doit quoi.`,
      en: `${lines > 1 ? `${lines} lines are on collective accounts` : 'One line is on a collective account'} without an auxiliary one: a customer that stands for the account keeps them. Complete the export to know who owes what.`,
    },
  }
}

export function otherCustomerAccounts(accounts: readonly string[]): Warning {
  const list = accounts.join(', ')
  return {
    code: 'other-customer-accounts',
    message: {
      fr: `Seuls les comptes 411 et 416 sont importés ; laissés de côté : ${list}.`,
      en: `Only accounts 411 and 416 are imported; left out: ${list}.`,
    },
  }
}

export function shortLines(lines: number): Warning {
  return {
    code: 'short-lines',
    message: {
      fr: `${lines} ${lines > 1 ? 'lignes s’arrêtent' : 'ligne s’arrête'} avant les dernières colonnes, lues comme vides.`,
      en: `${lines} ${lines > 1 ? 'lines stop' : 'line stops'} before the last columns, which are read as empty.`,
    },
  }
}

export function unreadableCharacters(sequences: number): Warning {
  return {
    code: 'unreadable-characters',
    message: {
      fr: `Caractères qui ne sont pas de l’UTF-8 valide et s’affichent comme « \ufffd » : ${sequences}. Le fichier mélange deux encodages.`,
      en: `Characters that are not valid UTF-8 and show as "\ufffd": ${sequences}. The file mixes two encodings.`,
    },
  }
}

export function olderThanLastImport(to: string, lastTo: string): Warning {
  const [end, last] = [civilDate(to), civilDate(lastTo)]
  return {
    code: 'older-than-last-import',
    message: {
      fr: `Le fichier s’arrête au ${formatShortDate(end, 'fr')}, avant la fin du dernier import de cette source (${formatShortDate(last, 'fr')}) : ses pièces nouvelles sont ajoutées, l’état plus récent des autres est gardé.`,
      en: `The file ends on ${formatShortDate(end, 'en')}, before the end of the last import of this source (${formatShortDate(last, 'en')}): its new items are added, the newer state of the others is kept.`,
    },
  }
}

export function absentItemsKept(absent: number): Warning {
  return {
    code: 'absent-items-kept',
    message: {
      fr: `Pièces connues sur la même période et absentes de ce fichier : ${absent}. Des lignes sont rejetées ou ce fichier est un autre extrait : rien n’y est changé.`,
      en: `Known items of the same period that are not in this file: ${absent}. Lines are rejected or the file is another extract: nothing is changed there.`,
    },
  }
}

export function absentItemsClosed(closed: number): Warning {
  return {
    code: 'absent-items-closed',
    message: {
      fr: `Pièces qui étaient ouvertes, ne figurent plus dans le fichier et sont donc soldées : ${closed}.`,
      en: `Items that were open, are no longer in the file and therefore closed: ${closed}.`,
    },
  }
}

export function carriedForward(items: number, openedOn: string): Warning {
  const day = civilDate(openedOn)
  return {
    code: 'carried-forward',
    message: {
      fr: `Pièces d’exercices antérieurs remplacées par les à-nouveaux du ${formatShortDate(day, 'fr')}, qui ne les reprennent pas une à une : ${items}.`,
      en: `Items of earlier years replaced by the opening entries of ${formatShortDate(day, 'en')}, which do not carry them one by one: ${items}.`,
    },
  }
}

export function severalCurrenciesLettered(groups: number): Warning {
  return {
    code: 'several-currencies-lettered',
    message: {
      fr: `${groups} lettrages partiels mêlent plusieurs devises : leurs pièces restent ouvertes, à rapprocher à la main.`,
      en: `${groups} partial letterings mix several currencies: their items stay open, to be matched by hand.`,
    },
  }
}

const TERMS = {
  'customer-terms': { fr: 'des conditions du client', en: 'from the customer’s terms' },
  'creditor-terms': { fr: 'des conditions du créancier', en: 'from the creditor’s terms' },
  law: { fr: 'du délai légal', en: 'from the legal term' },
} as const

export function derivedDueDates(counts: Readonly<Record<keyof typeof TERMS, number>>): Warning {
  const sources = (['customer-terms', 'creditor-terms', 'law'] as const).filter(
    (source) => counts[source] > 0,
  )
  const list = (language: 'fr' | 'en'): string =>
    sources.map((source) => `${TERMS[source][language]} (${counts[source]})`).join(', ')
  return {
    code: 'derived-due-dates',
    message: {
      fr: `Le fichier ne donne pas toutes les échéances des factures ouvertes. Elles sont déduites ${list('fr')}.`,
      en: `The file does not give all due dates of open invoices. They are derived ${list('en')}.`,
    },
  }
}

export function ambiguousDates(column: string, chosen: string): Warning {
  return {
    code: 'ambiguous-dates',
    message: {
      fr: `Toutes les dates de « ${column} » se lisent de deux façons ; elles ont été lues ${chosen}. Fixez dateFormat dans la correspondance si c’est faux.`,
      en: `All dates of "${column}" read in two ways; they were read as ${chosen}. Set dateFormat in the mapping if that is wrong.`,
    },
  }
}

export function unknownPaymentDates(payments: number): Warning {
  return {
    code: 'unknown-payment-dates',
    message: {
      fr: `${payments} règlements sont sans date dans le fichier : ils sont datés du jour d’émission de la pièce.`,
      en: `${payments} payments have no date in the file: they are dated on the issue day of the item.`,
    },
  }
}

export function creditorCreated(name: string): Warning {
  return {
    code: 'creditor-created',
    message: {
      fr: `Aucun créancier n’existait : « ${name} » a été créé. Complétez son adresse, son SIREN et ses coordonnées bancaires avant d’envoyer.`,
      en: `There was no creditor: "${name}" was created. Complete its address, SIREN and bank details before sending.`,
    },
  }
}
