/**
 * What is typed and not yet saved stays on this device, so that a closed window, a dead battery or an island without
 * network costs nothing. It is removed as soon as the server has it.
 */
import type { JsonObject } from '../../../engine/index.ts';
import { isOurs } from './our-own.ts';

export type DeviceCopy = {
  readonly answers: JsonObject;
  /** Revision of the draft that the answers were typed over; 0 for a correction, which has none. */
  readonly revision: number;
  /** Answers that were sent and of which nothing was heard, such as when the page was left: the server may have them. */
  readonly sent?: readonly JsonObject[];
};

/** On a device that is said to be shared, a copy outlives a reload and not the window. */
function storage(): Storage {
  return /(?:^|; )cagou\.partage=/u.test(document.cookie) ? sessionStorage : localStorage;
}

const keyOf = (name: string): string => `cagou.brouillon.${name}`;

/** What this device kept under a name, that of a draft or of a correction; null when nothing is left to send. */
export function readCopy(name: string): DeviceCopy | null {
  try {
    const text = storage().getItem(keyOf(name));
    if (text === null) return null;
    const copy: unknown = JSON.parse(text);
    return isOurs<DeviceCopy>(copy) && 'answers' in copy && 'revision' in copy ? copy : null;
  } catch {
    return null;
  }
}

/** Keeps the answers; where the browser refuses to keep anything, they stay on the page alone. */
export function keepCopy(name: string, copy: DeviceCopy): void {
  try {
    storage().setItem(keyOf(name), JSON.stringify(copy));
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
