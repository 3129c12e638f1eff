/** What an agent types in a case and has not recorded: on screen as it is typed, kept as it goes on, and found again as it was left. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseRecording } from '../../../../../../runtime/desk/case/panels/annotations/use-recording.ts';
import type { FormSchema, JsonObject } from '../../../../../../engine/index.ts';
import { problemOf, stubServer, type Question } from '../../../../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../../../../support/hooks.ts';
import { caseDetail } from '../../../case-detail.ts';
import { openDesk, type DeskPage } from '../../../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useRecording } = await import('../../../../../../runtime/desk/case/panels/annotations/use-recording.ts');
vi.unstubAllGlobals();

const SCHEMA: FormSchema = { type: 'object', properties: { analyse: { type: 'string', title: 'Analyse' } } };

let count = 0;
let caseId: string;
let asked: readonly Question[];
let desk: DeskPage;
let hook: RenderedHook<JsonObject, CaseRecording>;

function open(recorded: JsonObject = {}, begun?: JsonObject): void {
  const items = begun ? [{ place: 'findings', value: begun, revision: 2 }] : [];
  desk.queries.setQueryData(['jottings', caseId], { items });
  desk.queries.setQueryData(['case', caseId], caseDetail({ id: caseId, annotations: recorded }));
  hook = renderHook((given: JsonObject) => useRecording(caseId, SCHEMA, given), recorded, desk.around);
}
const type = (mine: string, base: string | null = null): void =>
  hook.act((recording) => recording.type({ schema: SCHEMA, findings: { analyse: { mine, base } } }));
async function pass(milliseconds = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await hook.settle();
}
const findings = (): unknown => hook.latest().typed.findings;
const commands = (): readonly Question[] => asked.filter(({ route }) => route.startsWith('POST'));
/** What was given to keep, oldest first. */
const kept = (): readonly unknown[] => asked.filter(({ route }) => route.startsWith('PUT')).map(({ body }) => body);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  [asked, desk, caseId] = [stubServer(), openDesk(), `recorded-${(count += 1)}`];
});
afterEach(async () => {
  // What is left is recorded, so that nothing of it is there for the next.
  hook.act(({ type: write }) => write({ schema: SCHEMA, findings: {} }));
  for (let turn = 0; turn < 3; turn += 1) {
    await pass(700);
    for (const { reply } of asked) reply({ revision: 9, items: [], annotations: {} });
  }
  await hook.unmount();
  desk.queries.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is typed', () => {
  it('is on screen at once, and sent to nobody until the agent says so', async () => {
    open();
    type('Vu.');
    expect([findings(), hook.latest().isSending]).toEqual([{ analyse: { mine: 'Vu.', base: null } }, false]);
    await pass(60_000);
    expect(commands()).toEqual([]);
  });

  it('is kept a moment after the last key, to be found from another machine', async () => {
    open();
    type('V');
    await pass(600);
    type('Vu.');
    await pass(700);
    expect(kept()).toEqual([{ value: { analyse: { mine: 'Vu.', base: null } }, revision: 0 }]);
  });

  it('is recorded over what it was based on, and is then no longer to be', async () => {
    open({ analyse: 'Ancien.' });
    type('Vu.', 'Ancien.');
    hook.act(({ record }) => record());
    await pass();
    expect([commands().length, hook.latest().isSending]).toEqual([1, true]);
    expect(commands()[0]?.body).toMatchObject({
      type: 'annotate',
      values: { analyse: 'Vu.' },
      base: { analyse: 'Ancien.' },
    });
    commands()[0]?.reply(caseDetail({ id: caseId, version: 2, annotations: { analyse: 'Vu.' } }));
    await pass();
    await pass();
    expect([findings(), hook.latest().isSending, hook.latest().error]).toEqual([{}, false, null]);
  });

  it('stays where it is refused, with the reason', async () => {
    open();
    type('Vu.');
    hook.act(({ record }) => record());
    await pass();
    commands()[0]?.reply(problemOf('data-invalid', 422), 422);
    await pass();
    await pass();
    expect([findings(), hook.latest().error?.message]).toEqual([
      { analyse: { mine: 'Vu.', base: null } },
      'data-invalid.',
    ]);
  });

  it('is not recorded where nothing is typed', async () => {
    open();
    hook.act(({ record }) => record());
    await pass();
    expect(commands()).toEqual([]);
  });
});

describe('what was left', () => {
  it('is there again, as it was kept', () => {
    open({}, { analyse: { mine: 'À suivre', base: null } });
    expect(findings()).toEqual({ analyse: { mine: 'À suivre', base: null } });
  });

  it('is not, where the case holds it already: it was recorded and the answer was lost', () => {
    open({ analyse: 'À suivre' }, { analyse: { mine: 'À suivre', base: null } });
    expect(findings()).toEqual({});
  });

  it('is what was typed in this page, before what was kept', async () => {
    open();
    type('Ici');
    await hook.unmount();
    open({}, { analyse: { mine: 'Là', base: null } });
    expect(findings()).toEqual({ analyse: { mine: 'Ici', base: null } });
  });
});
