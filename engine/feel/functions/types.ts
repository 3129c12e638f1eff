/** Types of what functions give, where they follow from what they are given. */
import { kindOfType } from '../operators.ts';
import { ANY, TEXT, type ScopeType } from '../scope-type.ts';

/** What is given one by one, or the members of the only list. */
export function itemsOf(given: readonly ScopeType[]): readonly ScopeType[] {
  return given.length === 1 ? given.map((type) => (type.kind === 'list' ? type.item : type)) : given;
}

/** The type of all values when it is the same; anything else. */
export function alike(given: readonly ScopeType[]): ScopeType {
  const [first, ...others] = itemsOf(given);
  if (!first || first.kind === 'list' || first.kind === 'object') return ANY;
  const isSame = others.every((other) => kindOfType(other) === kindOfType(first));
  if (!isSame) return ANY;
  return first.kind === 'text' ? TEXT : first;
}

/** The first type when it is that of a list: what gives some of its members, or the same in another order. */
export function sameList([first]: readonly ScopeType[]): ScopeType {
  return first?.kind === 'list' ? first : { kind: 'list', item: ANY };
}
