/*
 * Keeping what an agent types on a case and has not sent, by the saving of every other text (`ui/saving`): on the server a
 * moment after each pause, so that going on, reloading or signing out loses nothing. Until then it is in the memory of the
 * page: a device keeps nothing of a case.
 */
import { asJsonObject, equalJson } from '../../../../engine/base/index.ts';
import type { JsonObject } from '../../../../engine/index.ts';
import type { Jotting } from '../../../../schemas/types/api.ts';
import { ApiError, mayPass } from '../../../ui/http.ts';
import { digestOf } from '../../../ui/saving/digest.ts';
import {
  createSaving,
  type DeviceCopy,
  type Kept,
  type Saving,
  type SavingPorts,
  type SavingState,
} from '../../../ui/saving/saving.ts';

/** What is typed somewhere; null where nothing is. */
export type Typed = JsonObject | null;

/** Milliseconds between the last key and its save. */
const MOMENT_MS = 700;
/** The server is asked again after one failure, two…; milliseconds. */
const RETRIES = [3_000, 6_000, 12_000, 30_000] as const;

/** What is not known to be on the server, by case and place, as long as the page is open. */
export type Memory = Map<string, DeviceCopy<Typed>>;

/** What keeping needs of the world. */
export type KeepingPorts = Pick<SavingPorts<Typed, 'kept', Error>, 'after' | 'onNetwork'> & {
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

/** Keeping of one text. */
export type Keeping = {
  /** What one goes on from. */
  readonly begun: Typed;
  readonly type: (value: Typed) => void;
  /** What one typed has left, or is given up: `value` alone is to be kept, at once and though one goes away meanwhile. */
  readonly settle: (value: Typed) => void;
  /** Whoever wrote elsewhere: this one stays. */
  readonly overwrite: (value: Typed) => void;
  /** Gives up what was typed here for what was typed elsewhere; gives it, and undefined where it cannot be had now. */
  readonly takeTheirs: () => Promise<Typed | undefined>;
  /** Begins, or begins again after `stop`: a tab that is hidden and shown. What is left to send is sent. */
  readonly resume: () => void;
  /** Ends it, with a last save. */
  readonly stop: () => void;
};

/**
 * Begins keeping.
 * @param key of the memory
 * @param known what the server had when the case was opened
 */
export function createKeeping(key: string, known: Jotting | null, ports: KeepingPorts): Keeping {
  const { memory } = ports;
  const before = memory.get(key) ?? null;
  let revision = known?.revision ?? 0;
  /** What the server had at that revision. */
  let loaded: Typed = known && asJsonObject(known.value);
  let elsewhere: Typed = null;
  const open = (): Saving<Typed, 'kept', Error> =>
    createSaving<Typed, 'kept', Error>(
      {
        server: {
          save: async (value, over) => {
            try {
              revision = await ports.save(value, over);
              loaded = value;
              return { type: 'saved', revision, report: 'kept' };
            } catch (reason) {
              const why = errorOf(reason);
              return isChanged(why) ? { type: 'changed', why } : keptFor(why);
            }
          },
          read: async () => {
            try {
              const found = await ports.read();
              elsewhere = found && asJsonObject(found.value);
              revision = found?.revision ?? 0;
              loaded = elsewhere;
              return { type: 'read', value: elsewhere, revision, report: 'kept' };
            } catch (reason) {
              return keptFor(errorOf(reason));
            }
          },
        },
        device: {
          read: () => memory.get(key) ?? null,
          keep: (copy) => void memory.set(key, copy),
          drop: () => memory.delete(key),
        },
        after: ports.after,
        onNetwork: ports.onNetwork,
        digestOf,
        onState: (state) => {
          const choosing = state.type === 'kept' && isChanged(state.why);
          ports.onState({ saving: state.type, theirs: choosing ? elsewhere : null });
        },
      },
      {
        loaded,
        revision,
        left: memory.get(key) ?? null,
        moment: MOMENT_MS,
        retries: RETRIES,
        nothing: new Error('nothing typed'),
      },
    );
  let saving = open();
  let isStopped = false;
  return {
    begun: before ? before.value : loaded,
    type: (value) => saving.change(value),
    settle: (value) => void saving.flush(value),
    overwrite: (value) => saving.overwrite(value),
    takeTheirs: async () => {
      const answer = await saving.takeTheirs();
      return answer?.type === 'read' ? answer.value : undefined;
    },
    resume: () => {
      if (isStopped) saving = open();
      isStopped = false;
      const left = memory.get(key);
      if (left) saving.change(left.value);
    },
    stop: () => {
      isStopped = true;
      saving.stop({ sending: true });
    },
  };
}

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

const errorOf = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));

const isChanged = (why: Error): boolean => why instanceof ApiError && why.problem.code === 'jotting-changed';

/** What was refused is not sent again as it is. */
const keptFor = (why: Error): Kept<Error> => ({ type: 'kept', why, then: mayPass(why) ? 'retry' : 'change' });
