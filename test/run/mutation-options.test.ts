import { expect, it } from 'vitest';
import { readOptions } from '../mutation/options.ts';

it('kinds of defects are all that are named, and all there are when none is', () => {
  const { isChosen } = readOptions(['--kind', 'table', '--kind', 'letter']);
  expect(['a table row twice', 'a letter without its tag', 'a timer'].filter(isChosen)).toEqual([
    'a table row twice',
    'a letter without its tag',
  ]);
  expect(readOptions([])).toMatchObject({ each: 2, schemes: Infinity, only: '' });
  expect(readOptions(['--schemes', '3'])).toMatchObject({ schemes: 3 });
  expect(readOptions([]).isChosen('a timer')).toBe(true);
});
