import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import type { Warning } from '../reporting/import-report.ts'

/** What the import of a table wants people to know. Codes are part of the report's format. */

export function totalLinesLeftOut(lines: number): Warning {
  return {
    code: 'total-lines',
    message: {
      fr: `${lines} ${lines > 1 ? 'lignes de total sont laissées' : 'ligne de total est laissée'} de côté.`,
      en: `${lines} ${lines > 1 ? 'lines of totals are' : 'line of totals is'} left out.`,
    },
  }
}

export function zeroLinesLeftOut(lines: number): Warning {
  return {
    code: 'zero-lines',
    message: {
      fr: `${lines} ${lines > 1 ? 'lignes sont' : 'ligne est'} d’un montant nul et ${lines > 1 ? 'laissées' : 'laissée'} de côté.`,
      en: `${lines} ${lines > 1 ? 'lines have' : 'line has'} an amount of zero and ${lines > 1 ? 'are' : 'is'} left out.`,
    },
  }
}

export function copiesLeftOut(lines: number): Warning {
  return {
    code: 'copies',
    message: {
      fr: `${lines} ${lines > 1 ? 'lignes en répètent une autre' : 'ligne en répète une autre'} à l’identique et ne ${lines > 1 ? 'comptent' : 'compte'} qu’une fois.`,
      en: `${lines} ${lines > 1 ? 'lines repeat' : 'line repeats'} another one exactly and ${lines > 1 ? 'count' : 'counts'} only once.`,
    },
  }
}

export function paymentsTakenBack(payments: number): Warning {
  return {
    code: 'payments-taken-back',
    message: {
      fr: `${payments} ${payments > 1 ? 'règlements ne figurent' : 'règlement ne figure'} plus dans le fichier : ${payments > 1 ? 'ils sont annulés' : 'il est annulé'} et les factures sont rouvertes d’autant.`,
      en: `${payments} ${payments > 1 ? 'payments are' : 'payment is'} no longer in the file: ${payments > 1 ? 'they are' : 'it is'} taken back and the invoices are open again by as much.`,
    },
  }
}

export function absentNotBelieved(absent: number, rejected: number): Warning {
  const why =
    rejected > 0
      ? {
          fr: 'Des lignes sont rejetées, et ces pièces sont peut-être parmi elles',
          en: 'Lines were rejected, and these items may be among them',
        }
      : {
          fr: 'C’est plus de la moitié de ce qui était ouvert, et le fichier semble partiel',
          en: 'That is more than half of what was open, and the file looks like a part',
        }
  const mend =
    rejected > 0
      ? {
          fr: 'Corrigez les lignes rejetées dans le fichier entier et importez-le de nouveau.',
          en: 'Correct the rejected lines in the whole file and import it again.',
        }
      : {
          fr: 'Si la liste est complète, importez-la de nouveau avec --complete (complete).',
          en: 'If the list is complete, import it again with --complete (complete).',
        }
  return {
    code: 'absent-items-kept',
    message: {
      fr: `${absent} ${absent > 1 ? 'pièces ouvertes ne figurent' : 'pièce ouverte ne figure'} plus dans le fichier et ${absent > 1 ? 'restent ouvertes' : 'reste ouverte'}. ${why.fr}. ${mend.fr}`,
      en: `${absent} open ${absent > 1 ? 'items are' : 'item is'} no longer in the file and ${absent > 1 ? 'stay' : 'stays'} open. ${why.en}. ${mend.en}`,
    },
  }
}

export function derivedFromBalance(asOf: CivilDate): Warning {
  return {
    code: 'derived-from-balance',
    message: {
      fr: `Les pièces sont déduites des tranches de la balance du ${formatShortDate(asOf, 'fr')} et seront remplacées par la prochaine. Leurs échéances sont les plus tardives de chaque tranche ; les montants non échus n’en ont pas.`,
      en: `The items are derived from the buckets of the balance of ${formatShortDate(asOf, 'en')}, and the next balance will take their place. Their due dates are the latest of each bucket; what is not due has none.`,
    },
  }
}

export function unusableNumbers(numbers: number): Warning {
  return {
    code: 'unusable-numbers',
    message: {
      fr: `${numbers} ${numbers > 1 ? 'numéros de téléphone sont laissés' : 'numéro de téléphone est laissé'} de côté : il y manque l’indicatif international (+33…) ou des chiffres.`,
      en: `${numbers} telephone ${numbers > 1 ? 'numbers are' : 'number is'} left out: the country code (+33…) or some digits are missing.`,
    },
  }
}
