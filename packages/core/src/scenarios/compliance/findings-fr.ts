import type { SentenceValues } from '../sentence-format.ts'
import type { FindingCode } from './finding-codes.ts'

const CHANNELS: Readonly<Record<string, string>> = {
  email: 'par e-mail',
  sms: 'par SMS',
  phone: 'par téléphone',
}

const LINES: Readonly<Record<string, string>> = {
  principal: 'principal',
  'contractual-interest': 'intérêts convenus',
  'legal-interest': 'intérêts au taux légal',
  'late-interest': 'pénalités de retard',
  'fixed-compensation': 'indemnité forfaitaire de 40 €',
  'complementary-compensation': 'indemnisation complémentaire',
  'collection-fee': 'frais de recouvrement',
}

export const FINDINGS_FR: Readonly<Record<FindingCode, (v: SentenceValues) => string>> = {
  insolvency: (v) =>
    `Procédure collective ouverte le ${v.date('openedOn')} : rien n’est réclamé, la créance se déclare.`,
  'time-barred': (v) =>
    v.has('review')
      ? `Prescription acquise depuis le ${v.date('limitationOn')} sauf interruption : un juriste l’examine avant toute relance.`
      : `Prescription acquise depuis le ${v.date('limitationOn')} : une dette prescrite ne se réclame pas à un particulier.`,
  'over-indebted': (v) =>
    `Dossier de surendettement recevable depuis le ${v.date('since')} : il est interdit au débiteur de payer ce qui est né avant, on ne le lui réclame pas.`,
  'over-indebted-later': (v) =>
    `Dossier de surendettement recevable depuis le ${v.date('since')} : la pièce est plus récente, une personne décide de la suite.`,
  represented: (v) =>
    `Représenté par ${v.text('representative')} depuis le ${v.date('since')} : on n’écrit plus au client${
      v.has('writeTo') ? ` mais à ${v.text('writeTo')}` : ''
    }.`,
  'channel-refused': (v) =>
    `Le client refuse depuis le ${v.date('since')} d’être contacté ${CHANNELS[v.text('channel')] ?? 'ainsi'}.`,
  'third-party': (v) =>
    `« ${v.text('recipient')} » est l’adresse d’un tiers : on ne parle d’une dette qu’au débiteur.`,
  'claim-line': (v) =>
    `« ${LINES[v.text('line')] ?? v.text('line')} » ne peut pas être réclamé à ce débiteur : retirez cette ligne.`,
  'collector-agreement': () =>
    'Aucune convention écrite avec le créancier n’est enregistrée : le recouvrement pour son compte ne peut pas commencer.',
  'collector-declaration': () =>
    'La déclaration au procureur de la République n’est pas enregistrée : le recouvrement pour autrui ne peut pas commencer.',
  'collector-insurance': (v) =>
    v.has('insuredUntil')
      ? `L’assurance de responsabilité professionnelle a pris fin le ${v.date('insuredUntil')} : enregistrez son renouvellement.`
      : 'Aucune assurance de responsabilité professionnelle n’est enregistrée.',
  'collector-account': () =>
    'Les fonds encaissés pour autrui doivent l’être sur un compte qui ne sert qu’à cela : confirmez-le.',
  'collector-first-letter': () =>
    'La lettre qui porte les mentions obligatoires n’est pas encore partie : ni appel ni SMS avant elle.',
  sunday: () => 'Aucun contact n’a lieu le dimanche.',
  'public-holiday': (v) => `Le ${v.longDate('day')} est férié dans le pays du client.`,
  'closing-day': (v) => `La maison est fermée le ${v.longDate('day')}.`,
  hours: (v) =>
    `Il est ${time(v.text('time'))} chez le client : les contacts ont lieu de ${time(v.text('opens'))} à ${time(v.text('closes'))}.`,
  'one-contact-a-day': () => 'Le client a déjà été contacté aujourd’hui.',
  'consumer-week': (v) =>
    `Ce particulier a déjà été contacté ${v.text('count')} fois en ${v.text('days')} jours : ${v.text('most')} au plus.`,
  'limitation-near': (v) =>
    `La créance se prescrit le ${v.date('limitationOn')} : ni une relance ni une mise en demeure n’arrêtent ce délai.`,
  'voice-message': () =>
    'Ne laissez pas de message qui parle de la dette : un tiers pourrait l’entendre. Demandez seulement à être rappelé.',
}

/** `8 h`, `19 h 30`. */
function time(text: string): string {
  const [hours, minutes] = text.split(':')
  return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`
}
