/** Time passing: timers, opinions without an answer and legal clocks, each at its own moment. */
import { beforeAll, describe, expect, it } from 'vitest';
import { decide, type CaseEvent, type CompiledDispositif, type DispositifSource } from '../../../engine/index.ts';
import { compiled, readSource, withJson } from '../sources.ts';
import { actCommand, agent, applicant, replay, startCase, system, time, type Player } from './player.ts';

let source: DispositifSource;
let dispositif: CompiledDispositif;
beforeAll(async () => {
  source = await readSource('test/engine/fixtures/conformite');
  dispositif = compiled(source);
});

const instructeur = agent('instructeur');
const types = (events: readonly CaseEvent[]): readonly string[] => events.map(({ type }) => type);

function inConsultation(): Player {
  const player = startCase(dispositif, { montantDemande: 2_000_000 });
  player.run({ type: 'annotate', values: { recevable: true }, base: null }, instructeur);
  player.act('verifier', instructeur);
  return player;
}

describe('a timer', () => {
  it('does nothing before its moment, and acts at it under the name of time', () => {
    const player = startCase(dispositif);
    expect(player.until('2026-03-13T12:59:59Z').events).toEqual([]);
    const { events, effects } = player.until('2026-03-13T13:00:00Z');
    expect(types(events)).toEqual(['timerEnded', 'acted', 'mailOrdered']);
    expect(events[1]).toMatchObject({ actor: { type: 'time' }, at: '2026-03-13T13:00:00Z', by: 'Délai' });
    expect(effects).toMatchObject([
      { type: 'mail', to: 'essais@province-sud.example' },
      { type: 'wake', at: '2026-05-03T13:00:00Z' },
    ]);
  });

  it('[T7] whose action is closed ends, and nothing else happens', () => {
    const closed = compiled(
      withJson(source, 'workflow.json', (workflow) => {
        workflow.states.reception.actions.rappeler.guards = [{ when: 'montantDemande > 1000000', otherwise: 'Non.' }];
        workflow.states.correction.timers.relance = { after: 'P2D', action: 'relancer' };
        workflow.states.correction.actions.relancer = { title: 'Relancer', by: ['time'], requires: ['recevable'] };
      }),
    );
    const player = startCase(closed);
    expect(player.until('2026-03-13T13:00:00Z').events).toMatchObject([{ type: 'timerEnded', fired: false }]);
    player.act('demanderCorrection', instructeur, { message: 'x' });
    const { events } = player.until('2026-03-16T13:00:00Z');
    expect(events).toMatchObject([{ type: 'timerEnded', timer: 'correction.relance', fired: false }]);
    expect(player.case.timers.map(({ id }) => id)).toEqual(['correction.sansReponse']);
  });

  it('[T7] takes its action with no data', () => {
    const player = startCase(dispositif);
    const { events } = player.until('2026-03-13T13:00:00Z');
    expect(events.find(({ type }) => type === 'acted')).toMatchObject({ action: 'rappeler', data: {} });
  });

  it('[T8] at a date that nobody gave is none', () => {
    const ids = (answers: object) => startCase(dispositif, { ...answers }).case.timers.map(({ id }) => id);
    expect(ids({})).toEqual(['reception.rappel']);
    expect(ids({ finTravaux: '2026-09-15' })).toEqual(['reception.rappel', 'reception.fin']);
  });

  it('[T5] that is late acts at the moment it was due', () => {
    const player = startCase(dispositif);
    const { events } = player.until('2026-04-01T00:00:00Z');
    expect(events.map(({ at }) => at)).toEqual(Array(3).fill('2026-03-13T13:00:00Z'));
  });

  it('[T8] at a computed date acts as the day begins', () => {
    const player = startCase(dispositif, { finTravaux: '2026-03-10' });
    player.until('2026-03-09T13:00:00Z');
    expect(player.case).toMatchObject({ state: 'classee', outcome: 'closed', closedAt: '2026-03-09T13:00:00Z' });
  });

  it('[T8] at a date that is past acts when its state is entered, never before', () => {
    const player = startCase(dispositif, { finTravaux: '2026-03-10' });
    player.act('demanderCorrection', instructeur, { message: 'x' });
    player.now = '2026-03-20T00:00:00Z';
    player.act('corriger', applicant, {}, { ...player.case.answers, finTravaux: '2026-03-20' });
    player.until('2026-03-20T00:00:00Z');
    expect(player.case).toMatchObject({ state: 'classee', closedAt: '2026-03-20T00:00:00Z' });
  });

  it('[C7] that nobody has noticed yet comes before what an agent records', () => {
    const player = startCase(dispositif, { finTravaux: '2026-03-10' });
    player.now = '2026-03-20T00:00:00Z';
    const late = player.refused({ type: 'annotate', values: { recevable: true }, base: null }, instructeur);
    expect(late.code).toBe('case-closed');
  });

  it('[A4] is ended by leaving its state', () => {
    const player = startCase(dispositif);
    const { events } = player.act('demanderCorrection', instructeur, { message: 'x' });
    expect(events.find(({ type }) => type === 'timerEnded')).toMatchObject({ timer: 'reception.rappel', fired: false });
    player.until('2026-03-20T00:00:00Z');
    expect(player.case.mails.map(({ message }) => message)).not.toContain('rappel');
  });

  it('[A4][L6] ends a correction that is not sent back', () => {
    const player = startCase(dispositif);
    player.act('demanderCorrection', instructeur, { message: 'x' });
    player.until('2026-04-03T13:00:00Z');
    expect(player.case).toMatchObject({ state: 'classee', correction: null, outcome: 'closed' });
    expect(player.case.clocks['decision']?.status).toBe('stopped');
  });
});

describe('a legal clock', () => {
  it('[L7] expires into its action', () => {
    const player = startCase(dispositif);
    player.until('2026-05-03T13:00:00Z');
    expect(player.case).toMatchObject({
      state: 'rejetee',
      outcome: 'refused',
      clocks: { decision: { status: 'expired' } },
    });
    expect(player.case.actions['rejeter']).toMatchObject({ by: 'Délai' });
  });

  it('[L2] stands still while the applicant is awaited', () => {
    const player = startCase(dispositif);
    player.act('demanderCorrection', instructeur, { message: 'x' });
    player.now = '2026-03-23T00:00:00Z';
    player.act('corriger', applicant, { explanation: 'Tout est exact.' }, player.case.answers);
    player.until('2026-05-03T13:00:00Z');
    expect(player.case.state).toBe('reception');
    player.until('2026-05-23T13:00:00Z');
    expect(player.case.state).toBe('rejetee');
  });

  it('[L1] starts with the first entry into its state, and not again', () => {
    const player = startCase(dispositif);
    player.run({ type: 'annotate', values: { recevable: true }, base: null }, instructeur);
    player.act('verifier', instructeur);
    expect(player.case.clocks['examens']).toMatchObject({ status: 'running', dueAt: '2026-03-31T13:00:00Z' });
    player.until('2026-03-31T13:00:00Z');
    expect(player.case).toMatchObject({ state: 'examens', clocks: { examens: { status: 'expired' } } });
    expect(player.case.actions['avertir']).toBeDefined();
  });

  it('[C2][C7] is found as time left it by whoever acts first, even when nobody woke the case', () => {
    const player = startCase(dispositif);
    player.now = '2026-05-04T00:00:00Z';
    const found = player.refused(actCommand('signalerExterne'), instructeur);
    expect(found.code).toBe('case-closed');
    player.until(player.now);
    expect(player.case.closedAt).toBe('2026-05-03T13:00:00Z');
  });

  it('[L7] that cannot act because a condition fails is expired all the same', () => {
    const guarded = compiled(
      withJson(source, 'workflow.json', (workflow) => {
        workflow.anywhere.rejeter.guards = [{ when: 'montantDemande > 999999999', otherwise: 'Non.' }];
      }),
    );
    const player = startCase(guarded);
    player.until('2026-06-01T00:00:00Z');
    expect(player.case).toMatchObject({
      state: 'reception',
      outcome: null,
      clocks: { decision: { status: 'expired' } },
    });
  });
});

describe('opinions', () => {
  it('[O1] are asked in parallel, each with its task and its due date', () => {
    const player = inConsultation();
    expect(player.case.tasks.map((task) => [task.opinion, task.function, task.dueAt])).toEqual([
      ['technique', 'technicien', '2026-03-18T13:00:00Z'],
      ['juridique', 'juriste', '2026-03-17T13:00:00Z'],
    ]);
    expect(player.case.opinions).toMatchObject({ technique: { status: 'asked' }, juridique: { status: 'asked' } });
  });

  it('[O2][O3] given move the case on when the last is in', () => {
    const player = inConsultation();
    const favorable = { sens: 'favorable', points: 12 };
    player.run(
      { type: 'giveOpinion', opinion: 'technique', data: favorable, expectedVersion: null },
      agent('technicien'),
    );
    expect(player.case).toMatchObject({
      state: 'consultation',
      opinions: { technique: { status: 'given', data: favorable } },
    });
    const { effects } = player.run(
      {
        type: 'giveOpinion',
        opinion: 'juridique',
        data: { sens: 'defavorable', motif: 'Non.' },
        expectedVersion: null,
      },
      agent('juriste'),
    );
    expect(player.case.state).toBe('examens');
    expect(effects[0]).toMatchObject({ type: 'document', markdown: 'Technique : Favorable. Juridique : Défavorable.' });
    expect(player.case.documents).toMatchObject([{ document: 'synthese', internal: true, fileId: null }]);
  });

  it('[O2] not given in time mean what the scheme says', () => {
    const player = inConsultation();
    player.until('2026-03-18T13:00:00Z');
    expect(player.case).toMatchObject({
      state: 'examens',
      opinions: {
        technique: { status: 'silent', data: { sens: 'favorable' }, answeredAt: '2026-03-18T13:00:00Z' },
        juridique: { status: 'silent', data: { sens: 'sansAvis' }, answeredAt: '2026-03-17T13:00:00Z' },
      },
    });
  });

  it.for([
    ['that is not in the scheme', 'rien', {}, agent('technicien'), 'opinion-unknown'],
    ['by another function', 'technique', { sens: 'favorable', points: 1 }, agent('juriste'), 'action-not-allowed'],
    ['without its sense', 'technique', { points: 1 }, agent('technicien'), 'data-invalid'],
    ['against, without a reason', 'technique', { sens: 'defavorable', points: 1 }, agent('technicien'), 'data-invalid'],
    ['without its own answers', 'technique', { sens: 'favorable' }, agent('technicien'), 'data-invalid'],
  ] as const)('%s are refused', ([, opinion, data, actor, code]) => {
    expect(inConsultation().refused({ type: 'giveOpinion', opinion, data, expectedVersion: null }, actor).code).toBe(
      code,
    );
  });

  it('given twice, or never asked, are refused', () => {
    const command = {
      type: 'giveOpinion',
      opinion: 'technique',
      data: { sens: 'favorable', points: 1 },
      expectedVersion: null,
    } as const;
    expect(startCase(dispositif).refused(command, agent('technicien')).code).toBe('opinion-not-asked');
    const player = inConsultation();
    player.run(command, agent('technicien'));
    expect(player.refused(command, agent('technicien')).code).toBe('opinion-not-asked');
  });

  it('[T6] are awaited no longer once the case is withdrawn', () => {
    const player = inConsultation();
    player.act('retirer', applicant);
    expect(player.until('2026-04-01T00:00:00Z').events).toEqual([]);
  });
});

describe('at one moment', () => {
  it('[T6] silence of opinions comes first, then reminders, then timers, then clocks', () => {
    const together = compiled(
      withJson(source, 'workflow.json', (workflow) => {
        const { consultation } = workflow.states;
        consultation.opinions = {
          juridique: { ...consultation.opinions.juridique, due: { after: 'P10D' } },
          technique: { ...consultation.opinions.technique, due: { after: 'P15D' }, reminder: 'P4D' },
        };
        consultation.timers = { note: { after: 'P10D', action: 'noter' } };
        consultation.actions = { noter: { title: 'Noter', by: ['time'] } };
        workflow.anywhere.avertir.from.push('consultation');
        workflow.clocks.examens = {
          ...workflow.clocks.examens,
          startsIn: 'consultation',
          after: 'P10D',
          calendar: 'calendar',
        };
      }),
    );
    const player = startCase(together, { montantDemande: 2_000_000 });
    player.run({ type: 'annotate', values: { recevable: true }, base: null }, instructeur);
    player.act('verifier', instructeur);
    const { events } = player.until('2026-03-13T13:00:00Z');
    const seen = events.flatMap((event) => {
      if (event.type === 'opinionChanged') return [`silence of ${event.opinion.id}`];
      if (event.type === 'opinionReminded') return [`reminder of ${event.opinion}`];
      if (event.type === 'timerEnded') return [event.timer];
      return event.type === 'clockChanged' ? [`clock ${event.clock.id}`] : [];
    });
    expect(seen).toEqual(['silence of juridique', 'reminder of technique', 'consultation.note', 'clock examens']);
    expect(new Set(events.map(({ at }) => at))).toEqual(new Set(['2026-03-13T13:00:00Z']));
  });
});

describe('wakes', () => {
  it('are asked for once: not again by what changes nothing of the next moment', () => {
    const player = startCase(dispositif);
    const { effects } = player.run({ type: 'addNote', text: 'Vu.' }, instructeur);
    expect(effects).toEqual([]);
  });

  it('may come too early or twice without harm', () => {
    const player = startCase(dispositif);
    const { events, effects } = player.run({ type: 'passTime' }, time);
    expect([events, effects]).toEqual([[], []]);
  });

  it('are only for time and the system', () => {
    const player = startCase(dispositif);
    expect(player.refused({ type: 'passTime' }, instructeur).code).toBe('action-not-allowed');
    expect(player.run({ type: 'passTime' }, system).events).toEqual([]);
  });
});

it('[T5] gives the same whether time passes at once or moment by moment', () => {
  const moments = ['2026-03-13T13:00:00Z', '2026-03-17T13:00:00Z', '2026-04-01T00:00:00Z', '2026-06-01T00:00:00Z'];
  const slowly = startCase(dispositif);
  for (const moment of moments) slowly.until(moment);
  const atOnce = startCase(dispositif);
  atOnce.until('2026-06-01T00:00:00Z');
  expect(atOnce.events).toEqual(slowly.events);
  expect(replay(atOnce.events)).toEqual(atOnce.case);
  const { keys } = atOnce.effects.reduce(({ keys: known }, { key }) => ({ keys: [...known, key] }), {
    keys: [] as readonly string[],
  });
  expect(new Set(keys).size).toBe(keys.length);
});

it('without a case there is nothing to wake', () => {
  expect(decide(dispositif, null, { type: 'passTime' }, { now: '2026-03-01T00:00:00Z', actor: time })).toMatchObject({
    code: 'case-not-found',
  });
});
