/** Timers at an hour of a day, and the hour at which things were done. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, type CompiledDispositif, type DispositifSource } from '../../../engine/index.ts';
import { buildScope } from '../../../engine/names/scope.ts';
import { compiled, readSource, withJson } from '../sources.ts';
import { agent, ANSWERS, NOW, startCase } from './player.ts';

let source: DispositifSource;
beforeAll(async () => {
  source = await readSource('test/engine/fixtures/conformite');
});

const instructeur = agent('instructeur');

/** The scheme with an hour asked for in the form, and a timer of the first state changed. */
function withTimer(timer: object): CompiledDispositif {
  const asked = withJson(source, 'form.schema.json', (form) => {
    form.properties.heure = { type: 'string', format: 'time', title: 'Heure', cagou: { personal: false } };
  });
  const drawn = withJson(asked, 'form.ui.json', (ui) => ui.pages[0].fields.push('heure'));
  return compiled(
    withJson(drawn, 'workflow.json', ({ states }) => {
      states.reception.timers = { rappel: { action: 'rappeler', ...timer } };
    }),
  );
}

/** Moments at which the timers of a case that was just filed are due. */
const dueOf = (timer: object, answers: object = {}): readonly string[] =>
  startCase(withTimer(timer), { ...answers }).case.timers.map(({ dueAt }) => dueAt);

describe('[T9] a timer', () => {
  // Filed on 3 March 2026 at nine.
  it.for<readonly [string, object, object, readonly string[]]>([
    ['acts at an hour of the last day', { after: 'P1D', time: '08:00' }, {}, ['2026-03-03T21:00:00Z']],
    ['without an hour, as the last day is over', { after: 'P1D' }, {}, ['2026-03-04T13:00:00Z']],
    ['of working days too', { after: 'P3D', calendar: 'working', time: '16:00' }, {}, ['2026-03-06T05:00:00Z']],
    [
      'acts at an hour of a computed day',
      { at: 'finTravaux', time: '14:30' },
      { finTravaux: '2026-09-15' },
      ['2026-09-15T03:30:00Z'],
    ],
    [
      'acts at a computed moment',
      { at: 'date and time(finTravaux, heure) - duration("PT2H")' },
      { finTravaux: '2026-09-15', heure: '10:30' },
      ['2026-09-14T21:30:00Z'],
    ],
    [
      'is none where the moment is not known',
      { at: 'date and time(finTravaux, heure)' },
      { finTravaux: '2026-09-15' },
      [],
    ],
    ['acts at once when the hour is past', { at: 'dossier.deposeLe', time: '08:00' }, {}, [NOW]],
  ])('%s', ([, timer, answers, expected]) => {
    expect(dueOf(timer, answers)).toEqual(expected);
  });

  it('has done nothing the minute before, and has acted at its hour', () => {
    const player = startCase(withTimer({ after: 'P1D', time: '08:00' }));
    expect(player.until('2026-03-03T20:59:59Z').events).toEqual([]);
    expect(player.until('2026-03-03T21:00:00Z').events.map(({ at }) => at)).toContain('2026-03-03T21:00:00Z');
  });

  it('says its hour once: not beside a date that has its own', async () => {
    const twice = withJson(source, 'workflow.json', ({ states }) => {
      states.reception.timers.rappel = {
        action: 'rappeler',
        at: 'date and time(dossier.deposeLe + duration("P3D"), time("10:00"))',
        time: '08:00',
      };
    });
    const result = compile(twice);
    const told = result.type === 'compiled' ? [] : result.diagnostics.filter(({ severity }) => severity === 'error');
    expect(told.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['workflow.timer-hour-twice', '/states/reception/timers/rappel/time'],
    ]);
  });
});

describe('[T11] the hour at which something was done', () => {
  it('is that of filing, and of an action, in Nouméa', () => {
    const dispositif = compiled(source);
    const player = startCase(dispositif);
    player.now = '2026-03-03T22:05:00Z';
    player.run({ type: 'annotate', values: { recevable: true }, base: null }, instructeur);
    player.act('verifier', instructeur);
    const scope = buildScope(dispositif, player.case, { now: player.now });
    expect(scope['dossier']).toMatchObject({ deposeLe: '2026-03-03', deposeA: '09:00' });
    expect(scope['actions']).toMatchObject({ verifier: { le: '2026-03-04', a: '09:05' }, rappeler: {} });
  });

  it('is midnight for what a delay does as it ends', () => {
    const dispositif = compiled(source);
    const player = startCase(dispositif);
    player.until('2026-03-13T13:00:00Z');
    const scope = buildScope(dispositif, player.case, { now: player.now });
    expect(scope['actions']).toMatchObject({ rappeler: { le: '2026-03-14', a: '00:00' } });
  });

  it('is the hour it is while a request is written', () => {
    const scope = buildScope(compiled(source), { answers: ANSWERS, channel: 'online' }, { now: NOW });
    expect(scope['dossier']).toMatchObject({ deposeLe: '2026-03-03', deposeA: '09:00' });
  });
});

it('[V10] what is decided of an hour is kept as it is answered', () => {
  const dispositif = compiled(
    withJson(source, 'workflow.json', (workflow) => {
      workflow.decision = {
        type: 'object',
        properties: {
          audienceA: {
            type: 'string',
            format: 'time',
            title: 'Heure de l’audience',
            cagou: { personal: false, public: true },
          },
        },
      };
      workflow.states.reception.actions.verifier.decides = { audienceA: 'time("08:00") + duration("PT90M")' };
    }),
  );
  const player = startCase(dispositif);
  player.run({ type: 'annotate', values: { recevable: true }, base: null }, instructeur);
  player.act('verifier', instructeur);
  expect(player.case.decision).toEqual({ audienceA: '09:30' });
});
