/** Keeping an entry of the notebook as it is typed, as everything that agents type is kept. */
import type { Breach, BreachEntry, BreachKept, BreachStanding } from '../../../../schemas/types/api.ts';
import type { DeviceCopy, SavingState } from '../../../ui/saving/saving.ts';
import { inMemory, keepTyped, type TypedKeeping, type TypedPorts } from '../../typed-saving.ts';

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
export type KeepingPorts = Pick<TypedPorts<BreachEntry, BreachStanding>, 'after' | 'onNetwork'> & {
  readonly memory: Memory;
  readonly save: (entry: BreachEntry, revision: number) => Promise<BreachKept>;
  readonly read: () => Promise<Breach>;
  /** What the server has is another entry by now. */
  readonly onStanding: (standing: BreachStanding) => void;
  readonly onState: (state: KeepingState) => void;
};

/** Begins keeping the entry of a breach as it was read. */
export function createKeeping(breach: Breach, ports: KeepingPorts): TypedKeeping<BreachEntry> {
  const { memory, after, onNetwork } = ports;
  return keepTyped<BreachEntry, BreachStanding>(
    { value: breach.entry, revision: breach.revision },
    {
      device: inMemory(memory, breach.standing.id),
      after,
      onNetwork,
      changed: 'breach-changed',
      save: async (entry, over) => {
        const { revision, standing } = await ports.save(entry, over);
        ports.onStanding(standing);
        return { revision, report: standing };
      },
      read: async () => {
        const { entry, revision, standing } = await ports.read();
        ports.onStanding(standing);
        return { value: entry, revision, report: standing };
      },
      onState: (state, elsewhere) =>
        ports.onState({
          saving: state.type,
          elsewhere,
          error: state.type === 'kept' && !elsewhere ? state.why : null,
        }),
    },
  );
}
