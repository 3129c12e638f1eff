/**
 * Texts chosen in a list, as templates read them: printed and compared as the text that is stored, with the cells of its row
 * after a dot (`{{ commune.province }}`).
 */
import { Drop } from 'liquidjs';
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { memoise, memoiseFor } from '../base/memoise.ts';
import type { Json } from '../base/values.ts';
import type { Scope } from '../feel/compiled-expression.ts';
import type { Vocabulary } from '../feel/expression.ts';
import type { ListColumns } from '../feel/list-columns.ts';
import { holdsColumns, type ScopeType } from '../feel/scope-type.ts';

class ListText extends Drop {
  readonly #value: string;
  readonly #columns: ListColumns;
  constructor(value: string, columns: ListColumns) {
    super();
    this.#value = value;
    this.#columns = columns;
  }
  override valueOf(): string {
    return this.#value;
  }
  override liquidMethodMissing(name: string | number): Json {
    return name === 'size' ? this.#value.length : this.#columns.cell(this.#value, String(name));
  }
}

/** One for each text, so that what is the same is found to be. */
const textsOf = memoiseFor((columns: ListColumns) => memoise((value) => new ListText(value, columns)));

/** A scope whose texts that are chosen in lists have their columns. */
export function withColumns(scope: Scope, types: Vocabulary): object {
  return Object.fromEntries(
    Object.entries(scope).map(([name, value]) => [
      name,
      read(value, Object.hasOwn(types, name) ? types[name] : undefined),
    ]),
  );
}

function read(value: Json, type: ScopeType | undefined): unknown {
  if (!type || !holdsColumns(type)) return value;
  if (type.kind === 'text') return type.columns && typeof value === 'string' ? textsOf(type.columns)(value) : value;
  if (type.kind === 'list') return isJsonList(value) ? value.map((item) => read(item, type.item)) : value;
  return type.kind === 'object' && isJsonObject(value) ? withColumns(value, type.fields) : value;
}

/** The same as it is stored. */
export function withoutColumns(value: unknown): unknown {
  if (value instanceof ListText) return value.valueOf();
  return Array.isArray(value) ? value.map(withoutColumns) : value;
}
