/*
 * Keeps the journal of a page and that of the server together. What is done here leaves a moment after the last change, as
 * the steps alone; where somebody else came first, their steps are taken in, ours done again on top, and sent. What is not
 * on the server is on this device. What could not be done again stays there too, until its author has said that they saw it.
 *
 * The states: `saved`; `unsaved` once something is done; `saving`; `failed`, with why: by itself again when the server may be
 * back (`mayPass`), else when more is done or one asks.
 */
import {
  beginJournal,
  changesBetween,
  invertChanges,
  applyChanges,
  learnSteps,
  receiveSteps,
  type Displaced,
  type Files,
  type Journal,
  type KeptStep,
  type Received,
  type Step,
} from '../../engine/studio.ts';
import type { JournalStore } from './store.ts';

/** A step that is kept, with who did it. */
export type HeardStep = KeptStep & { readonly name: string };

/** What a call to the server came to, when to nothing. */
type Failed = { readonly type: 'failed'; readonly error: Error; readonly mayPass: boolean };

/** Another page that has the scheme open. */
export type PresentPage = { readonly name: string; readonly isMine: boolean; readonly place: string };

/** Something of this author that could not be done again, as it is told and kept until it is seen. */
export type DisplacedNote = {
  readonly key: string;
  readonly type: string;
  readonly files: readonly string[];
  /** What had been written. */
  readonly text: string;
  /** Names of those who wrote meanwhile. */
  readonly by: readonly string[];
};

/** What the device keeps of a page. */
export type DeviceCopy = {
  /** Revision of the server that the steps follow. */
  readonly revision: number;
  readonly pending: readonly Step[];
  readonly displaced: readonly DisplacedNote[];
};

/** What keeping together needs of the world; no call rejects. */
export type SyncPorts = {
  readonly server: {
    readonly append: (
      revision: number,
      steps: readonly Step[],
    ) => Promise<{ readonly type: 'kept'; readonly revision: number } | { readonly type: 'changed' } | Failed>;
    readonly since: (revision: number) => Promise<StepsRead | Failed>;
    readonly before: (revision: number) => Promise<StepsRead | Failed>;
    readonly draft: () => Promise<{ readonly type: 'read'; readonly files: Files; readonly revision: number } | Failed>;
    readonly present: () => Promise<
      { readonly type: 'read'; readonly revision: number; readonly others: readonly PresentPage[] } | Failed
    >;
    /** Says that this page is being left; nothing is answered. */
    readonly leave: () => void;
  };
  readonly device: { readonly keep: (copy: DeviceCopy) => void; readonly drop: () => void };
  /** Calls back after some milliseconds, unless it is given up. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  readonly onNetwork: (call: () => void) => () => void;
  /** Calls back when the page is being left. */
  readonly onLeave: (call: () => void) => () => void;
  /** Whether somebody sees the page. */
  readonly isSeen: () => boolean;
};

type StepsRead = { readonly type: 'read'; readonly steps: readonly HeardStep[]; readonly revision: number };

/** Where things stand, for whoever shows it. */
export type SyncState = {
  readonly state: 'saved' | 'saving' | 'unsaved' | 'failed';
  readonly error: Error | null;
  readonly displaced: readonly DisplacedNote[];
  readonly others: readonly PresentPage[];
  /** What was last heard of others. */
  readonly heard: { readonly names: readonly string[]; readonly files: readonly string[] } | null;
  /** Whether more may have been done than is known here. */
  readonly mayHaveOlder: boolean;
};

/** What a page begins with. */
export type Begun = {
  /** Steps that are kept, up to the revision of the journal. */
  readonly known: readonly KeptStep[];
  readonly mayHaveOlder: boolean;
  readonly displaced: readonly DisplacedNote[];
};

/** A journal that is kept together with the server’s. */
export type Sync = {
  readonly get: () => SyncState;
  readonly subscribe: (call: () => void) => () => void;
  /** Sends all now; false when that did not succeed. */
  readonly flush: () => Promise<boolean>;
  /** Learns of older steps; false when there are none, or the server does not say. */
  readonly loadOlder: () => Promise<boolean>;
  /** What could not be done again was seen. */
  readonly dismiss: (key: string) => void;
  /** Begins, and gives how to end it: what is not saved is then sent once more, and stays on the device. */
  readonly start: () => () => void;
};

const SAVE_AFTER_MS = 800;
/** A server that is away, or a session that has ended, may be back at any moment. */
const RETRY_AFTER_MS = 3_000;
/** How often the others are asked after: more often while there are some. */
const ALONE_MS = 6_000;
const TOGETHER_MS = 2_000;
/** Steps of one call. */
const MOST_STEPS = 100;

/** Keeps a journal together with the server's, once it is started. */
export function createSync(store: JournalStore, ports: SyncPorts, begun: Begun): Sync {
  const { server, device } = ports;
  let { known } = begun;
  let { pending } = store.get().journal;
  let state: SyncState = {
    state: pending.length > 0 ? 'unsaved' : 'saved',
    error: null,
    displaced: begun.displaced,
    others: [],
    heard: null,
    mayHaveOlder: begun.mayHaveOlder,
  };
  const subscribers = new Set<() => void>();
  let cancel: () => void = () => undefined;
  let cancelBeat: () => void = () => undefined;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  /** What a failure waits for: the server, or another text. */
  let waitsFor: 'server' | 'change' | null = null;

  const tell = (next: Partial<SyncState>): void => {
    // Each letter says again that something is not saved yet: nobody has to hear it twice.
    if (next.state === 'unsaved' && state.state === 'unsaved' && Object.keys(next).length === 1) return;
    state = { ...state, ...next };
    if (!stopped) for (const call of subscribers) call();
  };
  const keep = (): void => {
    const { journal } = store.get();
    if (journal.pending.length === 0 && state.displaced.length === 0) device.drop();
    else device.keep({ revision: journal.revision, pending: journal.pending, displaced: state.displaced });
  };
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const result = running.then(act);
    running = result.catch(() => undefined);
    return result;
  };
  const later = (delay: number): void => {
    cancel();
    if (!stopped) cancel = ports.after(delay, () => void inTurn(send));
  };
  const settle = ({ error, mayPass }: Failed): false => {
    waitsFor = mayPass ? 'server' : 'change';
    tell({ state: 'failed', error });
    if (mayPass) later(RETRY_AFTER_MS);
    return false;
  };

  /** Tells of steps that were not done again. */
  const displace = (gone: readonly Displaced[], by: readonly string[]): void => {
    if (gone.length === 0) return;
    tell({ displaced: [...state.displaced, ...gone.map((one) => noteOf(one, by))] });
    keep();
  };

  /** Begins anew from what the server has, whose journal does not lead there. */
  const beginAnew = async (): Promise<true | Failed> => {
    const draft = await server.draft();
    if (draft.type === 'failed') return draft;
    const { journal } = store.get();
    known = [];
    const { author, files } = journal;
    store.replace(beginJournal(author, draft.files, draft.revision), changesBetween(files, draft.files));
    displace(
      journal.pending.map((step) => ({ step, refusal: null })),
      [],
    );
    tell({ mayHaveOlder: false });
    return true;
  };

  /** Takes in what the server has kept since. */
  const pull = async (): Promise<true | Failed> => {
    for (;;) {
      const { revision } = store.get().journal;
      const answer = await server.since(revision);
      if (answer.type === 'failed') return answer;
      if (answer.revision === revision) return true;
      const { journal } = store.get();
      const { steps } = answer;
      if (steps[0]?.revision !== revision + 1) return beginAnew();
      const received = receive(journal, steps);
      if (!received) return beginAnew();
      known = [...known, ...steps];
      store.replace(received.journal, received.changes);
      const theirs = steps.filter(({ key }) => !journal.pending.some((own) => own.key === key));
      const names = [...new Set(theirs.map(({ name }) => name))];
      if (theirs.length > 0) tell({ heard: { names, files: filesOf(theirs) } });
      displace(received.displaced, names);
    }
  };

  const confirm = (steps: readonly Step[]): void => {
    const { journal } = store.get();
    let files = journal.kept;
    const kept = steps.map((step, index): KeptStep => {
      const back = invertChanges(files, step.changes);
      files = applyChanges(files, step.changes) ?? files;
      return { ...step, back, revision: journal.revision + index + 1, author: journal.author };
    });
    known = [...known, ...kept];
    store.replace(receiveSteps(journal, kept).journal, []);
  };

  const send = async (isWhole = false): Promise<boolean> => {
    cancel();
    for (;;) {
      const { journal } = store.get();
      const steps = journal.pending.slice(0, MOST_STEPS);
      if (steps.length === 0) {
        waitsFor = null;
        keep();
        tell({ state: 'saved', error: null });
        return true;
      }
      store.seal();
      tell({ state: 'saving' });
      const answer = await server.append(journal.revision, steps);
      if (answer.type === 'failed') return settle(answer);
      if (answer.type === 'changed') {
        const pulled = await pull();
        if (pulled !== true) return settle(pulled);
        continue;
      }
      waitsFor = null;
      confirm(steps);
      tell({ error: null });
      const left = store.get().journal.pending;
      if (left.length === 0 || isWhole || steps.length === MOST_STEPS) continue;
      keep();
      tell({ state: 'unsaved' });
      later(SAVE_AFTER_MS);
      return false;
    }
  };

  /** Who is there is asked out of turn: what is to be kept does not wait for it. */
  const beat = async (): Promise<void> => {
    const answer = ports.isSeen() && !stopped ? await server.present() : null;
    if (answer?.type !== 'read') return;
    tell({ others: answer.others });
    await inTurn(async () => {
      if (answer.revision !== store.get().journal.revision && (await pull()) === true) keep();
    });
  };
  const beatLater = (): void => {
    cancelBeat();
    if (stopped) return;
    cancelBeat = ports.after(state.others.length > 0 ? TOGETHER_MS : ALONE_MS, () => {
      void beat().finally(beatLater);
    });
  };

  const watch = (): void => {
    const { journal } = store.get();
    if (journal.pending === pending) return;
    const isMore = journal.pending.length > 0;
    pending = journal.pending;
    keep();
    // While the server is away its own rhythm goes on. What was refused may have gone with what others did.
    if (state.state === 'saving' || waitsFor === 'server' || (!isMore && waitsFor === null)) return;
    if (waitsFor === null) tell({ state: 'unsaved' });
    later(SAVE_AFTER_MS);
  };

  return {
    get: () => state,
    subscribe: (call) => {
      subscribers.add(call);
      return () => subscribers.delete(call);
    },
    flush: () => inTurn(() => send(true)),
    loadOlder: () =>
      inTurn(async () => {
        const before = known[0]?.revision ?? store.get().journal.revision + 1;
        const answer = await server.before(before);
        if (answer.type === 'failed') return false;
        const { steps } = answer;
        const follows = steps.length > 0 && steps.at(-1)?.revision === before - 1;
        tell({ mayHaveOlder: follows && (steps[0]?.revision ?? 0) > 1 });
        if (!follows) return false;
        known = [...steps, ...known];
        store.replace(learnSteps(store.get().journal, known), []);
        return true;
      }),
    dismiss: (key) => {
      tell({ displaced: state.displaced.filter((note) => note.key !== key) });
      keep();
    },
    start: () => {
      stopped = false;
      const ends = [
        store.subscribe(watch),
        ports.onNetwork(() => {
          if (waitsFor === 'server') later(0);
        }),
        ports.onLeave(server.leave),
      ];
      keep();
      if (pending.length > 0) later(0);
      void beat().finally(beatLater);
      return () => {
        stopped = true;
        cancel();
        cancelBeat();
        for (const end of ends) end();
        server.leave();
        // What was just done does not wait for its author to come back to this page.
        if (store.get().journal.pending.length > 0 && waitsFor !== 'change') void inTurn(() => send(true));
      };
    },
  };
}

/** The journal with steps taken in; null when they do not follow from what is here. */
function receive(journal: Journal, steps: readonly KeptStep[]): Received | null {
  try {
    return receiveSteps(journal, steps);
  } catch (error) {
    console.error('The journal of the server does not follow from that of this page.', error);
    return null;
  }
}

/** What is told of a step that could not be done again. @param by names of those who wrote meanwhile */
export function noteOf({ step }: Displaced, by: readonly string[]): DisplacedNote {
  return { key: step.key, type: step.deed.type, files: filesOf([step]), text: writtenIn(step), by };
}

function filesOf(steps: readonly Pick<Step, 'changes'>[]): readonly string[] {
  return [...new Set(steps.flatMap(({ changes }) => changes.map(({ file }) => file)))];
}

/** What a step had written, its stretches one below the other. */
function writtenIn({ changes }: Step): string {
  const written: string[] = [];
  for (const change of changes) {
    if (change.type === 'create') written.push(change.text);
    if (change.type !== 'text') continue;
    change.set.iterChanges((_from, _to, _fromB, _toB, inserted) => {
      if (inserted.length > 0) written.push(inserted.toString());
    });
  }
  return written.join('\n');
}
