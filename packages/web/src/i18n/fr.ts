import { access } from './fr/access.ts'
import { agreements } from './fr/agreements.ts'
import { audit } from './fr/audit.ts'
import { batch } from './fr/batch.ts'
import { customers } from './fr/customers.ts'
import { day } from './fr/day.ts'
import { debtor } from './fr/debtor.ts'
import { firstSteps } from './fr/first-steps.ts'
import { frame } from './fr/frame.ts'
import { imports } from './fr/imports.ts'
import { law } from './fr/law.ts'
import { portfolio } from './fr/portfolio.ts'
import { reminders } from './fr/reminders.ts'
import { scenarios } from './fr/scenarios.ts'
import { sending } from './fr/sending.ts'
import { settings } from './fr/settings.ts'
import { templates } from './fr/templates.ts'

/** Every text of the screens in French, a file for each room; `en.ts` has the same keys, or it does not compile. */
export const fr = {
  ...access,
  ...audit,
  ...agreements,
  ...batch,
  ...customers,
  ...day,
  ...debtor,
  ...firstSteps,
  ...frame,
  ...imports,
  ...law,
  ...portfolio,
  ...reminders,
  ...scenarios,
  ...settings,
  ...templates,
  ...sending,
}
