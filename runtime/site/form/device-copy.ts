/**
 * What is typed and not yet saved stays on this device, so that a closed window, a dead battery or an island without
 * network costs nothing. It is removed as soon as the server has it.
 */
import { isJson, isJsonList, isJsonObject } from '../../../engine/base/index.ts';
import type { JsonObject } from '../../../engine/index.ts';
import type { DeviceCopy, SavingPorts } from '../../ui/saving/saving.ts';

/** On a device that is said to be shared, a copy outlives a reload and not the window. */
function storage(): Storage {
  return /(?:^|; )cagou\.partage=/u.test(document.cookie) ? sessionStorage : localStorage;
}

/** Where this device keeps what is typed under a name, that of a draft or of a correction. */
export function deviceFor(name: string): SavingPorts<JsonObject, unknown, unknown>['device'] {
  return { read: () => readCopy(name), keep: (copy) => keepCopy(name, copy), drop: () => dropCopy(name) };
}

const keyOf = (name: string): string => `cagou.brouillon.${name}`;

/** What this device kept under a name; null when nothing is left to send. */
export function readCopy(name: string): DeviceCopy<JsonObject> | null {
  try {
    const text = storage().getItem(keyOf(name));
    const copy: unknown = JSON.parse(text ?? 'null');
    if (!isJson(copy) || !isJsonObject(copy)) return null;
    const { answers, revision, sent } = copy;
    if (!isJsonObject(answers) || typeof revision !== 'number') return null;
    return {
      value: answers,
      revision,
      sent: isJsonList(sent) ? sent.filter((digest) => typeof digest === 'string') : [],
    };
  } catch {
    return null;
  }
}

/** Keeps the answers; where the browser refuses to keep anything, they stay on the page alone. */
function keepCopy(name: string, { value, ...rest }: DeviceCopy<JsonObject>): void {
  try {
    storage().setItem(keyOf(name), JSON.stringify({ answers: value, ...rest }));
  } catch {
    // Private windows and full devices: the page still holds them.
  }
}

export function dropCopy(name: string): void {
  try {
    storage().removeItem(keyOf(name));
  } catch {
    // Nothing was kept there.
  }
}
