import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import { shownRate, typedRate } from '../claims/typed-rate.ts'

export const creditorsQuery = queryOptions({
  queryKey: ['creditors'],
  queryFn: () => answerOf(api.GET('/api/v1/creditors')),
})

export type Creditor = Awaited<ReturnType<NonNullable<typeof creditorsQuery.queryFn>>>['creditors'][number]

/** What is typed of a creditor: texts, of which empty ones are nothing. */
export function typedOf(creditor: Creditor) {
  const { paymentTerm: term } = creditor
  return {
    name: creditor.name,
    legalForm: creditor.legalForm ?? '',
    siren: creditor.siren ?? '',
    vatNumber: creditor.vatNumber ?? '',
    street: creditor.addressLines.join(', '),
    postcode: creditor.postcode ?? '',
    city: creditor.city ?? '',
    country: creditor.country,
    email: creditor.email ?? '',
    phone: creditor.phone ?? '',
    signatory: creditor.signatory ?? '',
    senderName: creditor.senderName ?? '',
    replyTo: creditor.replyTo ?? '',
    term: term === null ? ('none' as const) : term.kind === 'net-days' ? ('net-days' as const) : term.method,
    days: String(term?.days ?? 30),
    bankMaxAgeDays: creditor.bankMaxAgeDays === null ? '' : String(creditor.bankMaxAgeDays),
    lateRates: creditor.lateRates.map(({ from, rate }, index) => ({
      id: index,
      from,
      rate: shownRate(rate),
    })),
    accounts: creditor.bankAccounts.map(({ iban, bic }, index) => ({ id: index, iban, bic: bic ?? '' })),
  }
}

export type TypedCreditor = ReturnType<typeof typedOf>

/** A PUT says everything: what is not typed here stays as it was, or is refused when somebody else has changed it. */
export function bodyOf({ key: _, version: basedOn, ...creditor }: Creditor, typed: TypedCreditor) {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  const days = Number(typed.days)
  return {
    ...creditor,
    basedOn,
    name: typed.name.trim(),
    legalForm: orNull(typed.legalForm),
    siren: orNull(typed.siren),
    vatNumber: orNull(typed.vatNumber),
    addressLines: typed.street
      .split(',')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    postcode: orNull(typed.postcode),
    city: orNull(typed.city),
    country: typed.country.trim().toUpperCase(),
    email: orNull(typed.email),
    phone: orNull(typed.phone),
    signatory: orNull(typed.signatory),
    senderName: orNull(typed.senderName),
    replyTo: orNull(typed.replyTo),
    paymentTerm:
      typed.term === 'none'
        ? null
        : typed.term === 'net-days'
          ? { kind: 'net-days' as const, days }
          : { kind: 'end-of-month' as const, days, method: typed.term },
    bankMaxAgeDays: typed.bankMaxAgeDays.trim() === '' ? null : Number(typed.bankMaxAgeDays),
    lateRates: typed.lateRates
      .filter(({ from }) => from !== '')
      .map(({ from, rate }) => ({ from, rate: typedRate(rate) })),
    bankAccounts: typed.accounts
      .filter(({ iban }) => iban.trim() !== '')
      .map(({ iban, bic }) => ({ iban: iban.replaceAll(/\s/g, ''), bic: orNull(bic) })),
  }
}
