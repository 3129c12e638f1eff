/** What the reading log says. */
export const fr = {
  consulted: (groups: string) => `Avis demandé à ${groups}`,
  reason: (functions: string, dispositif: string) => `${functions}, pour la démarche « ${dispositif} »`,
  exported: (reason: string, why: string) => `${reason} ; liste exportée : ${why}`,
  ofEstablishment: (reason: string, name: string) => `${reason} ; page de ${name}`,
  ofPerson: (reason: string) => `${reason} ; fiche de la personne`,
  registerSearch: 'Recherche au registre des usagers, pour aider une personne à déposer une demande',
  ofRegister: 'La fiche au registre des usagers',
  ofOwnRegister: 'Votre fiche au registre des usagers',
  ofCase: 'Le dossier',
  ofOwnCase: 'Votre demande',
  ofFile: (name: string) => `Le document « ${name} »`,
  ofRemovedFile: 'Un document',
};
