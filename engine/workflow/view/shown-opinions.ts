/** Opinions of a case that a reader may know of, in the order of the workflow and then as they were asked. */
import type { Case } from '../../case/case.ts';
import type { OpinionRecord } from '../../case/records.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { mayBeEntrusted } from '../decide/entrust-opinion.ts';
import { findOpinion, listCaseOpinions, type AskedOpinion } from '../model/find-opinion.ts';
import { holdsFunction } from '../model/permissions.ts';
import type { Reader } from '../sight/reader.ts';
import type { FormSchema } from '../../language/form-schema.ts';

/** An opinion as a reader sees it. To the applicant the service has no names, and its reminders are its own affair. */
export type ShownOpinion = Omit<OpinionRecord, 'remindAt' | 'remindedAt' | 'adHoc'> & {
  /** What is known of it from the workflow. */
  readonly asked: AskedOpinion | null;
  readonly remindAt: string | null;
  readonly remindedAt: string | null;
  /** Set when it was asked as the need arose. */
  readonly adHoc: { readonly question: string; readonly askedBy: string | null } | null;
  /** Whether they may send it to somebody without an account. */
  readonly entrustable: boolean;
  /** What it is to be answered with, for who may; null for others. */
  readonly form: FormSchema | null;
};

/** `shown`: the case as the reader is shown it. */
export function shownOpinions(
  { workflow }: CompiledDispositif,
  shown: Pick<Case, 'opinions'>,
  { actor, standing, instructs }: Reader,
): readonly ShownOpinion[] {
  const isApplicant = standing === 'applicant';
  return listCaseOpinions(workflow, shown).map((whole) => {
    const { adHoc, remindAt, remindedAt, ...opinion } = whole;
    const asked = findOpinion(workflow, whole);
    const mayAnswer = opinion.status === 'asked' && asked !== null && holdsFunction(actor, asked.function);
    return {
      ...opinion,
      asked,
      by: isApplicant ? null : opinion.by,
      remindAt: isApplicant ? null : (remindAt ?? null),
      remindedAt: isApplicant ? null : (remindedAt ?? null),
      adHoc: adHoc ? { question: adHoc.question, askedBy: isApplicant ? null : adHoc.askedBy } : null,
      entrustable: opinion.status === 'asked' && instructs && mayBeEntrusted(workflow, whole),
      form: mayAnswer ? asked.form.schema : null,
    };
  });
}
