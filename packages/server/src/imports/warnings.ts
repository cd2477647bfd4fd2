import type { Warning } from './import-report.ts'

/** What an import wants people to know. Codes are part of the report's format. */

export function unbalancedEntries(count: number, examples: readonly string[]): Warning {
  const some = examples.join(', ')
  return {
    code: 'unbalanced-entries',
    message: {
      fr: `${count} écritures ne sont pas équilibrées, alors que le fichier l’est : ${some}. Les pièces sont importées ; faites vérifier ces écritures.`,
      en: `${count} entries do not balance although the file does: ${some}. The items are imported; have these entries checked.`,
    },
  }
}

export function unidentifiedCustomers(lines: number): Warning {
  return {
    code: 'unidentified-customers',
    message: {
      fr: `${lines} lignes sont sur un compte collectif sans compte auxiliaire : elles sont portées au client qui représente ce compte et ne peuvent pas être relancées.`,
      en: `${lines} lines are on a collective account without an auxiliary one: they are kept on the customer that stands for the account and cannot be reminded.`,
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
      fr: `${lines} lignes s’arrêtent avant les dernières colonnes, lues comme vides.`,
      en: `${lines} lines stop before the last columns, which are read as empty.`,
    },
  }
}

export function unreadableCharacters(sequences: number): Warning {
  return {
    code: 'unreadable-characters',
    message: {
      fr: `${sequences} caractères ne sont pas de l’UTF-8 valide et apparaissent comme « \ufffd ». Le fichier mélange deux encodages.`,
      en: `${sequences} characters are not valid UTF-8 and show as "\ufffd". The file mixes two encodings.`,
    },
  }
}

export function olderThanLastImport(to: string, lastTo: string): Warning {
  return {
    code: 'older-than-last-import',
    message: {
      fr: `Le fichier s’arrête au ${to}, avant le dernier import de cette source (${lastTo}) : ses pièces nouvelles sont ajoutées, l’état plus récent des autres est gardé.`,
      en: `The file ends on ${to}, before the last import of this source (${lastTo}): its new items are added, the newer state of the others is kept.`,
    },
  }
}

export function absentItemsKept(absent: number): Warning {
  return {
    code: 'absent-items-kept',
    message: {
      fr: `${absent} pièces connues sur la même période ne sont pas dans ce fichier, qui semble être un autre extrait : elles sont laissées telles quelles.`,
      en: `${absent} known items of the same period are not in this file, which looks like another extract: they are left as they are.`,
    },
  }
}

export function absentItemsClosed(closed: number): Warning {
  return {
    code: 'absent-items-closed',
    message: {
      fr: `${closed} pièces qui étaient ouvertes ne figurent plus dans le fichier : elles sont soldées.`,
      en: `${closed} items that were open are no longer in the file: they are closed.`,
    },
  }
}

export function carriedForward(closed: number, on: string): Warning {
  return {
    code: 'carried-forward',
    message: {
      fr: `${closed} pièces de l’exercice précédent sont reprises dans les à-nouveaux du ${on} : elles y sont remplacées.`,
      en: `${closed} items of the previous year are carried in the opening entries of ${on}: those take their place.`,
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

export function derivedDueDates(
  counts: Readonly<Record<'customer-terms' | 'creditor-terms' | 'law', number>>,
): Warning {
  return {
    code: 'derived-due-dates',
    message: {
      fr: `Le fichier ne donne pas toutes les échéances. Déduites des conditions du client : ${counts['customer-terms']}, de celles du créancier : ${counts['creditor-terms']}, du délai légal : ${counts.law}.`,
      en: `The file does not give all due dates. Derived from the customer’s terms: ${counts['customer-terms']}, from the creditor’s: ${counts['creditor-terms']}, from the legal term: ${counts.law}.`,
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
