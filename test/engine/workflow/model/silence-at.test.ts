/** When silence decides: the first legal delay that runs and whose end means an answer. */
import { beforeAll, expect, test } from 'vitest';
import { silenceAt, type Case, type CompiledDispositif } from '../../../../engine/index.ts';
import { compiled } from '../../sources.ts';
import { readCourse } from '../course.ts';

let dispositif: CompiledDispositif;
beforeAll(async () => {
  dispositif = compiled(await readCourse());
});

type Clock = Case['clocks'][string];
const clock = (id: string, status: Clock['status'], dueAt: string | null): Clock => ({
  id,
  status,
  startedAt: '2026-01-01T00:00:00Z',
  dueAt,
  remainingDays: null,
});
const MARCH = '2026-03-01T13:00:00Z';
const APRIL = '2026-04-01T13:00:00Z';

test.each<[what: string, clocks: readonly Clock[], at: string | null]>([
  ['nothing runs', [], null],
  ['one runs', [clock('rejet', 'running', MARCH)], MARCH],
  ['two run: the first that ends', [clock('rejet', 'running', APRIL), clock('accord', 'running', MARCH)], MARCH],
  ['the first that ends means nothing', [clock('muet', 'running', MARCH), clock('rejet', 'running', APRIL)], APRIL],
  ['it is suspended', [clock('rejet', 'suspended', null)], null],
  ['it has ended', [clock('rejet', 'expired', MARCH), clock('accord', 'stopped', MARCH)], null],
  ['the scheme has no such delay any more', [clock('ancien', 'running', MARCH)], null],
])('when %s', (_what, clocks, at) => {
  const after = 'P2M';
  const definitions = {
    rejet: { title: 'Décision', after, silence: 'rejection', action: 'constater' },
    accord: { title: 'Accord', after, silence: 'acceptance', action: 'constater' },
    muet: { title: 'Vérification', after, silence: 'none', action: 'constater' },
  } as const;
  const { workflow } = dispositif;
  const scheme = { workflow: { ...workflow, workflow: { ...workflow.workflow, clocks: definitions } } };
  const subject = { outcome: null, clocks: Object.fromEntries(clocks.map((one) => [one.id, one])) };
  expect(silenceAt(scheme, subject)).toBe(at);
  expect(silenceAt(scheme, { ...subject, outcome: 'refused' })).toBeNull();
});
