export const audit = {
  audit: {
    title: 'Journal',
    intro: 'Qui a fait quoi, quand et pour qui. Rien ne s’y modifie ni ne s’y efface.',
    export: 'Exporter (CSV)',
    chain:
      'Chaque entrée porte l’empreinte de la précédente : une entrée modifiée, supprimée ou coupée se verrait.',
    verify: 'Vérifier la chaîne',
    holds_one: 'La chaîne est intacte : {{formatted}} entrée, vérifiée le {{at}}.',
    holds_other: 'La chaîne est intacte : {{formatted}} entrées, vérifiées le {{at}}.',
    broken_one:
      'La chaîne est rompue à l’entrée {{place}} : modifiée, supprimée ou coupée hors du programme. {{formatted}} entrée tient avant elle. Comparez avec une sauvegarde. Vérifiée le {{at}}.',
    broken_other:
      'La chaîne est rompue à l’entrée {{place}} : modifiée, supprimée ou coupée hors du programme. {{formatted}} entrées tiennent avant elle. Comparez avec une sauvegarde. Vérifiées le {{at}}.',
    search: 'Chercher',
    searchHint: 'Client, pièce, clé…',
    actor: 'Qui',
    action: 'A fait',
    from: 'Du',
    to: 'Au',
    everybody: 'Tout le monde',
    everything: 'Tout',
    onlySubject: 'Seulement {{subject}}',
    all: 'Tout afficher',
    none: 'Aucune entrée ne correspond',
    noneHint: 'Élargissez les dates, ou affichez tout le journal.',
    more: 'Afficher les précédentes',
    number: 'Entrée n°',
    code: 'Code',
    fingerprint: 'SHA-256',
    sameSubject: 'Tout ce qui concerne le même objet',
  },
}
