/** What the desk hears of cases that move, through outages, refusals and changes of rights. */
import { beforeEach, expect, test } from 'vitest';
import { followLive, type LivePorts } from '../../../runtime/desk/follow-live.ts';

/** A connection as the browser gives one. */
class Source extends EventTarget {
  readyState = 0;
  close(): void {
    this.readyState = 2;
  }
  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  /** An outage, after which the browser tries again by itself, or a refusal, after which it does not. */
  fail(state: 0 | 2): void {
    this.readyState = state;
    this.dispatchEvent(new Event('error'));
  }
  say(type: string, data: string): void {
    this.dispatchEvent(new MessageEvent(type, { data }));
  }
}

let sources: Source[];
let told: string[];
let due: { readonly in: number; readonly call: () => void } | null;
let stop: () => void;

const ports: LivePorts = {
  open: () => {
    const source = new Source();
    sources.push(source);
    return source as Source & Pick<EventSource, 'addEventListener'>;
  },
  after: (milliseconds, call) => {
    const one = { in: milliseconds, call };
    due = one;
    return () => {
      if (due === one) due = null;
    };
  },
  refreshQueue: () => {
    told.push('queue');
    return Promise.resolve();
  },
  doubtCases: () => told.push('doubt'),
  announce: (caseId, version) => told.push(`${caseId}@${version}`),
  refreshNotices: () => told.push('notices'),
  checkRights: () => told.push('rights'),
};

/** What was told since it was asked last, once promises have settled. */
async function heard(): Promise<readonly string[]> {
  await new Promise((resolve) => setImmediate(resolve));
  return told.splice(0);
}

beforeEach(() => {
  [sources, told, due] = [[], [], null];
  stop = followLive(ports);
});

const last = (): Source => {
  const source = sources.at(-1);
  if (!source) throw new Error('nothing was opened');
  return source;
};

test('the first opening asks nothing again: all was just read', async () => {
  last().open();
  expect(await heard()).toEqual([]);
});

test('a case that moved is announced with its version, and the queue is read again', async () => {
  last().open();
  last().say('change', '{"caseId":"a","version":4}');
  expect(await heard()).toEqual(['queue', 'a@4']);
  last().say('change', '{"caseId":"a"}');
  expect(await heard(), 'which case is not said, but something moved').toEqual(['queue']);
});

test('after an outage all is read again, once, as soon as the browser is connected', async () => {
  last().open();
  last().fail(0);
  last().fail(0);
  expect(await heard()).toEqual([]);
  expect(due, 'the browser tries again by itself').toBeNull();
  last().open();
  expect(await heard()).toEqual(['queue', 'doubt', 'notices']);
  expect(sources).toHaveLength(1);
});

test('after a refusal all is doubted at once, and one asks again later', async () => {
  last().open();
  last().fail(2);
  expect(await heard()).toEqual(['queue', 'doubt', 'notices']);
  expect([sources.length, due?.in]).toEqual([1, 20_000]);
  due?.call();
  expect(sources).toHaveLength(2);
  last().open();
  expect(await heard()).toEqual(['queue', 'doubt', 'notices']);
  last().say('change', '{"caseId":"b","version":1}');
  expect(await heard()).toEqual(['queue', 'b@1']);
});

test('rights that change are checked, and nothing on screen is trusted meanwhile', async () => {
  last().open();
  last().say('rights', '');
  expect(await heard()).toEqual(['queue', 'doubt', 'notices', 'rights']);
});

test('once it is ended nothing is opened, nor asked', async () => {
  last().fail(2);
  await heard();
  stop();
  expect(due).toBeNull();
  last().fail(2);
  expect(due).toBeNull();
  expect(await heard()).toEqual([]);
  expect(last().readyState).toBe(2);
});

test('what is open when it is ended is closed', () => {
  last().fail(2);
  due?.call();
  last().open();
  stop();
  expect(last().readyState).toBe(2);
});

test('what one is told is read again, and nothing else is for it', async () => {
  last().open();
  last().say('told', '{}');
  expect(await heard()).toEqual(['notices']);
});
