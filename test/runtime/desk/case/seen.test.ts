import { describe, expect, test } from 'vitest';
import { newsSince } from '../../../../runtime/desk/case/news.ts';
import { keepSeen, readSeen } from '../../../../runtime/desk/case/seen.ts';
import { keepPlace, readPlace } from '../../../../runtime/desk/queue/place.ts';
import type { ApiEvent } from '../../../../schemas/types/api.ts';
import { memoryStorage } from '../memory-storage.ts';

const line = (seq: number, type: string, who: string, news = true): ApiEvent => ({
  seq,
  type,
  who,
  at: '2026-03-02T01:00:00Z',
  text: `${type} ${seq}`,
  public: false,
  news,
  upkeep: false,
});

test('the version seen last is remembered, and a case never opened has none', () => {
  const storage = memoryStorage();
  expect(readSeen('louise', 'a', storage)).toBeNull();
  keepSeen('louise', 'a', 4, storage);
  keepSeen('louise', 'a', 7, storage);
  expect(readSeen('louise', 'a', storage)).toBe(7);
});

test('what a colleague saw on the same machine is not seen', () => {
  const storage = memoryStorage();
  keepSeen('jean', 'a', 7, storage);
  expect(readSeen('louise', 'a', storage)).toBeNull();
});

test('only so many cases are remembered, the last seen first', () => {
  const storage = memoryStorage();
  for (let index = 0; index < 501; index += 1) keepSeen('louise', `case ${index}`, index, storage);
  expect(readSeen('louise', 'case 0', storage)).toBeNull();
  expect(readSeen('louise', 'case 500', storage)).toBe(500);
});

test('news are what others did since, oldest first, without what merely follows from it', () => {
  const history = [
    line(5, 'computed', 'Marie', false),
    line(4, 'answersChanged', 'Marie'),
    line(3, 'noteAdded', 'Louise'),
    line(2, 'noteAdded', 'Jean'),
    line(1, 'filed', 'Marie'),
  ];
  expect(newsSince(history, 1, 'Louise').map(({ seq }) => seq)).toEqual([2, 4]);
});

describe('a device that keeps nothing, or what somebody else wrote', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };

  test('costs nobody the page', () => {
    expect(() => keepSeen('louise', 'a', 4, full)).not.toThrow();
    expect(() => keepPlace({ search: '', opened: 'a', scroll: 0, rows: [] }, full)).not.toThrow();
  });

  test.each(['', '{', '"a"', '{"a":1}', '[["a"]]', 'null'])('%j is nothing that was seen, and no place', (text) => {
    const storage = memoryStorage();
    storage.setItem('cagou-seen-louise', text);
    storage.setItem('cagou-queue', text);
    expect(readSeen('louise', 'a', storage)).toBeNull();
    expect(readPlace(storage)).toBeNull();
    keepSeen('louise', 'a', 4, storage);
    expect(readSeen('louise', 'a', storage)).toBe(4);
  });
});
