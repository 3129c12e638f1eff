/** What is said of applications in the trail of rights and in the log of readings. */
export const fr = {
  application: (name: string) => `Application « ${name} »`,
  tokenOf: (name: string) => `Jeton de « ${name} »`,
  identity: 'identité du demandeur',
  reads: (dispositif: string, parts: readonly string[]) =>
    `${dispositif} (${parts.length === 0 ? 'numéro et étape' : parts.join(', ')})`,
  reason: (purpose: string, dispositif: string) =>
    `Application métier, pour la démarche « ${dispositif} » : ${purpose}`,
};
