/** What is decided is data: fixed by a decision, kept until another changes it, read by whatever is written after. */
import { describe, expect, it } from 'vitest';
import type { Actor, CompiledDispositif, DispositifSource, JsonObject } from '../../../engine/index.ts';
import { load } from '../../../engine/index.ts';
import { publicTimeline } from '../../../engine/workflow/events/public-timeline.ts';
import { viewOfCase } from '../../../engine/workflow/view/view-of-case.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { compiled, diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';
import { actCommand, agent, applicant, replay, startCase, type Player } from './player.ts';

const instructeur = agent('instructeur');
const VELO: JsonObject = { nom: 'Wamytan', naissance: '1990-05-01', prix: 100_000, assistance: 'non', couleur: 'bleu' };

/** The small sound scheme, where granting decides an amount and a last day, and a first look decides that it was looked at. */
function scheme(change: (workflow: Parsed) => void = () => {}): DispositifSource {
  const source = withJson(readFixtureBase(), 'workflow.json', (workflow) => {
    workflow.decision = {
      type: 'object',
      properties: {
        montant: { title: 'Montant accordé', type: 'integer', minimum: 1, cagou: { public: true } },
        fin: { title: 'Dernier jour', type: 'string', format: 'date' },
      },
      required: ['montant'],
    };
    const { instruction } = workflow.states;
    Object.assign(instruction.actions.accorder, {
      form: {
        type: 'object',
        properties: { montant: { title: 'Montant', type: 'number' } },
        required: ['montant'],
      },
      decides: { montant: 'actions.accorder.montant', fin: 'aujourdhui + duration("P1Y")' },
    });
    instruction.actions.retoucher = {
      title: 'Retoucher',
      by: ['instructeur'],
      form: { type: 'object', properties: { fin: { title: 'Fin', type: 'string', format: 'date' } } },
      decides: {
        fin: 'actions.retoucher.fin',
        montant: 'if decision.montant = null then 10 else decision.montant + 1',
      },
    };
    workflow.states.accordee.actions = {
      reprendre: {
        title: 'Reprendre',
        by: ['instructeur'],
        kind: 'reopening',
        to: 'instruction',
        effects: [{ type: 'mail', message: 'reprise' }],
      },
    };
    change(workflow);
  });
  const files = { 'messages/reprise.md': '# Votre demande est étudiée de nouveau\n\nNous la reprenons.\n' };
  return withText(
    { ...source, files: { ...source.files, ...files } },
    'documents/decision.md',
    '# Décision\n\nMontant : {{ decision.montant | montant }}.{% if decision.fin %} Fin : {{ decision.fin | date }}.{% endif %}\n',
  );
}

const start = (dispositif: CompiledDispositif = compiled(scheme())): Player => {
  const player = startCase(dispositif, VELO);
  player.run({ type: 'annotate', values: { facture: 'oui' }, base: null }, instructeur);
  return player;
};
const grant = (player: Player, montant: number) => player.act('accorder', instructeur, { montant });
const decidedBy = (player: Player) => player.events.flatMap((event) => (event.type === 'decided' ? [event] : []));

describe('a decision', () => {
  it('[K1] reads the data of its action, and is read by its letters', () => {
    const player = start();
    const { effects } = grant(player, 30_000);
    expect(player.case.decision).toEqual({ montant: 30_000, fin: '2027-03-03' });
    expect(effects.find(({ type }) => type === 'document')).toMatchObject({
      markdown: 'Montant : 30\u202f000\u00a0F\u00a0CFP. Fin : 3 mars 2027.',
    });
    expect(replay(player.events)).toEqual(player.case);
  });

  it('[K2] reads all its values of the case as it was before', () => {
    const player = start(
      compiled(
        scheme(({ states }) => {
          states.instruction.actions.retoucher.decides = {
            montant: 'if decision.montant = null then 10 else decision.montant + 1',
            fin: 'if decision.montant = null then actions.retoucher.fin else date("2030-01-01")',
          };
        }),
      ),
    );
    player.act('retoucher', instructeur, { fin: '2026-06-01' });
    expect(player.case.decision).toEqual({ montant: 10, fin: '2026-06-01' });
    player.act('retoucher', instructeur, {});
    expect(player.case.decision).toEqual({ montant: 11, fin: '2030-01-01' });
  });

  it('[K3] of an automatic step is taken before the case moves: timers of where it leads read it', () => {
    const dispositif = compiled(
      scheme(({ states, clocks, decision }) => {
        decision.required.push('fin');
        states.instruction.actions.retoucher.decides = { fin: 'aujourdhui' };
        states.instruction.actions.accorder.to = 'tri';
        states.tri = {
          title: 'Tri',
          always: [{ when: 'prix > 50000', to: 'suivi', decides: { fin: 'date("2026-12-01")' } }, { to: 'accordee' }],
        };
        clocks.decision.stopsIn = ['suivi'];
        states.suivi = {
          title: 'Suivi',
          waiting: 'external',
          actions: {
            finir: {
              title: 'Finir',
              by: ['time'],
              to: 'accordee',
              effects: [{ type: 'document', document: 'decision' }],
            },
          },
          timers: { fin: { at: 'decision.fin', action: 'finir' } },
          entry: [{ type: 'document', document: 'decision' }],
        };
      }),
    );
    const player = start(dispositif);
    grant(player, 5);
    expect(player.case.timers).toMatchObject([{ action: 'finir', dueAt: '2026-11-30T13:00:00Z' }]);
    const order = player.events
      .map(({ type }) => type)
      .filter((type) => ['decided', 'moved', 'timerStarted'].includes(type));
    expect(order).toEqual(['moved', 'decided', 'decided', 'moved', 'timerStarted']);
    expect(decidedBy(player).map(({ action }) => action)).toEqual(['accorder', null]);
  });

  it('[K4] stays until another changes it, whatever happens meanwhile', () => {
    const player = start();
    grant(player, 30_000);
    player.act('reprendre', instructeur, { motif: 'Prix mal lu.' });
    player.act('demander', instructeur, { fields: { '/prix': 'À revoir.' } });
    player.act('corriger', applicant, {}, { ...VELO, prix: 80_000 });
    expect(player.case.decision).toEqual({ montant: 30_000, fin: '2027-03-03' });
    player.act('retoucher', instructeur, { fin: '2028-01-01' });
    expect(player.case.decision).toEqual({ montant: 30_001, fin: '2028-01-01' });
    player.act('refuser', instructeur, { motif: 'Non.' });
    expect(player.case.decision).toEqual({ montant: 30_001, fin: '2028-01-01' });
  });

  it('[K5] takes away what it gives null, and is refused whole where a value is not what it must be', () => {
    const player = start();
    grant(player, 30_000);
    player.act('reprendre', instructeur, { motif: 'Prix mal lu.' });
    player.act('retoucher', instructeur, {});
    expect(player.case.decision).toEqual({ montant: 30_001, fin: null });
    const before = player.case;
    for (const montant of [0, 12.5]) {
      const refusal = player.refused(actCommand('accorder', { montant }), instructeur);
      expect(refusal.code).toBe('decision-failed');
      expect(refusal.message).toContain('« Montant accordé » n’a pas pu être décidé');
    }
    expect(player.case).toBe(before);
  });

  it('[K5] is refused where a version that was published lets a required value come to nothing', () => {
    const source = scheme(({ states }) => {
      states.instruction.actions.retoucher.decides = { montant: 'actions.retoucher.fin.absent' };
    });
    const player = start(load(source));
    expect(player.refused(actCommand('retoucher'), instructeur)).toMatchObject({ code: 'decision-failed' });
  });

  it('[K6] is shown to the applicant as far as it is public, and in their history', () => {
    const dispositif = compiled(scheme());
    const player = start(dispositif);
    grant(player, 30_000);
    const seen = (actor: Actor) => viewOfCase(dispositif, player.case, player.events, actor);
    expect(seen(applicant).case.decision).toEqual({ montant: 30_000 });
    expect(seen(instructeur).case.decision).toEqual({ montant: 30_000, fin: '2027-03-03' });
    expect(seen({ type: 'applicant', personId: 'other', name: 'Autre' }).case.decision).toEqual({});
    const told = seen(applicant).events.flatMap((event) => (event.type === 'decided' ? [event.values] : []));
    expect(told).toEqual([{ montant: 30_000 }]);
    const sentences = publicTimeline(dispositif, player.case, player.events).map(({ text }) => text);
    expect(sentences).toContain('Ce qui est décidé : Montant accordé : 30\u202f000.');
  });

  it('[K6] made of data that a function does not read is kept from it, as what is computed of it is', () => {
    const limited = withJson(scheme(), 'privacy.json', (privacy) => {
      privacy.categories.demande.functions = ['instructeur'];
    });
    const source = withJson(limited, 'dispositif.json', (identity) => {
      identity.functions.lecteur = { title: 'Lecteur', group: 'Lecteurs' };
    });
    const dispositif = load(
      withJson(source, 'workflow.json', (workflow) => workflow.states.instruction.actions.refuser.by.push('lecteur')),
    );
    const player = start(dispositif);
    grant(player, 30_000);
    const lecteur = viewOfCase(dispositif, player.case, player.events, agent('lecteur'));
    expect(lecteur.case.decision).toEqual({});
    expect(lecteur.events.filter(({ type }) => type === 'decided')).toEqual([]);
  });
});

describe('a view of the case', () => {
  const story = () => {
    const dispositif = compiled(scheme());
    const player = start(dispositif);
    grant(player, 30_000);
    player.act('reprendre', instructeur, { motif: 'Prix mal lu.' });
    player.act('retoucher', instructeur, {});
    return (actor: Actor) => viewOfCase(dispositif, player.case, player.events, actor).decided;
  };

  it('[K6] tells each value in words, with the decisions that gave or took it, the newest first', () => {
    const [montant, fin, ...others] = story()(instructeur);
    expect(others).toEqual([]);
    expect(montant).toMatchObject({
      title: 'Montant accordé',
      value: 30_001,
      text: '30\u202f001',
      decisions: [
        { action: 'Retoucher', text: '30\u202f001' },
        { action: 'Accorder', text: '30\u202f000' },
      ],
    });
    expect(montant?.since).toBe(montant?.decisions[0].at);
    expect(fin).toMatchObject({ value: null, text: null, decisions: [{ text: null }, { text: '3 mars 2027' }] });
  });

  it('[K6] tells the applicant those that are public, and nobody else anything', () => {
    expect(story()(applicant).map(({ name, decisions }) => [name, decisions.length])).toEqual([['montant', 2]]);
    // What the service calls its actions is no word for them.
    expect(story()(applicant)[0]?.decisions.map(({ action }) => action)).toEqual([null, null]);
    expect(story()({ type: 'applicant', personId: 'other', name: 'Autre' })).toEqual([]);
  });
});

describe('computed values', () => {
  it('[A2][K1] are computed again when what they read was decided', () => {
    const source = withJson(scheme(), 'rules.json', (rules) => {
      rules.computed.push({
        name: 'reste',
        title: 'Reste à payer',
        type: 'money',
        expression: 'if decision.montant = null then prix else prix - decision.montant',
      });
    });
    const player = start(compiled(source));
    expect(player.case.computed['reste']).toBe(100_000);
    grant(player, 30_000);
    expect(player.case.computed['reste']).toBe(70_000);
  });
});

describe('an answer of that name', () => {
  const source = (): DispositifSource => {
    const asked = withJson(readFixtureBase(), 'form.schema.json', (form) => {
      form.properties.decision = { title: 'Décision du maire', type: 'string' };
    });
    return withJson(asked, 'form.ui.json', (ui) => ui.pages[0].fields.push('decision'));
  };

  it('is told to authors, and still read in a version that was published', () => {
    expect(diagnosticsOf(source()).map(({ code }) => code)).toContain('form.name-reserved');
    const published = load(
      withJson(source(), 'rules.json', (rules) => {
        rules.computed.push({ name: 'avisDuMaire', title: 'Avis', type: 'string', expression: 'decision' });
      }),
    );
    const player = startCase(published, { ...VELO, decision: 'favorable' });
    expect(player.case.computed['avisDuMaire']).toBe('favorable');
  });
});

describe('a letter that reads what was decided', () => {
  it('is told where a way leads to it without deciding', () => {
    const source = scheme(({ states }) => {
      states.instruction.actions.refuser.effects = [{ type: 'document', document: 'decision' }];
    });
    expect(diagnosticsOf(source).map(({ code, message }) => [code, message])).toContainEqual([
      'presence.tag',
      expect.stringContaining('rien n’a encore décidé « montant »'),
    ]);
  });

  it('may not read without asking a value that a decision may leave empty', () => {
    const source = withText(scheme(), 'documents/decision.md', '# Décision\n\n{{ decision.fin | date }}\n');
    expect(diagnosticsOf(source).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('n’est pas dans « required » de « decision »'),
    );
  });
});

describe('a value that was found there', () => {
  const withEnd = (change: (workflow: Parsed) => void): DispositifSource =>
    withText(
      scheme(({ states, ...workflow }) => {
        states.instruction.actions.refuser.guards = [
          { when: 'decision.montant != null', otherwise: 'Rien n’est encore décidé.' },
        ];
        states.instruction.actions.refuser.to = 'close';
        states.close = {
          title: 'Close',
          kind: 'final',
          outcome: 'refused',
          entry: [{ type: 'document', document: 'fin' }],
        };
        change({ states, ...workflow });
      }),
      'documents/fin.md',
      '# Fin\n\n{{ decision.montant | nombre }}\n',
    );
  const missing = (source: DispositifSource) =>
    diagnosticsOf(source).filter(({ code, file }) => code === 'presence.tag' && file === 'documents/fin.md');

  it('is there afterwards when `decision` requires it: nothing takes it away', () => {
    expect(missing(withEnd(() => {}))).toEqual([]);
    expect(
      missing(withEnd(({ states }) => Object.assign(states.instruction.actions.refuser, { guards: [] }))),
    ).toHaveLength(1);
  });

  it('may have been taken away when it does not', () => {
    expect(missing(withEnd(({ decision }) => Object.assign(decision, { required: [] })))).toHaveLength(1);
  });
});

describe('a column of the queue', () => {
  const columns = (value: string) =>
    diagnosticsOf(
      withJson(scheme(), 'queue.json', (queue) => queue.columns.push({ title: 'Décidé', value, type: 'number' })),
    ).filter(({ code }) => code === 'presence.queue');

  it('may be what was decided: blank says that nothing is', () => {
    expect(columns('decision.montant')).toEqual([]);
    expect(columns('decision.montant * 2')).toHaveLength(1);
  });
});

describe('a value that the expression may come to', () => {
  const refused = (text: string, property: object) =>
    diagnosticsOf(
      scheme(({ decision, states }) => {
        decision.properties.sorte = { title: 'Sorte', cagou: { public: true }, ...property };
        states.instruction.actions.accorder.decides.sorte = text;
      }),
    ).flatMap(({ code, message }) => (code === 'decision.value-refused' ? [message] : []));
  const sorte = { type: 'string', enum: ['neuf', 'occasion'] };

  it('is one of those that `decision` lists', () => {
    expect(refused('if prix > 10 then "neuf" else "occasion"', sorte)).toEqual([]);
    expect(refused('if prix > 10 then "neuf" else "usagé"', sorte)).toEqual([expect.stringContaining('« usagé »')]);
    expect(refused('assistance', sorte)).toEqual([expect.stringContaining('« oui »')]);
  });

  it('keeps within its bounds', () => {
    expect(refused('3 * 4', { type: 'integer', maximum: 12 })).toEqual([]);
    expect(refused('3 * 5', { type: 'integer', maximum: 12 })).toEqual([expect.stringContaining('« 15 »')]);
    expect(refused('if prix > 10 then 1 else null', { type: 'integer', maximum: 12 })).toEqual([]);
  });
});
