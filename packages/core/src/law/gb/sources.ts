import { inGerman, legalSource } from '../legal-source.ts'

const STATUTES = 'https://www.legislation.gov.uk/'

export const LATE_PAYMENT_ACT_1998 = inGerman(
  legalSource(
    'Late Payment of Commercial Debts (Interest) Act 1998',
    STATUTES,
    'Intérêt : taux de la Banque d’Angleterre majoré de 8 points ; somme fixe de 40, 70 ou 100 livres',
    'Interest: Bank of England base rate plus 8 points; fixed sum of 40, 70 or 100 pounds',
  ),
  'Zinsen: Leitzins der Bank of England zuzüglich 8 Punkte; Pauschale von 40, 70 oder 100 Pfund',
)

export const LIMITATION_ACT_1980_5 = legalSource(
  'Limitation Act 1980, s. 5',
  STATUTES,
  'Contrat : six ans à compter de l’inexécution',
  'Contract: six years from the breach',
  false,
)

export const LIMITATION_ACT_1980_29 = legalSource(
  'Limitation Act 1980, s. 29',
  STATUTES,
  'Nouveau départ par reconnaissance ou acompte',
  'Fresh accrual by acknowledgement or part payment',
  false,
)

export const PRESCRIPTION_ACT_1973_6 = legalSource(
  'Prescription and Limitation (Scotland) Act 1973, s. 6',
  STATUTES,
  'Obligations : extinction après cinq ans',
  'Obligations: extinguished after five years',
  false,
)
