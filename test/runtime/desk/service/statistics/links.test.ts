/** Ways from the statistics of a scheme to the lists of the queue. */
import { describe, expect, test } from 'vitest';
import { searchOf } from '../../../../../runtime/desk/service/links.ts';
import { createStatisticsLinks } from '../../../../../runtime/desk/service/statistics/links.ts';

const PERIOD = { from: '2026-01-10', to: '2026-02-20' };
const links = createStatisticsLinks({ dispositif: 'aprah', ...PERIOD });
const IN = 'within=overseen&dispositif=aprah';
const FILED = 'filedFrom=2026-01-10&filedTo=2026-02-20';

describe('a number of the statistics leads', () => {
  test.each([
    [
      'of a step under way, to what is open',
      { state: 'visite', outcome: 'open' },
      `view=open&${IN}&${FILED}&state=visite`,
    ],
    ['of an end, to what is over', { state: 'fin', outcome: 'granted' }, `view=done&${IN}&${FILED}&state=fin`],
    ['of a withdrawal, to what is over', { state: 'fin', outcome: 'withdrawn' }, `view=done&${IN}&${FILED}&state=fin`],
  ] as const)('%s', (_, state, search) => {
    expect(searchOf(links.filedIn(state))).toBe(search);
  });

  test('of an end in the period, to what ended in it whenever it was filed', () => {
    expect(searchOf(links.endedIn({ state: 'fin', outcome: 'refused' }))).toBe(
      `view=done&${IN}&closedFrom=2026-01-10&closedTo=2026-02-20&state=fin`,
    );
  });

  test('of a channel, to what came by it in the period', () => {
    expect(searchOf(links.openBy({ channel: 'letter' }))).toBe(`view=open&${IN}&${FILED}&channel=letter`);
    expect(searchOf(links.doneBy({ channel: 'online' }))).toBe(`view=done&${IN}&${FILED}&channel=online`);
  });

  test('of a month, to the days of it that lie in the period', () => {
    const month = { from: '2026-02-01', to: '2026-02-20' };
    const days = 'filedFrom=2026-02-01&filedTo=2026-02-20';
    expect(searchOf(links.filedOpen(month))).toBe(`view=open&${IN}&${days}`);
    expect(searchOf(links.filedDone(month))).toBe(`view=done&${IN}&${days}`);
    expect(searchOf(links.closed(month))).toBe(`view=done&${IN}&closedFrom=2026-02-01&closedTo=2026-02-20`);
  });
});
