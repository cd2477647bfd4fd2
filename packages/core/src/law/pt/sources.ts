import { inGerman, legalSource } from '../legal-source.ts'

export const CC_309 = legalSource(
  'CC 309',
  'https://diariodarepublica.pt/',
  'Prescription ordinaire : vingt ans',
  'Ordinary limitation: twenty years',
)

export const CC_317 = legalSource(
  'CC 317 b)',
  'https://diariodarepublica.pt/',
  'Ventes d’un commerçant à un non-commerçant : deux ans (présomption)',
  'Sales of a trader to a non-trader: two years (presumption)',
)

export const CC_323_325 = legalSource(
  'CC 323 et 325',
  'https://diariodarepublica.pt/',
  'Interruption par acte judiciaire ou reconnaissance',
  'Interruption by judicial act or acknowledgement',
  false,
)

export const DL_62_2013 = inGerman(
  legalSource(
    'DL 62/2013',
    'https://diariodarepublica.pt/',
    'Retard de paiement : taux de la BCE majoré de 8 points',
    'Late payment: ECB rate plus 8 points',
    false,
  ),
  'Zahlungsverzug: EZB-Satz zuzüglich 8 Punkte',
)

export const DL_62_2013_7 = inGerman(
  legalSource(
    'DL 62/2013, art. 7',
    'https://diariodarepublica.pt/',
    'Indemnité de 40 euros',
    'Compensation of 40 euros',
    false,
  ),
  'Pauschale von 40 Euro',
)
