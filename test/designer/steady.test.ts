/** What long lists are given, so that an arrow does not draw all of their lines anew. */
import { afterEach, expect, it } from 'vitest';
import { usePressedLine, type PressedLine } from '../../designer/pressed-menu.tsx';
import { useSteady, useUnchanged } from '../../designer/steady.ts';
import { renderHook } from '../support/hooks.ts';

let leave: () => Promise<void> = () => Promise.resolve();
afterEach(() => leave());

it('a deed stays the same function, and does what the one given last does', () => {
  const done: string[] = [];
  const hook = renderHook((word: string) => useSteady((by: number) => done.push(`${word} ${by}`)), 'un');
  leave = hook.unmount;
  const first = hook.latest();
  first(1);
  hook.rerender('deux');
  expect(hook.latest()).toBe(first);
  first(2);
  expect(done).toEqual(['un 1', 'deux 2']);
});

it('a value is the same object until it says something else', () => {
  const hook = renderHook((counts: Readonly<Record<string, number>>) => useUnchanged(counts), { règles: 2 });
  leave = hook.unmount;
  const first = hook.latest();
  hook.rerender({ règles: 2 });
  expect(hook.latest()).toBe(first);
  hook.rerender({ règles: 3 });
  expect(hook.latest()).toEqual({ règles: 3 });
  hook.rerender({ règles: 2 });
  expect(hook.latest()).toEqual({ règles: 2 });
});

/** As much of a press as a line is asked for: the button that it was on. */
type Press = Parameters<PressedLine<string>['press']>[1];
const pressOn = (button: object): Press => Object.assign(Object.create(null), { currentTarget: button });

it('one menu opens at the line that is pressed, goes to another that is, and is closed by its own', () => {
  const hook = renderHook(() => usePressedLine<string>(), undefined);
  leave = hook.unmount;
  const [one, other] = [pressOn({}), pressOn({})];
  const { press } = hook.latest();
  const shown = (): readonly [string | null, boolean] => [hook.latest().line, hook.latest().isOpen];
  expect(shown()).toEqual([null, false]);
  hook.act(() => press('Aide', one));
  expect([...shown(), hook.latest().button]).toEqual(['Aide', true, one.currentTarget]);
  hook.act(() => press('Bourse', other));
  expect(shown()).toEqual(['Bourse', true]);
  hook.act(() => press('Bourse', other));
  expect(shown()).toEqual(['Bourse', false]);
  hook.act(() => press('Bourse', other));
  hook.act(({ close }) => close());
  expect([shown(), hook.latest().press === press]).toEqual([['Bourse', false], true]);
});
