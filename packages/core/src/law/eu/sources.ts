import { inGerman, legalSource } from '../legal-source.ts'

export const DIRECTIVE_2011_7 = inGerman(
  legalSource(
    'Dir. 2011/7/UE',
    'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32011L0007',
    'Lutte contre le retard de paiement dans les transactions commerciales',
    'Combating late payment in commercial transactions',
  ),
  'Bekämpfung von Zahlungsverzug im Geschäftsverkehr',
)

export const ECB_KEY_RATES = legalSource(
  'BCE, taux des opérations principales de refinancement',
  'https://www.ecb.europa.eu/stats/policy_and_exchange_rates/key_ecb_interest_rates/html/index.en.html',
  'Taux en vigueur au 1er janvier et au 1er juillet',
  'Rate in force on 1 January and on 1 July',
)

export const GDPR_5 = legalSource(
  'RGPD, art. 5',
  'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32016R0679',
  'Confidentialité des données : rien d’une dette ne se dit à un tiers',
  'Confidentiality of data: nothing of a debt is told to a third party',
  false,
)

export const GDPR_21 = legalSource(
  'RGPD, art. 21',
  'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32016R0679',
  'Droit d’opposition, sous réserve de l’exercice de droits en justice',
  'Right to object, save for the exercise of legal claims',
  false,
)
