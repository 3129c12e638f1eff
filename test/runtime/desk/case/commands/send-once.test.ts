import { beforeEach, expect, it, vi } from 'vitest';
import type { CaseCommand, CaseDetail, Problem } from '../../../../../schemas/types/api.ts';
import { caseDetail, messageOf } from '../../case-detail.ts';
import type { CaseServer } from '../../../../../runtime/desk/case/commands/send-once.ts';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { createSendOnce } = await import('../../../../../runtime/desk/case/commands/send-once.ts');
const { ApiError } = await import('../../../../../runtime/ui/http.ts');
vi.unstubAllGlobals();

const MESSAGE: CaseCommand = { type: 'sendMessage', text: 'Bonjour', files: [] };
const problem = (status: number): Problem => ({ type: 'x', title: 'x', status, code: 'unexpected', detail: 'x' });

let messages: readonly string[];
let arrivals: number;
/** What becomes of the next sendings, in order: `ok`, lost before or after the server, or refused. */
let weather: ('ok' | 'lostBefore' | 'lostAfter' | 'refused')[];
beforeEach(() => {
  messages = ['Bonjour'];
  arrivals = 0;
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

async function sendUntilDone(): Promise<void> {
  const send = createSendOnce(server);
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
  const send = createSendOnce(server);
  await send(MESSAGE, detail());
  await send(MESSAGE, detail());
  expect(arrivals).toBe(2);
});
