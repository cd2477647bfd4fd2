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
    doubtful: 'Dernier jour sûr pour agir passé : {{on}}',
    over: 'Prescrite : le dernier jour pour agir était le {{on}}',
  },
}
