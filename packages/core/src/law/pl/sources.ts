import { inGerman, legalSource } from '../legal-source.ts'

export const KC_118 = legalSource(
  'KC 118',
  'https://isap.sejm.gov.pl/',
  'Créances d’entreprises : trois ans, jusqu’à la fin de l’année',
  'Business claims: three years, to the end of the year',
)

export const KC_554 = legalSource(
  'KC 554',
  'https://isap.sejm.gov.pl/',
  'Vente par un professionnel : deux ans',
  'Sale by a professional: two years',
)

export const KC_123 = legalSource(
  'KC 123',
  'https://isap.sejm.gov.pl/',
  'Interruption par action ou reconnaissance',
  'Interruption by legal action or acknowledgement',
  false,
)

export const KC_121 = legalSource(
  'KC 121',
  'https://isap.sejm.gov.pl/',
  'Suspension par la médiation depuis 2022',
  'Suspension by mediation since 2022',
  false,
)

export const LAW_8_MARCH_2013 = inGerman(
  legalSource(
    'Loi du 8 mars 2013, art. 10',
    'https://isap.sejm.gov.pl/',
    'Indemnité de 40, 70 ou 100 euros selon le montant',
    'Compensation of 40, 70 or 100 euros by amount',
  ),
  'Pauschale von 40, 70 oder 100 Euro je nach Betrag',
)

export const LAW_8_MARCH_2013_INTEREST = inGerman(
  legalSource(
    'Loi du 8 mars 2013, art. 4 et 7',
    'https://isap.sejm.gov.pl/',
    'Intérêts entre entreprises : taux de référence de la NBP majoré de 10 points',
    'Interest between businesses: NBP reference rate plus 10 points',
    false,
  ),
  'Zinsen zwischen Unternehmen: Referenzsatz der NBP zuzüglich 10 Punkte',
)
