/** What was decided as a command: the values that its form asks for, the day of the sitting, and what keeps it from being done. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompiledDispositif } from '../../../engine/index.ts';
import type { SittingItemEntry } from '../../../schemas/types/api.ts';
import { dayOf, valuesOf, whyNotYet } from '../../../runtime/sittings/index.ts';
import { compiled } from '../../engine/sources.ts';
import { readExample } from '../../support/example.ts';

let subsidy: CompiledDispositif;
beforeAll(async () => {
  subsidy = compiled(await readExample('subvention-association'));
});

const SITTING = { at: '2030-01-08T09:00' };
const decided = (
  action: string,
  values: SittingItemEntry['values'] = {},
): Pick<SittingItemEntry, 'decision' | 'values'> => ({ decision: { type: 'act', action }, values });

describe('values', () => {
  it('are those that the form of the action asks for, and no others', () => {
    const typed = {
      montantAccorde: 600_000,
      numeroDecision: '12-2030/BAPS',
      motif: 'Typed for another decision.',
      inconnu: true,
    };
    expect(valuesOf(subsidy, SITTING, decided('attribuer', typed))).toEqual({
      montantAccorde: 600_000,
      dateDecision: '2030-01-08',
      numeroDecision: '12-2030/BAPS',
    });
    expect(valuesOf(subsidy, SITTING, decided('rejeter', typed))).toEqual({ motif: 'Typed for another decision.' });
  });

  it('have the day of the sitting where a day is asked for, unless another is typed', () => {
    expect(valuesOf(subsidy, SITTING, decided('attribuer'))).toEqual({ dateDecision: '2030-01-08' });
    const other = decided('attribuer', { dateDecision: '2030-01-09' });
    expect(valuesOf(subsidy, SITTING, other)).toEqual({ dateDecision: '2030-01-09' });
    expect(dayOf(SITTING)).toBe('2030-01-08');
  });

  it('are none for an action without a form, nor for one that the workflow has not', () => {
    expect(valuesOf(subsidy, SITTING, decided('signerRefus', { motif: 'x' }))).toEqual({});
    expect(valuesOf(subsidy, SITTING, decided('inconnue', { motif: 'x' }))).toEqual({});
    expect(valuesOf(subsidy, SITTING, decided('constructor', { motif: 'x' }))).toEqual({});
    const put = { decision: { type: 'postpone', action: '' }, values: { motif: 'x' } } as const;
    expect(valuesOf(subsidy, SITTING, put)).toEqual({});
  });
});

describe('a decision', () => {
  it('is kept by a quorum that is not reached, and by more votes than voters', () => {
    expect(whyNotYet({ quorum: true, votes: true })).toBeNull();
    expect(whyNotYet({ quorum: false, votes: true })).toContain('quorum');
    expect(whyNotYet({ quorum: true, votes: false })).toContain('voix');
    expect(whyNotYet({ quorum: false, votes: false })).toContain('quorum');
  });
});
