import { frenchTypography } from '../language/french-typography.ts'
import { FINDING_CODES } from './compliance/finding-codes.ts'
import { FINDINGS_FR } from './compliance/findings-fr.ts'
import type { SentenceFacts, Sentences } from './sentences.ts'

const CHANNELS: Readonly<Record<string, string>> = {
  email: 'adresse électronique',
  sms: 'numéro de mobile',
  letter: 'adresse postale',
  'registered-letter': 'adresse postale',
  call: 'numéro de téléphone',
  task: 'contact',
}

function days(count: number | null): string {
  return `${count ?? 0} jour${(count ?? 0) > 1 ? 's' : ''}`
}

/** What somebody wrote about a hold ends like a part of our sentence. */
function because(f: SentenceFacts): string {
  const reason = f.text('reason').replace(/[\s.]+$/, '')
  return reason === '' ? '' : ` : ${reason}`
}

/** What the day on which a reminder leaves is not; the closings of the house are named where they counted. */
function openDays(f: Pick<SentenceFacts, 'has'>): string {
  return f.has('closed') ? 'ni dimanche, ni jour férié, ni jour de fermeture' : 'ni dimanche ni jour férié'
}

/** Law and our own rules are told apart wherever something is refused. */
function ground(f: SentenceFacts): string {
  if (f.text('basis') !== 'law') return 'C’est une règle de la maison, pas un texte.'
  return `C’est la loi (${f.text('articles')}${f.has('unverified') ? ', à vérifier' : ''}).`
}

const LATER: Sentences['later'] = {
  'net-credit': 'Aucune relance ne suivra tant que les avoirs et paiements du compte couvrent ce qui est dû.',
  'below-minimum': 'Aucune relance ne suivra tant que le total reste sous le minimum.',
  'no-contact': 'Aucun contact utilisable pour cette étape : à compléter d’ici là.',
}

export const FRENCH: Sentences = {
  typeset: frenchTypography,
  act: (f) =>
    f.text('role') === 'credit'
      ? `Déduit de la relance du ${f.nextOn}.`
      : `Relance prévue le ${f.nextOn} : étape « ${f.nextStep} ».${
          f.has('planLapsed') ? ' L’échéancier est caduc : la pièce d’origine est de nouveau réclamée.' : ''
        }`,
  next: (f) => `Prochaine étape : « ${f.nextStep} », le ${f.nextOn}.`,
  later: LATER,
  rules: {
    settled: () => 'Pièce soldée : ce qui reste ouvert ne dépasse pas la tolérance.',
    insolvency: (f) => {
      const opened = f.date('openedOn')
      if (f.text('role') === 'credit')
        return `Procédure collective ouverte le ${opened} : à prendre en compte dans la déclaration de créance.`
      return f.has('bornLater')
        ? `Créance née après l’ouverture de la procédure collective (${opened}) : plus aucune relance, un juriste doit l’examiner.`
        : `Procédure collective ouverte le ${opened} : plus aucune relance, la créance est à déclarer.`
    },
    'time-barred': (f) =>
      `Prescription acquise, sauf interruption : le dernier jour sûr pour agir était le ${f.date('limitationOn')}. ${
        f.has('review')
          ? 'Un juriste doit examiner la pièce avant toute démarche.'
          : 'La pièce n’est plus relancée.'
      }`,
    hold: (f) =>
      f.until === ''
        ? `Suspendue sans date de fin${because(f)}.`
        : `Suspendue jusqu’au ${f.until} inclus${because(f)}.`,
    dispute: (f) =>
      `Litige de ${f.money('disputedMinor')} : il ne reste rien à relancer tant qu’il n’est pas réglé${
        f.until === '' ? '.' : ` ; notre réponse est due le ${f.until}.`
      }`,
    'payment-plan': (f) => {
      if (f.text('state') === 'lapsed')
        return 'Échéancier caduc : les pièces d’origine sont de nouveau relancées à la place de cette échéance.'
      if (f.text('role') === 'instalment')
        return 'L’échéancier n’est pas encore accepté : cette échéance n’est pas relancée.'
      return `Un échéancier en cours la remplace : ce sont ses échéances qui sont relancées${
        f.until === '' ? '.' : ` ; la dernière encore ouverte est celle du ${f.until}.`
      }`
    },
    'promise-pending': (f) =>
      `Paiement${f.has('amountMinor') ? ` de ${f.money('amountMinor')}` : ''} promis pour le ${f.date('promisedOn')} : attendu jusqu’au ${f.until} inclus, délai bancaire compris.`,
    'direct-debit': (f) =>
      `Prélèvement prévu le ${f.date('collectionOn')} : un rejet reste possible jusqu’au ${f.until} inclus.`,
    'no-due-date': () =>
      'Aucune date d’échéance, et la loi n’en fixe pas pour ce client : indiquez-la pour que la pièce soit relancée.',
    'cure-period': (f) =>
      `Délai de régularisation jusqu’au ${f.date('cureUntil')} : rien ne monte d’un cran (mise en demeure, examen juridique) jusqu’au ${f.until} inclus, délai bancaire compris. Les autres relances, les intérêts et la prescription continuent.`,
    'not-yet-due': (f) =>
      `Échéance du ${f.date('dueOn')}${f.has('byLaw') ? ' (délai légal)' : ''} : l’étape suivante n’est pas encore atteinte.`,
    'net-credit': (f) => {
      if (f.text('role') !== 'credit')
        return `Des avoirs et paiements à rapprocher (${f.money('creditMinor')}) couvrent ce qui serait réclamé : aucune relance ne part.`
      return f.state === 'blocked'
        ? 'Couvre ce qui est dû : à rapprocher des pièces ouvertes.'
        : 'Sera déduit de la prochaine relance.'
    },
    'below-minimum': (f) =>
      `${f.money('claimMinor')} à réclamer : moins que le minimum de ${f.money('minimumMinor')}.`,
    'min-interval': (f) =>
      f.has('days')
        ? `Un acte est parti récemment : ${days(f.number('days'))} au moins entre deux actes, rien ne part jusqu’au ${f.until} inclus.`
        : `Une étape de cette pièce est déjà partie le ${f.until} : une seule par jour.`,
    'contact-cap': (f) => {
      const caps = [
        f.has('perWeek') ? `${f.text('perWeek')} en 7 jours` : '',
        f.has('perMonth') ? `${f.text('perMonth')} en 30 jours` : '',
      ]
      return `Nombre maximal de contacts atteint (${caps.filter((cap) => cap !== '').join(', ')}) : rien ne part jusqu’au ${f.until} inclus.`
    },
    'bank-stale': (f) => {
      const account = f.has('ibanEnd') ? ` sur le compte **** ${f.text('ibanEnd')}` : ''
      const limit = days(f.number('maxAgeDays'))
      return f.has('lastStatementOn')
        ? `Données bancaires trop anciennes : le dernier mouvement lu${account} date du ${f.date('lastStatementOn')}, il y a ${days(f.number('ageDays'))}, pour une limite de ${limit}.`
        : `Données bancaires absentes : aucun mouvement n’a été lu${account} (limite : ${limit}).`
    },
    'no-contact': (f) =>
      `Aucun contact utilisable (${CHANNELS[f.text('channel')] ?? 'contact'}) : l’étape « ${f.nextStep} » attend que le contact soit complété.`,
    calendar: (f) =>
      f.text('role') === 'credit'
        ? `Déduit de la relance qui partira le ${f.nextOn}, premier jour ouvert au contact.`
        : `Relance prévue le ${f.nextOn}, premier jour ouvert au contact (${openDays(f)}) : étape « ${f.nextStep} ».`,
    'scenario-ended': (f) => {
      if (f.has('withoutAction')) return 'Scénario sans action : aucune relance ne part, c’est un choix.'
      return f.state === 'waiting'
        ? `La dernière étape est partie : le client peut payer jusqu’au ${f.until} inclus, puis la pièce ira à l’examen juridique.`
        : 'Scénario terminé : la pièce est à examiner par le service juridique.'
    },
    compliance: (f) => {
      const code = FINDING_CODES.find((known) => known === f.text('code'))
      return code === undefined ? '' : `${FINDINGS_FR[code](f)} ${ground(f)}`
    },
  },
  reasons: {
    'step-reached': (v, step) =>
      `Étape « ${step} » atteinte par ${v.text('count')} pièce${(v.number('count') ?? 0) > 1 ? 's' : ''}.`,
    'broken-promise': () => 'Promesse de paiement non tenue : l’étape suivante part sans attendre.',
    'plan-lapsed': () => 'Échéancier caduc : les pièces d’origine sont de nouveau réclamées.',
    'legal-term': (v) =>
      `Sans échéance convenue : délai légal de ${days(v.number('days'))}${v.text('law') === 'FR' ? ' (C. com. L441-10)' : ''}, compté depuis la date d’émission.`,
    'fallback-channel': (v) =>
      v.has('refused')
        ? 'Canal de repli : le client refuse l’autre.'
        : `Canal de repli : aucun contact utilisable (${CHANNELS[v.text('wanted')] ?? 'contact'}).`,
    calendar: (v) => `Départ reporté au ${v.date('on')} : ${openDays(v)}.`,
    'credits-deducted': (v) => `Avoirs et paiements à rapprocher déduits : ${v.money('creditMinor')}.`,
    'disputed-part-left-out': (v) => `Part contestée non réclamée : ${v.money('disputedMinor')}.`,
  },
  tasks: {
    'no-contact': (v) =>
      `Compléter le contact (${CHANNELS[v.text('channel')] ?? 'contact'}) : l’étape attend, elle reste à faire.`,
    'contact-failed': (v) =>
      `Vérifier le contact (${CHANNELS[v.text('channel')] ?? 'contact'}) : le dernier envoi n’est pas arrivé.`,
    'net-credit': (v) => `Rapprocher ${v.money('creditMinor')} d’avoirs et de paiements avant toute relance.`,
    'scenario-ended': () => 'Toutes les étapes sont parties : décider de la suite juridique.',
    'time-barred': () => 'Prescription acquise sauf interruption : faire examiner par un juriste.',
    'claim-after-judgment': (v) =>
      `Créance née après le jugement du ${v.date('openedOn')} : faire examiner par un juriste.`,
    'broken-promise': (v) =>
      `Promesse de ${v.has('amountMinor') ? v.money('amountMinor') : 'tout payer'} pour le ${v.date('promisedOn')} non tenue : appeler le client.`,
    insolvency: (v) =>
      `Procédure collective ouverte le ${v.date('openedOn')} : déclarer la créance ${v.has('declareBefore') ? `au plus tard le ${v.date('declareBefore')}` : 'dans le délai'}.`,
    'over-indebted': (v) =>
      `Surendettement recevable depuis le ${v.date('since')} : vérifier que la créance est connue de la commission.`,
    represented: (v) =>
      `Représenté par ${v.text('representative')} depuis le ${v.date('since')} : lui écrire${v.has('writeTo') ? ` (${v.text('writeTo')})` : ''}.`,
  },
}
