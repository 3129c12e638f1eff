/** What the reading log says. */
export const fr = {
  consulted: (groups: string) => `Avis demandé à ${groups}`,
  reason: (functions: string, dispositif: string) => `${functions}, pour la démarche « ${dispositif} »`,
  exported: (reason: string, why: string) => `${reason} ; liste exportée : ${why}`,
  ofEstablishment: (reason: string, name: string) => `${reason} ; page de ${name}`,
  exportedPerson: (reason: string, number: string) =>
    `${reason} ; export des données de la personne, pour répondre à la demande ${number}`,
  ofPerson: (reason: string) => `${reason} ; fiche de la personne`,
  registerSearch: 'Recherche au registre des usagers, pour aider une personne à déposer une demande',
  paperMandate: 'Lecture ou enregistrement d’un mandat sur papier, au guichet',
  officerSearch: 'Délégué à la protection des données, pour savoir qui a consulté les données de cette personne',
  officerExport: 'Délégué à la protection des données, pour répondre à une demande de cette personne sur ses données',
  ofOwnRegister: 'Votre fiche au registre des usagers',
  ofOwnCase: 'Votre demande',
  ofFile: (name: string) => `Le document « ${name} »`,
  ofRemovedFile: 'Un document',
  personGone: 'Personne effacée',
  title: 'Registre des consultations',
  columns: ['Jour', 'Heure', 'Par', 'Nature', 'Document', 'Personne concernée', 'Dossier', 'À quel titre'],
  kinds: {
    case: 'Dossier ouvert',
    file: 'Document ouvert',
    person: 'Fiche d’une personne',
    establishment: 'Fiche d’un établissement',
    export: 'Liste exportée',
    register: 'Recherche au registre des usagers',
  },
};
