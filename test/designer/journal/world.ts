/*
 * Pages of the studio around one server, with a clock that goes when it is told to. A network can be away, or lose the
 * answer to what the server has already kept.
 */
import { createJournalStore, type JournalStore } from '../../../designer/journal/store.ts';
import {
  createSync,
  type DeviceCopy,
  type HeardStep,
  type Sync,
  type SyncPorts,
} from '../../../designer/journal/sync.ts';
import { applyChanges, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import { beginJournal, type Step } from '../../../engine/edit/journal.ts';

/** `lost`: what is sent arrives, its answer does not; `refused`: the server answers that it will not. */
type Network = 'up' | 'down' | 'lost' | 'refused';

/** A page that has the scheme open. */
export type Page = {
  readonly store: JournalStore;
  readonly sync: Sync;
  /** What its device keeps; null for nothing. */
  readonly kept: () => DeviceCopy | null;
  /** How many times it asked the server to keep something. */
  readonly sent: () => number;
  readonly become: (network: Network) => void;
  readonly backOnline: () => void;
  readonly hide: () => void;
  /** Its browser goes elsewhere, or loads it again. */
  readonly leave: () => void;
  readonly write: (file: string, at: number, text: string) => void;
  readonly close: () => void;
};

/** A server with what it keeps. */
export type World = {
  readonly files: () => Files;
  readonly steps: () => readonly HeardStep[];
  readonly open: (author: string, known?: readonly HeardStep[]) => Page;
  /** Time passes: all that was to happen meanwhile does, in its order. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Another draft takes the place of this one, without the steps that would lead there. */
  readonly replaceDraft: (files: Files, revision: number) => void;
};

type Timer = { readonly at: number; readonly call: () => void };

const FAILED = { type: 'failed', error: new Error('unreachable') } as const;
/** All that waits for an answer has it. */
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** A server whose draft is these files, at revision 0. */
export function createWorld(beginning: Files): World {
  let now = 0;
  let count = 0;
  let files = beginning;
  let revision = 0;
  let steps: readonly HeardStep[] = [];
  const timers = new Set<Timer>();
  /** Whose pages were heard of and have not said that they are left. */
  const present = new Map<object, string>();

  const keep = (author: string, sent: readonly Step[]): void => {
    for (const step of sent) {
      const next = applyChanges(files, step.changes);
      if (!next) throw new Error(`step ${step.key} was not done on the files of the server`);
      const back = invertChanges(files, step.changes);
      revision += 1;
      steps = [...steps, { ...step, back, revision, author, name: author }];
      files = next;
    }
  };

  const open = (author: string, known: readonly HeardStep[] = []): Page => {
    let network: Network = 'up';
    let kept: DeviceCopy | null = null;
    let sent = 0;
    let isSeen = true;
    let online: () => void = () => undefined;
    let leave: () => void = () => undefined;
    const self = {};
    const key = (): string => `k${(count += 1)}`;
    const store = createJournalStore(beginJournal(author, files, revision), key, () => now);
    const reach = async <Answer>(answer: () => Answer) => {
      await settled();
      return network === 'up' || network === 'refused' ? answer() : ({ ...FAILED, mayPass: true } as const);
    };
    const server: SyncPorts['server'] = {
      append: async (base, own) => {
        sent += 1;
        await settled();
        if (network === 'down') return { ...FAILED, mayPass: true };
        if (network === 'refused') return { ...FAILED, mayPass: false };
        if (base !== revision) return network === 'lost' ? { ...FAILED, mayPass: true } : { type: 'changed' };
        keep(author, own);
        return network === 'lost' ? { ...FAILED, mayPass: true } : { type: 'kept', revision };
      },
      since: (after) =>
        reach(() => ({ type: 'read', steps: steps.filter((step) => step.revision > after).slice(0, 7), revision })),
      before: (until) =>
        reach(() => ({ type: 'read', steps: steps.filter((step) => step.revision < until).slice(-3), revision })),
      draft: () => reach(() => ({ type: 'read', files, revision })),
      present: () =>
        reach(() => {
          present.set(self, author);
          const others = [...present].filter(([page]) => page !== self);
          return {
            type: 'read',
            revision,
            others: others.map(([, name]) => ({ name, isMine: name === author, place: 'form' })),
          };
        }),
      leave: () => void present.delete(self),
    };
    const ports: SyncPorts = {
      server,
      device: { keep: (copy) => void (kept = copy), drop: () => void (kept = null) },
      after: (milliseconds, call) => {
        const timer = { at: now + milliseconds, call };
        timers.add(timer);
        return () => timers.delete(timer);
      },
      onNetwork: (call) => {
        online = call;
        return () => (online = () => undefined);
      },
      onLeave: (call) => {
        leave = call;
        return () => (leave = () => undefined);
      },
      isSeen: () => isSeen,
    };
    const sync = createSync(store, ports, { known, mayHaveOlder: revision > known.length, displaced: [] });
    const close = sync.start();
    return {
      store,
      sync,
      kept: () => kept,
      sent: () => sent,
      become: (next) => void (network = next),
      backOnline: () => online(),
      hide: () => void (isSeen = false),
      leave: () => {
        leave();
        network = 'down';
      },
      write: (file, at, text) => store.type(file, [{ from: at, to: at, text }], store),
      close,
    };
  };

  return {
    files: () => files,
    steps: () => steps,
    open,
    pass: async (milliseconds) => {
      const end = now + milliseconds;
      await rest();
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at);
        if (!next) break;
        now = Math.max(now, next.at);
        timers.delete(next);
        next.call();
        await rest();
      }
      now = end;
    },
    replaceDraft: (other, at) => {
      files = other;
      revision = at;
      steps = [];
    },
  };
}

/** Long enough for what speaks to the server several times in a row. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await settled();
}
