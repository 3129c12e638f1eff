/** Signatures as they are typed: one an account, on documents of some kinds. */
import { expect, it } from 'vitest';
import {
  areSame,
  isWhole,
  KINDS,
  withKinds,
  without,
  withSignature,
  type TypedSignature,
} from '../../../../runtime/desk/admin/settings/signatures.ts';

const LOUISE: TypedSignature = { account: 'l', name: 'Louise', picture: 'AAAA', kinds: ['letter'] };
const PAUL: TypedSignature = { account: 'p', name: 'Paul', picture: '', kinds: ['order', 'letter'] };

it('stands where it stood when it is changed, and last when it is new', () => {
  const changed = { ...LOUISE, picture: 'BBBB' };
  expect(withSignature([LOUISE, PAUL], changed)).toEqual([changed, PAUL]);
  expect(withSignature([LOUISE], PAUL)).toEqual([LOUISE, PAUL]);
  expect(without([LOUISE, PAUL], 'l')).toEqual([PAUL]);
});

it('keeps its kinds in their order, each once, and no other', () => {
  expect(withKinds(LOUISE, ['receipt', 'letter', 'receipt']).kinds).toEqual(['letter', 'receipt']);
  expect(withKinds(LOUISE, [...KINDS].toReversed()).kinds).toEqual(KINDS);
  expect(withKinds(LOUISE, ['message', 'order']).kinds).toEqual(['order']);
  expect(withKinds(LOUISE, []).kinds).toEqual([]);
});

it('is whole with a picture and a document to stand on', () => {
  expect(isWhole(LOUISE)).toBe(true);
  expect(isWhole(PAUL)).toBe(false);
  expect(isWhole(withKinds(LOUISE, []))).toBe(false);
});

it('is the same in whatever order, of signatures and of kinds', () => {
  expect(areSame([LOUISE, PAUL], [{ ...PAUL, kinds: ['letter', 'order'] }, LOUISE])).toBe(true);
  expect(areSame([LOUISE], [LOUISE, PAUL])).toBe(false);
  expect(areSame([LOUISE], [PAUL])).toBe(false);
  for (const change of [{ name: 'Lou' }, { picture: 'B' }, { kinds: [] }, { account: 'x' }])
    expect(areSame([LOUISE], [{ ...LOUISE, ...change }])).toBe(false);
});
