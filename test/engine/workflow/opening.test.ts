/** Campaigns that open and close at an hour. */
import { beforeAll, describe, expect, it } from 'vitest';
import { decide, isOpen, type CompiledDispositif, type Decision, type Refusal } from '../../../engine/index.ts';
import { isOpenOn } from '../../../engine/workflow/decide/opening.ts';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import { compiled, readSource, withJson } from '../sources.ts';
import { applicant, fileCommand } from './player.ts';

const WINDOWS: NonNullable<DispositifIdentity['windows']> = [
  { opens: '2026-03-02', opensAt: '08:00', closes: '2026-03-31', closesAt: '16:00' },
  { opens: '2026-03-31', opensAt: '18:00', closes: '2026-04-30' },
];
let dispositif: CompiledDispositif;
beforeAll(async () => {
  const source = await readSource('test/engine/fixtures/conformite');
  dispositif = compiled(withJson(source, 'dispositif.json', (identity) => (identity.windows = WINDOWS)));
});

describe('[T10] a campaign with hours', () => {
  it.for<readonly [string, string, object]>([
    ['the minute before it opens', '2026-03-01T20:59:59Z', { open: false, opens: '2026-03-02', opensAt: '08:00' }],
    ['as it opens', '2026-03-01T21:00:00Z', { open: true, closes: '2026-03-31', closesAt: '16:00' }],
    ['in its last second', '2026-03-31T04:59:59Z', { open: true, closes: '2026-03-31', closesAt: '16:00' }],
    ['as it closes', '2026-03-31T05:00:00Z', { open: false, opens: '2026-03-31', opensAt: '18:00' }],
    ['in the next, which closes at midnight', '2026-04-30T12:59:59Z', { open: true, closes: '2026-04-30' }],
    ['after all', '2026-04-30T13:00:00Z', { open: false, opens: null }],
  ])('%s', ([, now, expected]) => {
    expect(isOpen(dispositif.identity, now)).toEqual({ opens: null, closes: null, ...expected });
  });

  it('is cut to the period in force, whose days are whole', () => {
    const identity = { ...dispositif.identity, effective: { from: '2026-03-10', to: '2026-04-15' } };
    expect(isOpen(identity, '2026-03-09T13:00:00Z').open).toBe(true);
    expect(isOpen(identity, '2026-04-15T12:59:00Z')).toEqual({ open: true, opens: null, closes: '2026-04-15' });
  });

  it('takes what was received on its last day, at whatever hour it is typed in', () => {
    expect(isOpenOn({ ...dispositif.identity, windows: WINDOWS.slice(0, 1) }, '2026-03-31').open).toBe(true);
    const late = '2026-04-30T20:00:00Z';
    const file = (receivedOn: string | null): Decision | Refusal =>
      decide(dispositif, null, fileCommand({ receivedOn, channel: 'letter' }), { now: late, actor: applicant });
    expect(file('2026-04-30').type).toBe('decided');
    expect(file(null)).toMatchObject({ code: 'scheme-closed' });
  });

  it('says at which hour it is refused, and when the next one opens', () => {
    const refusal = decide(dispositif, null, fileCommand(), { now: '2026-03-31T05:05:00Z', actor: applicant });
    expect(refusal).toMatchObject({
      code: 'scheme-closed',
      message:
        'Les demandes ne sont pas ouvertes le 31 mars 2026 à 16\u00a0h\u00a005. Elles ouvriront le 31 mars 2026 à 18\u00a0h.',
    });
  });
});
