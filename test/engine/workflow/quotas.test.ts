/** Quotas as `decide` holds to them: who takes a place, under what, when it is given back, and who is refused. */
import { describe, expect, it } from 'vitest';
import {
  availableActions,
  evaluateAnswers,
  load,
  queueMarks,
  queueRow,
  queueSight,
  quotasOfCase,
  runScenarios,
  type CompiledDispositif,
  type JsonObject,
} from '../../../engine/index.ts';
import type { QuotaCounts } from '../../../engine/names/quotas.ts';
import { licenceIn, quotaScheme } from '../../support/quota-scheme.ts';
import { diagnosticsOf, withJson, type Parsed } from '../sources.ts';
import { agent, APPLICANT, applicant, fileCommand, NOW, replay, startCase, time, type Player } from './player.ts';
import { describeEvents } from '../../../engine/workflow/events/describe-events.ts';
import { decide } from '../../../engine/workflow/decide/decide.ts';

const louise = agent('instructeur');
const scheme = (change: Parameters<typeof quotaScheme>[1] = {}): CompiledDispositif =>
  load(quotaScheme('licence', change));

/** Others hold so many places under each key. */
const others =
  (held: Readonly<Record<string, number>>): QuotaCounts =>
  (_quota, key) =>
    held[key] ?? 0;

function filed(compiled: CompiledDispositif, commune: string, counted: QuotaCounts): Player {
  const player = startCase(compiled, licenceIn(commune), NOW, undefined, counted);
  player.run({ type: 'annotate', values: { facture: 'oui' }, base: null }, louise);
  return player;
}

const placesOf = (player: Player): JsonObject => ({ ...player.case.places });
const PERSON = 'Le quota « Licences de vélo-taxi » est atteint pour Nouméa : 3 places sur 3 sont prises.';

describe('a place of a quota', () => {
  it('[Q1] is taken as the case enters a state that holds one, under what it counts by then', () => {
    const player = filed(scheme(), 'noumea', others({ noumea: 2 }));
    expect(placesOf(player)).toEqual({});
    const { events } = player.act('accorder', louise);
    expect(events.find(({ type }) => type === 'placesChanged')).toMatchObject({
      taken: { licences: 'noumea' },
      freed: [],
    });
    expect(placesOf(player)).toEqual({ licences: 'noumea' });
    expect(replay(player.events)).toEqual(player.case);
  });

  it('[Q1] stays the same one through states that hold, though nothing is left for others', () => {
    const player = filed(scheme(), 'noumea', others({ noumea: 2 }));
    player.act('accorder', louise);
    player.act('suspendre', louise);
    const { events } = player.act('lever', louise);
    expect(placesOf(player)).toEqual({ licences: 'noumea' });
    expect(events.some(({ type }) => type === 'placesChanged')).toBe(false);
  });

  it('[Q1] is given back as the case leaves them all', () => {
    const player = filed(scheme(), 'noumea', others({}));
    player.act('accorder', louise);
    const { events } = player.act('retirer', louise);
    expect(events.find(({ type }) => type === 'placesChanged')).toMatchObject({ taken: {}, freed: ['licences'] });
    expect(placesOf(player)).toEqual({});
  });

  it('[Q2] stays where it was taken while answers change, and moves as a state that holds is entered again', () => {
    const player = filed(scheme(), 'noumea', others({ dumbea: 1 }));
    player.act('accorder', louise);
    player.act('changer', louise, { fields: { '/commune': 'La commune a changé.' }, message: 'Dites où.' });
    expect(placesOf(player)).toEqual({ licences: 'noumea' });
    const { events } = player.act('indiquer', applicant, {}, licenceIn('dumbea'));
    expect(placesOf(player)).toEqual({ licences: 'dumbea' });
    expect(events.find(({ type }) => type === 'placesChanged')).toMatchObject({ taken: { licences: 'dumbea' } });
  });

  it('[Q2] does not move where nothing is left: the whole command is refused', () => {
    const player = filed(scheme(), 'noumea', others({ dumbea: 2 }));
    player.act('accorder', louise);
    player.act('changer', louise, { fields: { '/commune': 'La commune a changé.' }, message: 'Dites où.' });
    const before = player.case;
    const command = {
      type: 'act',
      action: 'indiquer',
      data: {},
      answers: licenceIn('dumbea'),
      expectedVersion: null,
    } as const;
    expect(player.refused(command, applicant)).toMatchObject({
      code: 'quota-reached',
      message: expect.stringContaining('pour Dumbéa : 2 places sur 2'),
    });
    expect(player.case).toBe(before);
  });
});

describe('a quota that is reached', () => {
  const full = others({ noumea: 3 });

  it('[Q3] closes the action that leads there, with its sentence, and refuses who takes it all the same', () => {
    const compiled = scheme();
    const player = filed(compiled, 'noumea', full);
    const context = { now: player.now, actor: louise, counted: full };
    const grant = availableActions(compiled, player.case, context).find(({ id }) => id === 'accorder');
    expect(grant).toMatchObject({ open: false, reasons: [expect.stringContaining(PERSON)] });
    const command = { type: 'act', action: 'accorder', data: {}, answers: null, expectedVersion: null } as const;
    expect(player.refused(command, louise)).toMatchObject({ code: 'quota-reached' });
  });

  it('[Q3] is said in the words of a guard that reads it, where there is one', () => {
    const otherwise = 'La commune a toutes ses licences.';
    const compiled = scheme({
      workflow: ({ states }) => {
        states.instruction.actions.accorder.guards = [{ when: 'quota.licences.restant > 0', otherwise }];
      },
    });
    const player = filed(compiled, 'noumea', full);
    const context = { now: player.now, actor: louise, counted: full };
    expect(availableActions(compiled, player.case, context).find(({ id }) => id === 'accorder')?.reasons).toEqual([
      otherwise,
    ]);
  });

  it('[Q3] refuses it too where an automatic step leads there', () => {
    const compiled = scheme({
      workflow: ({ states }) => {
        states.instruction.actions.accorder.to = 'tri';
        states.tri = { title: 'Tri', always: [{ to: 'enCours' }] };
      },
    });
    const player = filed(compiled, 'noumea', full);
    const command = { type: 'act', action: 'accorder', data: {}, answers: null, expectedVersion: null } as const;
    expect(player.refused(command, louise)).toMatchObject({
      code: 'quota-reached',
      message: expect.stringContaining(PERSON),
    });
  });

  it('[Q3] refuses nothing in another commune, nor where it has no maximum', () => {
    filed(scheme(), 'dumbea', full).act('accorder', louise);
    const free = scheme({ rules: ({ quotas }) => (quotas[0].most = 'if commune = "noumea" then null else 2') });
    const player = filed(free, 'noumea', full);
    player.act('accorder', louise);
    expect(placesOf(player)).toEqual({ licences: 'noumea' });
  });

  it('[Q3] refuses a filing that takes a place at once', () => {
    const compiled = scheme({ rules: ({ quotas }) => (quotas[0].holds = ['instruction']) });
    const command = fileCommand({ answers: licenceIn('noumea'), applicant: APPLICANT });
    const context = { now: NOW, actor: applicant };
    expect(decide(compiled, null, command, { ...context, counted: full })).toMatchObject({ code: 'quota-reached' });
    expect(decide(compiled, null, command, { ...context, counted: others({ noumea: 2 }) })).toMatchObject({
      type: 'decided',
      case: { places: { licences: 'noumea' } },
    });
  });

  it('[Q4] does not refuse what silence grants: it counts, and says that there are too many', () => {
    const compiled = scheme();
    const player = filed(compiled, 'noumea', full);
    player.until('2026-05-10T00:00:00Z');
    expect(player.case.state).toBe('enCours');
    expect(placesOf(player)).toEqual({ licences: 'noumea' });
    expect(quotasOfCase(compiled, player.case, { now: player.now, counted: full })).toEqual([
      {
        name: 'licences',
        title: 'Licences de vélo-taxi',
        key: 'noumea',
        of: 'Nouméa',
        held: true,
        maximum: 3,
        taken: 4,
        left: 0,
      },
    ]);
    expect(player.events.findLast(({ type }) => type === 'placesChanged')?.actor).toEqual(time);
  });

  it('[Q4] marks in the queue the case that silence granted beyond it, until it gives its place back', () => {
    const compiled = scheme();
    const mark = { label: 'Au-delà du quota : Licences de vélo-taxi', tone: 'danger' };
    const marksOf = ({ case: subject, now }: Player) => queueRow(compiled, subject, { now }).alerts;
    const player = filed(compiled, 'noumea', full);
    expect(marksOf(player)).toEqual([]);
    player.until('2026-05-10T00:00:00Z');
    expect([player.case.over, marksOf(player)]).toEqual([['licences'], [mark]]);
    expect(replay(player.events)).toEqual(player.case);
    expect(describeEvents(compiled, player.events).at(-1)).not.toContain('undefined');
    expect(describeEvents(compiled, player.events).join(' ')).toContain(
      'Place prise sur « Licences de vélo-taxi » (Nouméa), alors qu’il n’en restait pas : le silence l’a accordée.',
    );
    player.act('suspendre', louise);
    expect(marksOf(player)).toEqual([mark]);
    player.act('lever', louise);
    expect(marksOf(player)).toEqual([mark]);
    player.act('retirer', louise);
    expect([player.case.over, marksOf(player)]).toEqual([[], []]);
  });

  it('[Q4] marks neither who is granted the last place, nor who silence granted while some were left', () => {
    const compiled = scheme();
    const last = filed(compiled, 'noumea', others({ noumea: 2 }));
    last.act('accorder', louise);
    const late = filed(compiled, 'noumea', others({ noumea: 2 }));
    late.until('2026-05-10T00:00:00Z');
    for (const player of [last, late]) {
      expect(player.case).not.toHaveProperty('over');
      expect(queueRow(compiled, player.case, { now: player.now }).alerts).toEqual([]);
    }
  });

  it('[Q4] no longer marks a case that takes a place where some are left', () => {
    const compiled = scheme();
    const player = filed(compiled, 'noumea', others({ noumea: 3, dumbea: 1 }));
    player.until('2026-05-10T00:00:00Z');
    player.act('changer', louise, { fields: { '/commune': 'La commune a changé.' }, message: 'Dites où.' });
    player.act('indiquer', applicant, {}, licenceIn('dumbea'));
    expect([player.case.places, player.case.over]).toEqual([{ licences: 'dumbea' }, []]);
  });

  it('[Q4] offers its mark beside those of the scheme, to whoever instructs', () => {
    const compiled = scheme();
    expect(queueMarks(compiled)).toEqual([
      { label: 'Cher', when: 'prix > 300000', tone: 'info' },
      { label: 'Au-delà du quota : Licences de vélo-taxi', when: null, tone: 'danger', quota: 'licences' },
    ]);
    const alert = { label: 'Au-delà du quota : Licences de vélo-taxi', tone: 'danger' } as const;
    expect(queueSight(compiled, ['instructeur']).isAlertShown(alert)).toBe(true);
    expect(queueSight(compiled, []).isAlertShown(alert)).toBe(false);
  });

  it('[Q5] counts what is besides, and one count where nothing tells them apart', () => {
    const one = scheme({
      rules: ({ quotas }) => {
        delete quotas[0].by;
        quotas[0].most = '5';
        quotas[0].besides = '2';
      },
    });
    const player = filed(one, 'noumea', others({ '': 2 }));
    player.act('accorder', louise);
    expect(placesOf(player)).toEqual({ licences: '' });
    const command = { type: 'act', action: 'accorder', data: {}, answers: null, expectedVersion: null } as const;
    const late = filed(one, 'dumbea', others({ '': 3 }));
    expect(late.refused(command, louise).message).toBe(
      'Le quota « Licences de vélo-taxi » est atteint : 5 places sur 5 sont prises. Il faut qu’une place se libère.',
    );
  });
});

describe('what is read of a quota', () => {
  it('[Q6] is as it is when it is read, and counts the case itself once it holds a place', () => {
    const compiled = scheme({
      workflow: ({ states }) => {
        states.instruction.actions.accorder.guards = [
          { when: 'quota.licences.restant > 1', otherwise: 'Gardez la dernière place.' },
        ];
        states.enCours.actions.retirer.guards = [{ when: 'quota.licences.pris = 2', otherwise: 'Pas deux.' }];
      },
    });
    const command = { type: 'act', action: 'accorder', data: {}, answers: null, expectedVersion: null } as const;
    expect(filed(compiled, 'noumea', others({ noumea: 2 })).refused(command, louise)).toMatchObject({
      code: 'guard-failed',
      message: 'Gardez la dernière place.',
    });
    const player = filed(compiled, 'noumea', others({ noumea: 1 }));
    player.act('accorder', louise);
    player.act('retirer', louise);
  });

  it('[Q6] is nothing where nobody counted, and then no condition of access fails for it', () => {
    const compiled = scheme({
      rules: ({ eligibility }) =>
        eligibility.push({
          id: 'place',
          title: 'Une place est libre',
          valid: 'quota.licences.restant > 0',
          effect: 'block',
          message: 'Il n’y a plus de place dans cette commune.',
        }),
    });
    const met = (counted?: QuotaCounts) =>
      evaluateAnswers(compiled, licenceIn('noumea'), {
        now: NOW,
        channel: 'online',
        ...(counted && { counted }),
      }).eligibility.find(({ id }) => id === 'place')?.met;
    expect([met(), met(others({ noumea: 2 })), met(others({ noumea: 3 }))]).toEqual([null, true, false]);
  });

  it('[Q6] is an answer where the scheme has no quota, as in versions published before', () => {
    const { files } = quotaScheme('licence');
    const before = withJson({ id: 'licence', files }, 'rules.json', (rules: Parsed) => {
      delete rules.quotas;
      rules.eligibility[0].valid = 'quota = "oui"';
    });
    const asked = withJson(before, 'form.schema.json', (form: Parsed) => {
      form.properties.quota = { title: 'Quota', type: 'string' };
    });
    const compiled = load(asked);
    const given = { ...licenceIn('noumea'), quota: 'oui' };
    expect(evaluateAnswers(compiled, given, { now: NOW, channel: 'online' }).eligibility[0]?.met).toBe(true);
  });
});

describe('a scenario', () => {
  it('says what others hold, and what it expects of a quota', () => {
    const played = (held: unknown, expected: object) =>
      runScenarios(
        load(
          withJson(quotaScheme('licence'), 'scenarios/accord.json', ({ given, steps }: Parsed) => {
            given.quotas = { licences: held };
            steps[2].then = expected;
          }),
        ),
      ).scenarios[0]?.failures;
    expect(played({ noumea: 2 }, { quotas: { licences: { maximum: 3, pris: 3, restant: 0 } } })).toEqual([]);
    expect(played(3, { refused: 'quota-reached', actions: { accorder: false } })).toEqual([]);
    expect(played({ dumbea: 2 }, { quotas: { licences: { pris: 3 } } })).toEqual([
      'Étape 3 (action « accorder » par « instructeur ») : « pris » du quota « licences » devait être 3, c’est 1.',
    ]);
  });

  it('expects the mark of what silence granted beyond the quota', () => {
    const source = withJson(quotaScheme('licence'), 'scenarios/accord.json', ({ given, steps }: Parsed) => {
      given.quotas = { licences: 3 };
      steps.splice(1, steps.length, {
        when: { type: 'wait', for: 'P3M' },
        then: { state: 'enCours', alerts: ['Au-delà du quota : Licences de vélo-taxi'] },
      });
    });
    expect(runScenarios(load(source)).scenarios[0]?.failures).toEqual([]);
    const codes = diagnosticsOf(source).map(({ code }) => code);
    expect(codes.filter((code) => code === 'scenario.name-unknown')).toEqual([]);
  });
});
