/** What can be wrong with a workflow is told before publication, at its place and with a path as witness. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic, DispositifSource } from '../../../../engine/index.ts';
import { diagnosticsOf, readSource, withJson, withText, type Parsed } from '../../sources.ts';

let source: DispositifSource;
beforeAll(async () => {
  source = await readSource('test/engine/fixtures/conformite');
});

const change = (edit: (workflow: Parsed) => void): readonly Diagnostic[] =>
  diagnosticsOf(withJson(source, 'workflow.json', edit));

const restingStates = ({ states }: Parsed): readonly string[] =>
  Object.keys(states).filter((id) => id !== 'aiguillage' && states[id].kind !== 'final');

it('is sound as it stands', () => {
  expect(diagnosticsOf(source)).toEqual([]);
});

const STEP = { title: 'Étape', task: { function: 'instructeur', title: 'Faire' } };

describe('a workflow is refused for', () => {
  it.for<readonly [string, (w: Parsed) => void, string, string]>([
    ['an initial state that is not', (w) => (w.initial = 'receptio'), 'workflow.initial-missing', '/initial'],
    [
      'a target that is not',
      (w) => (w.states.decision.actions.renvoyer.to = 'receptoin'),
      'workflow.state-unknown',
      '/states/decision/actions/renvoyer/to',
    ],
    [
      '[B3] a target inside a branch',
      (w) => (w.states.decision.actions.renvoyer.to = 'piecesDouteuses'),
      'workflow.target-elsewhere',
      '/states/decision/actions/renvoyer/to',
    ],
    [
      'an automatic step to nowhere',
      (w) => (w.states.aiguillage.always[1].to = 'x'),
      'workflow.state-unknown',
      '/states/aiguillage/always/1/to',
    ],
    ['a join to nowhere', (w) => (w.states.examens.then.to = 'x'), 'workflow.state-unknown', '/states/examens/then/to'],
    ['a join left out', (w) => delete w.states.consultation.then, 'workflow.join-missing', '/states/consultation'],
    [
      'a branch that begins nowhere',
      (w) => (w.states.examens.branches.visite.initial = 'x'),
      'workflow.initial-missing',
      '/states/examens/branches/visite/initial',
    ],
    [
      'a state named twice',
      (w) => (w.states.examens.branches.visite.states.decision = STEP),
      'workflow.state-duplicate',
      '/states/decision',
    ],
    [
      'an action named twice',
      (w) => (w.states.decision.actions.verifier = { title: 'X', by: ['juriste'] }),
      'workflow.action-duplicate',
      '/states/decision/actions/verifier',
    ],
    [
      'an opinion named twice',
      (w) => {
        w.states.autre = structuredClone(w.states.consultation);
        w.states.examens.then.to = 'autre';
        w.states.autre.then = { to: 'decision' };
      },
      'workflow.opinion-duplicate',
      '/states/autre/opinions/technique',
    ],
    [
      'a function that is not',
      (w) => (w.states.reception.task.function = 'instructeurs'),
      'workflow.function-unknown',
      '/states/reception/task/function',
    ],
    [
      'someone unknown in « by »',
      (w) => w.states.decision.actions.renvoyer.by.push('maire'),
      'workflow.function-unknown',
      '/states/decision/actions/renvoyer/by/1',
    ],
    [
      'an opinion asked of nobody',
      (w) => (w.states.consultation.opinions.technique.function = 'x'),
      'workflow.function-unknown',
      '/states/consultation/opinions/technique/function',
    ],
    [
      'a requirement that is no field',
      (w) => (w.states.reception.actions.verifier.requires = ['recevabl']),
      'workflow.annotation-unknown',
      '/states/reception/actions/verifier/requires/0',
    ],
    [
      'a « from » that is not',
      (w) => w.anywhere.perimer.from.push('x'),
      'workflow.state-unknown',
      '/anywhere/perimer/from/2',
    ],
    [
      'a timer without its action',
      (w) => (w.states.reception.timers.rappel.action = 'rapeler'),
      'workflow.action-unknown',
      '/states/reception/timers/rappel/action',
    ],
    [
      'a timer whose action is not for time',
      (w) => (w.states.reception.timers.rappel.action = 'verifier'),
      'workflow.time-not-allowed',
      '/states/reception/timers/rappel/action',
    ],
    [
      'a timer whose action is elsewhere',
      (w) => (w.states.correction.timers.sansReponse.action = 'rappeler'),
      'workflow.time-not-possible',
      '/states/correction/timers/sansReponse/action',
    ],
    [
      'a timer whose date is a number',
      (w) => (w.states.reception.timers.fin.at = 'montantDemande'),
      'feel.type',
      '/states/reception/timers/fin/at',
    ],
    [
      'a guard that is no condition',
      (w) => (w.states.reception.actions.verifier.guards[0].when = 'montantDemande'),
      'feel.type',
      '/states/reception/actions/verifier/guards/0/when',
    ],
    [
      'a guard that reads nothing',
      (w) => (w.states.reception.actions.verifier.guards[0].when = 'agent.recevabl = true'),
      'feel.path-unknown',
      '/states/reception/actions/verifier/guards/0/when',
    ],
    [
      'an amount that reads nothing',
      (w) => (w.states.decision.actions.accorder.effects[0].amount = 'actions.accorde.montant'),
      'feel.path-unknown',
      '/states/decision/actions/accorder/effects/0/amount',
    ],
    [
      'a clock without its action',
      (w) => (w.clocks.decision.action = 'x'),
      'workflow.action-unknown',
      '/clocks/decision/action',
    ],
    [
      '[L7] a clock that may run out where its action is not',
      (w) => (w.anywhere.rejeter.from = ['reception', 'correction', 'consultation', 'examens']),
      'workflow.clock-gap',
      '/anywhere/rejeter/from',
    ],
    [
      'a state that nothing leads to',
      (w) => (w.states.oubliee = { ...STEP, actions: { finir: { title: 'X', by: ['juriste'], to: 'refusee' } } }),
      'workflow.unreachable',
      '/states/oubliee',
    ],
    [
      'a state that nothing leads out of',
      (w) => {
        w.states.decision.actions.renvoyer.to = 'impasse';
        w.states.impasse = STEP;
        w.anywhere.retirer.from = ['reception'];
        w.anywhere.rejeter.from = ['reception', 'consultation', 'examens', 'decision'];
      },
      'workflow.dead-end',
      '/states/impasse',
    ],
    [
      'a case that can never end',
      (w) => {
        w.states.versement.actions.cloturer.to = 'ronde';
        w.states.ronde = { ...STEP, actions: { tourner: { title: 'X', by: ['juriste'], to: 'ronde' } } };
        w.anywhere.retirer.from = ['reception'];
        w.anywhere.rejeter.from = ['reception', 'consultation', 'examens', 'decision'];
      },
      'workflow.no-end',
      '/states/ronde',
    ],
    [
      '[S4] automatic steps that lead round',
      (w) => {
        w.states.aiguillage.always[1].to = 'retour';
        w.states.retour = {
          title: 'Retour',
          always: [{ when: 'montantDemande > 5', to: 'aiguillage' }, { to: 'examens' }],
        };
      },
      'workflow.automatic-cycle',
      '/states/aiguillage/always',
    ],
    [
      'an action that nobody can take',
      (w) => delete w.states.reception.timers.rappel,
      'workflow.nobody',
      '/states/reception/actions/rappeler/by',
    ],
    [
      'a correction that cannot come back',
      (w) => (w.states.reception.actions.demanderCorrection.to = 'decision'),
      'workflow.correction-alone',
      '/states/reception/actions/demanderCorrection',
    ],
    [
      'actions in an end',
      (w) => (w.states.retiree.actions = { x: { title: 'X', by: ['juriste'] } }),
      'workflow.part-unexpected',
      '/states/retiree/actions',
    ],
    [
      'an end without an outcome',
      (w) => delete w.states.retiree.outcome,
      'workflow.outcome-missing',
      '/states/retiree',
    ],
    [
      'opinions without their kind',
      (w) => delete w.states.consultation.kind,
      'workflow.part-unexpected',
      '/states/consultation/opinions',
    ],
    [
      'a message that is not written',
      (w) => (w.filed[0].message = 'recus'),
      'effect.message-missing',
      '/filed/0/message',
    ],
    [
      'a document that is not written',
      (w) => (w.states.decision.actions.accorder.effects[1].document = 'decisions'),
      'effect.document-missing',
      '/states/decision/actions/accorder/effects/1/document',
    ],
  ])('%s', ([, edit, code, pointer]) => {
    const found = change(edit).map((diagnostic) => [diagnostic.code, diagnostic.file, diagnostic.pointer]);
    expect(found).toContainEqual([code, 'workflow.json', pointer]);
  });

  it('nothing but what is wrong', () => {
    const found = change((w) => (w.states.reception.timers.rappel.action = 'verifier'));
    expect(found.map(({ code }) => code)).toEqual(['workflow.time-not-allowed']);
  });
});

it('lets a clock run through a state where no case rests, whatever its action is possible in', () => {
  const found = change((w) => {
    w.anywhere.rejeter.from = restingStates(w).filter((id) => !w.clocks.decision.stopsIn.includes(id));
  });
  expect(found).toEqual([]);
});

it('tells a silence that should decide where its delay stops, unless somebody may do it there too', () => {
  const possibleWhereItStops = (by: readonly string[]) =>
    change((w) => {
      w.anywhere.rejeter.from = restingStates(w);
      w.anywhere.rejeter.by = by;
    });
  expect(possibleWhereItStops(['time'])).toMatchObject([
    { code: 'workflow.silence-stopped', pointer: '/clocks/decision/stopsIn/0' },
  ]);
  expect(possibleWhereItStops(['time', 'juriste']).map(({ code }) => code)).not.toContain('workflow.silence-stopped');
});

it('shows the shortest way to a state without issue', () => {
  const found = change((w) => {
    w.states.versement.actions.cloturer.to = 'ronde';
    w.states.ronde = { ...STEP, actions: { tourner: { title: 'X', by: ['juriste'], to: 'ronde' } } };
    w.anywhere.retirer.from = ['reception'];
    w.anywhere.rejeter.from = ['reception', 'consultation', 'examens', 'decision'];
  });
  const message = found.find(({ code, pointer }) => code === 'workflow.no-end' && pointer === '/states/ronde')?.message;
  expect(message).toContain(
    '« À vérifier » → « Aiguillage » → « Examens » → « Décision à signer » → « À verser » → « Étape »',
  );
});

it('keeps the words for applicant, time and systems from being functions', () => {
  const found = diagnosticsOf(
    withJson(source, 'dispositif.json', (identity) => (identity.functions.time = { title: 'T', group: 'Temps' })),
  );
  expect(found).toMatchObject([
    { code: 'workflow.function-reserved', file: 'dispositif.json', pointer: '/functions/time' },
  ]);
});

it('tells mistakes of the queue in the queue', () => {
  const queue = JSON.stringify({ columns: [{ title: 'X', value: 'montan', type: 'money' }] });
  expect(diagnosticsOf(withText(source, 'queue.json', queue))).toMatchObject([
    { code: 'feel.name-unknown', file: 'queue.json', pointer: '/columns/0/value' },
  ]);
});
