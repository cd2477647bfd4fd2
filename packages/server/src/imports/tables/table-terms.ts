import { LONGEST_TERM_DAYS, type PaymentTerm } from '@recouvrance/core/customers/payment-term'

const END_OF_MONTH = /fin (de |du )?mois|\bfdm\b|end of (the )?month|\beom\b/i
const AT_ONCE = /^(comptant|[àa] r[ée]ception( de facture)?|au comptant|due on receipt|immediate|cash|cod)$/i

/**
 * The payment term that a text names: `30 jours`, `Net 30`, `45 jours fin de mois`, `fin de mois 45 jours`, `comptant`.
 * The order of the words decides between the two readings of *fin de mois*. Null when it names none.
 */
export function termNamed(text: string): PaymentTerm | null {
  if (AT_ONCE.test(text)) return { kind: 'net-days', days: 0 }
  const end = END_OF_MONTH.exec(text)
  // A second number is the day of a month (*le 10*), which no term of ours says.
  const [number, ...more] = [...text.matchAll(/\d+/g)]
  if (more.length > 0 || (!number && !end)) return null
  const days = Number(number?.[0] ?? 0)
  if (days > LONGEST_TERM_DAYS) return null
  if (end) {
    const method = number && number.index > end.index ? 'month-end-then-days' : 'days-then-month-end'
    return { kind: 'end-of-month', days, method }
  }
  return /^(net )?\d+( ?(j|jours?|days?|net|jours? nets?|days? net|jours? date de facture|jours? net))?$/i.test(
    text,
  )
    ? { kind: 'net-days', days }
    : null
}
