import { beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  Memory,
  Recording,
  RecordingPorts,
  RecordingState,
  Typed,
} from '../../../../../../runtime/desk/case/panels/annotations/recording.ts';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { createRecording } = await import('../../../../../../runtime/desk/case/panels/annotations/recording.ts');
const { ApiError } = await import('../../../../../../runtime/ui/http.ts');
vi.unstubAllGlobals();

type Send = RecordingPorts['send'];

let memory: Memory;
/** What is waited for: how long, and what comes then. */
let waits: { readonly delay: number; readonly run: () => void }[];
let reloads: number;
let states: RecordingState[];
let typed: Typed;
let sent: Parameters<Send>[0][];
/** What the server does with what comes next. */
let serve: Send;

const SCHEMA = { type: 'object', properties: {} } as const;
const write = (mine: string, base: string | null = null): Typed => ({
  schema: SCHEMA,
  findings: { analyse: { mine, base } },
});
const refuse = (status: number, code: 'annotations-changed' | 'unreachable'): Promise<never> =>
  Promise.reject(new ApiError({ type: '', title: '', status, code, detail: code }));
const echo: Send = ({ values }) => Promise.resolve({ annotations: values });

beforeEach(() => {
  [memory, waits, reloads, states, sent] = [new Map(), [], 0, [], []];
  typed = { schema: SCHEMA, findings: {} };
  serve = echo;
});

function open(): Recording {
  const recording = createRecording('case', {
    memory,
    after: (delay, run) => {
      const wait = { delay, run };
      waits.push(wait);
      return () => {
        waits = waits.filter((one) => one !== wait);
      };
    },
    onNetwork: () => () => undefined,
    send: (changes) => {
      sent.push(changes);
      return serve(changes);
    },
    reload: () => {
      reloads += 1;
    },
    onTyped: (left) => {
      typed = left;
    },
    onState: (state) => states.push(state),
  });
  typed = recording.left;
  return recording;
}

/** All that promises still have to say. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

describe('what an agent types in a case', () => {
  it('leaves when the agent says so, with what it was based on, and is then kept no longer', async () => {
    const recording = open();
    recording.type(write('Vu.', 'Ancien.'));
    await settle();
    expect([sent, waits, memory.size]).toEqual([[], [], 1]);
    recording.record();
    await settle();
    expect(sent).toEqual([{ values: { analyse: 'Vu.' }, base: { analyse: 'Ancien.' } }]);
    expect([typed.findings, memory.size, states.at(-1)]).toEqual([{}, 0, { isSending: false, error: null }]);
  });

  it('is there again when one comes back to the case', () => {
    const recording = open();
    recording.type(write('À suivre.'));
    recording.stop();
    expect(open().left).toEqual(write('À suivre.'));
  });

  it('is not kept once it is as it was', () => {
    const recording = open();
    recording.type(write('Vu.'));
    recording.type({ schema: SCHEMA, findings: {} });
    recording.record();
    expect([memory.size, sent]).toEqual([0, []]);
  });

  it('goes on being typed while it is recorded, over what was', async () => {
    let reply = (): void => undefined;
    serve = ({ values }) => new Promise((resolve) => (reply = () => resolve({ annotations: values })));
    const recording = open();
    recording.type(write('Un'));
    recording.record();
    await settle();
    recording.type(write('Un deux'));
    reply();
    await settle();
    expect(typed).toEqual(write('Un deux', 'Un'));
    expect(memory.get('case')?.value).toEqual(write('Un deux', 'Un'));
    recording.record();
    await settle();
    expect(sent.at(-1)).toEqual({ values: { analyse: 'Un deux' }, base: { analyse: 'Un' } });
  });

  it('typed back to what it was while it is recorded is still to be recorded, over what was', async () => {
    let reply = (): void => undefined;
    serve = ({ values }) => new Promise((resolve) => (reply = () => resolve({ annotations: values })));
    const recording = open();
    recording.type(write('Un deux', 'Un'));
    recording.record();
    await settle();
    recording.type({ schema: SCHEMA, findings: {} });
    reply();
    await settle();
    expect(typed).toEqual(write('Un', 'Un deux'));
    expect(memory.get('case')?.value).toEqual(write('Un', 'Un deux'));
    recording.record();
    await settle();
    expect(sent.at(-1)).toEqual({ values: { analyse: 'Un' }, base: { analyse: 'Un deux' } });
  });

  it('is based on what was recorded when the answer comes after one has left the case', async () => {
    let reply = (): void => undefined;
    serve = ({ values }) => new Promise((resolve) => (reply = () => resolve({ annotations: values })));
    const recording = open();
    recording.type(write('Un'));
    recording.record();
    await settle();
    recording.type(write('Un deux'));
    recording.stop();
    reply();
    await settle();
    expect(open().left).toEqual(write('Un deux', 'Un'));
  });
});

describe('what cannot be recorded', () => {
  it('is tried again while the server is away, and stays until it is there', async () => {
    serve = () => refuse(0, 'unreachable');
    const recording = open();
    recording.type(write('Vu.'));
    recording.record();
    await settle();
    expect([states.at(-1)?.error?.message, waits.map(({ delay }) => delay)]).toEqual(['unreachable', [3_000]]);
    serve = echo;
    waits[0]?.run();
    await settle();
    expect([sent.length, typed.findings, memory.size, states.at(-1)?.error]).toEqual([2, {}, 0, null]);
  });

  it('is not sent again by itself where somebody wrote meanwhile: the case is read again, and both texts stay', async () => {
    serve = () => refuse(409, 'annotations-changed');
    const recording = open();
    recording.type(write('La mienne.'));
    recording.record();
    await settle();
    expect([reloads, waits, sent.length]).toEqual([1, [], 1]);
    expect(states.at(-1)?.error?.message).toBe('annotations-changed');
    expect(memory.get('case')?.value).toEqual(write('La mienne.'));
    serve = echo;
    recording.type(write('Les deux.', 'La leur.'));
    recording.record();
    await settle();
    expect(sent.at(-1)).toEqual({ values: { analyse: 'Les deux.' }, base: { analyse: 'La leur.' } });
    expect([memory.size, states.at(-1)?.error]).toEqual([0, null]);
  });
});
