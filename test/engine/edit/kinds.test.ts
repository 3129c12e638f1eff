import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BLOCK_KINDS } from '../../../engine/edit/kinds.ts';
import { ANSWERED_AT_ONCE } from '../../../engine/edit/unanswered.ts';
import { BLOCK_PREFIX } from '../../../engine/form/fields/block-names.ts';
import { BLOCKS } from '../../../engine/form/fields/blocks.ts';

const ofTheLanguage = [...BLOCKS.keys()].map((reference) => reference.slice(BLOCK_PREFIX.length)).toSorted();

it('the studio offers every block of the language', () => {
  expect(BLOCK_KINDS.toSorted()).toEqual(ofTheLanguage);
});

it('a block that is one text is answered at once in all scenarios', () => {
  const texts = ofTheLanguage.filter((name) => BLOCKS.get(BLOCK_PREFIX + name)?.['type'] === 'string');
  expect(ANSWERED_AT_ONCE).toEqual(expect.arrayContaining(texts));
});

it('the guide of authors has a line for every block', () => {
  const guide = readFileSync('docs/auteurs.md', 'utf8');
  const lines = [...guide.matchAll(/^\| `urn:cagou:block:([a-z-]+)` \|/gmu)].flatMap(([, name]) => name ?? []);
  expect(lines.toSorted()).toEqual(ofTheLanguage);
});
