/** ISO 4217 code, upper case. The ledger never mixes two of them in one sum. */
export type Currency = string & { readonly currencyBrand: true }

/** Currencies whose minor unit is not the hundredth (ISO 4217, amendment 177), with their digits. */
export const UNUSUAL_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
}

export function isCurrency(code: string): code is Currency {
  return /^[A-Z]{3}$/.test(code)
}

/** @throws RangeError when the code is not three capital letters */
export function currencyOf(code: string): Currency {
  if (!isCurrency(code)) throw new RangeError(`not an ISO 4217 currency code: ${code}`)
  return code
}

/** Digits after the decimal point: 2 for EUR, 0 for JPY, 3 for TND. */
export function digitsOf(currency: Currency): number {
  return UNUSUAL_DIGITS[currency] ?? 2
}
