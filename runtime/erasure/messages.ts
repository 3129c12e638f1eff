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
    'Versement aux archives',
    'Empreinte',
    'Conforme à la ligne d’avant',
  ],
  automatic: 'automatique',
  transfer: ({
    number,
    reference,
    manifest,
  }: {
    readonly number: string;
    readonly reference: string;
    readonly manifest: string;
  }) => `n° ${number}, référence ${reference}, bordereau SHA-256 ${manifest}`,
  yes: 'oui',
  no: 'non',
};
