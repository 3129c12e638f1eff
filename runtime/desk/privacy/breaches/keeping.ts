/*
 * Keeping an entry of the notebook as it is typed, by the saving of every other text (`ui/saving`). What is not on the server yet
 * is in the memory of the page alone: a device keeps nothing of a breach.
 */
import type { Breach, BreachEntry, BreachKept, BreachStanding } from '../../../../schemas/types/api.ts';
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

/** Milliseconds between the last key and its save. */
const MOMENT_MS = 700;
/** The server is asked again after one failure, two…; milliseconds. */
const RETRIES = [3_000, 6_000, 12_000, 30_000] as const;

/** What is not known to be on the server, by breach, as long as the page is open. */
export type Memory = Map<string, DeviceCopy<BreachEntry>>;

/** Where keeping stands; `elsewhere`: the entry was typed elsewhere meanwhile, and one has to choose. */
export interface KeepingState {
  readonly saving: SavingState<Error>['type'];
  readonly elsewhere: boolean;
  /** Why it goes no further; null while it does, or where one has to choose. */
  readonly error: Error | null;
}

/** What keeping needs of the world; `save` and `read` reject with `ApiError`. */
export type KeepingPorts = Pick<SavingPorts<BreachEntry, BreachStanding | null, Error>, 'after' | 'onNetwork'> & {
  readonly memory: Memory;
  readonly save: (entry: BreachEntry, revision: number) => Promise<BreachKept>;
  readonly read: () => Promise<Breach>;
  /** What the server has is another entry by now. */
  readonly onStanding: (standing: BreachStanding) => void;
  readonly onState: (state: KeepingState) => void;
};

/** Keeping of one entry. */
export interface Keeping {
  /** What one goes on from. */
  readonly begun: BreachEntry;
  readonly type: (entry: BreachEntry) => void;
  readonly retry: () => void;
  /** Whoever typed elsewhere: this one stays. */
  readonly overwrite: (entry: BreachEntry) => void;
  /** Gives up what was typed here for what was typed elsewhere; undefined where it cannot be had now. */
  readonly takeTheirs: () => Promise<BreachEntry | undefined>;
  /** Begins again after `stop`: what is left to send is sent. */
  readonly resume: () => void;
  /** Ends it, with a last save. */
  readonly stop: () => void;
}

/** Begins keeping the entry of a breach as it was read. */
export function createKeeping(breach: Breach, ports: KeepingPorts): Keeping {
  const { memory, after, onNetwork } = ports;
  const { id } = breach.standing;
  const left = memory.get(id) ?? null;
  let { entry: loaded, revision } = breach;
  const open = (): Saving<BreachEntry, BreachStanding | null, Error> =>
    createSaving<BreachEntry, BreachStanding | null, Error>(
      {
        server: {
          save: async (value, over) => {
            try {
              const kept = await ports.save(value, over);
              ({ revision } = kept);
              loaded = value;
              ports.onStanding(kept.standing);
              return { type: 'saved', revision: kept.revision, report: kept.standing };
            } catch (reason) {
              const why = errorOf(reason);
              return isChanged(why) ? { type: 'changed', why } : keptFor(why);
            }
          },
          read: async () => {
            try {
              const found = await ports.read();
              ({ entry: loaded, revision } = found);
              ports.onStanding(found.standing);
              return { type: 'read', value: found.entry, revision: found.revision, report: found.standing };
            } catch (reason) {
              return keptFor(errorOf(reason));
            }
          },
        },
        device: {
          read: () => memory.get(id) ?? null,
          keep: (copy) => void memory.set(id, copy),
          drop: () => void memory.delete(id),
        },
        after,
        onNetwork,
        digestOf,
        onState: (state) => {
          const elsewhere = state.type === 'kept' && isChanged(state.why);
          ports.onState({
            saving: state.type,
            elsewhere,
            error: state.type === 'kept' && !elsewhere ? state.why : null,
          });
        },
      },
      {
        loaded,
        revision,
        left: memory.get(id) ?? null,
        moment: MOMENT_MS,
        retries: RETRIES,
        nothing: new Error('nothing is typed'),
      },
    );
  let saving = open();
  let isStopped = false;
  return {
    begun: left?.value ?? loaded,
    type: (entry) => saving.change(entry),
    retry: () => saving.retry(),
    overwrite: (entry) => saving.overwrite(entry),
    takeTheirs: async () => {
      const answer = await saving.takeTheirs();
      return answer?.type === 'read' ? answer.value : undefined;
    },
    resume: () => {
      if (isStopped) saving = open();
      isStopped = false;
      const copy = memory.get(id);
      if (copy) saving.change(copy.value);
    },
    stop: () => {
      isStopped = true;
      saving.stop({ sending: true });
    },
  };
}

const errorOf = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
const isChanged = (why: Error): boolean => why instanceof ApiError && why.problem.code === 'breach-changed';

/** What was refused is not sent again as it is. */
const keptFor = (why: Error): Kept<Error> => ({ type: 'kept', why, then: mayPass(why) ? 'retry' : 'change' });
