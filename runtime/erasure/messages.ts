/** What the journal of erasures says as a table. */
export const fr = {
  title: 'Journal des effacements',
  columns: [
    'Ordre',
    'Moment',
    'Dossier',
    'Dispositif',
    'Version',
    'Catégories',
    'Demandeur effacé',
    'Événements réécrits',
    'Documents effacés',
    'Courriels effacés',
    'Consultations effacées',
    'Ordonné par',
    'Empreinte',
    'Conforme à la ligne d’avant',
  ],
  automatic: 'automatique',
  yes: 'oui',
  no: 'non',
};
