import { inGerman, legalSource } from '../legal-source.ts'

export const BW_3_307 = legalSource(
  'BW 3:307',
  'https://wetten.overheid.nl/BWBR0005291/',
  'Exécution d’une obligation : cinq ans',
  'Performance of an obligation: five years',
)

export const BW_7_28 = legalSource(
  'BW 7:28',
  'https://wetten.overheid.nl/BWBR0005291/',
  'Vente au consommateur : deux ans',
  'Consumer sale: two years',
)

export const BW_3_317 = legalSource(
  'BW 3:317',
  'https://wetten.overheid.nl/BWBR0005291/',
  'Interruption par sommation écrite',
  'Interruption by a written demand',
)

export const BW_3_316_318 = legalSource(
  'BW 3:316 et 3:318',
  'https://wetten.overheid.nl/BWBR0005291/',
  'Interruption par action ou reconnaissance',
  'Interruption by legal action or acknowledgement',
  false,
)

export const BW_6_119A = inGerman(
  legalSource(
    'BW 6:119a',
    'https://wetten.overheid.nl/BWBR0005291/',
    'Intérêt commercial : taux de la BCE majoré de 8 points',
    'Commercial interest: ECB rate plus 8 points',
  ),
  'Handelszins: EZB-Satz zuzüglich 8 Punkte',
)

export const BW_6_96 = inGerman(
  legalSource(
    'BW 6:96',
    'https://wetten.overheid.nl/BWBR0005291/',
    'Frais de recouvrement : 40 euros au moins',
    'Recovery costs: 40 euros at least',
    false,
  ),
  'Beitreibungskosten: mindestens 40 Euro',
)
