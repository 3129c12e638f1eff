/*
 * Keeping what is typed of a sitting, each place by itself: what a colleague types elsewhere on the same sitting is no conflict, and
 * where both typed in one place both texts are told. By the saving of every other text (`ui/saving`); what is not on the server
 * yet is in the memory of the page alone, since a device keeps nothing of other people's requests.
 */
import type { SittingCell, SittingCellKept } from '../../../schemas/types/api.ts';
import { ApiError, mayPass } from '../../ui/http.ts';
import { digestOf } from '../../ui/saving/digest.ts';
import {
  createSaving,
  type DeviceCopy,
  type Kept,
  type Saving,
  type SavingPorts,
  type SavingState,
} from '../../ui/saving/saving.ts';
import { placeKey, type Place } from './places.ts';

/** Milliseconds between the last key and its save. */
const MOMENT_MS = 700;
/** The server is asked again after one failure, two…; milliseconds. */
const RETRIES = [3_000, 6_000, 12_000, 30_000] as const;

/** What is not known to be on the server at a place. */
export interface TypedCell extends Place {
  readonly saving: SavingState<Error>['type'];
  /** What a colleague typed there meanwhile, where one has to choose. */
  readonly theirs: SittingCell | null;
  /** Why it goes no further; null while it does, or where one has to choose. */
  readonly error: Error | null;
}

/** All of it, by place. */
export type TypedCells = ReadonlyMap<string, TypedCell>;

/** What is not known to be on the server, by place, as long as the page is open. */
export type CellMemory = Map<string, { readonly place: Place; readonly copy: DeviceCopy<SittingCell> }>;

/** What keeping needs of the world; `save` and `read` reject with `ApiError`. */
export type CellPorts = Pick<SavingPorts<SittingCell, SittingCellKept | null, Error>, 'after' | 'onNetwork'> & {
  readonly memory: CellMemory;
  /** What the server is known to have at a place. */
  readonly known: (place: Place) => { readonly cell: SittingCell; readonly revision: number };
  readonly save: (place: Place, revision: number) => Promise<SittingCellKept>;
  /** What the server has at a place now. */
  readonly read: (place: Place) => Promise<{ readonly cell: SittingCell; readonly revision: number }>;
  /** The server has it: what is known is to say so before this returns. */
  readonly onKept: (place: Place, kept: SittingCellKept) => void;
  readonly onTyped: (typed: TypedCells) => void;
};

/** Keeping of all that is typed of one sitting. */
export interface Cells {
  readonly type: (place: Place) => void;
  readonly retry: () => void;
  /** Where a colleague typed in the same place: whose stays. */
  readonly choose: (key: string, whose: 'mine' | 'theirs') => void;
  /** Goes on with what an earlier visit of the page left. */
  readonly resume: () => void;
  /** Ends it, with a last save. */
  readonly stop: () => void;
}

/** Begins keeping; nothing is sent before something is typed. */
export function createCells(ports: CellPorts): Cells {
  const { memory } = ports;
  let savings = new Map<string, Saving<SittingCell, SittingCellKept | null, Error>>();
  let typed: TypedCells = new Map();
  let theirs = new Map<string, SittingCell>();
  const tell = (key: string, cell: TypedCell | null): void => {
    const next = new Map(typed);
    if (cell) next.set(key, cell);
    else next.delete(key);
    typed = next;
    ports.onTyped(typed);
  };
  const forget = (key: string): void => {
    savings.delete(key);
    theirs.delete(key);
    tell(key, null);
  };
  const onState = (place: Place, state: SavingState<Error>): void => {
    const key = placeKey(place);
    const now = memory.get(key)?.place ?? place;
    if (state.type === 'saved') return forget(key);
    const changed = state.type === 'kept' && isChanged(state.why);
    const other = changed ? (theirs.get(key) ?? null) : null;
    tell(key, { ...now, saving: state.type, theirs: other, error: state.type === 'kept' && !other ? state.why : null });
  };
  const open = (place: Place): Saving<SittingCell, SittingCellKept | null, Error> => {
    const key = placeKey(place);
    const { cell, revision } = ports.known(place);
    return createSaving(
      {
        server: {
          save: async (value, over) => {
            try {
              const kept = await ports.save({ ...place, cell: value }, over);
              ports.onKept({ ...place, cell: value }, kept);
              return { type: 'saved', revision: kept.revision, report: kept };
            } catch (reason) {
              const why = errorOf(reason);
              return isChanged(why) ? { type: 'changed', why } : keptFor(why);
            }
          },
          read: async () => {
            try {
              const found = await ports.read(place);
              theirs.set(key, found.cell);
              return { type: 'read', value: found.cell, revision: found.revision, report: null };
            } catch (reason) {
              return keptFor(errorOf(reason));
            }
          },
        },
        device: {
          read: () => memory.get(key)?.copy ?? null,
          keep: (copy) => void memory.set(key, { place: { ...place, cell: copy.value }, copy }),
          drop: () => void memory.delete(key),
        },
        after: ports.after,
        onNetwork: ports.onNetwork,
        digestOf,
        onState: (state) => onState(place, state),
      },
      {
        loaded: cell,
        revision,
        left: memory.get(key)?.copy ?? null,
        moment: MOMENT_MS,
        retries: RETRIES,
        nothing: new Error('nothing is typed'),
      },
    );
  };
  const savingOf = (place: Place): Saving<SittingCell, SittingCellKept | null, Error> => {
    const key = placeKey(place);
    const saving = savings.get(key) ?? open(place);
    savings.set(key, saving);
    return saving;
  };
  const type = (place: Place): void => {
    const key = placeKey(place);
    savingOf(place).change(place.cell);
    const before = typed.get(key);
    tell(key, { theirs: null, error: null, saving: 'unsaved', ...before, ...place });
  };
  return {
    type,
    retry: () => {
      for (const saving of savings.values()) saving.retry();
    },
    choose: (key, whose) => {
      const at = typed.get(key);
      if (!at) return;
      if (whose === 'mine') savingOf(at).overwrite(at.cell);
      else void savingOf(at).takeTheirs();
    },
    resume: () => {
      for (const { place } of memory.values()) type(place);
    },
    stop: () => {
      for (const saving of savings.values()) saving.stop({ sending: true });
      savings = new Map();
      theirs = new Map();
    },
  };
}

const errorOf = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
const isChanged = (why: Error): boolean => why instanceof ApiError && why.problem.code === 'sitting-changed';

/** What was refused is not sent again as it is. */
const keptFor = (why: Error): Kept<Error> => ({ type: 'kept', why, then: mayPass(why) ? 'retry' : 'change' });
