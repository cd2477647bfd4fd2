import { Refusal } from '../refusal.ts'
import { FileRefusal } from './reading/file-refusals.ts'

/** Why an import does not begin, whatever its file holds, and what there is not to answer about one. */

export function unknownCreditor(key: string): FileRefusal {
  return new FileRefusal('unknown-creditor', {
    en: `There is no creditor "${key}". Create it first, or name another with --creditor.`,
    fr: `Il n’y a pas de créancier « ${key} ». Créez-le d’abord, ou désignez-en un autre avec --creditor.`,
  })
}

export function otherFormatAsked(asked: string, found: string): FileRefusal {
  return new FileRefusal('other-format-asked', {
    en: `You asked to read the file as ${asked}, but it is ${found}. Leave --as out, or give the right file.`,
    fr: `Vous demandez de lire le fichier comme ${asked}, mais c’est ${found}. Retirez --as ou donnez le bon fichier.`,
  })
}

export function electronicInvoice(): FileRefusal {
  return new FileRefusal('other-format-asked', {
    en: 'Electronic invoices (Factur-X, UBL, CII) are not read by this version yet. Import the open items as FEC, CSV or XLSX.',
    fr: 'Les factures électroniques (Factur-X, UBL, CII) ne sont pas encore lues par cette version. Importez les pièces ouvertes en FEC, CSV ou XLSX.',
  })
}

export function rejectedFileNotWritable(path: string): FileRefusal {
  return new FileRefusal('bad-target', {
    en: `The rejected lines could not be written to ${path}. Give --rejected a file in a folder that exists and that this user may write.`,
    fr: `Les lignes rejetées ne pourraient pas être écrites dans ${path}. Donnez à --rejected un fichier d’un dossier qui existe et où cet utilisateur peut écrire.`,
  })
}

export function rejectedFileOverSource(path: string): FileRefusal {
  return new FileRefusal('bad-target', {
    en: `${path} is the file to import: the rejected lines would replace it. Give --rejected another name.`,
    fr: `${path} est le fichier à importer : les lignes rejetées le remplaceraient. Donnez un autre nom à --rejected.`,
  })
}

export function noImport(id: number): Refusal {
  return new Refusal('not-found', `There is no import ${id}.`, `Il n’y a pas d’import ${id}.`)
}

export function noRejectedLines(id: number): Refusal {
  return new Refusal(
    'not-found',
    `The import ${id} rejected no line.`,
    `L’import ${id} n’a rejeté aucune ligne.`,
  )
}
