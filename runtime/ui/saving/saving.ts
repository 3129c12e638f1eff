/**
 * Saving as one types, for the form, corrections and the studio: a moment after the last change, one save at a time, each
 * over the revision that the one before gave. What is typed is on the device before anything else happens to it, and leaves
 * it when the server has said that it has it. `saved` is told of nothing else.
 *
 * The states: `idle` until something is typed; then `unsaved`, `saving`, and `saved`; or `kept` on this device alone, with
 * why. What is kept goes on by itself (`retry`), once the network is back or more is typed (`wait`), once it is changed
 * (`change`), or not at all (`never`). Where somebody else saved meanwhile nothing goes on until one says whose text stays;
 * unless what the server has was sent from here, by a save whose answer was lost on the way, or is what was typed over, saved
 * once more by a page that was being left; or unless both can stay (`join`), as where two filled in different questions.
 */

/** What is on this device and may not be on the server. */
export type DeviceCopy<Value> = {
  readonly value: Value;
  /** Revision of the server that it was typed over. */
  readonly revision: number;
  /** Digests of what was sent and of which nothing was heard: the server may have it. */
  readonly sent: readonly string[];
};

/** Kept on this device, for a reason in the words of who asked for the saving. */
export type Kept<Why> = {
  readonly type: 'kept';
  readonly why: Why;
  readonly then: 'retry' | 'wait' | 'change' | 'never';
};

type SaveAnswer<Report, Why> =
  | { readonly type: 'saved'; readonly revision: number; readonly report: Report }
  /** The server has another revision. `why` is what is told where it is somebody else's. */
  | { readonly type: 'changed'; readonly why: Why }
  | Kept<Why>;

type ReadAnswer<Value, Report, Why> =
  /** `report`: what a save of that value would have answered; null when only a save tells. */
  | { readonly type: 'read'; readonly value: Value; readonly revision: number; readonly report: Report | null }
  | Kept<Why>;

/** Where saving stands, for whoever shows it; `kept` says why it goes no further, and what it waits for. */
export type SavingState<Why> = { readonly type: 'idle' | 'unsaved' | 'saving' | 'saved' } | Kept<Why>;

/** What became of a save that was asked for. `final`: never as it is. */
export type Flushed<Report, Why> =
  | { readonly type: 'saved'; readonly report: Report }
  | { readonly type: 'kept'; readonly why: Why; readonly final: boolean };

type Box<Value> = { readonly value: Value };

/** What saving needs of the world, so that tests can be its world. */
export type SavingPorts<Value, Report, Why> = {
  /** Neither rejects. */
  readonly server: {
    readonly save: (value: Value, revision: number) => Promise<SaveAnswer<Report, Why>>;
    readonly read: () => Promise<ReadAnswer<Value, Report, Why>>;
  };
  /** Where one copy is kept; another page of the same thing may keep its own there. */
  readonly device: {
    readonly read: () => DeviceCopy<Value> | null;
    readonly keep: (copy: DeviceCopy<Value>) => void;
    readonly drop: () => void;
  };
  /** Calls back after some milliseconds, unless it is given up. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Calls back each time that the network is back; gives how to end it. */
  readonly onNetwork: (call: () => void) => () => void;
  readonly digestOf: (value: Value) => string;
  readonly onState: (state: SavingState<Why>) => void;
  /** What has both of what was typed here and elsewhere, over what both began with; null where they are of the same thing. */
  readonly join?: (had: Value, mine: Value, theirs: Value) => Box<Value> | null;
  /** Told what has both, in the place of what was typed. */
  readonly onJoined?: (joined: Value) => void;
  /** Told what the server had where one's own text was made to stay. */
  readonly onReplaced?: (theirs: Value) => void;
};

/** What one begins with, and the pace. */
export type SavingSettings<Value, Why> = {
  /** What the server had when it was loaded: another revision of the same is nobody's text. Left out where it is not known. */
  readonly loaded?: Value;
  /** Revision of the server that was loaded. */
  readonly revision: number;
  /** What an earlier visit left on the device, to go on from; null when nothing. */
  readonly left: DeviceCopy<Value> | null;
  /** Milliseconds between the last change and its save; null where it leaves only when one says so. */
  readonly moment: number | null;
  /** Milliseconds before the server is asked again, after one failure, two…; the last goes on. */
  readonly retries: readonly number[];
  /** What is told of a save that is asked for while there is nothing to save. */
  readonly nothing: Why;
};

/** Saving of one thing that is typed, over its revisions. */
export type Saving<Value, Report, Why> = {
  /** Notes a change; it is saved in a moment. */
  readonly change: (value: Value) => void;
  /** Saves this now. */
  readonly flush: (value: Value) => Promise<Flushed<Report, Why>>;
  /** Tries again now what is kept. */
  readonly retry: () => void;
  /** Whoever saved meanwhile: this one stays. */
  readonly overwrite: (value: Value) => void;
  /**
   * Gives up what was typed for what the server has.
   * @returns null when more was typed before the server answered: then all of it is still here
   */
  readonly takeTheirs: () => Promise<ReadAnswer<Value, Report, Why> | null>;
  /** Ends it; what is not saved stays on the device. `sending`: a last save is tried first. */
  readonly stop: (how?: { readonly sending: boolean }) => void;
};

/**
 * Begins saving. Nothing is sent before `change`, `flush` or `overwrite`, what an earlier visit left (`left`) included.
 */
export function createSaving<Value, Report, Why>(
  ports: SavingPorts<Value, Report, Why>,
  settings: SavingSettings<Value, Why>,
): Saving<Value, Report, Why> {
  const { server, device, digestOf } = ports;
  const { moment, retries, left } = settings;
  let { revision } = left ?? settings;
  /** What the server has at that revision; null where it is not known, as below what an earlier visit left. */
  let base: Box<Value> | null = left || settings.loaded === undefined ? null : { value: settings.loaded };
  /** Whoever left it may send it yet. */
  let sent: readonly string[] = left ? [...new Set([...left.sent, digestOf(left.value)])] : [];
  /** What the server is not known to have; a box, so that the same value typed twice is two changes. */
  let pending: Box<Value> | null = null;
  /** What was last written to the device from here. */
  let kept: Box<Value> | null = null;
  let state: SavingState<Why> = { type: 'idle' };
  /** Until one chooses, or for ever. */
  let halted = false;
  let forced = false;
  let stopped = false;
  let failures = 0;
  let last: Report | null = null;
  let cancel: () => void = () => undefined;
  let running: Promise<unknown> = Promise.resolve();

  const tell = (next: SavingState<Why>): void => {
    state = next;
    if (!stopped) ports.onState(next);
  };
  /** Whether another page has gone on from what was written to the device here: then that is not ours any more. */
  const isOthers = (): boolean => {
    if (kept === null) return false;
    const copy = device.read();
    return copy === null || digestOf(copy.value) !== digestOf(kept.value);
  };
  const keep = (): void => {
    if (!pending || (stopped && isOthers())) return;
    kept = pending;
    device.keep({ value: pending.value, revision, sent });
  };
  const drop = (): void => {
    if (!isOthers()) device.drop();
    kept = null;
  };
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    cancel();
    const result = running.then(act);
    running = result.catch(() => undefined);
    return result;
  };
  const later = (delay: number | null): void => {
    cancel();
    if (delay === null) return;
    if (!stopped) cancel = ports.after(delay, () => void inTurn(save));
  };
  const settle = (answer: Kept<Why>, box: Box<Value> | null): Flushed<Report, Why> => {
    tell(answer);
    const { why, then } = answer;
    if (then === 'retry') later(retries[Math.min(failures, retries.length - 1)] ?? moment);
    failures = then === 'retry' ? failures + 1 : 0;
    if (then === 'never') halted = true;
    // Typed meanwhile, which may be what was asked for.
    if (then === 'change' && pending !== box) later(moment);
    return { type: 'kept', why, final: then === 'change' };
  };
  const accept = (box: Box<Value>, given: number, report: Report): Flushed<Report, Why> => {
    revision = given;
    base = box;
    failures = 0;
    sent = [];
    last = report;
    if (pending === box || (pending && digestOf(pending.value) === digestOf(box.value))) {
      pending = null;
      drop();
      tell({ type: 'saved' });
    } else {
      keep();
      tell({ type: 'unsaved' });
      // Nothing else would save what was typed while this was a retry.
      later(stopped ? null : moment);
    }
    return { type: 'saved', report };
  };

  const save = async (): Promise<Flushed<Report, Why>> => {
    const box = pending;
    if (!box)
      return last === null ? { type: 'kept', why: settings.nothing, final: false } : { type: 'saved', report: last };
    if (halted) return { type: 'kept', why: state.type === 'kept' ? state.why : settings.nothing, final: false };
    tell({ type: 'saving' });
    if (forced) {
      const theirs = await server.read();
      if (theirs.type === 'kept') return settle(theirs, box);
      forced = false;
      ({ revision } = theirs);
      base = theirs;
      ports.onReplaced?.(theirs.value);
    }
    const digest = digestOf(box.value);
    sent = [...new Set([...sent, digest])];
    keep();
    const answer = await server.save(box.value, revision);
    if (answer.type === 'saved') return accept(box, answer.revision, answer.report);
    if (answer.type === 'kept') return settle(answer, box);
    const theirs = await server.read();
    if (theirs.type === 'kept') return settle(theirs, box);
    const found = digestOf(theirs.value);
    if (found === digest && theirs.report !== null) return accept(box, theirs.revision, theirs.report);
    if (sent.includes(found) || (base !== null && found === digestOf(base.value))) {
      // Ours, whose answer was lost, or what this was typed over: what was typed goes on top of it.
      ({ revision } = theirs);
      return save();
    }
    const joined = base && (ports.join?.(base.value, (pending ?? box).value, theirs.value) ?? null);
    if (joined !== null) {
      ({ revision } = theirs);
      base = theirs;
      pending = joined;
      keep();
      ports.onJoined?.(joined.value);
      return save();
    }
    halted = true;
    return settle({ type: 'kept', why: answer.why, then: 'wait' }, box);
  };

  const note = (value: Value): void => {
    pending = { value };
    keep();
    // Never says of what is being typed that it is saved.
    if (state.type === 'idle' || state.type === 'saved') tell({ type: 'unsaved' });
  };
  const endNetwork = ports.onNetwork(() => {
    if (pending && state.type === 'kept' && state.then !== 'change') void inTurn(save);
  });

  return {
    change: (value) => {
      note(value);
      if (halted) return;
      const asked = state.type === 'kept' ? state.then : null;
      if (moment === null) {
        // What waited to be sent again is no longer what one means.
        cancel();
        failures = 0;
        if (asked === 'retry') tell({ type: 'unsaved' });
        return;
      }
      if (asked === 'change') tell({ type: 'unsaved' });
      // While the server is away its own rhythm goes on.
      if (asked !== 'retry') later(moment);
    },
    flush: (value) => {
      note(value);
      return inTurn(save);
    },
    retry: () => void inTurn(save),
    overwrite: (value) => {
      note(value);
      halted = false;
      forced = true;
      void inTurn(save);
    },
    takeTheirs: () => {
      const box = pending;
      return inTurn(async () => {
        const theirs = await server.read();
        if (pending !== box) return null;
        if (theirs.type === 'kept') return theirs;
        ({ revision } = theirs);
        base = theirs;
        pending = null;
        halted = false;
        forced = false;
        sent = [];
        failures = 0;
        drop();
        tell({ type: 'saved' });
        return theirs;
      });
    },
    stop: ({ sending } = { sending: false }) => {
      stopped = true;
      cancel();
      endNetwork();
      const blocked = state.type === 'kept' && state.then === 'change';
      if (sending && pending && !halted && !blocked) void inTurn(save);
    },
  };
}
