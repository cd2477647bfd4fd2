export const law = {
  legal: {
    formula: 'Calcul',
    articles: 'Textes',
    notAdvice:
      'Calcul établi d’après des textes sourcés, non validé par un avocat. Avant une action en justice, faites-le relire.',
    line: 'Intérêts de retard au {{on}} : {{sums}}',
    lineUnallocated: 'Intérêts de retard à chiffrer : {{amounts}} restent à affecter',
    unallocated:
      '{{amount}} d’avoirs et de règlements restent à affecter. Affectez-les d’abord : ils réduiront ces sommes, et les intérêts dès le jour où ils ont été reçus.',
    sums: '{{interest}} · indemnités : {{compensation}}',
    unsaid: 'Intérêts de retard non calculés. {{why}}',
    title: 'Ce que la loi ajoute',
    debts: 'Facture par facture',
    principal: 'Principal',
    interest: 'Intérêts dus',
    compensation: 'Indemnité',
    total: 'Total dû',
    limitation: 'Prescription',
    dueOn: 'Échéance le {{on}}',
    segment: 'Du {{from}} au {{to}} : {{days}} j à {{rate}} = {{amount}}',
    withoutDueDate: 'Sans échéance connue, non comptées : {{numbers}}. Indiquez leur échéance.',
    limitationUnknown: 'Non établie : aucun délai n’est enregistré pour ce débiteur.',
    near: 'proche',
    passed: 'dépassée',
    withoutPayments: '{{on}}, si les paiements ne valent pas reconnaissance de la dette',
    given: 'Donnée par le fichier importé',
    pressing: 'Prescription le {{on}}',
    over: 'Prescrite depuis le {{on}}',
    declare:
      'Créance à déclarer au plus tard le {{by}}, compté du jugement du {{openedOn}} : la date de publication au BODACC, d’où court le délai, n’est pas enregistrée ({{article}}).',
    declareUnknown: 'Créance à déclarer : le délai n’est pas enregistré pour le pays de ce débiteur.',
  },
}
