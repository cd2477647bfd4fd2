import { audit } from './en/audit.ts'
import { calculators } from './en/calculators.ts'
import { courtesies } from './en/courtesies.ts'
import { firstSteps } from './en/first-steps.ts'
import { imports } from './en/imports.ts'
import { insolvency } from './en/insolvency.ts'
import { legalDetail } from './en/legal-detail.ts'
import { people } from './en/people.ts'
import { safeguards } from './en/safeguards.ts'
import { scenarios } from './en/scenarios.ts'
import { settings } from './en/settings.ts'
import { templates } from './en/templates.ts'
import type { frOccasional } from './fr-occasional.ts'

export const enOccasional: typeof frOccasional = {
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
