/** Keeping what an agent types on a case and has not sent, as everything that agents type is kept. */
import { asJsonObject, equalJson } from '../../../../engine/base/index.ts';
import type { JsonObject } from '../../../../engine/index.ts';
import type { Jotting } from '../../../../schemas/types/api.ts';
import type { DeviceCopy, SavingState } from '../../../ui/saving/saving.ts';
import { inMemory, keepTyped, type OnServer, type TypedKeeping, type TypedPorts } from '../../typed-saving.ts';

/** What is typed somewhere; null where nothing is. */
export type Typed = JsonObject | null;

/** What is not known to be on the server, by case and place, as long as the page is open. */
export type Memory = Map<string, DeviceCopy<Typed>>;

/** What keeping needs of the world. */
export type KeepingPorts = Pick<TypedPorts<Typed, 'kept'>, 'after' | 'onNetwork'> & {
  readonly memory: Memory;
  /** Gives the revision that the text then has; rejects with `ApiError`. */
  readonly save: (value: Typed, revision: number) => Promise<number>;
  /** What the server has there now; rejects with `ApiError`. */
  readonly read: () => Promise<Jotting | null>;
  readonly onState: (state: KeepingState) => void;
};

/** Where keeping stands; `theirs` is what another page of the same agent wrote, while one has to choose. */
export type KeepingState = {
  readonly saving: SavingState<Error>['type'];
  readonly theirs: Typed;
};

/**
 * Begins keeping.
 * @param key of the memory
 * @param known what the server had when the case was opened
 */
export function createKeeping(key: string, known: Jotting | null, ports: KeepingPorts): TypedKeeping<Typed> {
  const { memory, after, onNetwork } = ports;
  let theirs: Typed = null;
  return keepTyped<Typed, 'kept'>(onServer(known), {
    device: inMemory(memory, key),
    after,
    onNetwork,
    changed: 'jotting-changed',
    save: async (value, over) => ({ revision: await ports.save(value, over), report: 'kept' }),
    read: async () => {
      const found = onServer(await ports.read());
      theirs = found.value;
      return { ...found, report: 'kept' };
    },
    onState: (state, elsewhere) => ports.onState({ saving: state.type, theirs: elsewhere ? theirs : null }),
  });
}

const onServer = (jotting: Jotting | null): OnServer<Typed> => ({
  value: jotting && asJsonObject(jotting.value),
  revision: jotting?.revision ?? 0,
});

/** What is left once a text was sent: nothing, or what was typed while the answer was on its way. */
export function afterSending(now: Typed, sent: Typed): Typed {
  return equalJson(now, sent) ? null : now;
}

/** All that was written in a value, for whoever has to recognise it. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsOf).filter(Boolean).join('\n');
}
