import { audit } from './fr/audit.ts'
import { calculators } from './fr/calculators.ts'
import { courtesies } from './fr/courtesies.ts'
import { firstSteps } from './fr/first-steps.ts'
import { imports } from './fr/imports.ts'
import { insolvency } from './fr/insolvency.ts'
import { legalDetail } from './fr/legal-detail.ts'
import { people } from './fr/people.ts'
import { safeguards } from './fr/safeguards.ts'
import { scenarios } from './fr/scenarios.ts'
import { settings } from './fr/settings.ts'
import { templates } from './fr/templates.ts'

/** Texts of the screens that are opened now and then: not loaded before somebody goes there. */
export const frOccasional = {
  ...audit,
  ...calculators,
  ...courtesies,
  ...firstSteps,
  ...safeguards,
  ...imports,
  ...people,
  ...legalDetail,
  ...insolvency,
  ...scenarios,
  ...settings,
  ...templates,
}
