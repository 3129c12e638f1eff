/** What the reading log says. */
export const fr = {
  consulted: (groups: string) => `Avis demandé à ${groups}`,
  byLink: (opinion: string, name: string) => `Avis « ${opinion} » demandé à ${name}, sans compte, par un lien`,
  reason: (functions: string, dispositif: string) => `${functions}, pour la démarche « ${dispositif} »`,
  exported: (reason: string, why: string) => `${reason} ; liste exportée : ${why}`,
  takenOut: (reason: string, why: string) => `${reason} ; dossier entier emporté, avec ses documents : ${why}`,
  ofEstablishment: (reason: string, name: string) => `${reason} ; page de ${name}`,
  exportedPerson: (reason: string, number: string) =>
    `${reason} ; export des données de la personne, pour répondre à la demande ${number}`,
  archived: (dispositif: string, number: string) =>
    `Délégué à la protection des données, pour la démarche « ${dispositif} » ; dossier remis aux archives, versement n° ${number}`,
  ofPerson: (reason: string) => `${reason} ; fiche de la personne`,
  registerSearch: 'Recherche au registre des usagers, pour aider une personne à déposer une demande',
  duplicates: 'Comparaison de fiches du registre des usagers qui peuvent être celles de la même personne',
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
    export: 'Liste exportée ou dossier emporté',
    register: 'Recherche au registre des usagers',
  },
};
