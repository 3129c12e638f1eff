/**
 * What is typed and not yet saved stays on this device, so that a closed window, a dead battery or an island without
 * network costs nothing. It is removed as soon as the server has it. Each page keeps a copy of its own, so that two windows
 * of one request never write over each other; one that is opened later goes on from the newest that it finds.
 */
import { isJson, isJsonList, isJsonObject } from '../../../engine/base/index.ts';
import type { JsonObject } from '../../../engine/index.ts';
import type { DeviceCopy, SavingPorts } from '../../ui/saving/saving.ts';

/** A copy that an earlier page left, or another one keeps, with where it is and what it was when it was found. */
export type LeftCopy = DeviceCopy<JsonObject> & { readonly key: string; readonly text: string };

/** Whether who uses this device said that others do, too. */
export function isSharedDevice(): boolean {
  return /(?:^|; )cagou\.partage=/u.test(document.cookie);
}

/** On a device that is said to be shared, a copy outlives a reload and not the window. */
function storage(): Storage {
  return isSharedDevice() ? sessionStorage : localStorage;
}

const keyOf = (name: string): string => `cagou.brouillon.${name}`;

/**
 * Where a page keeps what is typed under a name, that of a draft or of a correction. `left`: the copy that it goes on from,
 * which its own takes the place of, unless whoever kept that one has typed more since.
 */
export function deviceFor(name: string, left: LeftCopy | null): SavingPorts<JsonObject, unknown, unknown>['device'] {
  const key = `${keyOf(name)}#${Math.random().toString(36).slice(2)}`;
  return {
    read: () => readAt(key),
    keep: (copy) => {
      if (keepAt(key, copy) && left) dropLeft(left);
    },
    drop: () => dropAt(key),
  };
}

/** The newest copy on this device under a name; null when nothing is left to send. */
export function readCopy(name: string): LeftCopy | null {
  try {
    const store = storage();
    const keys = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '');
    const copies = keys
      .filter((key) => key === keyOf(name) || key.startsWith(`${keyOf(name)}#`))
      .flatMap((key) => readAt(key) ?? []);
    return copies.toSorted((one, other) => other.at - one.at)[0] ?? null;
  } catch {
    return null;
  }
}

/** Removes a copy that was found, unless it has been written over since. */
export function dropLeft({ key, text }: LeftCopy): void {
  if (readAt(key)?.text === text) dropAt(key);
}

function readAt(key: string): (LeftCopy & { readonly at: number }) | null {
  try {
    const text = storage().getItem(key) ?? 'null';
    const copy: unknown = JSON.parse(text);
    if (!isJson(copy) || !isJsonObject(copy)) return null;
    const { answers, revision, sent, at } = copy;
    if (!isJsonObject(answers) || typeof revision !== 'number') return null;
    return {
      value: answers,
      revision,
      sent: isJsonList(sent) ? sent.filter((digest) => typeof digest === 'string') : [],
      key,
      text,
      at: typeof at === 'number' ? at : 0,
    };
  } catch {
    return null;
  }
}

/** Keeps the answers and says whether it could; where the browser refuses to keep anything, they stay on the page alone. */
function keepAt(key: string, { value, revision, sent }: DeviceCopy<JsonObject>): boolean {
  try {
    storage().setItem(key, JSON.stringify({ answers: value, revision, sent, at: Date.now() }));
    return true;
  } catch {
    // Private windows and full devices: the page still holds them.
    return false;
  }
}

function dropAt(key: string): void {
  try {
    storage().removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}
