import { access } from './en/access.ts'
import { agreements } from './en/agreements.ts'
import { batch } from './en/batch.ts'
import { customers } from './en/customers.ts'
import { day } from './en/day.ts'
import { debtor } from './en/debtor.ts'
import { frame } from './en/frame.ts'
import { law } from './en/law.ts'
import { portfolio } from './en/portfolio.ts'
import { reminders } from './en/reminders.ts'
import { sending } from './en/sending.ts'
import type { fr } from './fr.ts'

/** Every text of the screens in English. */
export const en: typeof fr = {
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
