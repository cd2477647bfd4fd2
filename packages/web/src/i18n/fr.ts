import { access } from './fr/access.ts'
import { agreements } from './fr/agreements.ts'
import { batch } from './fr/batch.ts'
import { customers } from './fr/customers.ts'
import { day } from './fr/day.ts'
import { debtor } from './fr/debtor.ts'
import { frame } from './fr/frame.ts'
import { law } from './fr/law.ts'
import { portfolio } from './fr/portfolio.ts'
import { reminders } from './fr/reminders.ts'
import { sending } from './fr/sending.ts'

/** Texts of the screens of every day in French, a file for each room; `en.ts` has the same keys, or it does not compile. */
export const fr = {
  ...access,
  ...agreements,
  ...batch,
  ...customers,
  ...day,
  ...debtor,
  ...frame,
  ...law,
  ...portfolio,
  ...reminders,
  ...sending,
}
