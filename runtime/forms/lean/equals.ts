/**
 * Stands for `fast-equals` in browser bundles (vite.config.ts): RJSF compares schemas, answers and props with it, which are JSON,
 * elements and functions; all that the library knows besides weighs as much as three pages of questions.
 */
import { isRecord } from '../../../engine/base/index.ts';

/** Where an element keeps what made it: the same is drawn whoever that was. */
const MAKERS: ReadonlySet<string> = new Set(['_owner', '__o', '__v']);

/** What RJSF imports: it asks for functions to be all the same, and for things that hold themselves to be compared. */
export const createCustomEqual = () => areEqual;

function areEqual(left: unknown, right: unknown): boolean {
  return compare(left, right, new WeakMap());
}

/** `met` holds the pairs that are being compared: one that is met within itself holds nothing new. */
function compare(left: unknown, right: unknown, met: WeakMap<object, unknown>): boolean {
  if (left === right || (Number.isNaN(left) && Number.isNaN(right))) return true;
  if (typeof left === 'function') return typeof right === 'function';
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false;
    if (met.get(left) === right) return true;
    met.set(left, right);
    return left.every((item, index) => compare(item, right[index], met));
  }
  if (!isPlain(left) || !isPlain(right)) return false;
  if (met.get(left) === right) return true;
  met.set(left, right);
  const names = Object.keys(left);
  const isElement = '$$typeof' in left || '$$typeof' in right;
  return (
    names.length === Object.keys(right).length &&
    names.every(
      (name) =>
        Object.hasOwn(right, name) && ((isElement && MAKERS.has(name)) || compare(left[name], right[name], met)),
    )
  );
}

/** Dates, files and the like have no members that tell them apart: they are the same when they are one. */
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && Object.prototype.toString.call(value) === '[object Object]';
