/**
 * Pages of the studio without a browser: what keeps their journal is the product's own, call by call; only what a browser
 * would give it is made here, apart for each page. A page may be lost at any moment, as with its machine.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DisplacedNote } from '../../designer/journal/sync.ts';
import type { EditRefusal, Files, Gesture, Way } from '../../engine/studio.ts';
import type { Visitor } from '../support/visitor.ts';

/** A page that has a scheme open. */
export interface StudioPage {
  readonly files: () => Files;
  readonly revision: () => number;
  /** How many steps are not known to be kept. */
  readonly waiting: () => number;
  /** Carries out a gesture; gives the key of its step, null when it changed nothing, or why it cannot be done. */
  readonly perform: (gesture: Gesture) => { readonly key: string } | EditRefusal | null;
  /** Types at a place of a file that is no JSON; gives the key of the step. */
  readonly type: (file: string, at: number, text: string) => string;
  readonly turn: (way: Way) => void;
  /** Sends all now; false when that did not succeed. */
  readonly flush: () => Promise<boolean>;
  /** What its author was told could not be done again, since ever. */
  readonly displaced: () => readonly DisplacedNote[];
  /** Takes the page away in the middle of whatever it does: nothing of it leaves any more. What its device keeps stays. */
  readonly lose: () => void;
}

/** The browser of one author: what it keeps is there for the next page. */
export interface Browser {
  readonly open: (scheme: string) => Promise<StudioPage>;
}

/** A page as the stand-ins of the browser see it. */
interface Frame {
  readonly visitor: Visitor;
  readonly stored: Map<string, string>;
  isLost: boolean;
}

const frames = new AsyncLocalStorage<Frame>();

const localStorage = new Proxy(
  {
    getItem: (name: string) => frames.getStore()?.stored.get(name) ?? null,
    setItem: (name: string, text: string) => write((stored) => stored.set(name, text)),
    removeItem: (name: string) => write((stored) => stored.delete(name)),
  },
  {
    ownKeys: () => [...(frames.getStore()?.stored.keys() ?? [])],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  },
);

function write(change: (stored: Map<string, string>) => unknown): void {
  const frame = frames.getStore();
  if (frame && !frame.isLost) change(frame.stored);
}

/** What a script of a page finds around it. Gives how to put back what was there. */
export function lendBrowserGlobals(): () => void {
  const { fetch: outside } = globalThis;
  const lent: Readonly<Record<string, unknown>> = {
    localStorage,
    document: { documentElement: { lang: 'fr' }, visibilityState: 'visible' },
    fetch: (address: Parameters<typeof fetch>[0], init: RequestInit = {}): Promise<Response> =>
      typeof address === 'string' && address.startsWith('/') ? callFromPage(address, init) : outside(address, init),
  };
  const before = Object.keys(lent).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(lent))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

async function callFromPage(address: string, { method = 'GET', body }: RequestInit): Promise<Response> {
  const frame = frames.getStore();
  if (!frame || frame.isLost) throw new Error('this page is no more');
  const sent: object = typeof body === 'string' ? JSON.parse(body) : {};
  const { visitor } = frame;
  const ask = { GET: () => visitor.get(address), POST: () => visitor.post(address, sent) };
  const answer = await (method === 'PUT' ? visitor.put(address, sent) : ask[method === 'POST' ? 'POST' : 'GET']());
  if (frame.isLost) throw new Error('this page is no more');
  return new Response(new Uint8Array(answer.bytes), { status: answer.status, headers: answer.headers });
}

/** The browser of somebody who is signed in. `lendBrowserGlobals` was called. */
export function createBrowser(visitor: Visitor, author: string): Browser {
  let stored = new Map<string, string>();
  return {
    open: (scheme) => {
      stored = new Map(stored);
      const frame: Frame = { visitor, stored, isLost: false };
      return frames.run(frame, () => openPage(frame, scheme, author));
    },
  };
}

async function openPage(frame: Frame, scheme: string, author: string): Promise<StudioPage> {
  const [{ loadJournal, serverOf }, { createJournalStore }, { createSync }, { dropBackup, keepBackup }, { makeKey }] =
    await Promise.all([
      import('../../designer/journal/journal-server.ts'),
      import('../../designer/journal/store.ts'),
      import('../../designer/journal/sync.ts'),
      import('../../designer/journal/backup.ts'),
      import('../../designer/journal/make-key.ts'),
    ]);
  const { journal, begun } = await loadJournal(scheme, author);
  const store = createJournalStore(journal, makeKey, Date.now);
  const timers = new Set<NodeJS.Timeout>();
  const sync = createSync(
    store,
    {
      server: serverOf(scheme, () => 'README.md'),
      device: { keep: (copy) => keepBackup(scheme, copy), drop: () => dropBackup(scheme) },
      after: (milliseconds, call) => {
        const timer = setTimeout(() => frame.isLost || call(), milliseconds);
        timers.add(timer);
        return () => clearTimeout(timer);
      },
      onNetwork: () => () => undefined,
      onLeave: () => () => undefined,
      isSeen: () => true,
    },
    begun,
  );
  sync.start();
  const within = <Result>(act: () => Result): Result => frames.run(frame, act);
  const newest = (): string | undefined => store.get().journal.pending.at(-1)?.key;
  return {
    files: () => store.get().journal.files,
    revision: () => store.get().journal.revision,
    waiting: () => store.get().journal.pending.length,
    perform: (gesture) =>
      within(() => {
        const before = newest();
        const refusal = store.perform(gesture);
        const key = newest();
        return refusal ?? (key === undefined || key === before ? null : { key });
      }),
    type: (file, at, text) =>
      within(() => {
        store.type(file, [{ from: at, to: at, text }], store);
        return newest() ?? '';
      }),
    turn: (way) => void within(() => store.turn(way)),
    flush: () => within(() => sync.flush()),
    displaced: () => sync.get().displaced,
    lose: () => {
      frame.isLost = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
