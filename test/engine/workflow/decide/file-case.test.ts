/** Filing: what is accepted, what is refused, and the events a case begins with. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  caseNumber,
  decide,
  isOpen,
  type Actor,
  type Command,
  type CompiledDispositif,
  type Refusal,
} from '../../../../engine/index.ts';
import { compiled, readSource } from '../../sources.ts';
import { ANSWERS, NOW, agent, applicant, fileCommand, replay, startCase, system, time } from '../player.ts';

let dispositif: CompiledDispositif;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
});

function refusal(command: Command, actor: Actor = applicant, now = NOW): Refusal {
  const result = decide(dispositif, null, command, { now, actor });
  if (result.type === 'decided') throw new Error('The filing was to be refused');
  return result;
}

describe('a filing', () => {
  it('begins a case with numbered events, a task, timers, a clock and a wake', () => {
    const { case: subject, events, effects } = startCase(dispositif, { finTravaux: '2026-09-15' });
    expect(events.map(({ type }) => type)).toEqual([
      'filed',
      'computed',
      'clockChanged',
      'mailOrdered',
      'moved',
      'taskOpened',
      'timerStarted',
      'timerStarted',
    ]);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(subject).toMatchObject({ version: 8, state: 'reception', states: ['reception'], outcome: null });
    expect(subject.tasks).toMatchObject([{ function: 'instructeur', dueAt: '2026-03-10T13:00:00Z', assignee: null }]);
    expect(subject.timers.map(({ id, dueAt }) => [id, dueAt])).toEqual([
      ['reception.rappel', '2026-03-13T13:00:00Z'],
      ['reception.fin', '2026-09-14T13:00:00Z'],
    ]);
    expect(subject.clocks['decision']).toMatchObject({ status: 'running', dueAt: '2026-05-03T13:00:00Z' });
    expect(effects.map(({ type, key }) => [type, key])).toEqual([
      ['mail', 'mail:m4'],
      ['wake', 'wake:2026-03-13T13:00:00Z:8'],
    ]);
  });

  it('[C3] is what its events make of it', () => {
    const { case: subject, events } = startCase(dispositif);
    expect(replay(events)).toEqual(subject);
  });

  it('[A7] fills in its mail at once, in plain words for the subject and safely for the text', () => {
    const { effects } = startCase(dispositif, { nom: '# Titre [x](y)' });
    expect(effects[0]).toMatchObject({
      to: 'marie@exemple.nc',
      subject: 'Demande ESS-2026-00001 reçue de Marie Waheo',
    });
    const markdown = effects[0]?.type === 'mail' ? effects[0].markdown : '';
    expect(markdown).toContain('Bonjour \\# Titre \\[x\\]\\(y\\),');
    expect(markdown).toContain('Votre demande du 3 mars 2026 pour 200\u202f000\u00a0F\u00a0CFP est reçue.');
    expect(markdown).toContain('Situation : Seul ou seule');
  });

  it('keeps answers in canonical form, without those that are not asked', () => {
    const { case: subject } = startCase(dispositif, { nom: '  Waheo ', conjoint: 'Paul', autre: 1 });
    expect(subject.answers).toEqual(ANSWERS);
  });

  it('[L1] received by letter counts from the day it was received', () => {
    const command = fileCommand({ channel: 'letter', receivedOn: '2026-02-20' });
    const result = decide(dispositif, null, command, { now: NOW, actor: agent('instructeur') });
    if (result.type === 'refused') throw new Error(result.message);
    expect(result.case.receivedOn).toBe('2026-02-20');
    expect(result.case.clocks['decision']?.dueAt).toBe('2026-04-20T13:00:00Z');
  });
});

describe('a filing is refused', () => {
  it('when answers are wrong, with each field blamed', () => {
    const answers = { ...ANSWERS, montantDemande: 5, foyer: { situation: 'couple' } };
    const found = refusal(fileCommand({ answers }));
    expect(found.code).toBe('answers-invalid');
    expect(found.errors.map(({ pointer }) => pointer).toSorted()).toEqual(['/conjoint', '/montantDemande']);
  });

  it('when a check fails', () => {
    const found = refusal(fileCommand({ answers: { ...ANSWERS, finTravaux: '2026-01-01' } }));
    expect([found.code, found.errors.map(({ pointer }) => pointer)]).toEqual(['answers-invalid', ['/finTravaux']]);
  });

  it('when a condition that blocks is not met, in its own words', () => {
    const found = refusal(fileCommand({ answers: { ...ANSWERS, dateNaissance: '2015-01-01' } }));
    expect([found.code, found.message]).toEqual(['not-eligible', 'Il faut être majeur.']);
  });

  it('between campaigns, saying when the next one opens', () => {
    const found = refusal(fileCommand(), applicant, '2026-07-15T00:00:00Z');
    expect([found.code, found.message]).toEqual([
      'scheme-closed',
      'Les demandes ne sont pas ouvertes le 15 juillet 2026. Elles ouvriront le 1er septembre 2026.',
    ]);
  });

  it.for<readonly [string, Actor]>([
    ['another citizen', { type: 'applicant', personId: 'p2', name: 'Autre' }],
    ['an agent without a function here', { type: 'agent', userId: 'u', name: 'U', functions: [] }],
    ['time', time],
  ])('to %s', ([, actor]) => {
    expect(refusal(fileCommand(), actor).code).toBe('action-not-allowed');
  });

  it('when the case exists', () => {
    const { case: subject } = startCase(dispositif);
    expect(decide(dispositif, subject, fileCommand(), { now: NOW, actor: applicant })).toMatchObject({
      code: 'case-exists',
    });
  });
});

it('may be done by a system for someone', () => {
  expect(decide(dispositif, null, fileCommand(), { now: NOW, actor: system }).type).toBe('decided');
});

describe('the openings of a scheme', () => {
  it.for<readonly [string, object]>([
    ['2026-01-31T12:59:59Z', { open: false, opens: '2026-02-01', closes: null }],
    ['2026-01-31T13:00:00Z', { open: true, opens: null, closes: '2026-06-30' }],
    ['2026-06-30T12:59:59Z', { open: true, opens: null, closes: '2026-06-30' }],
    ['2026-06-30T13:00:00Z', { open: false, opens: '2026-09-01', closes: null }],
    ['2027-04-01T00:00:00Z', { open: false, opens: null, closes: null }],
  ])('at %s are %o', ([now, expected]) => {
    expect(isOpen(dispositif.identity, now)).toEqual(expected);
  });

  it('are those of its period in force when it has no campaigns', () => {
    const { windows: _windows, ...identity } = {
      ...dispositif.identity,
      effective: { from: '2026-01-01', to: '2026-12-31' },
    };
    expect(isOpen(identity, '2026-06-01T00:00:00Z')).toEqual({ open: true, opens: null, closes: '2026-12-31' });
    expect(isOpen(identity, '2027-06-01T00:00:00Z').open).toBe(false);
  });
});

it.for([
  ['AM-{year}-{number:6}', 'AM-2026-000042'],
  ['{number}', '42'],
  ['X{number:1}', 'X42'],
] as const)('the pattern %s gives the number %s', ([pattern, expected]) => {
  expect(caseNumber(pattern, 2026, 42)).toBe(expected);
});
