/*
 * Keeping what is typed of a sitting, each place by itself: what a colleague types elsewhere on the same sitting is no conflict, and
 * where both typed in one place both texts are told. Each is kept as everything that agents type is.
 */
import type { SittingCell, SittingCellKept } from '../../../schemas/types/api.ts';
import type { DeviceCopy, Saving, SavingState } from '../../ui/saving/saving.ts';
import { saveTyped, type TypedPorts } from '../typed-saving.ts';
import { placeKey, type Place } from './places.ts';

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
export type CellPorts = Pick<TypedPorts<SittingCell, SittingCellKept>, 'after' | 'onNetwork'> & {
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
  let savings = new Map<string, Saving<SittingCell, SittingCellKept, Error>>();
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
  const onState = (place: Place, state: SavingState<Error>, changed: boolean): void => {
    const key = placeKey(place);
    const now = memory.get(key)?.place ?? place;
    if (state.type === 'saved') return forget(key);
    const other = changed ? (theirs.get(key) ?? null) : null;
    tell(key, { ...now, saving: state.type, theirs: other, error: state.type === 'kept' && !other ? state.why : null });
  };
  const open = (place: Place): Saving<SittingCell, SittingCellKept, Error> => {
    const key = placeKey(place);
    const { cell, revision } = ports.known(place);
    return saveTyped<SittingCell, SittingCellKept>(
      { value: cell, revision },
      {
        device: {
          read: () => memory.get(key)?.copy ?? null,
          keep: (copy) => void memory.set(key, { place: { ...place, cell: copy.value }, copy }),
          drop: () => void memory.delete(key),
        },
        after: ports.after,
        onNetwork: ports.onNetwork,
        changed: 'sitting-changed',
        save: async (value, over) => {
          const kept = await ports.save({ ...place, cell: value }, over);
          ports.onKept({ ...place, cell: value }, kept);
          return { revision: kept.revision, report: kept };
        },
        read: async () => {
          const found = await ports.read(place);
          theirs.set(key, found.cell);
          return { value: found.cell, revision: found.revision, report: null };
        },
        onState: (state, changed) => onState(place, state, changed),
      },
    );
  };
  const savingOf = (place: Place): Saving<SittingCell, SittingCellKept, Error> => {
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
