/** Opinions on condition: when they are asked, when they no longer are, and what becomes of a case that needs none. */
import { describe, expect, it } from 'vitest';
import type { DispositifSource, JsonObject } from '../../../engine/index.ts';
import { load, runScenarios } from '../../../engine/index.ts';
import { publicTimeline } from '../../../engine/workflow/events/public-timeline.ts';
import { viewOfCase } from '../../../engine/workflow/view/view-of-case.ts';
import { isPutTo } from '../../../engine/workflow/sight/opinion-sight.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';
import { agent, applicant, replay, startCase, type Player } from './player.ts';

const instructeur = agent('instructeur');
const mairie = agent('mairie');
const VELO: JsonObject = { nom: 'Wamytan', naissance: '1990-05-01', prix: 100_000, assistance: 'non', couleur: 'bleu' };

/** The small sound scheme, which asks a technical opinion of what is dear, and that of the mairie until the bill is found right. */
function scheme(change: (workflow: Parsed) => void = () => {}): DispositifSource {
  const named = withJson(readFixtureBase(), 'dispositif.json', (identity) => {
    identity.functions.mairie = { title: 'Mairie', group: 'Mairie' };
    identity.functions.technicien = { title: 'Technicien', group: 'Technique' };
  });
  const noted = withJson(named, 'agent.schema.json', ({ properties }) => {
    properties.facture.cagou.states.push('avis');
  });
  return withJson(noted, 'workflow.json', (workflow) => {
    const asked = { due: { after: 'P1M' }, silence: 'favorable' };
    workflow.states.avis = {
      title: 'Avis',
      kind: 'opinions',
      opinions: {
        technique: { title: 'Technique', function: 'technicien', when: 'prix > 50000', ...asked },
        mairie: { title: 'Avis de la mairie', function: 'mairie', when: 'agent.facture != "oui"', ...asked },
      },
      then: { to: 'suite', effects: [{ type: 'mail', message: 'suite' }] },
      actions: {
        preciser: {
          title: 'Faire préciser',
          by: ['instructeur'],
          kind: 'correction',
          effects: [{ type: 'mail', message: 'preciser' }],
        },
        renvoyer: { title: 'Renvoyer', by: ['applicant'], kind: 'resubmission' },
      },
    };
    workflow.states.suite = {
      title: 'Suite',
      task: { function: 'instructeur', title: 'Conclure' },
      actions: {
        revoir: { title: 'Redemander les avis', by: ['instructeur'], to: 'avis' },
        reprendre: { title: 'Reprendre', by: ['instructeur'], to: 'instruction' },
      },
    };
    workflow.states.instruction.actions.consulter = { title: 'Consulter', by: ['instructeur'], to: 'avis' };
    workflow.clocks.decision.suspendedIn.push('avis', 'suite');
    change(workflow);
  });
}

const LETTER = {
  'messages/suite.md': '# Les avis sont réunis\n\nNous poursuivons.\n',
  'messages/preciser.md':
    '# À préciser\n\n{% for correction in actions.preciser.corrections %}- {{ correction.libelle }} : {{ correction.motif }}\n{% endfor %}\n',
};
const loaded = (change?: (workflow: Parsed) => void) => {
  const source = scheme(change);
  return load({ ...source, files: { ...source.files, ...LETTER } });
};
const start = (answers: JsonObject = {}, dispositif = loaded()): Player => {
  const player = startCase(dispositif, { ...VELO, ...answers });
  player.act('consulter', instructeur);
  return player;
};
const find = (player: Player, facture: string) =>
  player.run({ type: 'annotate', values: { facture }, base: null }, instructeur);
const give = (player: Player, opinion: string, actor = agent('technicien')) =>
  player.run({ type: 'giveOpinion', opinion, data: { sens: 'favorable' }, expectedVersion: null }, actor);
const statuses = (player: Player) =>
  Object.fromEntries(Object.values(player.case.opinions).map(({ id, status, closedBy }) => [id, closedBy ?? status]));
const tasks = (player: Player) => player.case.tasks.map(({ function: by }) => by);
const mails = (player: Player) =>
  player.effects.flatMap((effect) => (effect.type === 'opinionMail' ? [[effect.opinion, effect.reason]] : []));

describe('an opinion on condition', () => {
  it('[O5] is asked as the state is entered when its condition is true, and then alone', () => {
    const dear = start();
    expect(statuses(dear)).toEqual({ technique: 'asked', mairie: 'asked' });
    expect(tasks(dear)).toEqual(['technicien', 'mairie']);
    const cheap = start({ prix: 30_000 });
    expect(statuses(cheap)).toEqual({ technique: 'unneeded', mairie: 'asked' });
    expect(tasks(cheap)).toEqual(['mairie']);
    expect(mails(cheap)).toEqual([['mairie', 'asked']]);
    expect(replay(cheap.events)).toEqual(cheap.case);
  });

  it('[O5] is not asked when its condition is null, and says nothing', () => {
    const dispositif = loaded(({ states }) => {
      states.avis.opinions.technique.when = 'avis.mairie.motif > "a"';
    });
    const player = start({}, dispositif);
    expect(statuses(player)).toEqual({ technique: 'unneeded', mairie: 'asked' });
    expect(player.case.opinions['technique']).toMatchObject({ by: null, answeredAt: null, data: {} });
  });

  it('[O5] is judged with the case as it is before any is asked, whatever their order', () => {
    const dispositif = loaded(({ states }) => {
      states.avis.opinions.technique.when = 'avis.mairie = null or avis.mairie.sens = null';
      states.avis.opinions.mairie.when = 'avis.technique = null or avis.technique.sens = null';
    });
    expect(statuses(start({}, dispositif))).toEqual({ technique: 'asked', mairie: 'asked' });
  });

  it('[O3][O6] awaits those that were asked, and no other', () => {
    const player = start({ prix: 30_000 });
    give(player, 'mairie', mairie);
    expect(player.case.state).toBe('suite');
  });

  it('[O6] lets the case go on in the same command when none is asked', () => {
    const player = startCase(loaded(), { ...VELO, prix: 30_000 });
    find(player, 'oui');
    const { events, effects } = player.act('consulter', instructeur);
    expect(player.case.state).toBe('suite');
    expect(tasks(player)).toEqual(['instructeur']);
    expect(events.flatMap((event) => (event.type === 'moved' ? [event.state] : []))).toEqual(['avis', 'suite']);
    expect(effects).toContainEqual(expect.objectContaining({ type: 'mail', message: 'suite' }));
    expect(replay(player.events)).toEqual(player.case);
  });

  it('[O6] tells the applicant of no opinions when none is asked', () => {
    const dispositif = loaded();
    const read = (facture: string) => {
      const player = startCase(dispositif, { ...VELO, prix: 30_000 });
      find(player, facture);
      player.act('consulter', instructeur);
      return publicTimeline(dispositif, player.case, player.events).map(({ text }) => text);
    };
    expect(read('oui')).not.toContain('Avis.');
    expect(read('oui')).toContain('Suite.');
    expect(read('non')).toContain('Avis.');
  });

  it('[O6] tells agents of the step that was passed through, and that the applicant reads nothing of it', () => {
    const dispositif = loaded();
    const told = (facture: string) => {
      const player = startCase(dispositif, { ...VELO, prix: 30_000 });
      find(player, facture);
      player.act('consulter', instructeur);
      const { history } = viewOfCase(dispositif, player.case, player.events, instructeur);
      return history.flatMap((line) => (line.event.type === 'moved' ? [[line.event.state, line.public]] : []));
    };
    expect(told('oui')).toEqual([
      ['instruction', true],
      ['avis', false],
      ['suite', true],
    ]);
    expect(told('non')).toEqual([
      ['instruction', true],
      ['avis', true],
    ]);
  });

  it('[O6] lets it go where there is no quorum, when fewer are asked than it takes', () => {
    const dispositif = loaded(({ states }) => {
      states.avis.quorum = 2;
      states.avis.withoutQuorum = { to: 'instruction' };
    });
    const player = start({ prix: 30_000 }, dispositif);
    give(player, 'mairie', mairie);
    expect(player.case.state).toBe('instruction');
  });

  it('[O5] says nothing any more of what it said before, when the state is entered again and it is not needed', () => {
    const player = start();
    give(player, 'technique');
    give(player, 'mairie', mairie);
    expect(player.case.opinions['mairie']?.data).toEqual({ sens: 'favorable' });
    player.act('reprendre', instructeur);
    find(player, 'oui');
    player.act('consulter', instructeur);
    expect(statuses(player)).toEqual({ technique: 'asked', mairie: 'unneeded' });
    expect(player.case.opinions['mairie']?.data).toEqual({});
  });
});

describe('an opinion that is awaited', () => {
  it('[O7] is withdrawn once what somebody records makes its condition no longer true, and they are told', () => {
    const player = start();
    const { events } = find(player, 'oui');
    expect(statuses(player)).toEqual({ technique: 'asked', mairie: 'withdrawn' });
    expect(tasks(player)).toEqual(['technicien']);
    expect(events.map(({ type }) => type)).toEqual(['annotated', 'opinionChanged', 'taskClosed']);
    expect(mails(player).slice(2)).toEqual([['mairie', 'withdrawn']]);
    expect(
      player.refused(
        { type: 'giveOpinion', opinion: 'mairie', data: { sens: 'favorable' }, expectedVersion: null },
        mairie,
      ).code,
    ).toBe('opinion-not-asked');
    expect(replay(player.events)).toEqual(player.case);
  });

  it('[O7] is withdrawn when answers are mended, and the case goes on when no other is awaited', () => {
    const player = start();
    find(player, 'oui');
    player.act('preciser', instructeur, { fields: { '/prix': 'À revoir.' } });
    player.act('renvoyer', applicant, {}, { ...VELO, prix: 40_000 });
    expect(statuses(player)).toEqual({ technique: 'withdrawn', mairie: 'withdrawn' });
    expect(player.case.state).toBe('suite');
  });

  it('[O7] that was given stays, and one that was not needed is not asked', () => {
    const player = start();
    give(player, 'mairie', mairie);
    find(player, 'oui');
    expect(statuses(player)).toEqual({ technique: 'asked', mairie: 'given' });
    const cheap = start({ prix: 30_000 });
    cheap.act('preciser', instructeur, { fields: { '/prix': 'À revoir.' } });
    cheap.act('renvoyer', applicant, {}, VELO);
    expect(statuses(cheap)).toEqual({ technique: 'unneeded', mairie: 'asked' });
  });

  it('[O7] is not withdrawn because time passes', () => {
    const dispositif = loaded(({ states }) => {
      states.avis.opinions.technique.when = 'aujourdhui < date("2026-03-10")';
    });
    const player = start({}, dispositif);
    player.until('2026-03-15T00:00:00Z');
    find(player, 'non');
    expect(statuses(player)).toEqual({ technique: 'asked', mairie: 'asked' });
  });
});

describe('what time does', () => {
  it('[O7][T5] withdraws at its own moment, however late one looks', () => {
    const dispositif = loaded(({ states }) => {
      states.avis.opinions.technique.when = 'dossier.montantEngage = 0';
      delete states.avis.opinions.mairie;
      states.avis.actions.engager = {
        title: 'Engager',
        by: ['time'],
        effects: [{ type: 'amount', entry: 'commit', label: 'Frais', amount: '500' }],
      };
      states.avis.timers = { frais: { after: 'P5D', action: 'engager' } };
    });
    const leap = start({}, dispositif);
    leap.until('2026-03-30T00:00:00Z');
    const steps = start({}, dispositif);
    for (const day of ['04', '07', '09', '30']) steps.until(`2026-03-${day}T00:00:00Z`);
    expect(leap.case.state).toBe('suite');
    expect(leap.events).toEqual(steps.events);
    const withdrawn = leap.events.find(
      (event) => event.type === 'opinionChanged' && event.opinion.closedBy === 'withdrawn',
    );
    expect(withdrawn?.at).toBe('2026-03-08T13:00:00Z');
  });
});

describe('whoever is consulted', () => {
  it('does not find a case on which their opinion is not needed', () => {
    const dispositif = loaded();
    const cheap = start({ prix: 30_000 }, dispositif);
    expect(isPutTo(dispositif, cheap.case, ['technicien'])).toBe(false);
    expect(isPutTo(dispositif, cheap.case, ['mairie'])).toBe(true);
    // Of one that was withdrawn, they read why.
    find(cheap, 'oui');
    expect(statuses(cheap)['mairie']).toBe('withdrawn');
    expect(isPutTo(dispositif, cheap.case, ['mairie'])).toBe(true);
  });

  it('is hidden from who may not read what the condition reads', () => {
    const source = withJson(scheme(), 'privacy.json', (privacy) => {
      privacy.categories.demande.functions = ['instructeur', 'technicien'];
    });
    const other = withJson(source, 'dispositif.json', (identity) => {
      identity.functions.lecteur = { title: 'Lecteur', group: 'Lecteurs' };
    });
    const dispositif = load(
      withJson({ ...other, files: { ...other.files, ...LETTER } }, 'workflow.json', ({ states }) => {
        states.instruction.actions.refuser.by.push('lecteur');
        states.avis.opinions.mairie.when = 'prix > 10';
      }),
    );
    const player = start({}, dispositif);
    const seen = (name: string) => viewOfCase(dispositif, player.case, player.events, agent(name));
    const ids = (name: string) => seen(name).opinions.map(({ id }) => id);
    expect(ids('instructeur')).toContain('mairie');
    expect(ids('mairie')).toContain('mairie');
    expect(ids('lecteur')).not.toContain('mairie');
    expect(seen('lecteur').tasks.map(({ opinion }) => opinion)).not.toContain('mairie');
  });
});

describe('authors', () => {
  const source = (change?: (workflow: Parsed) => void) => {
    const changed = scheme(change);
    return { ...changed, files: { ...changed.files, ...LETTER } };
  };
  const codes = (given: DispositifSource) => diagnosticsOf(given).map(({ code }) => code);

  it('are told of a letter that reads an opinion which may not have been asked', () => {
    const SENS = '{{ avis.technique.sens | libelle: "/avis/technique/sens" }}';
    const reads = (text: string) => withText(source(), 'messages/suite.md', `# Suite\n\n${text}\n`);
    const bare = diagnosticsOf(reads(SENS)).filter(({ file }) => file === 'messages/suite.md');
    expect(bare).toMatchObject([{ code: 'presence.tag', message: expect.stringContaining('sous condition') }]);
    expect(codes(reads(`{% if avis.technique.sens %}${SENS}{% endif %}`))).not.toContain('presence.tag');
  });

  it('are told of opinions that are never asked, which lead round at once', () => {
    const round = source(({ states }) => {
      states.instruction.always = [{ when: 'prix > 10', to: 'avis' }];
      states.avis.then.to = 'instruction';
    });
    expect(codes(round)).toContain('workflow.automatic-cycle');
    const sure = source(({ states }) => {
      states.instruction.always = [{ when: 'prix > 10', to: 'avis' }];
      states.avis.then.to = 'instruction';
      delete states.avis.opinions.mairie.when;
    });
    expect(codes(sure)).not.toContain('workflow.automatic-cycle');
  });

  it('are not told that a quorum may be missed where two conditions are each other’s contrary', () => {
    const quorum = (when: string) =>
      codes(
        source(({ states }) => {
          states.avis.quorum = 1;
          states.avis.opinions.mairie.when = when;
        }),
      );
    expect(quorum('prix <= 50000')).not.toContain('workflow.quorum-unsure');
    expect(quorum('prix < 50000')).toContain('workflow.quorum-unsure');
  });

  it('say in scenarios what is not needed, and read which opinions none has seen asked or left out', () => {
    const played = withText(
      source(),
      'scenarios/avis.json',
      JSON.stringify({
        title: 'Avis',
        given: { now: '2026-03-03T09:00', answers: { ...VELO, prix: 30_000 } },
        steps: [
          { when: { type: 'file' } },
          {
            when: { type: 'act', action: 'consulter', as: 'instructeur' },
            then: { opinions: { technique: 'unneeded', mairie: 'asked' } },
          },
        ],
      }),
    );
    const { scenarios, coverage } = runScenarios(load(played));
    expect(scenarios.find(({ title }) => title === 'Avis')?.failures).toEqual([]);
    expect(coverage.guards.covered).toEqual(
      expect.arrayContaining(['avis.technique laissé de côté', 'avis.mairie demandé']),
    );
    expect(coverage.guards.uncovered).toEqual(
      expect.arrayContaining(['avis.technique demandé', 'avis.mairie laissé de côté']),
    );
  });
});
