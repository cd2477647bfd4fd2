import { inGerman, legalSource } from '../legal-source.ts'

export const ABGB_1486 = legalSource(
  'ABGB § 1486',
  'https://www.ris.bka.gv.at/',
  'Créances nées de fournitures et de travaux : trois ans',
  'Claims for supplies and work: three years',
  false,
)

export const ABGB_1497 = legalSource(
  'ABGB § 1497',
  'https://www.ris.bka.gv.at/',
  'Interruption par reconnaissance ou action',
  'Interruption by acknowledgement or legal action',
  false,
)

export const UGB_458 = inGerman(
  legalSource('UGB § 458', 'https://www.ris.bka.gv.at/', 'Forfait de 40 euros', 'Lump sum of 40 euros'),
  'Pauschale von 40 Euro',
)

export const UGB_456 = inGerman(
  legalSource(
    'UGB § 456',
    'https://www.ris.bka.gv.at/',
    'Intérêts entre entreprises : taux de base majoré de 9,2 points',
    'Interest between businesses: base rate plus 9.2 points',
  ),
  'Zinsen zwischen Unternehmen: Basiszinssatz zuzüglich 9,2 Punkte',
)
