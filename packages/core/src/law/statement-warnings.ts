import type { Claim } from './claim.ts'
import type { InterestRegime } from './country-law.ts'
import { beginOf, type Debt } from './late-interest.ts'
import type { LegalWarning, PaperText } from './legal-text.ts'

export type StatementWarning = LegalWarning & { readonly message: PaperText }

/** What whoever relies on the statement must know. */
export function statementWarnings(
  debt: Debt,
  regime: InterestRegime,
  claim: Claim,
  belowFloor: boolean,
): StatementWarning[] {
  const { insolvencyJudgmentOn, parties, payments, asOf } = debt
  const found: [boolean, keyof typeof MESSAGES][] = [
    [beginOf(debt, regime) === null, 'no-formal-notice'],
    [belowFloor, 'contractual-rate-below-floor'],
    [debt.contractualRate !== null && parties.debtor === 'consumer', 'contractual-rate-consumer'],
    [insolvencyJudgmentOn !== null && insolvencyJudgmentOn <= asOf, 'interest-stopped-by-insolvency'],
    [
      payments.some(({ on }) => insolvencyJudgmentOn !== null && on >= insolvencyJudgmentOn),
      'payment-after-insolvency',
    ],
    [payments.some(({ on }) => on > asOf), 'payment-after-valuation'],
    [claim.surplusMinor > 0, 'overpaid'],
    [
      claim.compensation !== null && claim.compensation.currency !== debt.currency,
      'compensation-in-other-currency',
    ],
    [claim.unverified.length > 0, 'value-not-verified'],
    [claim.added.length > 0, 'rate-added-here'],
  ]
  return found.filter(([applies]) => applies).map(([, code]) => ({ code, message: MESSAGES[code] }))
}

const MESSAGES = {
  'no-formal-notice': {
    fr: 'Sans mise en demeure, ce débiteur ne doit aucun intérêt : indiquez sa date si elle a été faite.',
    en: 'Without a formal notice this debtor owes no interest: give its date if one was made.',
    de: 'Ohne Mahnung schuldet dieser Schuldner keine Zinsen: Geben Sie ihr Datum an, wenn es eine gab.',
  },
  'contractual-rate-below-floor': {
    fr: 'Le taux convenu est inférieur à trois fois le taux de l’intérêt légal. Aucun texte ne dit si la clause tombe ou si elle est relevée : le montant suit la clause, les deux autres lectures sont données à côté.',
    en: 'The agreed rate is below three times the legal rate. No text says whether the clause falls or is lifted: the amount follows the clause, both other readings are given beside it.',
    de: 'Der vereinbarte Satz liegt unter dem Dreifachen des gesetzlichen Zinssatzes. Kein Text sagt, ob die Klausel entfällt oder angehoben wird: Der Betrag folgt der Klausel, beide anderen Lesarten stehen daneben.',
  },
  'contractual-rate-consumer': {
    fr: 'Opposée à un consommateur, une clause d’intérêt de retard peut être réduite par le juge ou déclarée abusive.',
    en: 'Against a consumer a late interest clause may be reduced by the judge or held unfair.',
    de: 'Gegenüber einem Verbraucher kann eine Verzugszinsklausel vom Gericht herabgesetzt oder für missbräuchlich erklärt werden.',
  },
  'interest-stopped-by-insolvency': {
    fr: 'Le jugement d’ouverture arrête les intérêts : la veille est, par prudence, le dernier jour compté.',
    en: 'The opening judgment stops interest: the day before is, for prudence, the last that is counted.',
    de: 'Das Eröffnungsurteil hemmt den Zinslauf: Vorsichtshalber ist der Tag davor der letzte gezählte Tag.',
  },
  'payment-after-insolvency': {
    fr: 'Un paiement reçu depuis le jugement d’ouverture pour une créance antérieure peut être annulé pendant trois ans.',
    en: 'A payment received since the opening judgment for an earlier claim can be annulled for three years.',
    de: 'Eine seit dem Eröffnungsurteil auf eine frühere Forderung erhaltene Zahlung kann drei Jahre lang angefochten werden.',
  },
  'payment-after-valuation': {
    fr: 'Un paiement postérieur à la date de calcul n’est pas compté.',
    en: 'A payment after the day of valuation is not counted.',
    de: 'Eine Zahlung nach dem Stichtag wird nicht gezählt.',
  },
  overpaid: {
    fr: 'Il a été reçu plus que ce qui est dû : l’excédent n’est pas affecté.',
    en: 'More was received than is owed: the surplus is not allocated.',
    de: 'Es ging mehr ein, als geschuldet ist: Der Überschuss ist nicht zugeordnet.',
  },
  'compensation-in-other-currency': {
    fr: 'L’indemnité forfaitaire est due dans une autre monnaie : elle n’est pas dans le total.',
    en: 'The fixed compensation is owed in another currency: it is not in the total.',
    de: 'Die Pauschale ist in einer anderen Währung geschuldet: Sie ist nicht in der Summe enthalten.',
  },
  'value-not-verified': {
    fr: 'Un taux utilisé n’a été vu dans aucune source : faites-le vérifier avant de vous en prévaloir.',
    en: 'A rate that was used was seen in no source: have it checked before relying on it.',
    de: 'Ein verwendeter Satz wurde in keiner Quelle gesehen: Lassen Sie ihn prüfen, bevor Sie sich darauf berufen.',
  },
  'rate-added-here': {
    fr: 'Un taux de ce calcul a été ajouté par la maison et n’est pas encore livré avec le programme : sa source est citée parmi les textes, vérifiez-la avant de vous en prévaloir.',
    en: 'A rate of this computation was added by the house and is not shipped with the program yet: its source is cited among the texts, check it before relying on it.',
    de: 'Ein Satz dieser Berechnung wurde vom Haus hinzugefügt und wird noch nicht mit dem Programm ausgeliefert: Seine Quelle steht unter den Rechtsgrundlagen, prüfen Sie sie, bevor Sie sich darauf berufen.',
  },
} as const satisfies Partial<Record<LegalWarning['code'], PaperText>>
