import { Refusal } from '../refusal.ts'

export function selectionChanged(expected: number, found: number): Refusal {
  return new Refusal(
    'conflict',
    `You looked at ${expected} customers and there are ${found} now. Nothing was done: look again, then confirm.`,
    `Vous aviez vu ${expected} clients et il y en a maintenant ${found}. Rien n’a été fait : regardez de nouveau, puis confirmez.`,
  )
}

export function someGone(count: number): Refusal {
  return new Refusal(
    'not-found',
    count === 1 ? 'One of these customers is not there.' : `${count} of these customers are not there.`,
    count === 1 ? 'L’un de ces clients n’existe pas.' : `${count} de ces clients n’existent pas.`,
  )
}

export function noBulk(id: number): Refusal {
  return new Refusal('not-found', `There is no bulk action ${id}.`, `Il n’y a pas d’action groupée ${id}.`)
}

export function notYourBulk(): Refusal {
  return new Refusal(
    'forbidden',
    'Only who did it can undo it at once. Change the customers instead.',
    'Seule la personne qui l’a faite peut l’annuler d’un coup. Modifiez plutôt les clients.',
  )
}

export function undoneAlready(): Refusal {
  return new Refusal('not-allowed-now', 'This was undone already.', 'Cette action est déjà annulée.')
}

export function undoneTooLate(): Refusal {
  return new Refusal(
    'not-allowed-now',
    'This was done more than a day ago: others have acted upon it. Change the customers instead.',
    'Cette action date de plus d’un jour : d’autres en ont tenu compte. Modifiez plutôt les clients.',
  )
}

export function noView(id: number): Refusal {
  return new Refusal('not-found', `There is no view ${id}.`, `Il n’y a pas de vue ${id}.`)
}

export function viewNameTaken(name: string): Refusal {
  return new Refusal(
    'conflict',
    `There is already a view called “${name}”. Choose another name.`,
    `Il y a déjà une vue nommée « ${name} ». Choisissez un autre nom.`,
    [{ path: 'name', code: 'taken', message: 'already used', fr: 'déjà utilisé' }],
  )
}

export function teamViewsAreForThoseWhoAct(): Refusal {
  return new Refusal(
    'forbidden',
    'Views of the team are saved by those who may act. Save it for yourself.',
    'Les vues de l’équipe sont enregistrées par ceux qui peuvent agir. Enregistrez-la pour vous.',
  )
}

export function notYourTeamView(): Refusal {
  return new Refusal(
    'forbidden',
    'A view of the team is changed by who saved it, or by who manages.',
    'Une vue de l’équipe est modifiée par la personne qui l’a enregistrée, ou par un responsable.',
  )
}

export function tooManyForSheet(rows: number): Refusal {
  return new Refusal(
    'too-large',
    `${rows} rows are more than a sheet holds (1,048,576). Narrow the list, or take the CSV file.`,
    `${rows} lignes dépassent ce que contient une feuille (1 048 576). Réduisez la liste, ou prenez le fichier CSV.`,
  )
}
