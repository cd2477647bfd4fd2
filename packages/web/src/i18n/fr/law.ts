export const law = {
  legal: {
    line: 'Intérêts de retard au {{on}} : {{sums}}',
    sums: '{{interest}} · indemnités : {{compensation}}',
    waivedShort: 'remis : {{amount}}',
    waivedOf: 'après remise de {{amount}}',
    waiver: 'Remise du {{on}} par {{author}} : {{reason}}',
    waiverPending: 'Remise si réglé au plus tard le {{by}}, offerte le {{on}} par {{author}} : {{reason}}',
    sumsUnallocated: 'à chiffrer, {{amount}} restent à affecter',
    unsaid: 'Intérêts de retard non calculés. {{why}}',
    pressing: 'Prescription le {{on}}',
    declare:
      'Créance à déclarer au plus tard le {{by}}, compté du jugement du {{openedOn}} : la date de publication au BODACC, d’où court le délai, n’est pas enregistrée ({{article}}).',
    declareUnknown: 'Créance à déclarer : le délai n’est pas enregistré pour le pays de ce débiteur.',
    doubtful: 'Dernier jour sûr pour agir passé : {{on}}',
    over: 'Prescrite : le dernier jour pour agir était le {{on}}',
  },
}
