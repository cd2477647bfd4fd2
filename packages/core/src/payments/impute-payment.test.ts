import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { recordedLaw } from '../law/law-of.ts'
import { sumMinor } from '../money/amount.ts'
import { currencyOf } from '../money/currency.ts'
import { imputePayment } from './impute-payment.ts'

const PAID_ON = civilDate('2024-08-31')

test('a payment conserves every cent, whatever the order and the invoices', () => {
  const law = recordedLaw('FR')
  if (law === null) throw new Error('French law is recorded')
  const invoice = fc.record({
    principalMinor: fc.integer({ min: 1, max: 1_000_000 }),
    dueOn: fc.integer({ min: -900, max: 60 }).map((days) => addDays(PAID_ON, days)),
    debtor: fc.constantFrom('business' as const, 'consumer' as const, 'public' as const),
    contractualRate: fc.constant(null),
  })
  fc.assert(
    fc.property(
      fc.array(invoice, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 5_000_000 }),
      fc.constantFrom('legal' as const, 'oldest-first' as const),
      fc.boolean(),
      (drafts, amountMinor, order, designates) => {
        const invoices = drafts.map((draft, index) => ({ ...draft, id: `F${index}` }))
        const designated = designates ? ['F0'] : []
        const payment = {
          paidOn: PAID_ON,
          amountMinor,
          currency: currencyOf('EUR'),
          designated,
          order,
          invoices,
        }
        const { lines, unallocatedMinor } = imputePayment(law, payment)
        const spread = sumMinor(lines.flatMap((line) => [line.interestMinor, line.principalMinor]))
        expect(spread + unallocatedMinor).toBe(amountMinor)
        for (const [index, line] of lines.entries()) {
          expect(line.principalMinor + line.remainingPrincipalMinor).toBe(invoices[index]?.principalMinor)
          // Principal is touched only once the interest of that invoice is paid.
          if (line.principalMinor > 0) expect(line.remainingInterestMinor).toBe(0)
        }
      },
    ),
  )
})
