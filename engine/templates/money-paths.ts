/**
 * Which values are amounts of money: their type is a number like any other, but they are only read right with the form of the
 * currency (`montant` in a text, `"type": "money"` in a column).
 */
import { memoiseFor } from '../base/memoise.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { NAMES } from '../names/table.ts';
import { askedFields } from './asked-fields.ts';
import type { Rules } from '../../schemas/types/rules.ts';

/**
 * Paths of the amounts of a scheme as texts and expressions read them (`aide`, `actions.accorder.montant`), `*` for each
 * member of a list (`factures.*.montant`).
 */
export const moneyPaths: (parsed: ParsedSource) => ReadonlySet<string> = memoiseFor((parsed) => {
  return new Set([
    ...askedFields(parsed)
      .filter(
        ({ field: { annotation, type } }) => annotation.widget === 'money' && (type === 'integer' || type === 'number'),
      )
      .map(({ path }) => path),
    ...amountsOfRules(parsed.rules),
    ...Object.entries(NAMES).flatMap(([name, { type }]) => (type === 'money' ? [name] : [])),
  ]);
});

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
