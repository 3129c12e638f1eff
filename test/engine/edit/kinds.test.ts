import { expect, it } from 'vitest';
import { BLOCK_KINDS } from '../../../engine/edit/kinds.ts';
import { BLOCK_PREFIX } from '../../../engine/form/fields/block-names.ts';
import { BLOCKS } from '../../../engine/form/fields/blocks.ts';

it('the studio offers every block of the language', () => {
  expect(BLOCK_KINDS.map((name) => BLOCK_PREFIX + name).toSorted()).toEqual([...BLOCKS.keys()].toSorted());
});
