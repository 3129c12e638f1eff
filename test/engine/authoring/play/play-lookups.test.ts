/** A play in which a register fills answers: what the author says that it answers, and no register is asked. */
import { describe, expect, it } from 'vitest';
import { createPlayground } from '../../../../engine/play.ts';
import { KEYED_ANSWERS, REGISTERED, SOURCED_ANSWERS, sourcedScheme } from '../../../support/sourced-scheme.ts';

const ground = createPlayground(sourcedScheme('jouee', 'wait'));
const NOW = '2026-03-02T22:00:00.000Z';
const begun = { answers: KEYED_ANSWERS, looked: [] };

describe('a play', () => {
  it('knows what may be looked up, and of which type each value is', () => {
    expect(ground.scheme().lookups).toEqual([
      {
        id: 'velo',
        title: 'Registre des vélos',
        source: 'velos',
        key: '/numero',
        keyLabel: 'Numéro gravé',
        waits: true,
        values: [
          { name: 'valeur', type: 'number' },
          { name: 'teinte', type: 'text' },
        ],
      },
    ]);
  });

  it('fills what the author says that the register gives', () => {
    const found = ground.lookUp('velo', begun, { sources: { velos: { 'NC-42': REGISTERED } } }, NOW);
    expect(found.answers).toEqual(SOURCED_ANSWERS);
    expect(found.looked).toMatchObject([{ outcome: 'found', key: 'NC-42' }]);
  });

  it('tells that it is away, and fills nothing', () => {
    const found = ground.lookUp('velo', begun, { sources: { velos: 'away' } }, NOW);
    expect(found).toMatchObject({ answers: KEYED_ANSWERS, looked: [{ outcome: 'away' }] });
  });

  it('asks nothing by a name that the form does not have, nor without a key', () => {
    expect(ground.lookUp('autre', begun, {}, NOW)).toBe(begun);
    const { numero: _, ...answers } = KEYED_ANSWERS;
    expect(ground.lookUp('velo', { answers, looked: [] }, {}, NOW).looked).toEqual([]);
  });

  it('refuses to file while the register is away, and files once it answers', () => {
    const filed = (sources?: { velos: 'away' }) =>
      ground.view(
        {
          title: 'x',
          given: { now: '2026-03-03T09:00', answers: SOURCED_ANSWERS, ...(sources && { sources }) },
          steps: [{ when: { type: 'file' } }],
        },
        { after: 1, as: 'applicant' },
      );
    expect(filed({ velos: 'away' }).played).toBeNull();
    expect(filed().played).not.toBeNull();
  });
});
