import { inGerman, legalSource } from '../legal-source.ts'

export const COM_189 = legalSource(
  'C. com. 189',
  'https://legilux.public.lu/',
  'Obligations entre commerçants : dix ans',
  'Obligations between traders: ten years',
  false,
)

export const CIV_2244 = legalSource(
  'C. civ. 2244 et 2248',
  'https://legilux.public.lu/',
  'Interruption par action ou reconnaissance',
  'Interruption by legal action or acknowledgement',
  false,
)

export const LAW_18_APRIL_2004 = inGerman(
  legalSource(
    'Loi du 18 avril 2004',
    'https://legilux.public.lu/',
    'Délais de paiement et intérêts de retard',
    'Payment terms and late interest',
  ),
  'Zahlungsfristen und Verzugszinsen',
)

export const LAW_18_APRIL_2004_ART_5 = inGerman(
  legalSource(
    'Loi du 18 avril 2004, art. 5',
    'https://legilux.public.lu/',
    'Montant forfaitaire de 40 euros',
    'Fixed sum of 40 euros',
    false,
  ),
  'Pauschale von 40 Euro',
)
