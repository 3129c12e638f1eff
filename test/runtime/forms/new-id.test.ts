import { afterEach, expect, it, vi } from 'vitest';
import { newId } from '../../../runtime/forms/new-id.ts';

afterEach(() => vi.unstubAllGlobals());

it('identifiers are UUIDs of the fourth version, each its own', () => {
  const made = Array.from({ length: 100 }, newId);
  expect(new Set(made).size).toBe(100);
  for (const id of made) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
});

it.each([
  [0x00, '00000000-0000-4000-8000-000000000000'],
  [0xff, 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
])('are made of bytes all %i where a page has no HTTPS, but for their version', (byte, id) => {
  // There, a page has `getRandomValues` alone.
  vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(byte) });
  expect(newId()).toBe(id);
});
