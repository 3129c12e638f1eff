/** What is left of a quota, in one line, where one decides. */
import { describe, expect, it, vi } from 'vitest';
import type { ApiQuota } from '../../../../../schemas/types/api.ts';
import { wordsOf } from '../../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { QuotaLines } = await import('../../../../../runtime/desk/case/panels/quota-lines.tsx');
vi.unstubAllGlobals();

const line = (change: Partial<ApiQuota>): string => {
  const quota = { name: 'taxi', title: 'Taxis', of: 'Nouméa', maximum: 12, taken: 11, left: 1, held: false, ...change };
  return wordsOf(<QuotaLines quotas={[quota]} />)
    .slice(1)
    .join(' ')
    .replaceAll(/[\u00a0\u202f\s]+/gu, ' ');
};

describe('the lines of quotas', () => {
  it('say what is taken and what is left', () => {
    expect(line({})).toBe('Taxis, Nouméa : 11 sur 12, il en reste 1');
    expect(line({ taken: 12, left: 0 })).toBe('Taxis, Nouméa : 12 sur 12, il n’en reste aucune');
  });

  it('say that the case holds one of them, and that silence granted too many', () => {
    expect(line({ of: '', taken: 13, left: 0, held: true })).toBe(
      'Taxis : 13 sur 12 (dont celle de ce dossier), 1 de trop',
    );
  });

  it('say a count without limit, and that nobody counted', () => {
    expect(line({ maximum: null, left: null, held: true })).toBe(
      'Taxis, Nouméa : 11, sans limite (dont celle de ce dossier)',
    );
    expect(line({ taken: null, left: null })).toBe('Taxis, Nouméa : non comptées');
  });

  it('are not there for a scheme without quotas', () => {
    expect(wordsOf(<QuotaLines quotas={[]} />)).toEqual([]);
  });
});
