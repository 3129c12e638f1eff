/*
 * One connection for the whole desk, over which the server says which cases moved. The browser opens it again by itself after
 * an outage, and we after a refusal; what moved meanwhile was not heard, so all that shows cases is then read again.
 */
import { oneAtATime, readChange } from './live-changes.ts';

/** What following takes of the world, so that tests can be its world. */
export type LivePorts = {
  readonly open: () => Pick<EventSource, 'addEventListener' | 'readyState' | 'close'>;
  /** Calls back after some milliseconds, unless it is given up. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Reads the queue and its counts again. */
  readonly refreshQueue: () => Promise<void>;
  /** Any case on screen may have moved, or may no longer be ours to see. */
  readonly doubtCases: () => void;
  /** A case is at a version. */
  readonly announce: (caseId: string, version: number) => void;
  /** Who works here was told something, or read it elsewhere. */
  readonly refreshNotices: () => void;
  /** The rights of who works here have changed; the server closes after it. */
  readonly checkRights: () => void;
};

/** How long after a refusal one asks again: the agent may have signed in anew on another page. */
const REFUSED_MS = 20_000;
/** `EventSource.CLOSED`: the browser does not open it again. */
const CLOSED = 2;

/** Follows what moves until it is ended by what it gives. */
export function followLive(ports: LivePorts): () => void {
  let isLost = false;
  let isOver = false;
  let cancel = (): void => undefined;
  const refreshQueue = oneAtATime(ports.refreshQueue);
  const readAgain = (): void => {
    refreshQueue();
    ports.doubtCases();
    ports.refreshNotices();
  };
  const listen = (): ReturnType<LivePorts['open']> => {
    const opened = ports.open();
    opened.addEventListener('error', () => {
      isLost = true;
      if (isOver || opened.readyState !== CLOSED) return;
      readAgain();
      cancel();
      cancel = ports.after(REFUSED_MS, () => {
        source = listen();
      });
    });
    opened.addEventListener('open', () => {
      if (isLost) readAgain();
      isLost = false;
    });
    opened.addEventListener('rights', () => {
      readAgain();
      ports.checkRights();
    });
    opened.addEventListener('told', () => ports.refreshNotices());
    opened.addEventListener('change', (event) => {
      refreshQueue();
      const change = event instanceof MessageEvent ? readChange(event.data) : null;
      if (change) ports.announce(change.caseId, change.version);
    });
    return opened;
  };
  let source = listen();
  return () => {
    isOver = true;
    cancel();
    source.close();
  };
}
