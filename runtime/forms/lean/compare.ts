/**
 * Stands for the comparator of `@x0k/json-schema-merge` in what is built (vite.config.ts). RJSF narrows choices with it, and leaves
 * out what two parts of a schema both say; the library’s knows besides what each keyword of JSON Schema means when it is absent.
 */

/** What RJSF imports: one order for values and for schemas. */
export const createComparator = () => ({ compareSchemaValues: compare, compareSchemaDefinitions: compare });

/** As the library puts choices in order: yes and no, then numbers, then texts. What differs in the order of its members differs. */
function compare(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [one, other] = [textOf(left), textOf(right)];
  return one < other ? -1 : Number(one > other);
}

const textOf = (value: unknown): string => typeof value + (typeof value === 'string' ? value : JSON.stringify(value));
