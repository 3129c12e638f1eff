/** Times and amounts of a workflow are held against each other; what may be meant is left alone. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../../sources.ts';

const BASE = readFixtureBase();
type Source = typeof BASE;
const told = (source: Source): readonly string[] =>
  diagnosticsOf(source).map(({ code, pointer }) => `${code} ${pointer}`);
const workflow = (change: (value: Parsed) => void, source: Source = BASE): Source =>
  withJson(source, 'workflow.json', change);

describe('the time to answer', () => {
  const closing = (after: string, calendar?: string) =>
    told(
      workflow(
        ({ states }) =>
          (states.correction.timers.cloture = { after, action: 'classer', ...(calendar && { calendar }) }),
      ),
    );

  it('is of some days at least', () => {
    expect(closing('P1D')).toEqual(['workflow.timer-short /states/correction/timers/cloture/after']);
    expect(closing('P2D')).toEqual(['workflow.timer-short /states/correction/timers/cloture/after']);
    expect(closing('P3D')).toEqual([]);
    expect(closing('P5D', 'working')).toEqual([]);
  });

  it('is of some days too where the case moves on and does not end', () => {
    const moving = workflow(({ states: { correction } }) => {
      correction.actions.classer.to = 'instruction';
      correction.timers.cloture.after = 'P1D';
    });
    expect(told(moving)).toContain('workflow.timer-short /states/correction/timers/cloture/after');
  });

  it('is not that of a reminder', () => {
    const reminded = workflow(({ states: { correction } }) => {
      correction.actions.rappeler = {
        title: 'Rappeler',
        by: ['time'],
        effects: [{ type: 'mail', message: 'classement' }],
      };
      correction.timers.rappel = { after: 'P1D', action: 'rappeler' };
    });
    expect(told(reminded)).not.toContain('workflow.timer-short /states/correction/timers/rappel/after');
  });
});

describe('a reminder', () => {
  const reminded = (timer: Parsed, last: Parsed = {}) =>
    told(
      workflow(({ states: { correction } }) => {
        const effects = [{ type: 'mail', message: 'classement' }];
        correction.actions.rappeler = { title: 'Rappeler', by: ['time'], effects };
        correction.timers.rappel = { action: 'rappeler', ...timer };
        Object.assign(correction.timers.cloture, last);
      }),
    ).filter((found) => found.startsWith('workflow.timer-same'));
  const SAME = ['workflow.timer-same /states/correction/timers/rappel'];

  it.for<readonly [timer: Parsed, last: Parsed, found: readonly string[]]>([
    [{ after: 'P1M' }, {}, SAME],
    [{ after: 'P1M', time: '08:00' }, {}, SAME],
    [{ after: 'P1M', time: '08:00' }, { time: '18:00' }, SAME],
    [{ after: 'P15D', time: '08:00' }, {}, []],
    [{ after: 'P29D' }, { time: '08:00' }, []],
  ])('%o comes too late on the very day of the end, whatever its hour', ([timer, last, found]) => {
    expect(reminded(timer, last)).toEqual(found);
  });
});

describe('the first task', () => {
  const due = (after: string, typicalDelay: string) =>
    told(
      withJson(
        workflow(({ states }) => (states.instruction.task.due = { after })),
        'dispositif.json',
        (identity) => (identity.typicalDelay = typicalDelay),
      ),
    );

  it('is due about when the answer is announced', () => {
    expect(due('P3W', 'En général deux semaines')).toEqual([]);
    expect(due('P6W', 'En général deux semaines')).toEqual(['workflow.due-announced /states/instruction/task/due']);
    expect(due('P6W', 'En général de une à quatre semaines')).toEqual([]);
    expect(due('P6W', 'Selon les dossiers')).toEqual([]);
  });
});

describe('two timers', () => {
  const racing = (after: string, to: string) =>
    told(
      workflow(({ states: { correction } }) => {
        const effects = [{ type: 'document', document: 'silence' }];
        correction.actions.refuserOffice = { title: 'Refuser d’office', by: ['time'], to, effects };
        correction.timers.refus = { after, action: 'refuserOffice' };
      }),
    );

  it('do not lead to two places on the same day', () => {
    expect(racing('P1M', 'refusee')).toEqual(['workflow.timers-race /states/correction/timers/refus']);
    expect(racing('P1M', 'classee')).not.toContain('workflow.timers-race /states/correction/timers/refus');
    expect(racing('P20D', 'refusee')).toEqual(['workflow.timer-never /states/correction/timers/cloture']);
  });
});

describe('dates counted from one of the case', () => {
  const FIN = { title: 'Fin du stage', type: 'string', format: 'date', cagou: { personal: 'demande' } };
  const asked = withJson(
    withJson(BASE, 'form.schema.json', (form) => {
      form.properties.fin = FIN;
      form.required.push('fin');
    }),
    'form.ui.json',
    (ui) => ui.pages[1].fields.push('fin'),
  );
  const dated = (reminder: string, closing: string) =>
    told(
      withJson(
        workflow(({ states: { correction } }) => {
          correction.actions.rappeler = {
            title: 'Rappeler',
            by: ['time'],
            effects: [{ type: 'mail', message: 'classement' }],
          };
          correction.timers = {
            rappel: { at: reminder, action: 'rappeler' },
            cloture: { at: closing, action: 'classer' },
          };
        }, asked),
        'rules.json',
        ({ computed }) =>
          computed.push({ name: 'limite', title: 'Limite', type: 'date', expression: 'fin + duration("P6M")' }),
      ),
    );

  it.for<readonly [reminder: string, closing: string, isLate: boolean]>([
    ['fin + duration("P3M")', 'fin + duration("P6M")', false],
    ['fin + duration("P3M")', 'fin + duration("P1M")', true],
    ['fin - duration("P1D")', 'fin', false],
    ['fin + duration("P7M")', 'limite', true],
    ['limite - duration("P1M")', 'limite + duration("P1D")', false],
    ['fin + duration("P31D")', 'fin + duration("P1M")', false],
    ['aujourdhui + duration("P3M")', 'fin', false],
  ])('remind at %s, close at %s', ([reminder, closing, isLate]) => {
    const found = told(asked).length === 0 ? dated(reminder, closing) : [];
    expect(found.includes('workflow.timer-never /states/correction/timers/rappel')).toBe(isLate);
  });
});

describe('what is paid', () => {
  const MONTANT = { name: 'montant', title: 'Montant', type: 'money', expression: 'floor(aide)' };
  const paying = (...amounts: readonly string[]) =>
    told(
      workflow(
        ({ states, clocks }) => {
          const { accorder } = states.instruction.actions;
          accorder.to = 'versement0';
          accorder.effects.push({ type: 'amount', entry: 'commit', label: 'Aide', amount: 'montant' });
          clocks.decision.stopsIn = ['versement0'];
          amounts.forEach((amount, at) => {
            const effects = [
              { type: 'amount', entry: 'pay', label: `Versement ${at}`, amount },
              { type: 'document', document: 'decision' },
            ];
            const to = at < amounts.length - 1 ? `versement${at + 1}` : 'accordee';
            states[`versement${at}`] = {
              title: `Versement ${at}`,
              task: { function: 'instructeur', title: 'Verser' },
              actions: {
                [`verser${at}`]: { title: `Verser ${at}`, by: ['instructeur'], kind: 'payment', to, effects },
              },
            };
          });
        },
        withText(
          withJson(BASE, 'rules.json', ({ computed }) => computed.push(MONTANT)),
          'documents/decision.md',
          '# Décision\n\nUne aide de {{ montant | montant }} est accordée à {{ nom }}.\n',
        ),
      ),
    );

  it('is a part, then the rest', () => {
    expect(paying('montant')).toEqual([]);
    expect(paying('floor(montant / 2)', 'montant - dossier.montantVerse')).toEqual([]);
  });

  it('is not all of it again', () => {
    expect(paying('floor(montant / 2)', 'montant')).toEqual([
      'effect.amount-again /states/versement1/actions/verser1/effects/0/amount',
    ]);
  });

  it('is not added to what was committed', () => {
    expect(paying('montant + dossier.montantVerse')).toEqual([
      'effect.amount-added /states/versement0/actions/verser0/effects/0/amount',
    ]);
  });
});

describe('what the applicant reads of a step', () => {
  const explained = (explain: string) => told(workflow(({ states }) => (states.correction.explain = explain)));

  it('gives the lengths that are counted', () => {
    expect(explained('Renvoyez votre demande dans un délai d’un mois.')).toEqual([]);
    expect(explained('Vous avez un mois. La décision vient ensuite, en deux mois.')).toEqual([]);
    expect(explained('Renvoyez votre demande dans les trois mois.')).toEqual([
      'workflow.delay-typed /states/correction/explain',
    ]);
  });

  it('may give any where the step counts none', () => {
    expect(told(workflow(({ states }) => (states.instruction.explain = 'L’étude prend trois mois.')))).toEqual([]);
  });
});
