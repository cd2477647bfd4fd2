import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import type { Explanation, Params, Rule } from './decision.ts'
import { explain } from './explain.ts'
import { invoice, planOf, shown } from './testing/plan-case.ts'

function both(over: Partial<Explanation>): [string, string] {
  const explanation: Explanation = {
    itemId: 'F1',
    state: 'blocked',
    rule: null,
    until: null,
    nextStepKey: null,
    nextOn: null,
    params: null,
    ...over,
  }
  return [shown(explain(explanation, 'fr')), shown(explain(explanation, 'en'))]
}

const D = (text: string) => civilDate(text)
const EUR = { currency: 'EUR' }
const CREDITS = { creditMinor: 150_000, netMinor: -30_000, currency: 'EUR' }

const SENTENCES: [Rule | null, string, Partial<Explanation>, string, string][] = [
  [
    null,
    'in an act',
    { state: 'act', nextStepKey: 'call', nextOn: D('2025-03-03') },
    'Relance prévue le 03/03/2025_: étape «_call_».',
    'Reminder planned for 3_Mar_2025: step “call”.',
  ],
  [
    null,
    'in an act after a lapsed plan',
    { state: 'act', nextStepKey: 'call', nextOn: D('2025-03-03'), params: { planLapsed: 1 } },
    'Relance prévue le 03/03/2025_: étape «_call_». L’échéancier est caduc_: la pièce d’origine est de nouveau réclamée.',
    'Reminder planned for 3_Mar_2025: step “call”. The payment plan has lapsed: the original item is claimed again.',
  ],
  [
    null,
    'a credit in an act',
    { state: 'act', nextStepKey: 'call', nextOn: D('2025-03-03'), params: { role: 'credit' } },
    'Déduit de la relance du 03/03/2025.',
    'Deducted from the reminder of 3_Mar_2025.',
  ],
  [
    'settled',
    '',
    { state: 'closed' },
    'Pièce soldée_: ce qui reste ouvert ne dépasse pas la tolérance.',
    'Settled: what is still open is within the tolerance.',
  ],
  [
    'insolvency',
    '',
    { params: { openedOn: '2025-03-01' } },
    'Procédure collective ouverte le 01/03/2025_: plus aucune relance, la créance est à déclarer.',
    'Insolvency proceedings opened on 1_Mar_2025: no more reminders, the claim must be declared.',
  ],
  [
    'insolvency',
    'of a claim born later',
    { params: { openedOn: '2025-03-01', bornLater: 1 } },
    'Créance née après l’ouverture de la procédure collective (01/03/2025)_: plus aucune relance, un juriste doit l’examiner.',
    'Claim born after insolvency proceedings opened (1_Mar_2025): no more reminders, a lawyer must look at it.',
  ],
  [
    'insolvency',
    'of a credit',
    { params: { openedOn: '2025-03-01', role: 'credit' } },
    'Procédure collective ouverte le 01/03/2025_: à prendre en compte dans la déclaration de créance.',
    'Insolvency proceedings opened on 1_Mar_2025: to be taken into account when the claim is declared.',
  ],
  [
    'not-yet-due',
    'on a date that the law gives',
    { state: 'waiting', params: { dueOn: '2025-02-09', byLaw: 1 } },
    'Échéance du 09/02/2025 (délai légal)_: l’étape suivante n’est pas encore atteinte.',
    'Due on 9_Feb_2025 (statutory term): the next step has not been reached yet.',
  ],
  [
    'time-barred',
    'for a consumer',
    { params: { limitationOn: '2027-02-09', review: null } },
    'Prescription acquise, sauf interruption_: le dernier jour sûr pour agir était le 09/02/2027. La pièce n’est plus relancée.',
    'Time-barred unless interrupted: the last sure day to claim was 9_Feb_2027. The item is chased no more.',
  ],
  [
    'time-barred',
    'for a business',
    { params: { limitationOn: '2030-02-09', review: 1 } },
    'Prescription acquise, sauf interruption_: le dernier jour sûr pour agir était le 09/02/2030. Un juriste doit examiner la pièce avant toute démarche.',
    'Time-barred unless interrupted: the last sure day to claim was 9_Feb_2030. A lawyer must look at the item before anything is done.',
  ],
  [
    'hold',
    'with an end',
    {
      until: D('2025-02-25'),
      nextStepKey: 'reminder-1',
      nextOn: D('2025-02-26'),
      params: { reason: 'congés' },
    },
    'Suspendue jusqu’au 25/02/2025 inclus_: congés. Prochaine étape_: «_reminder-1_», le 26/02/2025.',
    'On hold until the end of 25_Feb_2025: congés. Next step: “reminder-1”, on 26_Feb_2025.',
  ],
  [
    'hold',
    'without end',
    { params: { reason: 'congés' } },
    'Suspendue sans date de fin_: congés.',
    'On hold with no end date: congés.',
  ],
  [
    'hold',
    'with a reason that ends like a sentence',
    { params: { reason: 'Le client déménage. ' } },
    'Suspendue sans date de fin_: Le client déménage.',
    'On hold with no end date: Le client déménage.',
  ],
  [
    'dispute',
    'with a deadline',
    { until: D('2025-02-20'), params: { disputedMinor: 120_000, ...EUR } },
    'Litige de 1_200,00_€_: il ne reste rien à relancer tant qu’il n’est pas réglé_; notre réponse est due le 20/02/2025.',
    'Dispute of €1,200.00: nothing is left to chase until it is settled; our answer is due by 20_Feb_2025.',
  ],
  [
    'dispute',
    'without a deadline',
    { params: { disputedMinor: 120_000, currency: 'USD' } },
    'Litige de 1_200,00_USD_: il ne reste rien à relancer tant qu’il n’est pas réglé.',
    'Dispute of USD_1,200.00: nothing is left to chase until it is settled.',
  ],
  [
    'payment-plan',
    'in force',
    { until: D('2025-04-01'), params: { role: 'original', state: 'in-force' } },
    'Un échéancier en cours la remplace_: ce sont ses échéances qui sont relancées_; la dernière encore ouverte est celle du 01/04/2025.',
    'A payment plan in force replaces it: its instalments are chased; the last open one is due on 1_Apr_2025.',
  ],
  [
    'payment-plan',
    'in force, nothing open',
    { params: { role: 'original', state: 'in-force' } },
    'Un échéancier en cours la remplace_: ce sont ses échéances qui sont relancées.',
    'A payment plan in force replaces it: its instalments are chased.',
  ],
  [
    'payment-plan',
    'lapsed',
    { state: 'closed', params: { role: 'instalment', state: 'lapsed' } },
    'Échéancier caduc_: les pièces d’origine sont de nouveau relancées à la place de cette échéance.',
    'The payment plan has lapsed: the original items are chased again instead of this instalment.',
  ],
  [
    'payment-plan',
    'not agreed yet',
    { params: { role: 'instalment', state: 'not-agreed-yet' } },
    'L’échéancier n’est pas encore accepté_: cette échéance n’est pas relancée.',
    'The payment plan is not agreed yet: this instalment is not chased.',
  ],
  [
    'promise-pending',
    '',
    {
      until: D('2025-03-13'),
      nextStepKey: 'call',
      nextOn: D('2025-03-14'),
      params: { promisedOn: '2025-03-10' },
    },
    'Paiement promis pour le 10/03/2025_: attendu jusqu’au 13/03/2025 inclus, délai bancaire compris. Prochaine étape_: «_call_», le 14/03/2025.',
    'Payment promised for 10_Mar_2025: waited for until the end of 13_Mar_2025, bank delay included. Next step: “call”, on 14_Mar_2025.',
  ],
  [
    'promise-pending',
    'with its amount',
    {
      until: D('2025-03-13'),
      params: { promisedOn: '2025-03-10', amountMinor: 60_000, ...EUR },
    },
    'Paiement de 600,00_€ promis pour le 10/03/2025_: attendu jusqu’au 13/03/2025 inclus, délai bancaire compris.',
    'Payment of €600.00 promised for 10_Mar_2025: waited for until the end of 13_Mar_2025, bank delay included.',
  ],
  [
    'direct-debit',
    '',
    { until: D('2025-03-08'), params: { collectionOn: '2025-03-01' } },
    'Prélèvement prévu le 01/03/2025_: un rejet reste possible jusqu’au 08/03/2025 inclus.',
    'Direct debit scheduled for 1_Mar_2025: it can come back until the end of 8_Mar_2025.',
  ],
  [
    'no-due-date',
    '',
    {},
    'Aucune date d’échéance, et la loi n’en fixe pas pour ce client_: indiquez-la pour que la pièce soit relancée.',
    'No due date, and the law gives none for this customer: enter one so that the item can be chased.',
  ],
  [
    'not-yet-due',
    '',
    { state: 'waiting', nextStepKey: 'call', nextOn: D('2025-03-14'), params: { dueOn: '2025-02-09' } },
    'Échéance du 09/02/2025_: l’étape suivante n’est pas encore atteinte. Prochaine étape_: «_call_», le 14/03/2025.',
    'Due on 9_Feb_2025: the next step has not been reached yet. Next step: “call”, on 14_Mar_2025.',
  ],
  [
    'not-yet-due',
    'in an account in credit',
    { state: 'waiting', params: { dueOn: '2025-02-09', laterRule: 'net-credit' } },
    'Échéance du 09/02/2025_: l’étape suivante n’est pas encore atteinte. Aucune relance ne suivra tant que les avoirs et paiements du compte couvrent ce qui est dû.',
    'Due on 9_Feb_2025: the next step has not been reached yet. No reminder will follow while credits and payments on the account cover what is owed.',
  ],
  [
    'not-yet-due',
    'below the minimum',
    { state: 'waiting', params: { dueOn: '2025-02-09', laterRule: 'below-minimum' } },
    'Échéance du 09/02/2025_: l’étape suivante n’est pas encore atteinte. Aucune relance ne suivra tant que le total reste sous le minimum.',
    'Due on 9_Feb_2025: the next step has not been reached yet. No reminder will follow while the total stays below the minimum.',
  ],
  [
    'not-yet-due',
    'no contact for its step',
    {
      state: 'waiting',
      nextStepKey: 'call',
      nextOn: D('2025-03-14'),
      params: { dueOn: '2025-02-09', laterRule: 'no-contact' },
    },
    'Échéance du 09/02/2025_: l’étape suivante n’est pas encore atteinte. Prochaine étape_: «_call_», le 14/03/2025. Aucun contact utilisable pour cette étape_: à compléter d’ici là.',
    'Due on 9_Feb_2025: the next step has not been reached yet. Next step: “call”, on 14_Mar_2025. No usable contact for this step: complete it before then.',
  ],
  [
    'net-credit',
    'a debt',
    { params: CREDITS },
    'Des avoirs et paiements à rapprocher (1_500,00_€) couvrent ce qui serait réclamé_: aucune relance ne part.',
    'Unmatched credits and payments (€1,500.00) cover what would be claimed: no reminder leaves.',
  ],
  [
    'net-credit',
    'a credit',
    { params: { role: 'credit', ...CREDITS } },
    'Couvre ce qui est dû_: à rapprocher des pièces ouvertes.',
    'Covers what is owed: match it with the open items.',
  ],
  [
    'net-credit',
    'a credit that waits',
    { state: 'waiting', params: { role: 'credit', ...CREDITS } },
    'Sera déduit de la prochaine relance.',
    'Will be deducted from the next reminder.',
  ],
  [
    'below-minimum',
    '',
    { params: { claimMinor: 800, minimumMinor: 1500, ...EUR } },
    '8,00_€ à réclamer_: moins que le minimum de 15,00_€.',
    '€8.00 to claim: less than the minimum of €15.00.',
  ],
  [
    'min-interval',
    'between acts',
    { state: 'waiting', until: D('2025-02-21'), params: { days: 5 } },
    'Un acte est parti récemment_: 5_jours au moins entre deux actes, rien ne part jusqu’au 21/02/2025 inclus.',
    'An act left recently: at least 5_days between two acts, nothing leaves until the end of 21_Feb_2025.',
  ],
  [
    'min-interval',
    'on one day',
    { state: 'waiting', until: D('2025-02-21'), params: { dueOn: '2025-02-09' } },
    'Une étape de cette pièce est déjà partie le 21/02/2025_: une seule par jour.',
    'A step of this item already left on 21_Feb_2025: one a day at most.',
  ],
  [
    'contact-cap',
    'both caps',
    { state: 'waiting', until: D('2025-02-21'), params: { perWeek: 2, perMonth: 5 } },
    'Nombre maximal de contacts atteint (2 en 7_jours, 5 en 30_jours)_: rien ne part jusqu’au 21/02/2025 inclus.',
    'Most contacts allowed reached (2 in 7 days, 5 in 30 days): nothing leaves until the end of 21_Feb_2025.',
  ],
  [
    'contact-cap',
    'one cap',
    { state: 'waiting', until: D('2025-02-21'), params: { perWeek: null, perMonth: 5 } },
    'Nombre maximal de contacts atteint (5 en 30_jours)_: rien ne part jusqu’au 21/02/2025 inclus.',
    'Most contacts allowed reached (5 in 30 days): nothing leaves until the end of 21_Feb_2025.',
  ],
  [
    'bank-stale',
    'known account',
    { params: { ibanEnd: '2606', lastStatementOn: '2025-02-13', ageDays: 4, maxAgeDays: 3 } },
    'Données bancaires trop anciennes_: le dernier mouvement lu sur le compte **** 2606 date du 13/02/2025, il y a 4_jours, pour une limite de 3_jours.',
    'Bank data too old: last movement 4_days old (13_Feb_2025) on account **** 2606, against a limit of 3_days.',
  ],
  [
    'bank-stale',
    'never read',
    { params: { ibanEnd: null, lastStatementOn: null, ageDays: null, maxAgeDays: 1 } },
    'Données bancaires absentes_: aucun mouvement n’a été lu (limite_: 1_jour).',
    'Bank data missing: no movement was ever read (limit: 1_day).',
  ],
  [
    'no-contact',
    '',
    { nextStepKey: 'reminder-1', params: { channel: 'email', stepKey: 'reminder-1' } },
    'Aucun contact utilisable (adresse électronique)_: l’étape «_reminder-1_» attend que le contact soit complété.',
    'No usable contact (e-mail address): step “reminder-1” waits until the contact is completed.',
  ],
  [
    'calendar',
    'a debt',
    { state: 'act', nextStepKey: 'reminder-1', nextOn: D('2025-02-17'), until: D('2025-02-16') },
    'Relance prévue le 17/02/2025, premier jour ouvert au contact (ni dimanche ni jour férié)_: étape «_reminder-1_».',
    'Reminder planned for 17_Feb_2025, the first day open to contact (neither a Sunday nor a public holiday): step “reminder-1”.',
  ],
  [
    'calendar',
    'a credit',
    { state: 'act', nextStepKey: 'reminder-1', nextOn: D('2025-02-17'), params: { role: 'credit' } },
    'Déduit de la relance qui partira le 17/02/2025, premier jour ouvert au contact.',
    'Deducted from the reminder that leaves on 17_Feb_2025, the first day open to contact.',
  ],
  [
    'scenario-ended',
    'time to pay',
    { state: 'waiting', until: D('2025-03-25'), params: { reviewOn: '2025-03-26' } },
    'La dernière étape est partie_: le client peut payer jusqu’au 25/03/2025 inclus, puis la pièce ira à l’examen juridique.',
    'The last step has left: the customer may pay until the end of 25_Mar_2025, then the item goes to legal review.',
  ],
  [
    'scenario-ended',
    'review',
    {},
    'Scénario terminé_: la pièce est à examiner par le service juridique.',
    'The scenario is over: the item is up for legal review.',
  ],
  [
    'compliance',
    'by the law',
    {
      params: { code: 'over-indebted', basis: 'law', articles: 'C. conso. L722-5', since: '2025-01-20' },
    },
    'Dossier de surendettement recevable depuis le 20/01/2025_: il est interdit au débiteur de payer ce qui est né avant, on ne le lui réclame pas. C’est la loi (C. conso. L722-5).',
    'Over-indebtedness file admitted on 20_Jan_2025: the debtor may not pay what was born before, so it is not demanded. This is the law (C. conso. L722-5).',
  ],
]

describe('why an item is where it is', () => {
  test.each(SENTENCES)('%s %s', (rule, _variant, over, french, english) => {
    expect(both({ rule, ...over })).toEqual([french, english])
  })

  test('every rule of the closed list is in the table', () => {
    const rules =
      'settled insolvency time-barred hold dispute payment-plan promise-pending direct-debit no-due-date'
    const more =
      'not-yet-due net-credit below-minimum min-interval contact-cap bank-stale no-contact calendar'
    const all = `${rules} ${more} scenario-ended compliance`.split(' ').sort()
    expect([...new Set(SENTENCES.flatMap(([rule]) => rule ?? []))].sort()).toEqual(all)
  })

  test('the step is called by the name that its scenario gives it', () => {
    const plan = planOf('2025-02-17', [invoice('F1')])
    const names = plan.explanations.map((found) => shown(explain(found, 'fr', () => 'Premier rappel')))
    expect(names).toEqual(['Relance prévue le 17/02/2025_: étape «_Premier rappel_».'])
  })

  test('amounts of currencies without cents, and the thousands of each language', () => {
    const params: Params = { claimMinor: 1_234_567, minimumMinor: 2_000_000, currency: 'JPY' }
    expect(both({ rule: 'below-minimum', params })).toEqual([
      '1_234_567_JPY à réclamer_: moins que le minimum de 2_000_000_JPY.',
      'JPY_1,234,567 to claim: less than the minimum of JPY_2,000,000.',
    ])
  })
})
