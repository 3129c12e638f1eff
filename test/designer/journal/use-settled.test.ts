/** Which files are asked about: those of now after a gesture, those of a pause while one types. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderHook } from '../../support/hooks.ts';
import { openStudio } from '../open-studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { StudioProvider } = await import('../../../designer/journal/use-journal.ts');
const { useSettledVersion } = await import('../../../designer/journal/use-settled.ts');
vi.unstubAllGlobals();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  let now = 0;
  const studio = openStudio({ 'a.json': '{ "x": 1 }' }, StudioProvider, () => now);
  const hook = renderHook(useSettledVersion, undefined, studio.around);
  return {
    set: (value: number): number => {
      hook.act(() => void studio.store.perform({ type: 'set', at: { file: 'a.json', pointer: '/x' }, value }));
      return hook.latest();
    },
    type: (text: string): number => {
      hook.act(() => studio.write('a.json', text));
      return hook.latest();
    },
    pass: (milliseconds: number): number => {
      now += milliseconds;
      hook.act(() => void vi.advanceTimersByTime(milliseconds));
      return hook.latest();
    },
  };
}

describe('the version that is asked about', () => {
  it('is that of now after a gesture', () => {
    const { set, pass } = open();
    expect(set(2)).toBe(1);
    expect(pass(300)).toBe(1);
    expect(set(3)).toBe(2);
  });

  it('waits for the end of a run of gestures, and is then that of the last', () => {
    const { set, pass } = open();
    expect([set(2), set(3), pass(200), set(4), pass(299), pass(1)]).toEqual([1, 1, 1, 1, 1, 3]);
  });

  it('waits for a pause in what is typed; a gesture meanwhile does not go back', () => {
    const { set, type, pass } = open();
    expect([type('{ "x": 2 }'), pass(200), type('{ "x": 3 }'), pass(300)]).toEqual([0, 0, 0, 2]);
    expect([type('{ "x": 4 }'), pass(300), set(5), pass(300)]).toEqual([2, 3, 4, 4]);
  });
});
