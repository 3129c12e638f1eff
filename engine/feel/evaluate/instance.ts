/** `instance of` (DMN 1.5, 10.3.2.8): whether a value conforms to a type that is written. */
import type { WrittenType } from '../syntax/tree.ts';
import { FeelRange, entryOf, isContext, isList, kindOf, type FeelKind, type FeelValue } from '../values/value.ts';

/** Kinds of values by the names that FEEL has for their types. */
const KINDS: Readonly<Record<string, FeelKind>> = {
  number: 'number',
  string: 'text',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  'years and months duration': 'months',
  'days and time duration': 'days',
  list: 'list',
  context: 'context',
  range: 'range',
  function: 'function',
  Null: 'null',
};

/** Names of types that are written and that FEEL does not have. */
export function unknownTypes(type: WrittenType): readonly string[] {
  switch (type.type) {
    case 'named':
      return TYPE_NAMES.includes(type.name) ? [] : [type.name];
    case 'list':
    case 'range':
      return unknownTypes(type.item);
    case 'context':
      return type.entries.flatMap(({ of }) => unknownTypes(of));
    case 'function':
      return [...type.takes, type.gives].flatMap(unknownTypes);
  }
}

/** The names of types that authors may write after `instance of`, or for a parameter. */
export const TYPE_NAMES: readonly string[] = ['Any', ...Object.keys(KINDS)];

/** Whether a value is of a type; null when there is no such type. */
export function isOfType(value: FeelValue, type: WrittenType): boolean | null {
  switch (type.type) {
    case 'named': {
      if (type.name === 'Any') return value !== null;
      const kind = Object.hasOwn(KINDS, type.name) ? KINDS[type.name] : undefined;
      return kind === undefined ? null : kindOf(value) === kind;
    }
    case 'list':
      return isList(value) && value.every((item) => item === null || isOfType(item, type.item) === true);
    case 'range':
      return (
        value instanceof FeelRange &&
        [value.low, value.high].every((end) => end === null || isOfType(end, type.item) === true)
      );
    case 'context':
      return (
        isContext(value) &&
        type.entries.every(({ key, of }) => {
          const entry = entryOf(value, key);
          return Object.hasOwn(value, key) && (entry === null || isOfType(entry, of) === true);
        })
      );
    case 'function':
      return kindOf(value) === 'function';
  }
}
