import { describe, expect, it, vi } from 'vitest';
import { memoise, memoiseBy, memoiseFor, memoiseLatest } from '../../../engine/base/memoise.ts';

type Size = { readonly width: number; readonly height: number };

describe('what is remembered', () => {
  it('is worked out once for each text, also when it is null', () => {
    const answer = vi.fn<(text: string) => number | null>((text) => (text === 'none' ? null : text.length));
    const length = memoise(answer);
    expect(['four', 'none', 'four', 'none'].map(length)).toEqual([4, null, 4, null]);
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it('is forgotten when it becomes too much and was not asked for lately', () => {
    const answer = vi.fn<(text: string) => number>((text) => text.length);
    const length = memoise(answer, { answers: 2, characters: 100 });
    // « a » is asked for again and again, and outlives two times what is kept of the others.
    expect(['a', 'bb', 'c', 'a', 'dd', 'a', 'e', 'a', 'bb'].map(length)).toEqual([1, 2, 1, 1, 2, 1, 1, 1, 2]);
    expect(answer.mock.calls.flat()).toEqual(['a', 'bb', 'c', 'dd', 'e', 'bb']);
  });

  it('takes no more room than it is given, and is answered all the same', () => {
    const answer = vi.fn<(text: string) => number>((text) => text.length);
    const length = memoise(answer, { answers: 100, characters: 5 });
    expect(['aaa', 'bbb', 'ccc', 'longer than all', 'bbb', 'aaa'].map(length)).toEqual([3, 3, 3, 15, 3, 3]);
    // What is too long to be kept makes nothing else forgotten.
    expect(answer.mock.calls.flat()).toEqual(['aaa', 'bbb', 'ccc', 'longer than all', 'aaa']);
  });

  it('is found by a text that says all that is looked at', () => {
    const answer = vi.fn<(size: Size) => number>(({ width, height }) => width * height);
    const area = memoiseBy(({ width, height }: Size) => `${width} ${height}`, answer);
    expect([area({ width: 2, height: 3 }), area({ width: 2, height: 3 }), area({ width: 3, height: 3 })]).toEqual([
      6, 6, 9,
    ]);
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it('is that of one object, not of another that looks like it', () => {
    const answer = vi.fn<(subject: { readonly name: string }) => string>(({ name: own }) => own);
    const name = memoiseFor(answer);
    const first = { name: 'a' };
    expect([name(first), name(first), name({ name: 'a' })]).toEqual(['a', 'a', 'a']);
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it('can be the latest alone', () => {
    const answer = vi.fn<(text: string) => number>((text) => text.length);
    const length = memoiseLatest(answer);
    expect(['a', 'a', 'bb', 'a'].map(length)).toEqual([1, 1, 2, 1]);
    expect(answer).toHaveBeenCalledTimes(3);
  });
});
