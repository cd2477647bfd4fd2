import { inGerman, legalSource } from '../legal-source.ts'

export const ANC_CC_2262BIS = legalSource(
  'Anc. C. civ. 2262bis',
  'https://www.ejustice.just.fgov.be/',
  'Actions personnelles : dix ans',
  'Personal claims: ten years',
)

export const ANC_CC_2272 = legalSource(
  'Anc. C. civ. 2272',
  'https://www.ejustice.just.fgov.be/',
  'Ventes de marchandises aux particuliers : un an',
  'Sales of goods to private persons: one year',
)

export const ANC_CC_2244 = legalSource(
  'Anc. C. civ. 2244',
  'https://www.ejustice.just.fgov.be/',
  'Causes d’interruption',
  'Causes of interruption',
  false,
)

export const LAW_2_AUGUST_2002 = inGerman(
  legalSource(
    'Loi du 2 août 2002',
    'https://www.ejustice.just.fgov.be/',
    'Retard de paiement dans les transactions commerciales',
    'Late payment in commercial transactions',
  ),
  'Zahlungsverzug im Geschäftsverkehr',
)

export const LAW_2_AUGUST_2002_ART_6 = inGerman(
  legalSource(
    'Loi du 2 août 2002, art. 6',
    'https://www.ejustice.just.fgov.be/',
    'Indemnité forfaitaire de 40 euros',
    'Fixed compensation of 40 euros',
    false,
  ),
  'Pauschale von 40 Euro',
)
