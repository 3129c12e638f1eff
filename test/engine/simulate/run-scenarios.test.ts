/** Scenarios: they play what they say, and when something else is seen the author reads where and what. */
import { beforeAll, describe, expect, it } from 'vitest';
import { load, runScenarios, type DispositifSource, type ScenarioReport } from '../../../engine/index.ts';
import { compiled, readSource, withJson, type Parsed } from '../sources.ts';

let source: DispositifSource;
beforeAll(async () => {
  source = await readSource('test/engine/fixtures/conformite');
});

const FILE = 'scenarios/depot.json';
const run = (edit: (scenario: Parsed) => void): ScenarioReport => runScenarios(compiled(withJson(source, FILE, edit)));
const failuresOf = (edit: (scenario: Parsed) => void): readonly string[] => run(edit).scenarios[0]?.failures ?? [];

const VERIFY = [
  { when: { type: 'annotate', as: 'instructeur', values: { recevable: true } } },
  { when: { type: 'act', action: 'verifier', as: 'instructeur' }, then: { state: 'examens' } },
];

describe('a scenario passes', () => {
  it('when what it expects is seen', () => {
    expect(failuresOf((s) => s.steps.push(...VERIFY))).toEqual([]);
  });

  it('through corrections, opinions, time and the end', () => {
    const failures = failuresOf((s) => {
      s.given.answers.montantDemande = 2_000_000;
      s.given.answers.devis = 'devis.pdf';
      s.steps = [
        {
          when: { type: 'file' },
          then: { mails: ['recu'], clocks: { decision: 'running' }, actions: { verifier: false, retirer: true } },
        },
        {
          when: { type: 'act', action: 'demanderCorrection', as: 'juriste', data: { message: 'Le nom *exact*' } },
          then: { texts: ['Le nom *exact*'], clocks: { decision: 'suspended' }, tasks: [] },
        },
        {
          when: {
            type: 'act',
            action: 'corriger',
            as: 'applicant',
            answers: { nom: 'Wamytan Marie', foyer: { situation: 'couple' } },
          },
          then: { refused: 'answers-invalid', errors: ['/conjoint'] },
        },
        {
          when: { type: 'act', action: 'corriger', as: 'applicant', answers: { nom: 'Wamytan Marie' } },
          then: { state: 'reception' },
        },
        ...VERIFY.map((step) => ({ when: step.when })),
        {
          when: { type: 'opinion', opinion: 'technique', as: 'technicien', data: { sens: 'favorable', points: 3 } },
          then: { tasks: ['juriste'] },
        },
        { when: { type: 'wait', for: 'P20D' }, then: { state: 'visiteAFaire', documents: ['synthese'] } },
        {
          when: { type: 'act', action: 'retirer', as: 'applicant' },
          then: { outcome: 'withdrawn', clocks: { decision: 'stopped' } },
        },
      ];
    });
    expect(failures).toEqual([]);
  });

  it('[E3] at the counter for a person without e-mail', () => {
    const { scenarios } = run((s) => {
      s.given.channel = 'counter';
      s.given.applicant = { givenName: 'Jean', familyName: 'Poata', email: null };
    });
    expect(scenarios[0]?.passed).toBe(true);
  });
});

describe('a scenario fails, naming the step and what was seen:', () => {
  it.for<readonly [string, (s: Parsed) => void, string]>([
    [
      'another state',
      (s) => (s.steps[0].then = { state: 'decision' }),
      'Étape 1 (dépôt) : on attendait l’étape « decision », le dossier est à « reception ».',
    ],
    [
      'another outcome',
      (s) => (s.steps[0].then = { outcome: 'granted' }),
      'Étape 1 (dépôt) : on attendait l’issue « granted », c’est aucune.',
    ],
    [
      'another value',
      (s) => (s.steps[0].then = { computed: { taux: 40 } }),
      'Étape 1 (dépôt) : « taux » devait valoir 40, il vaut 50.',
    ],
    [
      'other tasks',
      (s) => (s.steps[0].then = { tasks: ['juriste'] }),
      'Étape 1 (dépôt) : on attendait des tâches pour « juriste », il y en a pour « instructeur ».',
    ],
    [
      'other mails',
      (s) => (s.steps[0].then = { mails: [] }),
      'Étape 1 (dépôt) : on attendait les messages rien, on a vu « recu ».',
    ],
    [
      'a text that is not there',
      (s) => (s.steps[0].then = { texts: ['Adieu'] }),
      'Étape 1 (dépôt) : aucun message ni document de cette étape ne contient « Adieu ».',
    ],
    [
      'an action that is closed',
      (s) => (s.steps[0].then = { actions: { verifier: true } }),
      'Étape 1 (dépôt) : l’action « verifier » devait être ouverte : ',
    ],
    [
      'another clock',
      (s) => (s.steps[0].then = { clocks: { decision: 'expired' } }),
      'Étape 1 (dépôt) : le délai « decision » devait être « expired », il est « running ».',
    ],
    [
      'an action that is refused',
      (s) => s.steps.push({ when: { type: 'act', action: 'verifier', as: 'juriste' } }),
      'Étape 2 (action « verifier » par « juriste ») : refusée (action-not-allowed) : ',
    ],
    [
      'a filing that is refused',
      (s) => (s.given.answers.montantDemande = 1),
      'Étape 1 (dépôt) : refusée (answers-invalid) : Certaines réponses sont à corriger. /montantDemande : ',
    ],
    [
      'a refusal that does not come',
      (s) => (s.steps[0].then = { refused: 'not-eligible' }),
      'Étape 1 (dépôt) : on attendait le refus « not-eligible », l’étape a réussi.',
    ],
    [
      'another refusal',
      (s) => s.steps.push({ when: { type: 'act', action: 'payer', as: 'juriste' }, then: { refused: 'guard-failed' } }),
      'Étape 2 (action « payer » par « juriste ») : on attendait le refus « guard-failed », le refus est « action-not-possible » : ',
    ],
  ])('%s', ([, edit, expected]) => {
    const [first = ''] = failuresOf(edit);
    expect(first.startsWith(expected) ? expected : first).toBe(expected);
  });
});

describe('the report', () => {
  it('says why a request was not filed, and not what its other steps lacked for it', () => {
    const failures = failuresOf((s) => {
      delete s.given.answers.nom;
      s.steps.push(...VERIFY);
    });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain('answers-invalid');
  });

  it('says why a value that was expected is nothing, and of all that is nothing at the end', () => {
    const empty = withJson(source, 'rules.json', ({ computed }) => {
      computed.find(({ name }: Parsed) => name === 'part').expression = 'if montantDemande > 0 then null else 0';
    });
    const report = runScenarios(
      load(withJson(empty, FILE, (s) => (s.steps[0].then = { computed: { montantRetenu: 1000 } }))),
    );
    const [scenario] = report.scenarios;
    expect(scenario?.failures).toEqual([
      expect.stringMatching(
        /« montantRetenu » devait valoir 1000, il n’a pas de valeur\. .*« part » est vide\. « Part abattue » est vide : la règle dit elle-même « null »\.$/,
      ),
    ]);
    expect(scenario?.empty).toEqual(
      expect.arrayContaining(['« Part abattue » est vide : la règle dit elle-même « null ».']),
    );
  });

  it('tells what scenarios have not gone through', () => {
    const { coverage } = run((s) => s.steps.push(...VERIFY));
    expect(coverage.actions.covered).toEqual(['verifier']);
    expect(coverage.guards).toEqual({
      covered: ['verifier.guards.0 vrai', 'verifier.guards.0 faux'],
      uncovered: expect.arrayContaining(['accorder.guards.0 vrai', 'payer.guards.0 faux']),
    });
    expect(coverage.rows.covered).toEqual(['bareme (2026-01-01) ligne 1', 'points ligne 2', 'points ligne 3']);
    expect(coverage.rows.uncovered).toContain('bareme (2027-01-01) ligne 1');
    expect(coverage.templates.covered).toEqual(['messages/recu']);
  });

  it('[D3] counts the other cases of a table among its rows', () => {
    const points = (rows: readonly number[]) =>
      withJson(source, 'rules.json', ({ tables }) => {
        tables[2].outputs[0].default = '1';
        tables[2].rows = rows.map((row) => tables[2].rows[row]);
      });
    expect(runScenarios(compiled(points([0]))).coverage.rows.covered).toContain('points autres cas');
    expect(runScenarios(compiled(points([1]))).coverage.rows.uncovered).toContain('points autres cas');
  });

  it('counts the states in which an ad-hoc opinion was asked among the actions', async () => {
    const whole = await readSource('test/schemes/manifestation');
    const files = Object.fromEntries(Object.entries(whole.files).filter(([, text]) => !text.includes('"type": "ask"')));
    const actionsOf = (of: DispositifSource) => runScenarios(compiled(of)).coverage.actions;
    expect(actionsOf(whole).covered).toEqual(expect.arrayContaining(['recevabilite.adHoc', 'consultation.adHoc']));
    expect(actionsOf({ ...whole, files }).uncovered).toEqual(
      expect.arrayContaining(['recevabilite.adHoc', 'consultation.adHoc']),
    );
  });

  it('has a timeline in words', () => {
    const { scenarios } = run((s) => s.steps.push(...VERIFY));
    expect(scenarios[0]?.timeline[2]).toMatchObject({
      step: 3,
      state: 'examens',
      events: expect.arrayContaining([
        'Instructeur : « Déclarer recevable ».',
        'Le dossier est passé à l’étape « Examens » : « Visite à faire », « Pièces à contrôler ».',
      ]),
    });
  });
});
