export const imports = {
  importing: {
    choose: 'Importer un fichier',
    running: 'Lecture de {{file}}…',
    done: '{{file}} est importé',
    created_one: '{{formatted}} pièce nouvelle',
    created_other: '{{formatted}} pièces nouvelles',
    rejected_one: '{{formatted}} ligne refusée, sa raison est dans le rapport.',
    rejected_other: '{{formatted}} lignes refusées, leurs raisons sont dans le rapport.',
    rejectedFile: 'Télécharger les lignes refusées',
  },
}
