/**
 * Which values are amounts of money: their type is a number like any other, but they are only read right with the form of the
 * currency (`montant` in a text, `"type": "money"` in a column).
 */
import { collectFields } from '../form/fields/collect-fields.ts';
import { formOf } from '../form/fields/action-form.ts';
import { inlineBlocks } from '../form/fields/inline-blocks.ts';
import { memoiseFor } from '../base/memoise.ts';
import { splitPointer } from '../base/pointer.ts';
import type { FormField } from '../language/form-schema.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { listActions, listOpinions } from '../language/walk-workflow.ts';
import { DECISION } from '../language/case-names.ts';
import { NAMES } from '../names/table.ts';
import type { Rules } from '../../schemas/types/rules.ts';

/**
 * Paths of the amounts of a scheme as texts and expressions read them (`aide`, `actions.accorder.montant`), `*` for each
 * member of a list (`factures.*.montant`).
 */
export const moneyPaths: (parsed: ParsedSource) => ReadonlySet<string> = memoiseFor((parsed) => {
  const { fields, agentFields, decisionSchema, rules, workflow } = parsed;
  return new Set([
    ...amountsOf(fields, ''),
    ...amountsOf(agentFields, 'agent.'),
    ...(decisionSchema ? amountsOf(collectFields(decisionSchema, { pages: [] }), `${DECISION}.`) : []),
    ...listActions(workflow).flatMap(({ id, action }) => {
      const form = formOf(action);
      return form ? amountsOf(collectFields(form, { pages: [] }), `actions.${id}.`) : [];
    }),
    ...listOpinions(workflow).flatMap(({ id, opinion }) =>
      opinion.form ? amountsOf(collectFields(inlineBlocks(opinion.form), { pages: [] }), `avis.${id}.`) : [],
    ),
    ...amountsOfRules(rules),
    ...Object.entries(NAMES).flatMap(([name, { type }]) => (type === 'money' ? [name] : [])),
  ]);
});

function amountsOf(fields: readonly FormField[], base: string): readonly string[] {
  return fields
    .filter(({ annotation, type }) => annotation.widget === 'money' && (type === 'integer' || type === 'number'))
    .map(({ pointer }) => base + splitPointer(pointer).join('.'));
}

/** Computed values of type money, and the columns of money of tables that give several. */
function amountsOfRules({ computed = [], tables = [] }: Rules): readonly string[] {
  return computed.flatMap(({ name: list, type, table, each }) => {
    const name = each === undefined ? list : `${list}.*`;
    if (type === 'money') return [name];
    const outputs = tables.find((one) => one.name === table)?.outputs ?? [];
    const money = outputs.filter((output) => output.type === 'money').map((output) => output.name);
    if (type === 'context') return money.map((output) => `${name}.${output}`);
    return type === 'list' && outputs.length > 1 ? money.map((output) => `${name}.*.${output}`) : [];
  });
}
