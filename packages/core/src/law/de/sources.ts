import { inGerman, legalSource } from '../legal-source.ts'

export const BGB_195_199 = legalSource(
  'BGB §§ 195, 199',
  'https://www.gesetze-im-internet.de/bgb/',
  'Délai ordinaire : trois ans à compter de la fin de l’année',
  'Ordinary period: three years from the end of the year',
)

export const BGB_204 = legalSource(
  'BGB § 204',
  'https://www.gesetze-im-internet.de/bgb/',
  'Suspension par l’action en justice, la Mahnbescheid ou les négociations',
  'Suspension by legal action or a payment order',
)

export const BGB_212 = legalSource(
  'BGB § 212',
  'https://www.gesetze-im-internet.de/bgb/',
  'Nouveau départ par reconnaissance ou acompte',
  'New start by acknowledgement or part payment',
  false,
)

export const BGB_288 = inGerman(
  legalSource(
    'BGB § 288',
    'https://www.gesetze-im-internet.de/bgb/',
    'Intérêts moratoires : taux de base majoré de 9 ou 5 points',
    'Default interest: base rate plus 9 or 5 points',
  ),
  'Verzugszinsen: Basiszinssatz zuzüglich 9 oder 5 Punkte',
)

export const BGB_288_5 = inGerman(
  legalSource(
    'BGB § 288, al. 5',
    'https://www.gesetze-im-internet.de/bgb/',
    'Forfait de 40 euros',
    'Lump sum of 40 euros',
    false,
  ),
  'Pauschale von 40 Euro',
)

export const BASE_RATE = inGerman(
  legalSource(
    'Basiszinssatz, BGB § 247',
    'https://www.gesetze-im-internet.de/bgb/',
    'Taux de base de la Bundesbank, publié chaque semestre',
    'Base rate of the Bundesbank, published each half-year',
    false,
  ),
  'Basiszinssatz der Bundesbank, für jedes Halbjahr bekannt gegeben',
)
