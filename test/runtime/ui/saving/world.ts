/**
 * A server, a network, a device and a clock for the tests of saving: time is advanced by hand, and each request fares as its
 * test says. A request that is given up may still arrive, after others that were sent later.
 */
import { digestOf } from '../../../../runtime/ui/saving/digest.ts';
import {
  createSaving,
  type DeviceCopy,
  type Saving,
  type SavingSettings,
  type SavingState,
} from '../../../../runtime/ui/saving/saving.ts';

export type Why = 'away' | 'expired' | 'conflict' | 'refused' | 'filed' | 'nothing';
/** How a request fares; `late`: it is given up by who sent it, and arrives all the same. */
export type Fate = 'ok' | 'slow' | 'lostBefore' | 'lostAfter' | 'late' | Exclude<Why, 'conflict' | 'nothing'>;
export type TestSaving = Saving<string, string, Why>;

const THEN = { away: 'retry', expired: 'wait', refused: 'change', filed: 'never' } as const;
const PATIENCE = 20_000;
const SETTINGS = { moment: 800, retries: [3_000, 6_000, 12_000, 30_000], nothing: 'nothing' } as const;

export interface World {
  /** What happens to the next requests, in order; `ok` when none is said. */
  fates: Fate[];
  online: boolean;
  readonly server: { value: string; revision: number };
  /** Texts that the server took from here. */
  readonly accepted: Set<string>;
  /** Bodies that arrived. */
  readonly arrived: string[];
  /** Called before the server takes a text from here, with the one it replaces. */
  onAccept: (replaced: string) => void;
  copy: DeviceCopy<string> | null;
  readonly states: SavingState<Why>[];
  readonly replaced: string[];
  /** What makes one of two texts; absent where none does. */
  join?: (had: string, mine: string, theirs: string) => { readonly value: string } | null;
  /** Texts that were made of two. */
  readonly joined: string[];
  /** Whether reading tells what a save of the same text would. */
  readTells: boolean;
  /** A page of the author; it goes on from what the device kept. */
  open(settings?: Partial<SavingSettings<string, Why>>): TestSaving;
  /** Lets time pass, and all that it brings happen in its order. */
  pass(milliseconds: number): Promise<void>;
  /** The network is back, and the page hears of it. */
  reconnect(): void;
}

export function createWorld(): World {
  let now = 0;
  let turn = 0;
  const due = new Map<number, { readonly at: number; readonly run: () => void }>();
  const listeners = new Set<() => void>();
  const after = (delay: number, run: () => void): (() => void) => {
    const id = (turn += 1);
    due.set(id, { at: now + delay, run });
    return () => due.delete(id);
  };

  /** What a request brings back, or undefined when nothing does. */
  const travel = <Answer>(
    arrive: () => Answer,
  ): Promise<Answer | { type: 'kept'; why: Why; then: 'retry' | 'wait' | 'change' | 'never' }> =>
    new Promise((resolve) => {
      const fate = world.online ? (world.fates.shift() ?? 'ok') : 'lostBefore';
      const away = { type: 'kept', why: 'away', then: 'retry' } as const;
      switch (fate) {
        case 'ok':
        case 'slow': {
          const way = fate === 'ok' ? 10 : 4_000;
          after(way, () => {
            const answer = arrive();
            after(way, () => resolve(answer));
          });
          return;
        }
        case 'lostBefore':
          after(50, () => resolve(away));
          return;
        case 'lostAfter':
          after(10, arrive);
          after(50, () => resolve(away));
          return;
        case 'late':
          after(PATIENCE, () => resolve(away));
          after(PATIENCE + 5_000, arrive);
          return;
        default:
          after(20, () => resolve({ type: 'kept', why: fate, then: THEN[fate] }));
      }
    });

  const world: World = {
    fates: [],
    online: true,
    server: { value: '', revision: 1 },
    accepted: new Set(),
    arrived: [],
    onAccept: () => undefined,
    copy: null,
    states: [],
    replaced: [],
    joined: [],
    readTells: false,
    open: (settings = {}) => {
      const { server } = world;
      return createSaving<string, string, Why>(
        {
          server: {
            save: (value, revision) =>
              travel(() => {
                world.arrived.push(value);
                if (revision !== server.revision) return { type: 'changed', why: 'conflict' } as const;
                world.onAccept(server.value);
                server.value = value;
                server.revision += 1;
                world.accepted.add(value);
                return { type: 'saved', revision: server.revision, report: `report of ${value}` } as const;
              }),
            read: () =>
              travel(() => {
                const report = world.readTells ? `report of ${server.value}` : null;
                return { type: 'read', ...server, report } as const;
              }),
          },
          device: {
            read: () => world.copy,
            keep: (copy) => {
              world.copy = copy;
            },
            drop: () => {
              world.copy = null;
            },
          },
          after,
          onNetwork: (call) => {
            listeners.add(call);
            return () => listeners.delete(call);
          },
          digestOf,
          onState: (state) => world.states.push(state),
          onReplaced: (theirs) => world.replaced.push(theirs),
          join: (...texts) => world.join?.(...texts) ?? null,
          onJoined: (joined) => world.joined.push(joined),
        },
        { loaded: server.value, revision: server.revision, left: world.copy, ...SETTINGS, ...settings },
      );
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = [...due].toSorted(([a, one], [b, other]) => one.at - other.at || a - b);
        if (!next || next[1].at > end) break;
        due.delete(next[0]);
        now = Math.max(now, next[1].at);
        next[1].run();
        await settle();
      }
      now = end;
    },
    reconnect() {
      world.online = true;
      for (const listener of listeners) listener();
    },
  };
  return world;
}

/** All that promises still have to say at this moment. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
