import type { CivilDate } from '../calendar/civil-date.ts'
import { formatLongDate } from '../calendar/format-date.ts'
import type { CustomerKind } from '../customers/customer.ts'
import { frenchTypography } from '../language/french-typography.ts'
import type { Language } from '../language/language.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import { formatMoney } from '../money/format-money.ts'
import type { MessageCure } from './message-model.ts'

type Offered = {
  readonly customer: { readonly kind: CustomerKind; readonly language: Language }
  readonly currency: Currency
  readonly totals: { readonly toPay: MinorUnits }
}

/** What an offer must say, as a paragraph: amount, day, what it suspends, what goes on, that it can be withdrawn. */
export function cureWording({ customer, currency, totals }: Offered, cure: MessageCure): string {
  return cureParagraph(customer, formatMoney(totals.toPay, currency, customer.language), cure)
}

/** The same for an offer that somebody makes by hand. */
export function cureParagraph(
  { kind, language }: Offered['customer'],
  amount: string,
  { until, waivesPenalties }: { readonly until: CivilDate; readonly waivesPenalties: boolean },
): string {
  const { offer, waiver, rest, restOfConsumers } = WORDING[language]
  const parts = [
    offer(amount, formatLongDate(until, language)),
    ...(waivesPenalties ? [waiver] : []),
    // A consumer owes no interest by the mere delay: nothing of it is announced.
    kind === 'consumer' ? restOfConsumers : rest,
  ]
  return language === 'fr' ? frenchTypography(parts.join(' ')) : parts.join(' ')
}

type Wording = {
  readonly offer: (amount: string, until: string) => string
  readonly waiver: string
  readonly rest: string
  readonly restOfConsumers: string
}

/** Never called a right: it is a courtesy of the creditor (CRPA L123-1 binds public bodies only). */
const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    offer: (amount, until) =>
      `Avant toute mise en demeure, nous vous accordons un délai de régularisation : il vous suffit de régler ${amount} au plus tard le ${until}. Aucune mise en demeure ni suite contentieuse n’interviendra d’ici là.`,
    waiver:
      'Si ce règlement nous parvient dans ce délai, nous renonçons aux pénalités de retard et à l’indemnité forfaitaire courues sur ces pièces.',
    rest: 'Ce délai, consenti à titre commercial et révocable, ne suspend rien d’autre : les pénalités de retard et la prescription continuent de courir.',
    restOfConsumers:
      'Ce délai, consenti à titre commercial et révocable, ne suspend rien d’autre : la somme reste due et la prescription continue de courir.',
  },
  en: {
    offer: (amount, until) =>
      `Before any formal notice, we grant you a final period to settle: please pay ${amount} by ${until}. No formal notice and no legal step will be taken until then.`,
    waiver:
      'If this payment reaches us in time, we waive the late-payment interest and the fixed compensation accrued on these items.',
    rest: 'This period is a commercial courtesy that we may withdraw. It suspends nothing else: late-payment interest and limitation continue to run.',
    restOfConsumers:
      'This period is a commercial courtesy that we may withdraw. It suspends nothing else: the amount remains due and limitation continues to run.',
  },
  de: {
    offer: (amount, until) =>
      `Vor jeder förmlichen Mahnung räumen wir Ihnen eine letzte Zahlungsfrist ein: Bitte zahlen Sie ${amount} bis zum ${until}. Bis dahin erfolgen weder eine förmliche Mahnung noch rechtliche Schritte.`,
    waiver:
      'Geht die Zahlung fristgerecht bei uns ein, verzichten wir auf die für diese Posten aufgelaufenen Verzugszinsen und die Pauschale.',
    rest: 'Diese Frist gewähren wir aus Kulanz und widerruflich. Sie hemmt nichts anderes: Verzugszinsen und Verjährung laufen weiter.',
    restOfConsumers:
      'Diese Frist gewähren wir aus Kulanz und widerruflich. Sie hemmt nichts anderes: Der Betrag bleibt fällig und die Verjährung läuft weiter.',
  },
  es: {
    offer: (amount, until) =>
      `Antes de cualquier requerimiento formal, les concedemos un último plazo de regularización: basta con que abonen ${amount} a más tardar el ${until}. Hasta entonces no habrá requerimiento formal ni actuación judicial.`,
    waiver:
      'Si el pago nos llega dentro de ese plazo, renunciamos a los intereses de demora y a la indemnización fija devengados por estos documentos.',
    rest: 'Este plazo es una cortesía comercial revocable. No suspende nada más: los intereses de demora y la prescripción siguen corriendo.',
    restOfConsumers:
      'Este plazo es una cortesía comercial revocable. No suspende nada más: la cantidad sigue siendo exigible y la prescripción sigue corriendo.',
  },
  it: {
    offer: (amount, until) =>
      `Prima di qualsiasi messa in mora vi concediamo un ultimo termine per regolarizzare: è sufficiente versare ${amount} entro il ${until}. Fino ad allora non seguiranno né messa in mora né azioni legali.`,
    waiver:
      'Se il pagamento ci perviene entro tale termine, rinunciamo agli interessi di mora e all’indennità forfettaria maturati su questi documenti.',
    rest: 'Questo termine è una cortesia commerciale revocabile. Non sospende altro: gli interessi di mora e la prescrizione continuano a decorrere.',
    restOfConsumers:
      'Questo termine è una cortesia commerciale revocabile. Non sospende altro: la somma resta dovuta e la prescrizione continua a decorrere.',
  },
}
