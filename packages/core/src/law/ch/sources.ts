import { inGerman, legalSource } from '../legal-source.ts'

const OBLIGATIONS = 'https://www.fedlex.admin.ch/eli/cc/27/317_321_377/fr'

export const CO_104 = inGerman(
  legalSource('CO 104', OBLIGATIONS, 'Intérêt moratoire de 5 %', 'Default interest of 5 %', false),
  'Verzugszins von 5 %',
)

export const CO_127 = legalSource(
  'CO 127',
  OBLIGATIONS,
  'Prescription de dix ans',
  'Limitation of ten years',
  false,
)

export const CO_128 = legalSource(
  'CO 128',
  OBLIGATIONS,
  'Commerce de détail, artisanat, loyers : cinq ans',
  'Retail, crafts, rents: five years',
  false,
)

export const CO_135 = legalSource(
  'CO 135',
  OBLIGATIONS,
  'Interruption par reconnaissance, acompte, poursuite ou action',
  'Interruption by acknowledgement, part payment, debt enforcement or legal action',
)
