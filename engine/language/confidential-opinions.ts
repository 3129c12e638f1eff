/** Which opinions the applicant is never shown. */
import type { ParsedSource } from './parsed-source.ts';
import { listStates, listOpinions } from './walk-workflow.ts';
import { AD_HOC_LIST } from './case-names.ts';

/**
 * Tells which opinion that the applicant is never shown some dotted paths read (`avis.technique.sens`); undefined when they
 * read none. Null where there is no such opinion at all.
 */
export function createConfidentialRead(
  parsed: ParsedSource,
): ((paths: readonly string[]) => string | undefined) | null {
  const hidden = confidentialOpinions(parsed);
  if (hidden.length === 0) return null;
  return (paths) => hidden.find((id) => paths.some((path) => `${path}.`.startsWith(`avis.${id}.`)));
}

/** Opinions that the applicant is never shown, those asked as needed among them. */
function confidentialOpinions({ workflow }: ParsedSource): readonly string[] {
  // One list holds those of all states: where some are not confidential, a letter may pick them out by their title.
  const adHoc = listStates(workflow).flatMap(({ state }) => state.adHoc ?? []);
  const asked = adHoc.length > 0 && adHoc.every(({ confidential }) => confidential === true);
  return [
    ...listOpinions(workflow).flatMap(({ id, opinion }) => (opinion.confidential ? [id] : [])),
    ...(asked ? [AD_HOC_LIST] : []),
  ];
}
