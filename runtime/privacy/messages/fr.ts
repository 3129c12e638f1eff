/** What the reading log says. */
export const fr = {
  consulted: (groups: string) => `Avis demandé à ${groups}`,
  reason: (functions: string, dispositif: string) => `${functions}, pour la démarche « ${dispositif} »`,
  ofCase: 'Le dossier',
  ofOwnCase: 'Votre demande',
  ofFile: (name: string) => `Le document « ${name} »`,
  ofRemovedFile: 'Un document',
};
