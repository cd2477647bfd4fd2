import type { Debtor } from './debtor.ts'

type Insolvency = NonNullable<Debtor['insolvency']>

/** A notice as a form holds it: '' is not known. */
export type TypedInsolvency = {
  readonly openedOn: string
  readonly publishedOn: string
  readonly kind: NonNullable<Insolvency['kind']> | ''
  readonly office: string
  readonly officeAddress: string
  /** '': told by the country of the creditor. */
  readonly abroad: '' | 'yes' | 'no'
  readonly declaredOn: string
}

export function typedInsolvency(known: Insolvency | null): TypedInsolvency {
  const abroad = known?.creditorAbroad ?? null
  return {
    openedOn: known?.openedOn ?? '',
    publishedOn: known?.publishedOn ?? '',
    kind: known?.kind ?? '',
    office: known?.office ?? '',
    officeAddress: (known?.officeAddress ?? []).join('\n'),
    abroad: abroad === null ? '' : abroad ? 'yes' : 'no',
    declaredOn: known?.declaredOn ?? '',
  }
}

export function bodyOfInsolvency(typed: TypedInsolvency) {
  return {
    openedOn: typed.openedOn,
    publishedOn: typed.publishedOn || null,
    kind: typed.kind || null,
    office: typed.office.trim() || null,
    officeAddress: typed.officeAddress
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    creditorAbroad: typed.abroad === '' ? null : typed.abroad === 'yes',
    declaredOn: typed.declaredOn || null,
  }
}
