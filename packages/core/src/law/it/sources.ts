import { inGerman, legalSource } from '../legal-source.ts'

export const CC_2946 = legalSource(
  'C.c. 2946',
  'https://www.normattiva.it/',
  'Prescription ordinaire : dix ans',
  'Ordinary limitation: ten years',
)

export const CC_2951 = legalSource(
  'C.c. 2951',
  'https://www.normattiva.it/',
  'Contrat de transport : un an',
  'Carriage: one year',
)

export const CC_2943 = legalSource(
  'C.c. 2943',
  'https://www.normattiva.it/',
  'Interruption par action ou mise en demeure',
  'Interruption by legal action or formal demand',
)

export const CC_2944 = legalSource(
  'C.c. 2944',
  'https://www.normattiva.it/',
  'Interruption par reconnaissance',
  'Interruption by acknowledgement',
  false,
)

export const DLGS_231_2002 = inGerman(
  legalSource(
    'D.Lgs. 231/2002, art. 5',
    'https://www.normattiva.it/',
    'Intérêts : taux de la BCE majoré de 8 points',
    'Interest: ECB rate plus 8 points',
  ),
  'Zinsen: EZB-Satz zuzüglich 8 Punkte',
)

export const DLGS_231_2002_6 = inGerman(
  legalSource(
    'D.Lgs. 231/2002, art. 6',
    'https://www.normattiva.it/',
    'Indemnité de 40 euros',
    'Compensation of 40 euros',
    false,
  ),
  'Pauschale von 40 Euro',
)
