import { describe, expect, test } from 'vitest';
import { describeFile } from '../../../runtime/filing/my-wallet.ts';
import type { WalletFile } from '../../../runtime/filing/store/wallet-files.ts';
import { ageFrom, hasEnded, isOver } from '../../../runtime/filing/wallet.ts';

test.each([
  ['without a limit, never', '2000-01-01', undefined, '2026-06-01', false],
  ['on its last day, not yet', '2026-03-02', 'P3M', '2026-06-02', false],
  ['the day after', '2026-03-02', 'P3M', '2026-06-03', true],
])('a document of the wallet is too old: %s', (_when, givenOn, validFor, today, over) => {
  expect(isOver(givenOn, validFor, today)).toBe(over);
});

test.each([
  [null, '2026-06-02', false],
  ['2026-06-02', '2026-06-02', false],
  ['2026-06-02', '2026-06-03', true],
])('a document valid until %s has ended on %s: %s', (validUntil, today, ended) => {
  expect(hasEnded({ validUntil }, today)).toBe(ended);
});

test('its age is counted from the date written on it, where that was told', () => {
  expect(ageFrom({ datedOn: '2025-12-01', givenOn: '2026-03-02' })).toBe('2025-12-01');
  expect(ageFrom({ datedOn: null, givenOn: '2026-03-02' })).toBe('2026-03-02');
});

describe('a document before its holder', () => {
  const file: WalletFile = {
    id: 'f',
    wallet: 'ancien-bail',
    name: 'bail.pdf',
    mediaType: 'application/pdf',
    size: 10,
    sha256: 'x',
    uses: 0,
    givenOn: '2026-03-02',
    datedOn: '2026-02-02',
    validUntil: '2026-05-01',
  };

  test('says until when each scheme takes it, from the date written on it', () => {
    const asker = (id: string, validFor: string | null) => ({ id, title: id, validFor });
    const asked = [
      { kind: 'ancien-bail', title: 'Bail', askers: [asker('a', 'P3M'), asker('b', null), asker('c', 'P1M')] },
      { kind: 'rib', title: 'RIB', askers: [asker('d', null)] },
    ];
    expect(describeFile(file, asked, '2026-04-30')).toMatchObject({
      title: 'Bail',
      ended: false,
      askers: [
        { id: 'a', until: '2026-05-02', over: false },
        { id: 'b', until: null, over: false },
        { id: 'c', until: '2026-03-02', over: true },
      ],
    });
  });

  test('that no form in force asks has a name all the same', () => {
    expect(describeFile(file, [], '2026-05-02')).toMatchObject({ title: 'Ancien bail', ended: true, askers: [] });
  });
});
