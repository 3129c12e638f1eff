/** A text under the hands of its author: when it is given, and what becomes of one that cannot be. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderHook } from '../../support/hooks.ts';
import { useTyped } from '../../../designer/form/use-typed.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const isNumber = (typed: string): string | null => (/^\d*$/u.test(typed) ? null : 'Écrivez un nombre.');

/** A field over « 3 », which takes numbers. */
function open(whole = true) {
  const given: string[] = [];
  const use = (value: string) =>
    useTyped({ value, whole, faultOf: isNumber, onChange: (text) => void given.push(text) });
  const hook = renderHook(use, '3');
  return {
    given,
    hook,
    type: (text: string) => hook.act((typed) => typed.type(text)),
    leave: () => hook.act((typed) => typed.settle()),
    shown: () => [hook.latest().text, hook.latest().fault],
  };
}

describe('what is typed', () => {
  it('is given once, when the field is left; what there is already is not', () => {
    const { given, type, leave, shown } = open();
    type('4');
    type('42');
    expect([given, shown()]).toEqual([[], ['42', null]]);
    leave();
    leave();
    expect(given).toEqual(['42']);
    type('3');
    leave();
    expect([given, shown()]).toEqual([['42'], ['3', null]]);
  });

  it('is given at a pause, but where a part of it would mean something else', () => {
    const [pausing, whole] = [open(false), open()];
    pausing.type('42');
    whole.type('42');
    vi.advanceTimersByTime(900);
    expect([pausing.given, whole.given]).toEqual([['42'], []]);
  });

  it('is not lost when the field goes away', async () => {
    const { given, type, hook } = open();
    type('42');
    await hook.unmount();
    expect(given).toEqual(['42']);
  });
});

describe('what cannot be taken', () => {
  it('stays as it was typed beside what is wrong with it, and is given to nobody', async () => {
    const { given, type, leave, shown, hook } = open();
    type('le printemps');
    expect(shown()).toEqual(['le printemps', null]);
    leave();
    leave();
    expect(shown()).toEqual(['le printemps', 'Écrivez un nombre.']);
    await hook.unmount();
    expect(given).toEqual([]);
  });

  it('is mended in its place', () => {
    const { given, type, leave, shown } = open();
    type('4 ans');
    leave();
    type('4');
    expect(shown()).toEqual(['4', null]);
    leave();
    expect([given, shown()]).toEqual([['4'], ['3', null]]);
  });

  it.for([
    ['written as it was before', (field: ReturnType<typeof open>) => field.type('3')],
    ['changed elsewhere', (field: ReturnType<typeof open>) => field.hook.rerender('7')],
  ] as const)('goes when the value is %s', ([, act]) => {
    const field = open();
    field.type('4 ans');
    field.leave();
    act(field);
    field.leave();
    expect([field.hook.latest().fault, field.given]).toEqual([null, []]);
  });
});
