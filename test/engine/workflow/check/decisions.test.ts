/** What a workflow means is held against what it does, and nothing is told where it may be meant. */
import { describe, expect, it } from 'vitest';
import type { DispositifSource } from '../../../../engine/index.ts';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../../sources.ts';

const BASE = readFixtureBase();
const told = (source: DispositifSource): readonly string[] =>
  diagnosticsOf(source).map(({ code, pointer }) => `${code} ${pointer}`);
const workflow = (change: (value: Parsed) => void, source = BASE): readonly string[] =>
  told(withJson(source, 'workflow.json', change));

const DECISION = [{ type: 'document', document: 'decision' }];
const SILENCE = [{ type: 'document', document: 'silence' }];
const state = (title: string, actions: Record<string, unknown>) => ({
  title,
  task: { function: 'instructeur', title },
  actions,
});
const act = (title: string, to: string, more: Record<string, unknown> = {}) => ({
  title,
  by: ['instructeur'],
  to,
  ...more,
});

describe('where a decision leads', () => {
  const signed = (title: string, end: string, effects: unknown) =>
    workflow((value) => {
      value.states.signature = state('À signer', {
        signer: act('Signer', end, { effects }),
        revoir: act('Revoir', 'instruction'),
      });
      value.states.instruction.actions.transmettre = act(title, 'signature');
      value.anywhere.constater.from = ['instruction', 'signature'];
    });

  it('is what its words say', () => {
    expect(signed('Proposer l’accord', 'accordee', DECISION)).toEqual([]);
    expect(signed('Proposer le refus', 'refusee', SILENCE)).toEqual([]);
  });

  it('is told when its words say the contrary', () => {
    const place = '/states/instruction/actions/transmettre/to';
    expect(signed('Proposer l’accord', 'refusee', SILENCE)).toEqual([`workflow.sense-opposed ${place}`]);
    expect(signed('Proposer le rejet', 'accordee', DECISION)).toEqual([`workflow.sense-opposed ${place}`]);
  });

  it('is told with the word that was read', () => {
    const source = withJson(BASE, 'workflow.json', ({ states }) => {
      states.signature = state('À signer', { signer: act('Signer', 'accordee', { effects: DECISION }) });
      states.instruction.actions.transmettre = act('Proposer le rejet', 'signature');
    });
    const found = diagnosticsOf(source).find(({ code }) => code === 'workflow.sense-opposed');
    expect(found?.message).toContain('annonce un refus (« rejet »)');
    expect(found?.message).toContain('ne peut finir qu’accordé.');
  });

  it('is not where the case goes that is sent back', () => {
    const signature = (title: string, to: string, effects?: unknown) =>
      workflow((value) => {
        value.states.signature = state('À signer', {
          signer: act('Signer', 'accordee', { effects: DECISION }),
          renvoyer: act(title, to, effects ? { effects } : {}),
        });
        value.states.instruction.actions.transmettre = act('Transmettre', 'signature');
        value.anywhere.constater.from = ['instruction', 'signature'];
      });
    const place = 'workflow.sent-forward /states/signature/actions/renvoyer/to';
    expect(signature('Renvoyer à l’instructrice', 'accordee', DECISION)).toEqual([place]);
    expect(signature('Retourner le dossier au service', 'accordee', DECISION)).toEqual([place]);
    expect(signature('Renvoyer à l’instructrice', 'instruction')).toEqual([]);
    expect(signature('Remettre l’autorisation', 'accordee', DECISION)).toEqual([]);
    expect(signature('Renvoyer vers la commune', 'classee', [{ type: 'mail', message: 'classement' }])).toEqual([]);
  });

  it('is left alone where the words say both, none, or may say the contrary', () => {
    for (const title of [
      'Retirer l’autorisation',
      'Fin de l’agrément accordé',
      'Refuser l’accord tacite',
      'Transmettre',
      'Ne pas accorder',
      'Rejeter l’opposition',
    ])
      expect(signed(title, 'refusee', SILENCE), title).toEqual([]);
  });

  it('is left alone where both ends are still possible', () => {
    const found = workflow((value) => {
      value.states.signature = state('À signer', {
        signer: act('Signer', 'accordee', { effects: DECISION }),
        rejeter: act('Rejeter', 'refusee', { effects: SILENCE }),
      });
      value.states.instruction.actions.transmettre = act('Proposer l’accord', 'signature');
      value.anywhere.constater.from = ['instruction', 'signature'];
    });
    expect(found).toEqual([]);
  });
});

describe('what is granted and lives on', () => {
  const LETTER = [{ type: 'document', document: 'decision' }];
  const living = (change: (value: Parsed) => void = () => {}) =>
    workflow(
      (value) => {
        value.decision = { type: 'object', properties: { fin: { title: 'Fin', type: 'string', format: 'date' } } };
        const { actions } = value.states.instruction;
        Object.assign(actions.accorder, { to: 'enCours', decides: { fin: 'aujourdhui + duration("P5Y")' } });
        value.states.enCours = {
          title: 'Autorisation en cours',
          task: { function: 'instructeur', title: 'Suivre' },
          actions: {
            suspendre: act('Suspendre l’autorisation', 'suspendue', { effects: LETTER }),
            retirer: act('Retirer l’autorisation', 'refusee', { effects: SILENCE }),
          },
          timers: { fin: { at: 'decision.fin', action: 'expirer' } },
        };
        const from = ['enCours', 'suspendue'];
        value.anywhere.expirer = { title: 'Constater la fin', by: ['time'], from, to: 'finie', effects: LETTER };
        value.states.suspendue = state('Suspendue', {
          lever: act('Lever la suspension', 'enCours', { effects: LETTER }),
          abroger: act('Abroger l’autorisation', 'refusee', { effects: SILENCE }),
        });
        value.states.suspendue.timers = { finSuspension: { at: 'decision.fin', action: 'expirer' } };
        value.states.finie = { title: 'Finie', kind: 'final', outcome: 'closed' };
        value.clocks.decision.stopsIn = ['enCours'];
        delete value.states.accordee;
        change(value);
      },
      withJson(BASE, 'scenarios/accord.json', (scenario) => (scenario.steps[2].then.state = 'enCours')),
    );

  it('is a grant, whatever takes it back later', () => {
    expect(living()).toEqual([]);
  });

  it('is no other way to grant when it ends', () => {
    const found = living((value) => {
      value.states.finie.outcome = 'granted';
      value.states.enCours.actions.clore = act('Constater l’arrêt', 'finie', { effects: LETTER });
      value.states.instruction.actions.accorder.by = ['instructeur'];
      value.anywhere.constater.to = 'enCours';
      value.anywhere.constater.decides = { fin: 'aujourdhui + duration("P1Y")' };
      value.clocks.decision.silence = 'acceptance';
    });
    expect(found.filter((one) => /forgotten|sense-opposed/.test(one))).toEqual([]);
  });

  it('is a grant that is checked each year, and suspended', () => {
    const found = living((value) => {
      value.states.enCours.timers.controle = { at: 'aujourdhui + duration("P1Y")', action: 'ouvrirControle' };
      value.states.enCours.actions.ouvrirControle = { title: 'Ouvrir le contrôle', by: ['time'], to: 'controle' };
      value.states.controle = state('Contrôle à faire', { noter: act('Noter le contrôle', 'enCours') });
      value.anywhere.constater.to = 'enCours';
      value.anywhere.constater.decides = { fin: 'aujourdhui + duration("P1Y")' };
      value.anywhere.constater.effects = LETTER;
      value.clocks.decision.silence = 'acceptance';
      value.filed.push({ type: 'document', document: 'silence' });
    });
    expect(found.filter((one) => one.includes('silence-undecided'))).toEqual([]);
  });

  it('is a grant as soon as it was fixed, though the applicant has to begin first', () => {
    const begins = (decides: Record<string, string> | undefined) =>
      living((value) => {
        value.states.instruction.actions.accorder.to = 'ouverture';
        value.anywhere.constater = { ...value.anywhere.constater, to: 'ouverture', decides, effects: LETTER };
        value.clocks.decision.silence = 'acceptance';
        value.clocks.decision.stopsIn = ['ouverture'];
        value.states.ouverture = {
          title: 'À ouvrir',
          waiting: 'applicant',
          actions: {
            ouvrir: { title: 'Déclarer l’ouverture', by: ['applicant'], to: 'enCours' },
            constaterCaducite: { title: 'Constater la caducité', by: ['time'], to: 'finie', effects: LETTER },
          },
          timers: { caducite: { after: 'P1Y', action: 'constaterCaducite' } },
        };
      }).filter((one) => one.includes('silence-undecided'));
    expect(begins({ fin: 'aujourdhui + duration("P1Y")' })).toEqual([]);
    expect(begins(undefined)).toHaveLength(1);
  });

  it('is no grant where a state that was never granted leads in', () => {
    const found = living((value) => {
      value.states.instruction.actions.essayer = act('Mettre à l’essai', 'essai');
      value.states.essai = state('À l’essai', { titulariser: act('Inscrire', 'enCours') });
      value.anywhere.constater.to = 'enCours';
      value.clocks.decision.silence = 'acceptance';
      value.anywhere.constater.from = ['instruction', 'essai'];
    });
    expect(found.some((one) => one.startsWith('workflow.silence-undecided'))).toBe(true);
  });

  it('is still told when a grant leads to a refusal alone', () => {
    const found = living((value) => (value.states.instruction.actions.accorder.to = 'refusee'));
    expect(found.some((one) => one.startsWith('workflow.sense-opposed'))).toBe(true);
  });

  it('is still told when another way to grant forgets what this one decides', () => {
    const found = living((value) => {
      value.states.instruction.actions.accepter = act('Accorder à titre provisoire', 'enCours', { effects: LETTER });
    });
    expect(found).toContain('decision.forgotten /states/instruction/actions/accepter');
  });
});

describe('a proposal that is signed, or sent back', () => {
  const TERM = { fin: 'aujourdhui + duration("P1Y")' };
  /** Proposed, then signed into a state where it lives on; who signs may send it back by the name of what they were given. */
  const proposed = (signing: Record<string, unknown>, back = 'Renvoyer à l’instructeur') =>
    workflow((value) => {
      value.decision = {
        type: 'object',
        properties: { fin: { title: 'Fin', type: 'string', format: 'date' } },
        required: ['fin'],
      };
      const { accorder, refuser } = value.states.instruction.actions;
      value.states.instruction.actions.proposerAccord = act('Proposer l’accord', 'signature');
      delete value.states.instruction.actions.accorder;
      value.states.instruction.actions.refuser = refuser;
      value.states.signature = state('À signer', {
        accorder: { ...accorder, to: 'enCours', requires: [], guards: [], ...signing },
        renvoyerAccord: act(back, 'instruction'),
      });
      value.states.enCours = {
        title: 'Autorisation en cours',
        waiting: 'external',
        timers: { fin: { at: 'decision.fin + duration("P1D")', action: 'expirer' } },
        actions: { expirer: { title: 'Constater la fin', by: ['time'], to: 'finie', effects: SILENCE } },
      };
      value.states.finie = { title: 'Finie', kind: 'final', outcome: 'closed' };
      value.clocks.decision.stopsIn = ['enCours'];
      delete value.states.accordee;
    }).filter((one) => /forgotten|sense-opposed/.test(one));

  it('forgets nothing that the signature decides', () => {
    expect(proposed({ decides: TERM })).toEqual([]);
  });

  it('forgets it where one of two signatures decides nothing', () => {
    const found = workflow((value) => {
      value.decision = {
        type: 'object',
        properties: { fin: { title: 'Fin', type: 'string', format: 'date' } },
        required: ['fin'],
      };
      value.states.instruction.actions.accorder.decides = TERM;
      value.states.instruction.actions.proposer = act('Proposer l’accord', 'signature');
      value.states.signature = state('À signer', { signer: act('Signer', 'accordee', { effects: DECISION }) });
    });
    expect(found.filter((one) => one.includes('forgotten'))).toEqual([
      'decision.forgotten /states/instruction/actions/proposer',
    ]);
  });

  it('is told as opposed unless its words say that it goes back', () => {
    const place = 'workflow.sense-opposed /states/signature/actions/renvoyerAccord/to';
    expect(proposed({ decides: TERM }, 'Transmettre l’accord')).toEqual([place]);
    expect(proposed({ decides: TERM }, 'Retourner l’accord')).toEqual([]);
  });
});

describe('silence that rejects', () => {
  const silent = (silence: string, effects: unknown) =>
    workflow((value) => {
      value.clocks.decision.silence = silence;
      value.anywhere.constater.effects = effects;
      if (silence === 'acceptance') value.anywhere.constater.to = 'accordee';
    }).filter((one) => one.includes('certificate-missing'));

  it.for<readonly [silence: string, written: string, effects: readonly unknown[], told: readonly string[]]>([
    ['rejection', 'nothing', [], ['workflow.certificate-missing /clocks/decision']],
    ['rejection', 'a mail', [{ type: 'mail', message: 'decision' }], []],
    [
      'rejection',
      'a mail to the service',
      [{ type: 'mail', message: 'decision', to: 'service' }],
      ['workflow.certificate-missing /clocks/decision'],
    ],
    ['rejection', 'a letter', SILENCE, []],
    [
      'acceptance',
      'a mail',
      [{ type: 'mail', message: 'decision' }],
      ['workflow.certificate-missing /clocks/decision'],
    ],
    ['acceptance', 'a letter', DECISION, []],
  ])('%s: %s', ([silence, , effects, expected]) => {
    expect(silent(silence, effects)).toEqual(expected);
  });
});

describe('an end', () => {
  it('may be told on entering it, or on the way to the last step', () => {
    const entered = workflow((value) => {
      value.states.classee.entry = value.states.correction.actions.classer.effects;
      delete value.states.correction.actions.classer.effects;
    });
    expect(entered).toEqual([]);
    const before = workflow(
      (value) => {
        value.states.archivage = state('À archiver', { archiver: act('Archiver', 'accordee') });
        value.states.instruction.actions.accorder.to = 'archivage';
        value.clocks.decision.stopsIn = ['archivage'];
      },
      withJson(BASE, 'scenarios/accord.json', (scenario) => (scenario.steps[2].then.state = 'archivage')),
    );
    expect(before).toEqual([]);
  });

  it('is not asked to be told to who withdrew', () => {
    const found = workflow((value) => {
      value.states.retiree = { title: 'Retirée', kind: 'final', outcome: 'withdrawn' };
      value.anywhere.retirer = { title: 'Retirer', by: ['applicant'], kind: 'withdrawal', to: 'retiree' };
    });
    expect(found).toEqual([]);
  });
});

describe('silence', () => {
  it('may be noted without a decision where it is worth none', () => {
    const found = workflow(
      (value) => {
        value.clocks.decision.silence = 'none';
        value.anywhere.constater = { title: 'Alerter', by: ['time'], from: ['instruction'], effects: SILENCE };
      },
      withText(BASE, 'documents/silence.md', '# Alerte\n\nLe délai est passé.\n'),
    );
    expect(found).toEqual([]);
  });

  it('may decide through a step that only leads on in its sense', () => {
    const found = workflow((value) => {
      value.states.notification = state('À notifier', { notifier: act('Notifier', 'refusee', { effects: SILENCE }) });
      value.anywhere.constater.to = 'notification';
      value.clocks.decision.stopsIn = ['notification'];
    });
    expect(found).toEqual([]);
  });
});

describe('a clock that stopped', () => {
  it('may be left behind for what follows the decision', () => {
    const found = workflow(
      (value) => {
        value.states.suivi = state('À suivre', {
          revoir: { title: 'Suivre encore', by: ['instructeur'] },
          finir: act('Finir', 'accordee', { effects: DECISION }),
        });
        value.states.instruction.actions.accorder.to = 'suivi';
        value.clocks.decision.stopsIn = ['suivi'];
      },
      withJson(BASE, 'scenarios/accord.json', (scenario) => (scenario.steps[2].then.state = 'suivi')),
    );
    expect(found).toEqual([]);
  });
});

describe('money', () => {
  const amount = (entry: string, label: string) => [{ type: 'amount', entry, label, amount: 'aide' }, ...DECISION];
  const granted = (effects: unknown) =>
    workflow((value) => (value.states.instruction.actions.accorder.effects = effects));

  it('may be committed under any words that do not say that it comes back', () => {
    expect(granted(amount('commit', 'Remboursement des frais'))).toEqual([]);
    expect(granted(amount('commit', 'Aide au vélo'))).toEqual([]);
    expect(granted(amount('commit', 'Aide à rendre')).map((one) => one.split(' ')[0])).toEqual([
      'effect.amount-opposed',
    ]);
  });

  /** Recovered under these words, once it was committed and paid. */
  const recovered = (label: string) =>
    workflow(
      (value) => {
        value.states.versement = state('À verser', {
          payer: act('Payer', 'controle', {
            kind: 'payment',
            effects: [{ type: 'amount', entry: 'pay', label: 'Versement', amount: 'aide' }],
          }),
        });
        value.states.controle = state('À contrôler', {
          finir: act('Finir', 'accordee', { effects: DECISION }),
          reprendre: act('Reprendre la somme', 'refusee', {
            effects: [{ type: 'amount', entry: 'recover', label, amount: 'aide' }, ...SILENCE],
          }),
        });
        value.states.instruction.actions.accorder.to = 'versement';
        value.states.instruction.actions.accorder.effects = [
          { type: 'amount', entry: 'commit', label: 'Aide', amount: 'aide' },
        ];
        value.clocks.decision.stopsIn = ['versement'];
      },
      withJson(BASE, 'scenarios/accord.json', (scenario) => (scenario.steps[2].then.state = 'versement')),
    );

  it('may be paid and recovered once it was', () => expect(recovered('Trop-perçu')).toEqual([]));

  it.each(['Aide à rendre', 'Aide indue', 'Subvention à récupérer', 'Avance à rembourser', 'Acompte rendu'])(
    'may be recovered as « %s »',
    (label) => expect(recovered(label)).toEqual([]),
  );

  it.each(['Aide', 'Versement du solde', 'Avance surendettée'])('is told when it is recovered as « %s »', (label) => {
    expect(recovered(label).map((one) => one.split(' ')[0])).toEqual(['effect.amount-opposed']);
  });
});

describe('a date at which time acts', () => {
  const at = (date: string) =>
    workflow((value) => (value.states.correction.timers.cloture = { at: date, action: 'classer' }));

  it('is told when it is past on some days', () => {
    const place = '/states/correction/timers/cloture/at';
    expect(at('date(aujourdhui.year, 12, 31)')).toEqual([]);
    expect(at('date(aujourdhui.year, 12, 1)')).toEqual([`workflow.timer-past ${place}`]);
    expect(at('aujourdhui + duration("P1M")')).toEqual([]);
    expect(at('date("2026-12-31")')).toEqual([`workflow.timer-past ${place}`]);
  });

  it('is not judged when it depends on the case', () => {
    expect(at('naissance + duration("P18Y")')).toEqual([]);
  });
});

describe('two dates of one form', () => {
  const dates = (first: string, last: string) =>
    workflow(
      (value) =>
        (value.states.instruction.actions.demander.form = {
          type: 'object',
          properties: {
            [first]: { title: 'Une date', type: 'string', format: 'date' },
            [last]: { title: 'Une autre', type: 'string', format: 'date' },
          },
        }),
    );

  it('are a period by their names alone', () => {
    const end = (name: string) => [`form.dates-unordered /states/instruction/actions/demander/form/properties/${name}`];
    expect(dates('debutTravaux', 'finTravaux')).toEqual(end('finTravaux'));
    expect(dates('du', 'au')).toEqual(end('au'));
    expect(dates('debutTravaux', 'finAides')).toEqual([]);
    expect(dates('visite', 'decision')).toEqual([]);
  });
});
