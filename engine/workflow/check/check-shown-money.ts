/**
 * Amounts where they are asked and listed: a field whose words say francs and that is asked as any number, a column that
 * shows an amount without its currency.
 */
import { namesOfPath } from '../../feel/syntax/tree.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { moneyPaths } from '../../templates/money-paths.ts';

const FRANCS = /(?<![\wÀ-ÿ])(?:F\.? ?CFP|XPF|francs?)(?![\wÀ-ÿ])/i;
/** A number of thousands is no amount that could be written as one. */
const MULTIPLES = /milliers?|millions?|par (?:m²|km|heure)/i;

/** Amounts that are asked, or listed in the queue, as numbers without a currency. */
export function checkShownMoney(parsed: ParsedSource): readonly Diagnostic[] {
  const { fields, fieldPlaces, queue, report } = parsed;
  const money = moneyPaths(parsed);
  return [
    ...fields.flatMap(({ pointer, type, label, annotation }) => {
      const words = `${label} ${annotation.hint ?? ''}`;
      const isNumber = (type === 'integer' || type === 'number') && annotation.widget === undefined;
      const place = fieldPlaces[pointer];
      if (!isNumber || place === undefined || !FRANCS.test(words) || MULTIPLES.test(words)) return [];
      return [report('form.money-widget', 'form.schema.json', place, { field: label })];
    }),
    ...queue.columns.flatMap(({ title, value, type }, at) => {
      const { tree } = parseExpression(value);
      const path = tree && namesOfPath(tree)?.join('.');
      if (type === 'money' || typeof path !== 'string' || !money.has(path)) return [];
      return [report('queue.column-money', 'queue.json', `/columns/${at}`, { title })];
    }),
  ];
}
