/** Names that FEEL itself knows; the library tells them by evaluating the name alone. */
import { evaluate, isFunction } from 'feelin';
import { memoise } from '../base/memoise.ts';
import { NOT_DONE } from './library.ts';

/** Whether FEEL itself knows a function of that name. */
export const isBuiltin: (name: string) => boolean = memoise((name) => {
  if (NOT_DONE.includes(name)) return false;
  try {
    const { value } = evaluate(name, {});
    return typeof value === 'function' || isFunction(value);
  } catch {
    return false;
  }
});
