export const insolvency = {
  insolvency: {
    title: 'Procédure collective',
    submit: 'Enregistrer',
    done: 'Procédure enregistrée : les délais sont recalculés.',
    openedOn: 'Jugement d’ouverture',
    openedOnHint: 'À partir de cette date, plus aucune relance ne part.',
    publishedOn: 'Publication au BODACC',
    publishedOnHint: 'Le délai de déclaration court de ce jour.',
    kind: 'Procédure',
    kinds: {
      unknown: 'Non précisée',
      safeguard: 'Sauvegarde',
      reorganisation: 'Redressement judiciaire',
      liquidation: 'Liquidation judiciaire',
    },
    abroad: 'Créancier hors de France métropolitaine',
    abroads: {
      told: 'Selon son pays',
      no: 'Non : deux mois',
      yes: 'Oui : quatre mois',
    },
    office: 'Mandataire judiciaire ou liquidateur',
    officeAddress: 'Son adresse',
    declaredOn: 'Créance déclarée le',
    declaredOnHint: 'Le jour de l’envoi de la déclaration, une fois faite.',
    complete: 'Compléter d’après l’annonce',
    edit: 'Modifier',
    remove: 'Retirer la procédure',
    removeTitle: 'Retirer la procédure collective ?',
    removeText:
      'Ce client n’est pas en procédure collective : le jugement et ce que disait l’annonce sont effacés de sa fiche, et les relances reprennent. Le journal garde la trace de ce changement.',
    removed: 'Procédure retirée.',
    to: 'À déclarer à : {{office}}',
    open: 'Créance à déclarer au plus tard le {{by}}, compté de la publication au BODACC du {{publishedOn}} ({{article}}).',
    openFromJudgment:
      'Créance à déclarer au plus tard le {{by}}, compté du jugement du {{openedOn}} : la date de publication au BODACC, d’où court le délai, n’est pas enregistrée ({{article}}).',
    unsure:
      'Créance à déclarer sans attendre : compté du jugement du {{openedOn}}, le délai a expiré le {{by}}. Il court en fait de la publication au BODACC : enregistrez-la ({{article}}).',
    late: 'Délai de déclaration expiré le {{by}}. Un relevé de forclusion peut être demandé jusqu’au {{relief}} ({{reliefArticle}}).',
    over: 'Délais de déclaration ({{by}}) et de relevé de forclusion ({{relief}}) expirés : la créance n’a pas part aux répartitions.',
    uncovered: 'Créance à déclarer : le délai n’est pas enregistré pour le pays de ce débiteur.',
    declared: 'Créance déclarée le {{declaredOn}}.',
    priorPayment:
      'Règlement de {{amount}} reçu le {{on}}, depuis le jugement, pour une créance antérieure ({{invoices}}) : il peut être annulé pendant trois ans (C. com. L622-7).',
  },
}
