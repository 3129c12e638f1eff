import { expect, test } from 'vitest';
import type { CaseEvent } from '../../../../engine/index.ts';
import { CHAIN_START, chainEvents, chainHash } from '../../../../runtime/cases/rows/hash-chain.ts';

const note = (seq: number, text: string): CaseEvent => {
  const at = '2026-03-02T22:00:00Z';
  return {
    type: 'noteAdded',
    seq,
    at,
    actor: { type: 'time' },
    note: { id: `n${seq}`, userId: 'u', name: 'Louise', text, at },
  };
};

test('each hash rests on the text of its event and on the hash before', () => {
  const [first, second] = chainEvents(CHAIN_START, [note(1, 'un'), note(2, 'deux')]);
  expect(first?.hash).toBe(chainHash('', JSON.stringify(note(1, 'un'))));
  expect(second?.hash).toBe(chainHash(first?.hash ?? '', JSON.stringify(note(2, 'deux'))));
});

test('another first event changes all hashes that follow', () => {
  const [, honest] = chainEvents(CHAIN_START, [note(1, 'un'), note(2, 'deux')]);
  const [, changed] = chainEvents(CHAIN_START, [note(1, 'autre'), note(2, 'deux')]);
  expect(changed?.hash).not.toBe(honest?.hash);
});

test('events go on from where the chain stood', () => {
  const whole = chainEvents(CHAIN_START, [note(1, 'un'), note(2, 'deux')]);
  const later = chainEvents(whole[0]?.hash ?? '', [note(2, 'deux')]);
  expect(later[0]?.hash).toBe(whole[1]?.hash);
});

test('a chain that was written before still holds: it rests on the stored text, in whatever order its members stand', () => {
  const first =
    '{"type":"noteAdded","seq":1,"at":"2026-03-02T22:00:00Z","actor":{"type":"time"},"note":{"id":"n1","userId":"u","name":"Élise","text":"un","at":"2026-03-02T22:00:00Z"}}';
  const second =
    '{"seq":2,"type":"noteAdded","at":"2026-03-02T22:00:00Z","actor":{"type":"time"},"note":{"text":"deux","id":"n2","userId":"u","name":"Élise","at":"2026-03-02T22:00:00Z"}}';
  const start = '3995fa742b9e5c0dc9e921cc088f98ce1cbebfdd3d27ce3b9c56ee3ea3e26e45';
  expect(chainHash(CHAIN_START, first)).toBe(start);
  expect(chainHash(start, second)).toBe('70b1e4f3e74581074ab97df84e2d191201212b8ae3039e2d00f422daa877bf00');
});
