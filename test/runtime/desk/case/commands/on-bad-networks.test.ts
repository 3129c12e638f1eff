/** Commands on a case over a network that loses calls and answers: an applicant reads a sentence once, a task comes back. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createTab } from '../../../../support/tab.ts';
import { caseDetail, messageOf } from '../../case-detail.ts';
import { undoOf } from '../../../../../runtime/desk/case/commands/task-undo.ts';
import type { CaseCommand, CaseDetail, Problem } from '../../../../../schemas/types/api.ts';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { createSendOnce, sendingsOf } = await import('../../../../../runtime/desk/case/commands/send-once.ts');
const { ApiError } = await import('../../../../../runtime/ui/http.ts');
vi.unstubAllGlobals();

const problem = (status: number): Problem => ({ type: 'x', title: 'x', status, code: 'unexpected', detail: 'x' });

type Written = 'sendMessage' | 'addNote';
type Fate = 'arrives' | 'is lost' | 'arrives, its answer lost' | 'is answered by a proxy';

/** A case on a server; each call meets the next fate, and all is well after the last. */
function createServer(fates: readonly Fate[]) {
  const left = [...fates];
  const written: { readonly id: string; readonly type: Written; readonly text: string }[] = [];
  const detail = (): CaseDetail => {
    const items = (type: Written) =>
      written.filter((one) => one.type === type).map(({ id, text }) => messageOf({ id, text }));
    return caseDetail({ messages: items('sendMessage'), notes: items('addNote') });
  };
  const meet = (act: () => void): CaseDetail => {
    const fate = left.shift() ?? 'arrives';
    if (fate === 'is lost') throw new ApiError(problem(0));
    if (fate === 'is answered by a proxy') throw new ApiError(problem(502));
    act();
    if (fate === 'arrives, its answer lost') throw new ApiError(problem(0));
    return detail();
  };
  return {
    written,
    detail,
    read: async () => meet(() => undefined),
    send: async (command: CaseCommand) =>
      meet(() => {
        if (command.type !== 'sendMessage' && command.type !== 'addNote') return;
        written.push({ id: `m${written.length}`, type: command.type, text: command.text });
      }),
  };
}

/** What one tab keeps of the case. */
const inTab = () => {
  const tab = createTab();
  return sendingsOf('a', () => tab);
};
const command = (type: Written, text: string): CaseCommand =>
  type === 'sendMessage' ? { type, text, files: [] } : { type, text };
const fates = fc.array(
  fc.constantFrom<Fate>('arrives', 'is lost', 'arrives, its answer lost', 'is answered by a proxy'),
  { maxLength: 12 },
);

describe('what is written in a case', () => {
  it('arrives once each, however often it has to be sent', async () => {
    const texts = fc.array(
      fc.record({
        type: fc.constantFrom<Written>('sendMessage', 'addNote'),
        text: fc.constantFrom('Bonjour', 'Merci'),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(texts, fates, async (list, met) => {
        const server = createServer(met);
        const sendOnce = createSendOnce(server, inTab());
        for (const { type, text } of list) {
          const onScreen = server.detail();
          const send = (): Promise<boolean> =>
            sendOnce(command(type, text), onScreen).then(
              () => true,
              () => false,
            );
          while (!(await send())); // The text stays in its field, and one presses the button again.
        }
        expect(server.written.map(({ type, text }) => ({ type, text }))).toEqual(list);
      }),
    );
  });

  it('is not sent twice to the applicant because a note was written before trying again', async () => {
    const server = createServer(['arrives, its answer lost']);
    const sendOnce = createSendOnce(server, inTab());
    const onScreen = server.detail();
    await expect(sendOnce(command('sendMessage', 'Bonjour'), onScreen)).rejects.toThrow('x');
    await sendOnce(command('addNote', 'Le réseau est mauvais.'), onScreen);
    await sendOnce(command('sendMessage', 'Bonjour'), onScreen);
    expect(server.written.map(({ type }) => type)).toEqual(['sendMessage', 'addNote']);
  });

  it('is what the agent wrote, not what a colleague had written before in the same words', async () => {
    const server = createServer(['arrives', 'is lost']);
    await server.send(command('sendMessage', 'Bonjour'));
    const sendOnce = createSendOnce(server, inTab());
    const onScreen = server.detail();
    await expect(sendOnce(command('sendMessage', 'Bonjour'), onScreen)).rejects.toThrow('x');
    await sendOnce(command('sendMessage', 'Bonjour'), onScreen);
    expect(server.written).toHaveLength(2);
  });

  it('leaves other commands to the server, which refuses what was decided on an older version', async () => {
    const send = vi.fn<() => Promise<CaseDetail>>(async () => {
      throw new ApiError(problem(0));
    });
    const read = vi.fn<() => Promise<CaseDetail>>();
    const sendOnce = createSendOnce({ send, read }, inTab());
    const release: CaseCommand = { type: 'releaseTask', task: 't1' };
    for (const _try of [1, 2]) await expect(sendOnce(release, undefined)).rejects.toThrow('x');
    expect([send.mock.calls.length, read.mock.calls.length]).toEqual([2, 0]);
  });
});

describe('undoing who holds a task', () => {
  const HOLDERS = ['louise', 'jean', null] as const;
  const cases = HOLDERS.flatMap((before) => HOLDERS.map((since) => [before, since] as const));

  it.each(cases)('brings it back to %s from %s, by commands that an agent may give', (before, since) => {
    let holder: string | null = since;
    for (const one of undoOf({ id: 't1', assignee: before === null ? null : { id: before, name: before } }, 'louise')) {
      if (one.type === 'assignTask') holder = one.assigneeId;
      if (one.type !== 'releaseTask') continue;
      // Nobody releases a colleague's task.
      expect(holder).toBe('louise');
      holder = null;
    }
    expect(holder).toBe(before);
  });
});
