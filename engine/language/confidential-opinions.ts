/** Which opinions the applicant is never shown. */
import type { ParsedSource } from './parsed-source.ts';
import { listStates, listOpinions } from './walk-workflow.ts';
import { AD_HOC_LIST } from './case-names.ts';

/** Opinions that the applicant is never shown, those asked as needed among them. */
export function confidentialOpinions({ workflow }: ParsedSource): readonly string[] {
  // One list holds those of all states: where some are not confidential, a letter may pick them out by their title.
  const adHoc = listStates(workflow).flatMap(({ state }) => state.adHoc ?? []);
  const asked = adHoc.length > 0 && adHoc.every(({ confidential }) => confidential === true);
  return [
    ...listOpinions(workflow).flatMap(({ id, opinion }) => (opinion.confidential ? [id] : [])),
    ...(asked ? [AD_HOC_LIST] : []),
  ];
}
