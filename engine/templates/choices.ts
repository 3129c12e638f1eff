/**
 * Labels that `libelle` can write: choices and reference data of the form, labels of computed values, of agents' annotations, of what is decided,
 * of actions' forms and of opinions. Each is found by a pointer that mirrors the name of the value: `/avis/technique/sens` for `avis.technique.sens`.
 */
import type { ParsedSource } from '../language/parsed-source.ts';
import { joinPointer } from '../base/pointer.ts';
import { collectFields } from '../form/fields/collect-fields.ts';
import { inlineBlocks } from '../form/fields/inline-blocks.ts';
import type { FormField } from '../language/form-schema.ts';
import type { Pointer } from '../base/values.ts';
import { SENSES } from '../form/validate/record-forms.ts';
import { AD_HOC_LIST, DECISION } from '../language/case-names.ts';
import { listActions, listOpinions, listStates } from '../language/walk-workflow.ts';
import { labelsOf } from '../rules/value-labels.ts';
import type { Choices } from './liquid-engine.ts';

/** What a silent opinion may stand for, besides the senses that can be given. */
const NO_OPINION = { const: 'sansAvis', title: 'Sans avis' } as const;

/** Any of the ad-hoc opinions. */
const AD_HOC = joinPointer('/avis', AD_HOC_LIST, '*');

type Entry = readonly [Pointer, Choices[string]];

/** Choices by pointer of everything a template may read. */
export function choicesOf(parsed: ParsedSource): Choices {
  const opinions = listOpinions(parsed.workflow);
  const senses = [...SENSES, NO_OPINION].map(({ const: value, title }) => ({ value, label: title }));
  return Object.fromEntries<Choices[string]>([
    ...choicesIn(parsed, parsed.fields, ''),
    ...(parsed.rules.computed ?? []).flatMap((value): readonly Entry[] => {
      const labels = labelsOf(value);
      return labels ? [[joinPointer('', value.name), labels]] : [];
    }),
    ...choicesIn(parsed, parsed.agentFields, '/agent'),
    ...ofForm(parsed, parsed.decisionSchema, joinPointer('', DECISION)),
    ...listActions(parsed.workflow).flatMap(({ id, action }) =>
      ofForm(parsed, action.form, joinPointer('/actions', id)),
    ),
    ...opinions.flatMap(({ id, opinion }) => ofForm(parsed, opinion.form, joinPointer('/avis', id))),
    ...opinions.map(({ id }): Entry => [joinPointer('/avis', id, 'sens'), senses]),
    ...listStates(parsed.workflow).flatMap(({ state: { adHoc } }) =>
      adHoc ? [...ofForm(parsed, adHoc.form, AD_HOC), [`${AD_HOC}/sens`, senses] as const] : [],
    ),
  ]);
}

function ofForm(parsed: ParsedSource, form: unknown, base: Pointer): readonly Entry[] {
  return form ? choicesIn(parsed, collectFields(inlineBlocks(form), { pages: [] }), base) : [];
}

/** A field chosen in a list of reference data has the rows of the list for choices. */
function choicesIn({ data }: ParsedSource, fields: readonly FormField[], base: Pointer): readonly Entry[] {
  return fields.flatMap(({ pointer, choices, annotation }) => {
    const known = choices ?? data[annotation.data ?? '']?.rows;
    return known ? [[`${base}${pointer}`, known] as const] : [];
  });
}
