/** Transfers to the archives as the data-protection officer reads them. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ArchiveTransfer } from '../../../../../schemas/types/api.ts';
import { wordsOf } from '../../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { standingOf, Transfer } = await import('../../../../../runtime/desk/privacy/transfers/transfers.tsx');
const { numbersToGive } = await import('../../../../../runtime/desk/privacy/transfers/prepare-transfer.tsx');
const { missingIn } = await import('../../../../../runtime/desk/privacy/transfers/receive-transfer.tsx');
vi.unstubAllGlobals();
beforeAll(() => vi.stubGlobal('document', { documentElement: { lang: 'fr' } }));
afterAll(() => vi.unstubAllGlobals());

const PREPARED: ArchiveTransfer = {
  id: '12',
  scheme: 'Aide médicale',
  cases: ['AM-2020-000001', 'AM-2020-000002'],
  leftOut: [],
  preparedAt: '2026-11-28T01:00:00.000Z',
  preparedBy: 'Sylvie Marchand',
  packedAt: null,
  manifest: null,
  takenAt: null,
  takenBy: null,
  takenOn: null,
  reference: null,
  droppedAt: null,
  droppedBy: null,
};
const PACKED = { ...PREPARED, packedAt: '2026-11-28T02:00:00.000Z', manifest: 'a'.repeat(64) };
const TAKEN = {
  ...PACKED,
  takenAt: '2026-12-01T00:00:00.000Z',
  takenBy: 'Sylvie Marchand',
  takenOn: '2026-11-30',
  reference: '1234 W 56',
};
const DROPPED = { ...PREPARED, droppedAt: '2026-11-29T00:00:00.000Z', droppedBy: 'Sylvie Marchand' };
const nothing = (): void => undefined;
const words = (transfer: ArchiveTransfer): string =>
  wordsOf(<Transfer transfer={transfer} onPack={nothing} onReceive={nothing} onDrop={nothing} />).join(' ');

describe('a transfer', () => {
  test.each([
    [PREPARED, 'À télécharger'],
    [PACKED, 'Remis, en attente de l’accusé'],
    [TAKEN, 'Pris par les archives'],
    [DROPPED, 'Abandonné'],
  ])('says where it stands, its scheme and how many cases it has', (transfer, standing) => {
    const said = words(transfer);
    for (const word of ['Versement n° 12', standing, 'Aide médicale', '2 dossiers', 'AM-2020-000002'])
      expect(said).toContain(word);
    expect(said).not.toMatch(/null|2026-1/u);
  });

  test('is taken out and ended while it is under way, and no more once it has ended', () => {
    expect(words(PREPARED)).toContain('Télécharger le paquet du versement n° 12');
    expect(words(PACKED)).toContain('Enregistrer l’accusé');
    for (const ended of [TAKEN, DROPPED]) {
      expect(words(ended)).not.toContain('Télécharger');
      expect(words(ended)).not.toContain('Abandonner');
    }
  });

  test('says how it ended, and which cases keep their data', () => {
    expect(words(TAKEN)).toContain('Pris par les archives le 30 novembre 2026, référence 1234 W 56.');
    expect(words({ ...TAKEN, leftOut: ['AM-2020-000001'] })).toMatch(/Gardés ici.*AM-2020-000001/u);
    expect(words(DROPPED)).toMatch(/Abandonné le .* par Sylvie Marchand/u);
  });

  test('has one tone a standing', () => {
    expect([PREPARED, PACKED, TAKEN, DROPPED].map((one) => standingOf(one).tone)).toEqual([
      'info',
      'warn',
      'good',
      'neutral',
    ]);
  });
});

test('cases that have something for the archives are those that are offered', () => {
  const due = (then: 'archive' | 'erase') => ({ title: 'Identité', until: '2026-01-01', then });
  const item = (number: string, ...dues: ReturnType<typeof due>[]) => ({
    number,
    closedAt: '2020-01-01T00:00:00.000Z',
    due: dues,
  });
  expect(numbersToGive([item('A', due('erase')), item('B', due('erase'), due('archive')), item('C')])).toEqual(['B']);
});

test('a receipt has a reference, and a day that has come', () => {
  expect(missingIn({ reference: ' x ', on: '' }, '2026-11-28')).toEqual(['reference', 'on']);
  expect(missingIn({ reference: 'W 1', on: '2026-11-29' }, '2026-11-28')).toEqual(['on']);
  expect(missingIn({ reference: 'W 1', on: '2026-11-28' }, '2026-11-28')).toEqual([]);
});
