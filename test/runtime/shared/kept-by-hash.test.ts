/** What is kept of shared texts: as much as there is room for, what was used last the longest. */
import { describe, expect, it } from 'vitest';
import { createKeptByHash } from '../../../runtime/shared/kept-by-hash.ts';

describe('what is kept by hash', () => {
  it('is found again while there is room', () => {
    const kept = createKeptByHash<string>(10);
    kept.keep('a', 'A', 5);
    kept.keep('b', 'B', 5);
    expect([kept.find('a'), kept.find('b'), kept.find('c')]).toEqual(['A', 'B', undefined]);
  });

  it('gives way to what comes, what was used longest ago first', () => {
    const kept = createKeptByHash<string>(10);
    kept.keep('a', 'A', 5);
    kept.keep('b', 'B', 5);
    kept.find('a');
    kept.keep('c', 'C', 5);
    expect([kept.find('a'), kept.find('b'), kept.find('c')]).toEqual(['A', undefined, 'C']);
  });

  it('keeps what came last however heavy it is, alone', () => {
    const kept = createKeptByHash<string>(10);
    kept.keep('a', 'A', 5);
    kept.keep('b', 'B', 50);
    expect([kept.find('a'), kept.find('b')]).toEqual([undefined, 'B']);
    kept.keep('c', 'C', 5);
    expect([kept.find('b'), kept.find('c')]).toEqual([undefined, 'C']);
  });

  it('weighs a thing once, however often it is kept, and nothing once it is dropped', () => {
    const kept = createKeptByHash<string>(10);
    kept.keep('a', 'A', 0);
    kept.keep('a', 'A', 6);
    kept.keep('b', 'B', 4);
    expect(kept.find('a')).toBe('A');
    kept.drop('a');
    kept.drop('never');
    kept.keep('c', 'C', 6);
    expect([kept.find('a'), kept.find('b'), kept.find('c')]).toEqual([undefined, 'B', 'C']);
  });
});
