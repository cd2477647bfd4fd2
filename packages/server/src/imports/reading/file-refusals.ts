import { Refusal } from '../../refusal.ts'

/**
 * Why a whole file is refused, with what to do about it. Nothing of a refused file is ever written.
 *
 * The `reason` is finer than the refusal's code: reports, tests and screens tell files apart by it.
 */
export type FileRefusalReason = keyof typeof CODE_OF

const CODE_OF = {
  'not-found': 'not-found',
  'not-a-file': 'unreadable-file',
  empty: 'unreadable-file',
  'too-large': 'too-large',
  'other-kind': 'unsupported-file',
  'nul-bytes': 'unreadable-file',
  'line-too-long': 'unreadable-file',
  'too-many-columns': 'unreadable-file',
  'no-header': 'unreadable-file',
  'missing-columns': 'unreadable-file',
  'duplicate-columns': 'unreadable-file',
  'no-lines': 'unreadable-file',
  cut: 'file-cut',
  unbalanced: 'file-cut',
  'total-too-large': 'unreadable-file',
  'too-many-rejected': 'unreadable-file',
  'damaged-archive': 'file-cut',
  'archive-bomb': 'too-large',
  'no-sheet': 'unreadable-file',
  'quote-not-closed': 'file-cut',
  'unreadable-statement': 'unreadable-file',
  'ambiguous-amounts': 'invalid-mapping',
  'ambiguous-dates': 'invalid-mapping',
  'mixed-dates': 'invalid-mapping',
  'unreadable-dates': 'invalid-mapping',
  'unknown-kind': 'invalid-mapping',
  'incomplete-mapping': 'invalid-mapping',
  'invalid-mapping': 'invalid-mapping',
  'no-day': 'invalid-request',
  'unknown-column': 'invalid-mapping',
  'unknown-creditor': 'not-found',
  'other-format-asked': 'unsupported-file',
  'bad-target': 'invalid-request',
  'several-creditors': 'invalid-request',
  'password-protected': 'unsupported-file',
} as const

/** A refusal of a whole file; `details` holds the figures of the sentence for machines. */
export class FileRefusal extends Refusal {
  readonly reason: FileRefusalReason
  readonly details: Readonly<Record<string, string | number>>

  constructor(
    reason: FileRefusalReason,
    sentences: { readonly en: string; readonly fr: string },
    details: Readonly<Record<string, string | number>> = {},
  ) {
    super(CODE_OF[reason], sentences.en, sentences.fr)
    this.name = 'FileRefusal'
    this.reason = reason
    this.details = details
  }
}

export function fileNotFound(path: string): FileRefusal {
  return new FileRefusal('not-found', {
    en: `There is no file ${path}. Check the path.`,
    fr: `Le fichier ${path} n’existe pas. Vérifiez le chemin.`,
  })
}

export function fileNotReadable(path: string, why: string): FileRefusal {
  return new FileRefusal('not-a-file', {
    en: `${path} cannot be read (${why}). Give this user the right to read it.`,
    fr: `${path} ne peut pas être lu (${why}). Donnez à cet utilisateur le droit de le lire.`,
  })
}

export function notAFile(path: string): FileRefusal {
  return new FileRefusal('not-a-file', {
    en: `${path} is not a file but a folder or a device. Give the path of one file.`,
    fr: `${path} n’est pas un fichier mais un dossier ou un périphérique. Indiquez le chemin d’un fichier.`,
  })
}

export function emptyFile(): FileRefusal {
  return new FileRefusal('empty', {
    en: 'The file is empty. Export it again.',
    fr: 'Le fichier est vide. Refaites l’export.',
  })
}

export function fileTooLarge(bytes: number, limitBytes: number): FileRefusal {
  const gib = (size: number): string => (size / 2 ** 30).toFixed(1)
  return new FileRefusal(
    'too-large',
    {
      en: `The file holds ${gib(bytes)} GiB; at most ${gib(limitBytes)} GiB are read. Split the export, for instance by financial year.`,
      fr: `Le fichier pèse ${gib(bytes)} Gio ; la limite est de ${gib(limitBytes)} Gio. Découpez l’export, par exemple par exercice.`,
    },
    { bytes, limitBytes },
  )
}

/** What the content looks like, in both languages, and what to do with such a file. */
export type OtherKind = {
  readonly en: string
  readonly fr: string
  readonly doEn: string
  readonly doFr: string
}

export function otherKindOfFile(kind: OtherKind): FileRefusal {
  return new FileRefusal('other-kind', {
    en: `This file looks like ${kind.en}, not an accounting export. ${kind.doEn}`,
    fr: `Ce fichier ressemble à ${kind.fr} et non à un export comptable. ${kind.doFr}`,
  })
}

export function passwordProtected(): FileRefusal {
  return new FileRefusal('password-protected', {
    en: 'This workbook is protected by a password and cannot be read. Open it in the spreadsheet program, take the password off (File, Info, Protect) and save it again.',
    fr: 'Ce classeur est protégé par un mot de passe et ne peut pas être lu. Ouvrez-le dans le tableur, retirez le mot de passe (Fichier, Informations, Protéger) et enregistrez-le de nouveau.',
  })
}

export function nulBytes(offset: number): FileRefusal {
  return new FileRefusal(
    'nul-bytes',
    {
      en: `The file holds NUL bytes (the first at byte ${offset + 1}): it is damaged or not a text. Export it again as text, in UTF-8.`,
      fr: `Le fichier contient des octets nuls (le premier à l’octet ${offset + 1}) : il est abîmé ou n’est pas un texte. Refaites l’export au format texte, en UTF-8.`,
    },
    { offset },
  )
}

export function lineTooLong(line: number, limitBytes: number): FileRefusal {
  return new FileRefusal(
    'line-too-long',
    {
      en: `Line ${line} is longer than ${limitBytes} bytes: this is not a table with one record per line, or it is damaged.`,
      fr: `La ligne ${line} dépasse ${limitBytes} octets : ce n’est pas un tableau à raison d’un enregistrement par ligne, ou il est abîmé.`,
    },
    { line, limitBytes },
  )
}

export function tooManyColumns(columns: number, limit: number): FileRefusal {
  return new FileRefusal(
    'too-many-columns',
    {
      en: `The file has ${columns} columns; at most ${limit} are read. Keep the columns that describe the items.`,
      fr: `Le fichier compte ${columns} colonnes ; la limite est de ${limit}. Gardez les colonnes qui décrivent les pièces.`,
    },
    { columns, limit },
  )
}

export function headerMissing(): FileRefusal {
  return new FileRefusal('no-header', {
    en: 'The first line does not name the columns. Export the file with its header line.',
    fr: 'La première ligne ne nomme pas les colonnes. Refaites l’export avec sa ligne d’en-tête.',
  })
}

export function columnsTwice(name: string): FileRefusal {
  return new FileRefusal(
    'duplicate-columns',
    {
      en: `The column ${name} is there twice in the header: which one counts cannot be known. Rename or remove one.`,
      fr: `La colonne ${name} figure deux fois dans l’en-tête : impossible de savoir laquelle compte. Renommez-en une ou retirez-la.`,
    },
    { column: name },
  )
}

export function noLines(): FileRefusal {
  return new FileRefusal('no-lines', {
    en: 'The file has a header and no line after it. Check the period and the filters of the export.',
    fr: 'Le fichier contient un en-tête mais aucune ligne. Vérifiez la période et les filtres de l’export.',
  })
}

export function fileCut(line: number, found: number, expected: number): FileRefusal {
  return new FileRefusal(
    'cut',
    {
      en: `The file is cut: its last line (${line}) has ${found} columns where ${expected} are expected. Export or transfer it again; nothing was imported.`,
      fr: `Le fichier est coupé : sa dernière ligne (${line}) compte ${found} colonnes au lieu de ${expected}. Refaites l’export ou le transfert ; rien n’a été importé.`,
    },
    { line, found, expected },
  )
}

export function compressedFileCut(): FileRefusal {
  return new FileRefusal('damaged-archive', {
    en: 'The compressed file is cut or damaged. Transfer it again; nothing was imported.',
    fr: 'Le fichier compressé est coupé ou abîmé. Refaites le transfert ; rien n’a été importé.',
  })
}

export function unfoldsTooFar(times: number): FileRefusal {
  return new FileRefusal(
    'archive-bomb',
    {
      en: `The compressed file unfolds to more than ${times} times its size, which no accounting export does. Import it uncompressed if it is one.`,
      fr: `Le fichier compressé se déplie à plus de ${times} fois sa taille, ce qu’aucun export comptable ne fait. Si c’en est bien un, importez-le décompressé.`,
    },
    { times },
  )
}

export function workbookDamaged(why: string): FileRefusal {
  return new FileRefusal('damaged-archive', {
    en: `The workbook cannot be read: it is cut or damaged (${why}). Save it again from the spreadsheet program; nothing was imported.`,
    fr: `Le classeur est illisible : il est coupé ou abîmé (${why}). Enregistrez-le de nouveau depuis le tableur ; rien n’a été importé.`,
  })
}

export function workbookTooLarge(what: string, limit: number): FileRefusal {
  return new FileRefusal(
    'archive-bomb',
    {
      en: `The workbook unfolds to more than is read (${what}: at most ${limit}). Save the sheet as CSV, or split it.`,
      fr: `Le classeur, une fois déplié, dépasse ce qui est lu (${what} : ${limit} au plus). Enregistrez la feuille en CSV ou découpez-la.`,
    },
    { what, limit },
  )
}

export function sheetMissing(wanted: string, sheets: readonly string[]): FileRefusal {
  return new FileRefusal('no-sheet', {
    en: `The workbook has no sheet "${wanted}". It has: ${sheets.slice(0, 20).join(', ')}.`,
    fr: `Le classeur n’a pas de feuille « ${wanted} ». Il contient : ${sheets.slice(0, 20).join(', ')}.`,
  })
}

export function quoteNotClosed(line: number): FileRefusal {
  return new FileRefusal(
    'quote-not-closed',
    {
      en: `A quotation mark opened at line ${line} is never closed: the file is cut, or a quotation mark in it is not doubled. Nothing was imported.`,
      fr: `Un guillemet ouvert à la ligne ${line} n’est jamais refermé : le fichier est coupé ou un guillemet n’y est pas doublé. Rien n’a été importé.`,
    },
    { line },
  )
}

export function totalTooLarge(): FileRefusal {
  return new FileRefusal('total-too-large', {
    en: 'The amounts add up to more than 90 000 billion: the file is damaged or its amounts are misread. Nothing was imported.',
    fr: 'Le total des montants dépasse 90 000 milliards : le fichier est abîmé ou ses montants sont mal lus. Rien n’a été importé.',
  })
}
