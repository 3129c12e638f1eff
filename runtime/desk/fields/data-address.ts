import type { CaseDetail } from '../../../schemas/types/api.ts';

/** Where the lists of reference data of a case's version are searched. */
export function dataAddress({ dispositif, dispositifVersion }: CaseDetail): string {
  return `/demarches/${dispositif.id}/versions/${dispositifVersion}/donnees`;
}
