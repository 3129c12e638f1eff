/*
 * Keeping what an agent types (on a case, in the notebook of breaches, in a sitting) by the saving of every other text
 * (`ui/saving`): on the server a moment after each pause, so that going on, reloading or signing out loses nothing. Until then
 * it is in the memory of the page alone: a device keeps nothing of other people's requests.
 */
import { ApiError, mayPass } from '../ui/http.ts';
import { digestOf } from '../ui/saving/digest.ts';
import {
  createSaving,
  type DeviceCopy,
  type Kept,
  type Saving,
  type SavingPorts,
  type SavingState,
} from '../ui/saving/saving.ts';

/** Milliseconds between the last key and its save. */
const MOMENT_MS = 700;
/** The server is asked again after one failure, two…; milliseconds. */
const RETRIES = [3_000, 6_000, 12_000, 30_000] as const;

/** What the server has, or is known to have. */
export interface OnServer<Value> {
  readonly value: Value;
  readonly revision: number;
}

/** What keeping needs of the world; `save` and `read` reject with `ApiError`. */
export type TypedPorts<Value, Report> = Pick<SavingPorts<Value, Report, Error>, 'after' | 'onNetwork' | 'device'> & {
  /** Code of the problem by which the server says that it was typed elsewhere meanwhile. */
  readonly changed: ApiError['problem']['code'];
  readonly save: (value: Value, revision: number) => Promise<{ readonly revision: number; readonly report: Report }>;
  readonly read: () => Promise<OnServer<Value> & { readonly report: Report | null }>;
  /** Where it stands; `elsewhere`: it was typed elsewhere, and one has to choose. */
  readonly onState: (state: SavingState<Error>, elsewhere: boolean) => void;
};

/** The place of one text in a memory of the page. */
export const inMemory = <Value>(
  memory: Map<string, DeviceCopy<Value>>,
  key: string,
): SavingPorts<Value, unknown, Error>['device'] => ({
  read: () => memory.get(key) ?? null,
  keep: (copy) => void memory.set(key, copy),
  drop: () => void memory.delete(key),
});

/** Begins saving one text over what the server is known to have. */
export function saveTyped<Value, Report>(
  known: OnServer<Value>,
  { device, after, onNetwork, changed, save, read, onState }: TypedPorts<Value, Report>,
): Saving<Value, Report, Error> {
  const isElsewhere = (why: Error): boolean => why instanceof ApiError && why.problem.code === changed;
  return createSaving<Value, Report, Error>(
    {
      server: {
        save: async (value, over) => {
          try {
            return { type: 'saved', ...(await save(value, over)) };
          } catch (reason) {
            const why = errorOf(reason);
            return isElsewhere(why) ? { type: 'changed', why } : keptFor(why);
          }
        },
        read: async () => {
          try {
            return { type: 'read', ...(await read()) };
          } catch (reason) {
            return keptFor(errorOf(reason));
          }
        },
      },
      device,
      after,
      onNetwork,
      digestOf,
      onState: (state) => onState(state, state.type === 'kept' && isElsewhere(state.why)),
    },
    {
      loaded: known.value,
      revision: known.revision,
      left: device.read(),
      moment: MOMENT_MS,
      retries: RETRIES,
      nothing: new Error('nothing is typed'),
    },
  );
}

/** Keeping of one text by a part of the screen that comes and goes. */
export interface TypedKeeping<Value> {
  /** What one goes on from. */
  readonly begun: Value;
  readonly type: (value: Value) => void;
  /** What one typed has left, or is given up: `value` alone is to be kept, at once and though one goes away meanwhile. */
  readonly settle: (value: Value) => void;
  readonly retry: () => void;
  /** Whoever typed elsewhere: this one stays. */
  readonly overwrite: (value: Value) => void;
  /** Gives up what was typed here for what was typed elsewhere; gives it, and undefined where it cannot be had now. */
  readonly takeTheirs: () => Promise<Value | undefined>;
  /** Begins, or begins again after `stop`: a tab that is hidden and shown. What is left to send is sent. */
  readonly resume: () => void;
  /** Ends it, with a last save. */
  readonly stop: () => void;
}

/** Begins keeping; each time it is resumed it goes on from what the server was last heard to have. */
export function keepTyped<Value, Report>(
  known: OnServer<Value>,
  ports: TypedPorts<Value, Report>,
): TypedKeeping<Value> {
  const left = ports.device.read();
  let heard = known;
  const open = (): Saving<Value, Report, Error> =>
    saveTyped(heard, {
      ...ports,
      save: async (value, over) => {
        const kept = await ports.save(value, over);
        heard = { value, revision: kept.revision };
        return kept;
      },
      read: async () => {
        const found = await ports.read();
        heard = found;
        return found;
      },
    });
  let saving = open();
  let isStopped = false;
  return {
    begun: left ? left.value : known.value,
    type: (value) => saving.change(value),
    settle: (value) => void saving.flush(value),
    retry: () => saving.retry(),
    overwrite: (value) => saving.overwrite(value),
    takeTheirs: async () => {
      const answer = await saving.takeTheirs();
      return answer?.type === 'read' ? answer.value : undefined;
    },
    resume: () => {
      if (isStopped) saving = open();
      isStopped = false;
      const copy = ports.device.read();
      if (copy) saving.change(copy.value);
    },
    stop: () => {
      isStopped = true;
      saving.stop({ sending: true });
    },
  };
}

const errorOf = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));

/** What was refused is not sent again as it is. */
const keptFor = (why: Error): Kept<Error> => ({ type: 'kept', why, then: mayPass(why) ? 'retry' : 'change' });
