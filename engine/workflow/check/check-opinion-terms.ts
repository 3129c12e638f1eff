/**
 * Terms on which opinions are asked: a quorum that means something, a reminder that comes after the asking, ad-hoc
 * opinions that somebody may ask and that read as one list.
 */
import { addDelay, dueBefore } from '../../calendar/delay.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { inlineBlocks } from '../../form/fields/inline-blocks.ts';
import { fieldsOf } from '../../feel/schema-type.ts';
import { formatDuration } from '../../calendar/duration-words.ts';
import { AD_HOC_LIST } from '../../language/case-names.ts';
import { AD_HOC_VOCABULARY } from '../../names/vocabulary.ts';
import { SAMPLE_MOMENTS } from '../../calendar/sample-moments.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import { listOpinions, listStates, type StateEntry } from '../../language/walk-workflow.ts';
import type { OpinionDefinition } from '../../../schemas/types/workflow.ts';

const FILE = 'workflow.json';
const SENSE_NAME = 'sens';

/** Everything wrong with the terms of opinions in a workflow whose names are right. */
export function checkOpinionTerms(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const states = listStates(parsed.workflow);
  return [
    ...states.flatMap((entry) => checkQuorum(parsed, entry)),
    ...listOpinions(parsed.workflow).flatMap(({ opinion, pointer }) => checkReminder(parsed, opinion, pointer)),
    ...states.flatMap((entry) => checkAdHoc(parsed, compiled, entry)),
    ...checkReserved(parsed, states),
    ...checkSense(parsed),
  ];
}

function checkQuorum({ report }: ParsedSource, { id, state, pointer }: StateEntry): readonly Diagnostic[] {
  const { quorum, withoutQuorum, opinions = {} } = state;
  const place = joinPointer(pointer, 'quorum');
  const count = Object.keys(opinions).length;
  if (quorum === undefined) {
    if (!withoutQuorum) return [];
    return [report('workflow.quorum-missing', FILE, joinPointer(pointer, 'withoutQuorum'), { state: id })];
  }
  if (quorum > count) {
    return [report('workflow.quorum-too-high', FILE, place, { quorum: String(quorum), count: String(count) })];
  }
  const useless = quorum === count && !withoutQuorum;
  return useless ? [report('workflow.quorum-useless', FILE, place, { quorum: String(quorum) })] : [];
}

/** Lengths in months and working days have no order of their own: they are compared where they are shortest. */
function checkReminder(
  { report }: ParsedSource,
  { due, reminder }: Pick<OpinionDefinition, 'due' | 'reminder'>,
  pointer: Pointer,
): readonly Diagnostic[] {
  if (reminder === undefined) return [];
  const early = SAMPLE_MOMENTS.some((asked) => dueBefore(addDelay(asked, due), { ...due, after: reminder }) <= asked);
  if (!early) return [];
  const params = { reminder: formatDuration(reminder), due: formatDuration(due.after) };
  return [report('workflow.reminder-too-early', FILE, joinPointer(pointer, 'reminder'), params)];
}

function checkAdHoc(
  parsed: ParsedSource,
  compiled: CompiledWorkflow,
  { id, state, pointer }: StateEntry,
): readonly Diagnostic[] {
  const { adHoc } = state;
  if (!adHoc) return [];
  const place = joinPointer(pointer, 'adHoc');
  const nobody = compiled.adHoc[id]?.askers.length === 0;
  return [
    ...checkReminder(parsed, adHoc, place),
    ...(nobody ? [parsed.report('workflow.ad-hoc-nobody', FILE, place, { state: id })] : []),
    ...checkAdHocFields(parsed, adHoc.form, place),
  ];
}

function checkAdHocFields(parsed: ParsedSource, form: unknown, place: Pointer): readonly Diagnostic[] {
  if (form === undefined) return [];
  return Object.entries(fieldsOf(inlineBlocks(form))).flatMap(([field, type]) => {
    const at = joinPointer(place, 'form', 'properties', field);
    if (Object.hasOwn(AD_HOC_VOCABULARY, field)) {
      return [parsed.report('workflow.ad-hoc-field-reserved', FILE, at, { field })];
    }
    const differs = listStates(parsed.workflow).some(({ state }) => {
      const other = state.adHoc?.form && fieldsOf(inlineBlocks(state.adHoc.form))[field];
      return other && other.kind !== type.kind;
    });
    return differs ? [parsed.report('workflow.ad-hoc-type', FILE, at, { field })] : [];
  });
}

function checkReserved(parsed: ParsedSource, states: readonly StateEntry[]): readonly Diagnostic[] {
  if (!states.some(({ state }) => state.adHoc)) return [];
  return listOpinions(parsed.workflow)
    .filter(({ id }) => id === AD_HOC_LIST)
    .map(({ pointer }) => parsed.report('workflow.opinion-reserved', FILE, pointer, {}));
}

/** `motif` may be asked otherwise; a sense of one's own would be what nothing counts, and silence could not have it. */
function checkSense({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  return listOpinions(workflow).flatMap(({ opinion: { form, title }, pointer }) =>
    form !== undefined && Object.hasOwn(inlineBlocks(form).properties ?? {}, SENSE_NAME)
      ? [report('workflow.opinion-sense', FILE, joinPointer(pointer, 'form', 'properties', SENSE_NAME), { title })]
      : [],
  );
}
