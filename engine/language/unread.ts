/*
 * What an author wrote that cannot be read, as the checks of everything else meet it. Wherever a file breaks its shape, the
 * part that does stands in what is read as a place that nobody may look at: a check that needs it says nothing, since all it
 * could say would follow from that fault; a check that does not need it says all it can.
 */
import type { Diagnostic } from './diagnostic.ts';

/** Thrown by a part that cannot be read; nothing but the functions of this module catches it. */
class Unread extends Error {
  constructor() {
    super('A part of the source that cannot be read was looked at outside of `unlessUnread`');
    this.name = 'Unread';
  }
}

const forbidReading = (): never => {
  throw new Unread();
};

const refusing = <T extends object>(): ProxyHandler<T> => ({
  get: forbidReading,
  has: forbidReading,
  ownKeys: forbidReading,
  getOwnPropertyDescriptor: forbidReading,
});

const marked = new WeakSet<object>();

/** Stands for a whole file that cannot be read: looking into it throws. */
export const UNREAD: Readonly<Record<string, never>> = new Proxy<Record<string, never>>({}, refusing());
marked.add(UNREAD);

/** Stands for a list that is made from such a file. */
export function unreadList<T>(): readonly T[] {
  const none: readonly T[] = [];
  return new Proxy(none, refusing());
}

/** Makes a member of an object one that throws when it is looked at, and the object one of which this is known. */
export function withhold(owner: object, name: string): void {
  Object.defineProperty(owner, name, { configurable: true, enumerable: true, get: forbidReading });
}

/** Marks a value whose faults are all withheld: what can be read in it is of the shape that its file must have. */
export function markWithheld(value: object): void {
  marked.add(value);
}

/** Whether all that breaks the shape of a value is withheld. */
export function isWithheld(value: unknown): boolean {
  return typeof value === 'object' && value !== null && marked.has(value);
}

/** The same check, which finds nothing where it would have to look at what cannot be read. */
export function unlessUnread<Given extends readonly unknown[]>(
  look: (...given: Given) => readonly Diagnostic[],
): (...given: Given) => readonly Diagnostic[] {
  return (...given) => readOr(() => look(...given), []);
}

/** What is read; something else where that cannot be read. */
export function readOr<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unread) return otherwise;
    throw error;
  }
}

/** All that checks find, each as far as what it looks at can be read. */
export function findAll<Given extends readonly unknown[]>(
  checks: readonly ((...given: Given) => readonly Diagnostic[])[],
  ...given: Given
): readonly Diagnostic[] {
  return checks.flatMap((check) => unlessUnread(check)(...given));
}
