import { type Currency, digitsOf } from '@recouvrance/core/money/currency'
import { amountOf, type DecimalMark } from '../reading/amount-text.ts'
import { MAX_AMOUNT_MINOR } from './bank-values.ts'
import type { BankFaultCode } from './statement.ts'

type Amount =
  | { readonly minor: number; readonly fault: null }
  | { readonly minor: null; readonly fault: BankFaultCode }

const FRACTION = /[.,](\d+)\s*$/

/** An amount that must be there: an empty text is none. */
export function minorAmount(text: string, currency: Currency, mark: DecimalMark): Amount {
  const minor = /\d/.test(text) ? amountOf(text, digitsOf(currency), mark) : Number.NaN
  if (Number.isNaN(minor)) return { minor: null, fault: whyNot(text, digitsOf(currency)) }
  if (Math.abs(minor) > MAX_AMOUNT_MINOR) return { minor: null, fault: 'bank-amount-huge' }
  return { minor, fault: null }
}

function whyNot(text: string, digits: number): BankFaultCode {
  const isNumber = /^[-+]?\d+(?:[.,]\d+)?$/.test(text.trim())
  const fraction = FRACTION.exec(text)?.[1] ?? ''
  if (isNumber && fraction.replace(/0+$/, '').length > digits) return 'bank-amount-decimals'
  return isNumber ? 'bank-amount-huge' : 'bank-amount'
}
