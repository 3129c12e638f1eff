/** A sitting that examined a case is told in its history, decides nothing by itself, and is no word for the applicant. */
import { beforeAll, describe, expect, it } from 'vitest';
import { describeEvents, viewOfCase, type Command, type CompiledDispositif } from '../../../../engine/index.ts';
import { compiled, readSource } from '../../sources.ts';
import { agent, applicant, startCase, time } from '../player.ts';

let dispositif: CompiledDispositif;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
});

const marie = agent('instructeur');
const examine = (postponed = false): Command => ({
  type: 'examine',
  sitting: { id: 's', title: 'Commission des aides', on: '2026-03-12' },
  postponed,
});

describe('a sitting that examined a case', () => {
  it('is told with its day, and that the case was put off where it was', () => {
    const player = startCase(dispositif);
    const before = player.case;
    const events = [...player.run(examine(), marie).events, ...player.run(examine(true), marie).events];
    expect(events).toMatchObject([
      { type: 'examined', postponed: false },
      { type: 'examined', postponed: true },
    ]);
    expect(player.case).toEqual({ ...before, version: before.version + 2 });
    expect(describeEvents(dispositif, events)).toEqual([
      'Examinée en séance du 12 mars 2026 (Commission des aides).',
      'Examinée en séance du 12 mars 2026 (Commission des aides) et reportée à une autre séance.',
    ]);
  });

  it('is told after the case is closed by what it decided', () => {
    const player = startCase(dispositif);
    player.act('retirer', applicant);
    expect(player.run(examine(), marie).events).toHaveLength(1);
  });

  it('is between agents', () => {
    const player = startCase(dispositif);
    const { events } = player.run(examine(), marie);
    expect(viewOfCase(dispositif, player.case, events, marie).events).toHaveLength(1);
    expect(viewOfCase(dispositif, player.case, events, applicant).events).toEqual([]);
  });

  it.for([
    ['the applicant', applicant],
    ['time', time],
    ['a group that is asked', agent('group:meteo')],
  ] as const)('is not told by %s', ([, actor]) => {
    expect(startCase(dispositif).refused(examine(), actor).code).toBe('action-not-allowed');
  });
});
