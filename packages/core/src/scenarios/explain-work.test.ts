import { describe, expect, test } from 'vitest'
import type { Params, PlannedTask } from './decision.ts'
import { explainReason, explainTask } from './explain.ts'
import { shown } from './testing/plan-case.ts'

const EUR = { currency: 'EUR' }
const CREDITS = { creditMinor: 150_000, netMinor: -30_000, currency: 'EUR' }

describe('why an act leaves as it does', () => {
  test.each([
    [
      'step-reached',
      { stepKey: 'call', count: 2 },
      'Étape «_call_» atteinte par 2 pièces.',
      'Step “call” reached by 2 items.',
    ],
    [
      'step-reached',
      { stepKey: 'call', count: 1 },
      'Étape «_call_» atteinte par 1 pièce.',
      'Step “call” reached by 1 item.',
    ],
    [
      'broken-promise',
      {},
      'Promesse de paiement non tenue_: l’étape suivante part sans attendre.',
      'Broken promise to pay: the next step leaves at once.',
    ],
    [
      'plan-lapsed',
      {},
      'Échéancier caduc_: les pièces d’origine sont de nouveau réclamées.',
      'The payment plan has lapsed: the original items are claimed again.',
    ],
    [
      'legal-term',
      { count: 1, days: 30, law: 'DE' },
      'Sans échéance convenue_: délai légal de 30_jours, compté depuis la date d’émission.',
      'No agreed due date: statutory term of 30_days, counted from the issue date.',
    ],
    [
      'legal-term',
      { count: 1, days: 30, law: 'FR' },
      'Sans échéance convenue_: délai légal de 30_jours (C. com. L441-10), compté depuis la date d’émission.',
      'No agreed due date: statutory term of 30_days (C. com. L441-10), counted from the issue date.',
    ],
    [
      'fallback-channel',
      { wanted: 'email', channel: 'letter' },
      'Canal de repli_: aucun contact utilisable (adresse électronique).',
      'Fallback channel: no usable contact (e-mail address).',
    ],
    [
      'calendar',
      { on: '2025-02-17' },
      'Départ reporté au 17/02/2025_: ni dimanche ni jour férié.',
      'Put off to 17_Feb_2025: neither a Sunday nor a public holiday.',
    ],
    [
      'credits-deducted',
      { creditMinor: 100, ...EUR },
      'Avoirs et paiements à rapprocher déduits_: 1,00_€.',
      'Unmatched credits and payments deducted: €1.00.',
    ],
    [
      'disputed-part-left-out',
      { disputedMinor: 100, ...EUR },
      'Part contestée non réclamée_: 1,00_€.',
      'Contested part left out: €1.00.',
    ],
  ] as const)('%s', (code, params, french, english) => {
    expect(shown(explainReason({ code, params }, 'fr'))).toBe(french)
    expect(shown(explainReason({ code, params }, 'en'))).toBe(english)
  })
})

describe('what there is to do', () => {
  const task = (code: PlannedTask['code'], params: Params): PlannedTask => ({
    kind: 'fix-contact',
    itemIds: [],
    currency: null,
    code,
    params,
  })
  test.each([
    [
      'no-contact',
      { channel: 'letter' },
      'Compléter le contact (adresse postale)_: l’étape attend, elle reste à faire.',
      'Complete the contact (postal address): the step waits, it remains to be done.',
    ],
    [
      'contact-failed',
      { channel: 'sms' },
      'Vérifier le contact (numéro de mobile)_: le dernier envoi n’est pas arrivé.',
      'Check the contact (mobile number): the last message did not arrive.',
    ],
    [
      'net-credit',
      CREDITS,
      'Rapprocher 1_500,00_€ d’avoirs et de paiements avant toute relance.',
      'Match €1,500.00 of credits and payments before any reminder.',
    ],
    [
      'scenario-ended',
      {},
      'Toutes les étapes sont parties_: décider de la suite juridique.',
      'All steps have left: decide on legal action.',
    ],
    [
      'time-barred',
      {},
      'Prescription acquise sauf interruption_: faire examiner par un juriste.',
      'Time-barred unless interrupted: have a lawyer look at it.',
    ],
    [
      'claim-after-judgment',
      { openedOn: '2025-03-01' },
      'Créance née après le jugement du 01/03/2025_: faire examiner par un juriste.',
      'Claim born after the judgment of 1_Mar_2025: have a lawyer look at it.',
    ],
    [
      'broken-promise',
      { promisedOn: '2025-03-10', amountMinor: 120_000, ...EUR },
      'Promesse de 1_200,00_€ pour le 10/03/2025 non tenue_: appeler le client.',
      'Promise of €1,200.00 for 10_Mar_2025 broken: call the customer.',
    ],
    [
      'broken-promise',
      { promisedOn: '2025-03-10', amountMinor: null, ...EUR },
      'Promesse de tout payer pour le 10/03/2025 non tenue_: appeler le client.',
      'Promise of full payment for 10_Mar_2025 broken: call the customer.',
    ],
    [
      'insolvency',
      { openedOn: '2025-03-01' },
      'Procédure collective ouverte le 01/03/2025_: déclarer la créance dans le délai.',
      'Insolvency proceedings opened on 1_Mar_2025: declare the claim within the time limit.',
    ],
  ] as const)('%s', (code, params, french, english) => {
    expect(shown(explainTask(task(code, params), 'fr'))).toBe(french)
    expect(shown(explainTask(task(code, params), 'en'))).toBe(english)
  })
})
