/** Which parts of a case the tabulator stops at themselves: those that hide something and hold nothing else to stop at. */
import { expect, it } from 'vitest';
import { needsStop } from '../../../../runtime/desk/case/pane.tsx';

it.each([
  ['hides nothing and holds nothing', 400, false, false],
  ['hides something and holds a button', 900, true, false],
  ['hides nothing and holds a button', 400, true, false],
  ['hides something and holds nothing', 900, false, true],
] as const)('one that %s', (_what, scrollHeight, holds, isStop) => {
  const querySelector = (): object | null => (holds ? {} : null);
  expect(needsStop({ scrollHeight, clientHeight: 400, querySelector })).toBe(isStop);
});
