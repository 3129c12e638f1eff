/** The demonstration makes sense on the day that it is started, whichever that is. */
import { afterEach, expect, test } from 'vitest';
import { auditCases } from '../../../runtime/cases/index.ts';
import { seedDemonstration } from '../../../runtime/demo/seed.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World | undefined;
afterEach(() => world?.close());

const DAY_MS = 86_400_000;

interface Told {
  readonly dispositif: string;
  readonly state: string;
  readonly filedAt: Date;
}

test.each(['2027-02-28T09:00:00+11:00', '2028-02-29T09:00:00+11:00', '2031-12-31T23:30:00+11:00'])(
  'started on %s it has requests of these days in several states, whose audit finds nothing',
  async (moment) => {
    world = await createWorld();
    const { services } = world;
    services.clock.setOffset(Date.parse(moment) - Date.now());
    await seedDemonstration(services);
    const told = await services
      .db('case')
      .select<Told[]>('dispositif_id as dispositif', 'state', 'filed_at as filedAt')
      .orderBy('number');
    const schemes = Map.groupBy(told, ({ dispositif }) => dispositif);
    expect([...schemes.keys()].toSorted()).toEqual([
      'aide-medicale',
      'aprah',
      'ecosysteme-patrimonial',
      'permis-chasser',
      'permis-construire',
      'subvention-association',
    ]);
    for (const [scheme, cases] of schemes) {
      expect(new Set(cases.map(({ state }) => state)).size, scheme).toBeGreaterThan(1);
      for (const { filedAt } of cases) expect(Date.parse(moment) - filedAt.getTime()).toBeLessThan(10 * DAY_MS);
    }
    const late = await services.db('case_event').where('at', '>', services.clock.now()).pluck('seq');
    expect(late).toEqual([]);
    expect((await auditCases(services)).findings).toEqual([]);
  },
);
