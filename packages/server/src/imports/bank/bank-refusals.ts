import { FileRefusal } from '../reading/file-refusals.ts'

export function xmlBroken(line: number, why: string): FileRefusal {
  return new FileRefusal(
    'cut',
    {
      en: `The XML of this statement is cut or damaged at line ${line} (${why}). Fetch it again from the bank; nothing was imported.`,
      fr: `Le XML de ce relevé est coupé ou abîmé à la ligne ${line} (${why}). Récupérez-le de nouveau auprès de la banque ; rien n’a été importé.`,
    },
    { line },
  )
}

export function xmlDoctype(line: number): FileRefusal {
  return new FileRefusal(
    'other-kind',
    {
      en: `The XML declares a document type (line ${line}): no bank does, and it can hide entities that fill memory or read other files. It is refused.`,
      fr: `Le XML déclare un type de document (ligne ${line}) : aucune banque ne le fait, et cela peut cacher des entités qui remplissent la mémoire ou lisent d’autres fichiers. Il est refusé.`,
    },
    { line },
  )
}

export function xmlTooDeep(line: number, depth: number): FileRefusal {
  return new FileRefusal(
    'other-kind',
    {
      en: `At line ${line} elements lie more than ${depth} deep in each other: this is no bank statement.`,
      fr: `À la ligne ${line}, plus de ${depth} éléments sont emboîtés : ce n’est pas un relevé bancaire.`,
    },
    { line, depth },
  )
}

export function xmlTextTooLong(line: number): FileRefusal {
  return new FileRefusal(
    'line-too-long',
    {
      en: `The text of an element near line ${line} never ends: the file is damaged.`,
      fr: `Le texte d’un élément proche de la ligne ${line} ne finit pas : le fichier est abîmé.`,
    },
    { line },
  )
}

export function statementCut(line: number, what: { readonly en: string; readonly fr: string }): FileRefusal {
  return new FileRefusal(
    'cut',
    {
      en: `The file stops at line ${line} inside a statement: ${what.en}. Fetch it again from the bank; nothing was imported.`,
      fr: `Le fichier s’arrête à la ligne ${line} au milieu d’un relevé : ${what.fr}. Récupérez-le de nouveau auprès de la banque ; rien n’a été importé.`,
    },
    { line },
  )
}

export function noStatement(): FileRefusal {
  return new FileRefusal('no-lines', {
    en: 'This file holds no bank statement: no account with balances or movements is in it. Check what was downloaded from the bank.',
    fr: 'Ce fichier ne contient aucun relevé : ni compte avec ses soldes, ni mouvement. Vérifiez ce qui a été téléchargé auprès de la banque.',
  })
}

export function nothingUsable(
  faults: number,
  line: number,
  first: { readonly en: string; readonly fr: string },
): FileRefusal {
  const many = faults > 1
  return new FileRefusal(
    'unreadable-statement',
    {
      en: `Nothing of this bank file can be used; nothing was imported. ${many ? `First of ${faults} faults, line` : 'Line'} ${line}: ${first.en}.`,
      fr: `Rien de ce fichier bancaire n’est utilisable ; rien n’a été importé. ${many ? `Premier défaut sur ${faults}, ligne` : 'Ligne'} ${line} : ${first.fr}.`,
    },
    { faults, line },
  )
}

export function tooManyStatements(limit: number): FileRefusal {
  return new FileRefusal(
    'too-large',
    {
      en: `The file holds more than ${limit} statements: import it in parts.`,
      fr: `Le fichier contient plus de ${limit} relevés : importez-le en plusieurs parties.`,
    },
    { limit },
  )
}

export function paymentOrder(name: string): FileRefusal {
  return new FileRefusal(
    'other-kind',
    {
      en: `This is a ${name} message, which goes to the bank or answers an order. Import the statement: camt.053, camt.054 or camt.052.`,
      fr: `C’est un message ${name}, qui va à la banque ou répond à un ordre. Importez le relevé : camt.053, camt.054 ou camt.052.`,
    },
    { name },
  )
}

export function ofxRefused(code: string, message: string): FileRefusal {
  return new FileRefusal(
    'unreadable-statement',
    {
      en: `The bank answered with an error instead of a statement (code ${code}${message === '' ? '' : `: ${message}`}). Download the statement again.`,
      fr: `La banque a répondu par une erreur au lieu d’un relevé (code ${code}${message === '' ? '' : ` : ${message}`}). Téléchargez de nouveau le relevé.`,
    },
    { code },
  )
}

export function bankColumnsMissing(missing: { readonly en: string; readonly fr: string }): FileRefusal {
  return new FileRefusal('missing-columns', {
    en: `This CSV does not read as a bank statement: no column for ${missing.en}. Export it with its header line, or take the camt.053 or CFONB file of the bank.`,
    fr: `Ce CSV ne se lit pas comme un relevé bancaire : aucune colonne pour ${missing.fr}. Exportez-le avec sa ligne d’en-tête, ou prenez le fichier camt.053 ou CFONB de la banque.`,
  })
}
