/** All that is asked of anybody in a scheme, by the paths under which texts and expressions read it. */
import { memoiseFor } from '../base/memoise.ts';
import { splitPointer } from '../base/pointer.ts';
import { formOf } from '../form/fields/action-form.ts';
import { collectFields } from '../form/fields/collect-fields.ts';
import { inlineBlocks } from '../form/fields/inline-blocks.ts';
import { DECISION } from '../language/case-names.ts';
import type { FormField } from '../language/form-schema.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { listActions, listOpinions } from '../language/walk-workflow.ts';

/** A field with its path (`aide`, `actions.accorder.montant`), `*` for each member of a list (`factures.*.montant`). */
type AskedField = { readonly path: string; readonly field: FormField };

/** Answers, findings, decided values, and what actions and opinions ask, in this order. */
export const askedFields: (parsed: ParsedSource) => readonly AskedField[] = memoiseFor((parsed) => {
  const { fields, agentFields, decisionSchema, workflow } = parsed;
  return [
    ...below(fields, ''),
    ...below(agentFields, 'agent.'),
    ...(decisionSchema ? below(collectFields(decisionSchema, { pages: [] }), `${DECISION}.`) : []),
    ...listActions(workflow).flatMap(({ id, action }) => {
      const form = formOf(action);
      return form ? below(collectFields(form, { pages: [] }), `actions.${id}.`) : [];
    }),
    ...listOpinions(workflow).flatMap(({ id, opinion }) =>
      opinion.form ? below(collectFields(inlineBlocks(opinion.form), { pages: [] }), `avis.${id}.`) : [],
    ),
  ];
});

const below = (fields: readonly FormField[], base: string): readonly AskedField[] =>
  fields.map((field) => ({ path: base + splitPointer(field.pointer).join('.'), field }));
