export const customers = {
  ageing: {
    'not-due': 'Non échu',
    '1-30': '1 à 30 jours',
    '31-60': '31 à 60 jours',
    '61-90': '61 à 90 jours',
    '90+': 'Plus de 90 jours',
    'no-due-date': 'Sans échéance',
    nothing: 'Rien d’ouvert',
  },
  kind: { business: 'Entreprise', consumer: 'Particulier', public: 'Organisme public' },
}
