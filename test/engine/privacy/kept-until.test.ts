import { describe, expect, it } from 'vitest';
import { keptUntil, lawfulnessInWords, retentionInWords } from '../../../engine/index.ts';
import type { DataCategory } from '../../../schemas/types/privacy.ts';

type Retention = DataCategory['retention'];
const retention = (parts: Partial<Retention>): Retention => ({ after: 'P2Y', from: 'closed', then: 'erase', ...parts });
/** The morning of 29 February in Nouméa. */
const FILED = '2028-02-28T21:00:00.000Z';
const CLOSED = '2028-06-30T02:00:00.000Z';

describe('the day until which data are kept', () => {
  it.for<readonly [string, Partial<Retention>, string | null, string | null]>([
    ['runs from the filing, in days of Nouméa', { from: 'filed', after: 'P1Y' }, null, '2029-02-28'],
    ['runs from the closing', {}, CLOSED, '2030-06-30'],
    ['is not known while the case is open', {}, null, null],
    ['is known from the filing of an open case', { from: 'filed', after: 'P6M' }, null, '2028-08-29'],
    ['is told by the rule alone after a decision', { from: 'decided' }, CLOSED, null],
    ['is told by the rule alone after a notification', { from: 'notified' }, CLOSED, null],
    ['is told by the rule alone where something granted ends', { from: 'expired' }, CLOSED, null],
  ])('%s', ([, parts, closedAt, until]) => {
    expect(keptUntil(retention(parts), { filedAt: FILED, closedAt })).toBe(until);
  });
});

describe('what is said of it', () => {
  it.for<readonly [Partial<Retention>, string]>([
    [{}, 'effacées 2 ans après la fin de l’instruction'],
    [{ then: 'archive', after: 'P10Y', from: 'decided' }, 'archivées 10 ans après la décision'],
    [{ then: 'anonymise', after: 'P1M', from: 'filed' }, 'rendues anonymes 1 mois après le dépôt de votre demande'],
  ])('%o', ([parts, words]) => {
    expect(retentionInWords(retention(parts)).replaceAll(/\s/gu, ' ')).toBe(words);
  });

  it('names what allows it', () => {
    expect(lawfulnessInWords({ lawfulness: 'publicTask' })).toBe('une mission d’intérêt public');
    expect(lawfulnessInWords({ lawfulness: 'legalObligation' })).toBe('une obligation légale');
  });
});
