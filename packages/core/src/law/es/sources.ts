import { inGerman, legalSource } from '../legal-source.ts'

export const CC_1964 = legalSource(
  'CC 1964.2',
  'https://www.boe.es/',
  'Actions personnelles : cinq ans',
  'Personal claims: five years',
)

export const CC_1973 = legalSource(
  'CC 1973',
  'https://www.boe.es/',
  'Interruption par action, réclamation extrajudiciaire ou reconnaissance',
  'Interruption by legal action, extrajudicial demand or acknowledgement',
)

export const LEY_3_2004_7 = inGerman(
  legalSource(
    'Ley 3/2004, art. 7',
    'https://www.boe.es/',
    'Intérêt de retard : taux de la BCE majoré de 8 points',
    'Late interest: ECB rate plus 8 points',
  ),
  'Verzugszinsen: EZB-Satz zuzüglich 8 Punkte',
)

export const LEY_3_2004_8 = inGerman(
  legalSource(
    'Ley 3/2004, art. 8',
    'https://www.boe.es/',
    'Indemnité de 40 euros',
    'Compensation of 40 euros',
    false,
  ),
  'Pauschale von 40 Euro',
)
