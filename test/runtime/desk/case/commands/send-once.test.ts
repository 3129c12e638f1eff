import { beforeEach, expect, it, vi } from 'vitest';
import type { CaseCommand, CaseDetail, Problem } from '../../../../../schemas/types/api.ts';
import { createTab } from '../../../../support/tab.ts';
import { caseDetail, messageOf } from '../../case-detail.ts';
import type { CaseServer } from '../../../../../runtime/desk/case/commands/send-once.ts';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { createSendOnce, sendingsOf } = await import('../../../../../runtime/desk/case/commands/send-once.ts');
const { ApiError } = await import('../../../../../runtime/ui/http.ts');
vi.unstubAllGlobals();

const MESSAGE: CaseCommand = { type: 'sendMessage', text: 'Bonjour', files: [] };
const problem = (status: number): Problem => ({ type: 'x', title: 'x', status, code: 'unexpected', detail: 'x' });

let messages: readonly string[];
let arrivals: number;
let tab: ReturnType<typeof createTab>;
/** What becomes of the next sendings, in order: `ok`, lost before or after the server, or refused. */
let weather: ('ok' | 'lostBefore' | 'lostAfter' | 'refused')[];
beforeEach(() => {
  messages = ['Bonjour'];
  arrivals = 0;
  tab = createTab();
});

const detail = (): CaseDetail =>
  caseDetail({ messages: messages.map((text, at) => messageOf({ id: `m${at}`, text })) });
const server: CaseServer = {
  read: async () => detail(),
  send: async () => {
    const now = weather.shift() ?? 'ok';
    if (now === 'lostBefore') throw new ApiError(problem(0));
    if (now === 'refused') throw new ApiError(problem(422));
    arrivals += 1;
    messages = [...messages, 'Bonjour'];
    if (now === 'lostAfter') throw new ApiError(problem(0));
    return detail();
  },
};

/** The page of a case, as it is loaded in one tab. */
const load = (id = 'a') =>
  createSendOnce(
    server,
    sendingsOf(id, () => tab),
  );

async function sendUntilDone(): Promise<void> {
  const send = load();
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const done = await send(MESSAGE, detail()).then(
      () => true,
      () => false,
    );
    if (done) return;
  }
  throw new Error('never sent');
}

it.each([
  ['is sent once when all is well', ['ok']],
  ['is sent again when it did not arrive', ['lostBefore', 'ok']],
  ['is not sent again when only its answer was lost', ['lostAfter', 'ok']],
  ['is recognised after several losses', ['lostBefore', 'lostAfter', 'ok']],
  ['is sent again once what was refused is mended', ['refused', 'ok']],
] as const)('a message %s', async (_what, course) => {
  weather = [...course];
  await sendUntilDone();
  expect(arrivals).toBe(1);
});

it('the same words may be written twice on purpose', async () => {
  weather = [];
  const send = load();
  await send(MESSAGE, detail());
  await send(MESSAGE, detail());
  expect(arrivals).toBe(2);
});

it.each([
  ['is recognised when its answer was lost', ['lostAfter', 'ok'], 1],
  ['is sent again when it did not arrive', ['lostBefore', 'ok'], 1],
  ['is recognised when the page is loaded again and again', ['lostBefore', 'lostAfter', 'ok'], 1],
  ['is written a second time when it had been answered', ['ok', 'ok'], 2],
] as const)('a message of a page that is loaded again %s', async (_what, course, times) => {
  weather = [...course];
  for (const _ of course) await load()(MESSAGE, detail()).catch(() => undefined);
  expect(arrivals).toBe(times);
});

it('leaves nothing in the tab once it has arrived, or was refused', async () => {
  weather = ['ok', 'refused'];
  await load()(MESSAGE, detail());
  await load()(MESSAGE, detail()).catch(() => undefined);
  expect(tab.size()).toBe(0);
});

it('of one case is not taken for that of another', async () => {
  weather = ['lostAfter', 'ok'];
  await load('a')(MESSAGE, detail()).catch(() => undefined);
  await load('b')(MESSAGE, detail());
  expect(arrivals).toBe(2);
});

it.each(['not json', '{"text":1,"before":[]}', '{"text":"Bonjour","before":"m0"}', '[]'])(
  'is sent where the tab holds « %s »',
  async (kept) => {
    weather = ['ok'];
    tab.setItem('cagou-sending-sendMessage-a', kept);
    await load()(MESSAGE, detail());
    expect(arrivals).toBe(1);
  },
);
