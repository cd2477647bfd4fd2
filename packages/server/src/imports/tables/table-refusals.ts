import { FileRefusal } from '../reading/file-refusals.ts'

/** Why a table is refused as a whole, each with the option that decides. */

export function ambiguousDates(column: string, example: string): FileRefusal {
  return new FileRefusal(
    'ambiguous-dates',
    {
      en: `All dates of this file, such as "${example}" in "${column}", read in two ways. Say which in the mapping: "dateFormat": "DD/MM/YYYY" or "MM/DD/YYYY".`,
      fr: `Toutes les dates de ce fichier, par exemple « ${example} » dans « ${column} », se lisent de deux façons. Indiquez laquelle dans la correspondance : "dateFormat": "DD/MM/YYYY" ou "MM/DD/YYYY".`,
    },
    { column, example },
  )
}

export function mixedDates(columns: readonly string[]): FileRefusal {
  const list = columns.join(', ')
  return new FileRefusal('mixed-dates', {
    en: `Some dates of this file begin with the day and others with the month (${list}): which is which cannot be known. Export it again with one format, or say which in the mapping ("dateFormat"); the others are then rejected.`,
    fr: `Certaines dates de ce fichier commencent par le jour, d’autres par le mois (${list}) : impossible de les départager. Refaites l’export avec un seul format, ou indiquez lequel dans la correspondance ("dateFormat") ; les autres seront rejetées.`,
  })
}

export function unreadableDates(column: string, example: string, said: string | undefined): FileRefusal {
  const wanted = said ? { en: ` in the format ${said}`, fr: ` au format ${said}` } : { en: '', fr: '' }
  return new FileRefusal(
    'unreadable-dates',
    {
      en: `The column "${column}" holds no date${wanted.en}: it begins with "${example}". Give the right column and "dateFormat" in the mapping.`,
      fr: `La colonne « ${column} » ne contient aucune date${wanted.fr} : elle commence par « ${example} ». Indiquez la bonne colonne et "dateFormat" dans la correspondance.`,
    },
    { column, example },
  )
}

export function unknownKind(found: readonly string[], recognised: Record<string, string>): FileRefusal {
  const list = columnsIn(found, recognised)
  return new FileRefusal('unknown-kind', {
    en: `What this table holds cannot be known: only unpaid items, or paid ones too? Say it with --kind (kind): open-items, invoices, customers or aged-balance. ${list.en}`,
    fr: `Impossible de savoir ce que contient ce tableau : seulement des pièces ouvertes, ou aussi des pièces réglées ? Indiquez-le avec --kind (kind) : open-items, invoices, customers ou aged-balance. ${list.fr}`,
  })
}

/** Refuses a table of which too little is known, with a mapping to complete. */
export function incompleteMapping(
  kind: string,
  found: readonly string[],
  recognised: Record<string, string>,
  missing: readonly string[],
): FileRefusal {
  const list = columnsIn(found, recognised)
  const example = JSON.stringify({
    kind,
    columns: {
      ...recognised,
      ...Object.fromEntries(missing.map((fields) => [fields.split(' | ')[0] ?? '', '…'])),
    },
  })
  const lacks = missing.join(', ')
  return new FileRefusal(
    'incomplete-mapping',
    {
      en: `For ${kind}, no column was recognised as: ${lacks}. ${list.en} Say which column is which in a mapping (--mapping FILE), for instance: ${example}`,
      fr: `Pour ${kind}, aucune colonne n’est reconnue comme : ${lacks}. ${list.fr} Indiquez à quoi répond chaque colonne dans un fichier de correspondance (--mapping FICHIER), par exemple : ${example}`,
    },
    { kind, missing: lacks },
  )
}

const SHOWN_COLUMNS = 40

function columnsIn(found: readonly string[], recognised: Record<string, string>): { en: string; fr: string } {
  const all = found.filter((name) => name !== '')
  const some = all.slice(0, SHOWN_COLUMNS).join(', ') + (all.length > SHOWN_COLUMNS ? ', …' : '')
  const known = Object.entries(recognised)
    .map(([field, column]) => `${field} = ${column}`)
    .join(', ')
  return {
    en: `Columns of the file: ${some}. Recognised: ${known || 'none'}.`,
    fr: `Colonnes du fichier : ${some}. Reconnues : ${known || 'aucune'}.`,
  }
}

export function invalidMapping(problems: readonly string[]): FileRefusal {
  const list = problems.slice(0, 5).join('; ')
  return new FileRefusal('invalid-mapping', {
    en: `The mapping cannot be used: ${list}. It is JSON such as {"kind": "open-items", "columns": {"number": "Invoice", "openAmount": "Balance"}}.`,
    fr: `La correspondance est inutilisable : ${list}. C’est du JSON, par exemple {"kind": "open-items", "columns": {"number": "Facture", "openAmount": "Solde"}}.`,
  })
}

export function dayOfBalanceMissing(): FileRefusal {
  return new FileRefusal('no-day', {
    en: 'An aged balance needs its day, and the file does not name it. Give it with --as-of (asOf), for instance 2026-03-31.',
    fr: 'Une balance âgée a besoin de sa date, que le fichier n’indique pas. Donnez-la avec --as-of (asOf), par exemple 2026-03-31.',
  })
}

export function ambiguousAmounts(example: string): FileRefusal {
  return new FileRefusal(
    'ambiguous-amounts',
    {
      en: `Amounts such as "${example}" can be read in two ways in this file. Say which in the mapping: decimal: comma or decimal: point.`,
      fr: `Des montants comme « ${example} » se lisent de deux façons dans ce fichier. Indiquez laquelle dans la correspondance : decimal: comma (virgule) ou decimal: point.`,
    },
    { example },
  )
}

export function unknownColumn(field: string, column: string, found: readonly string[]): FileRefusal {
  const some = found.slice(0, 30).join(', ')
  return new FileRefusal(
    'unknown-column',
    {
      en: `The mapping says that ${field} is in the column "${column}", which the file does not have. It has: ${some}.`,
      fr: `La correspondance place ${field} dans la colonne « ${column} », absente du fichier. Il contient : ${some}.`,
    },
    { field, column },
  )
}
