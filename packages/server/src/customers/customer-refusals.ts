import { Refusal } from '../refusal.ts'

export function noCustomer(id: number): Refusal {
  return new Refusal('not-found', `There is no customer ${id}.`, `Il n’y a pas de client ${id}.`)
}

export function noContact(id: number): Refusal {
  return new Refusal(
    'not-found',
    `This customer has no contact ${id}.`,
    `Ce client n’a pas de contact ${id}.`,
  )
}

export function customerNumberTaken(number: string): Refusal {
  return new Refusal(
    'conflict',
    `There is already a customer numbered ${number}. Change that one, or choose another number.`,
    `Il y a déjà un client numéro ${number}. Modifiez-le ou choisissez un autre numéro.`,
    [{ path: 'number', code: 'taken', message: 'already used', fr: 'déjà utilisé' }],
  )
}

export function contactTaken(value: string): Refusal {
  return new Refusal(
    'conflict',
    `This customer already has the contact ${value}.`,
    `Ce client a déjà le contact ${value}.`,
    [{ path: 'value', code: 'taken', message: 'already there', fr: 'déjà connu' }],
  )
}

export function unusableContact(channel: string, value: string): Refusal {
  return new Refusal(
    'invalid-request',
    `value: "${value}" cannot be used for ${channel}: give an e-mail address, a telephone number in international form (+33…), or a postal address.`,
    `value : « ${value} » est inutilisable pour le canal ${channel} : indiquez une adresse électronique, un numéro de téléphone international (+33…) ou une adresse postale.`,
    [
      {
        path: 'value',
        code: 'contact',
        message: `not a contact for ${channel}`,
        fr: 'forme inutilisable pour ce canal',
      },
    ],
  )
}

export function noScenarioCalled(key: string): Refusal {
  return new Refusal(
    'invalid-request',
    `scenarioKey: there is no scenario "${key}". Publish it first, or give null to follow the assignment rules.`,
    `scenarioKey : il n’y a pas de scénario « ${key} ». Publiez-le d’abord, ou donnez null pour suivre les règles d’affectation.`,
    [{ path: 'scenarioKey', code: 'unknown', message: 'no such scenario', fr: 'aucun scénario de ce nom' }],
  )
}

export function parentBelow(id: number): Refusal {
  return new Refusal(
    'invalid-request',
    `parentId: customer ${id} belongs to this customer, or is itself. A group has one head.`,
    `parentId : le client ${id} dépend de ce client, ou est lui-même. Un groupe a une seule tête.`,
    [
      {
        path: 'parentId',
        code: 'circular',
        message: 'would make a circle',
        fr: 'le groupe tournerait en rond',
      },
    ],
  )
}

export function noColleague(path: string): Refusal {
  return new Refusal(
    'invalid-request',
    `${path}: nobody of that identifier works here. Choose one of GET /api/v1/colleagues, or null.`,
    `${path} : personne ne travaille ici sous cet identifiant. Choisissez parmi GET /api/v1/colleagues, ou null.`,
    [{ path, code: 'unknown', message: 'not a colleague', fr: 'ce n’est pas un collègue' }],
  )
}
