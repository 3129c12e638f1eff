/** Answers that a scenario gives and no form asks for: the engine would leave them aside without a word. */
import { collectFields } from '../form/fields/collect-fields.ts';
import { childFields, findField } from '../form/fields/field-index.ts';
import { inlineBlocks } from '../form/fields/inline-blocks.ts';
import { isRecord } from '../base/guards.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { joinPointer, lastToken } from '../base/pointer.ts';
import { suggest } from '../base/suggest.ts';
import type { FormField } from '../language/form-schema.ts';
import type { Pointer } from '../base/values.ts';
import { formOf } from '../form/fields/action-form.ts';
import { listActions, listOpinions, listStates } from '../language/walk-workflow.ts';
import { isAdHocId } from '../case/opinions.ts';

/** Where it is given, and the field it would be of. */
export type StrayAnswer = {
  readonly at: Pointer;
  readonly pointer: Pointer;
  readonly suggestion: string;
  /** Names of the fields that the section asks for; none at the root, which has too many. */
  readonly known: readonly string[];
};
type Fields = readonly FormField[];

/** Names given beside those of the opinion's own form. */
const OPINION_NAMES: readonly string[] = ['sens', 'motif'];
/** What a correction gives: the fields to mend, and a word about them all. */
const CORRECTION_NAMES: readonly string[] = ['fields', 'message'];
/** What is sent back says why something asked for has not changed. */
const RESUBMISSION_NAMES: readonly string[] = ['explanation'];

/** All such answers of a scenario, at filing and at each step. */
export function listStrayAnswers(parsed: ParsedSource, scenario: string): readonly StrayAnswer[] {
  const { given, steps } = parsed.scenarios[scenario] ?? { given: { answers: {} }, steps: [] };
  return [
    ...strays(parsed.fields, given.answers, '/given/answers', ''),
    ...steps.flatMap(({ when }, index) => {
      const at = joinPointer('/steps', index, 'when');
      switch (when.type) {
        case 'act': {
          const { fields, others } = formOfAction(parsed, when.action);
          return [
            ...strays(fields, when.data, joinPointer(at, 'data'), '', others),
            ...strays(parsed.fields, when.answers, joinPointer(at, 'answers'), ''),
            ...strayCorrections(parsed.fields, when.data, joinPointer(at, 'data', 'fields')),
          ];
        }
        case 'opinion':
          return strays(formOfOpinion(parsed, when.opinion), when.data, joinPointer(at, 'data'), '', OPINION_NAMES);
        case 'annotate':
          return strays(parsed.agentFields, when.values, joinPointer(at, 'values'), '');
        case 'ask':
        case 'file':
        case 'notify':
        case 'recall':
        case 'wait':
          return [];
      }
    }),
  ];
}

function strays(
  fields: Fields,
  value: unknown,
  at: Pointer,
  pointer: Pointer,
  others: readonly string[] = [],
): readonly StrayAnswer[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      strays(fields, item, joinPointer(at, index), joinPointer(pointer, index)),
    );
  }
  if (!isRecord(value) || findField({ fields }, pointer)?.type === 'file') return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const [place, field] = [joinPointer(at, name), joinPointer(pointer, name)];
    if (findField({ fields }, field)) return strays(fields, inner, place, field);
    if (others.includes(name)) return [];
    const known = childFields({ fields }, pointer).map((child) => lastToken(child.pointer));
    return [{ at: place, pointer: field, suggestion: suggest(name, known), known: pointer === '' ? [] : known }];
  });
}

/** Fields to mend are named by their pointers. */
function strayCorrections(fields: Fields, data: unknown, at: Pointer): readonly StrayAnswer[] {
  const named = isRecord(data) && isRecord(data['fields']) ? Object.keys(data['fields']) : [];
  const known = fields.map(({ pointer }) => pointer);
  return named
    .filter((pointer) => !findField({ fields }, pointer))
    .map((pointer) => ({ at: joinPointer(at, pointer), pointer, suggestion: suggest(pointer, known), known: [] }));
}

function formOfAction(
  { workflow }: ParsedSource,
  name: string,
): { readonly fields: Fields; readonly others: readonly string[] } {
  const action = listActions(workflow).find(({ id }) => id === name)?.action;
  return {
    fields: fieldsOf((action && formOf(action)) ?? undefined),
    others: namesBeside(action?.kind),
  };
}

function namesBeside(kind: string | undefined): readonly string[] {
  if (kind === 'resubmission') return RESUBMISSION_NAMES;
  return kind === 'correction' ? CORRECTION_NAMES : [];
}

function formOfOpinion({ workflow }: ParsedSource, name: string): Fields {
  // Which state's form an ad-hoc opinion has is known once it is asked: the fields of all are taken.
  if (isAdHocId(name)) return listStates(workflow).flatMap(({ state }) => fieldsOf(state.adHoc?.form));
  return fieldsOf(listOpinions(workflow).find(({ id }) => id === name)?.opinion.form);
}

function fieldsOf(form: unknown): Fields {
  return form === undefined ? [] : collectFields(inlineBlocks(form), { pages: [] });
}
