/** Where browsers have what belongs to a version of a scheme: the rows of its lists, the conditions of its small schemas. */
export function versionAddress(dispositif: string, version: number): string {
  return `/demarches/${dispositif}/versions/${version}`;
}
