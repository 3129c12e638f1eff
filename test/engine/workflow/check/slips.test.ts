/** Conditions are held against their sentences, decided values against their bounds, scenarios against their end. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../../sources.ts';

const BASE = readFixtureBase();
const told = (source: typeof BASE): readonly string[] =>
  diagnosticsOf(source).map(({ code, file, pointer, line }) => `${code} ${file}${pointer || `:${line}`}`);

describe('the sentence of a condition', () => {
  const opinion = (title: string) => ({ title, function: 'instructeur', due: { after: 'P10D' }, silence: 'favorable' });
  const guarded = (when: string, otherwise: string) => {
    const source = withJson(BASE, 'workflow.json', (workflow: Parsed) => {
      workflow.states.consultation = {
        title: 'Avis',
        kind: 'opinions',
        opinions: { mairie: opinion('Avis de la mairie'), police: opinion('Avis de police') },
        then: { to: 'instruction' },
      };
      workflow.initial = 'consultation';
      workflow.anywhere.constater.from = ['consultation', 'instruction'];
      workflow.states.instruction.actions.accorder.guards.push({ when, otherwise });
    });
    const looked = withJson(source, 'scenarios/accord.json', (scenario) => {
      scenario.steps = [{ when: { type: 'file' }, then: { state: 'consultation' } }];
    });
    return told(looked).filter((found) => found.startsWith('workflow.guard-other'));
  };

  it.for<readonly [when: string, otherwise: string, isTold: boolean]>([
    ['avis.police.sens != "defavorable"', 'L’avis de police est défavorable.', false],
    ['avis.mairie.sens != "defavorable"', 'L’avis de police est défavorable.', true],
    ['avis.mairie.sens = "favorable" and avis.police.sens = "favorable"', 'La police s’oppose.', false],
    ['avis.mairie.sens != "defavorable"', 'Un avis est défavorable.', false],
    ['agent.facture = "oui"', 'La police n’a pas la facture.', false],
    ['avis.mairie.sens != "defavorable"', 'La mairie et la police s’opposent.', false],
  ])('%s: %s', ([when, otherwise, isTold]) => {
    expect(guarded(when, otherwise)).toHaveLength(isTold ? 1 : 0);
  });
});

describe('what is decided as it was asked', () => {
  const deciding = (maximum: number | undefined) =>
    told(
      withJson(BASE, 'workflow.json', (workflow: Parsed) => {
        const montant = {
          title: 'Prix retenu',
          type: 'integer',
          minimum: 0,
          ...(maximum !== undefined && { maximum }),
        };
        workflow.decision = {
          type: 'object',
          properties: { montant: { ...montant, cagou: { widget: 'money', public: true, personal: 'demande' } } },
        };
        workflow.states.instruction.actions.accorder.decides = { montant: 'prix' };
      }),
    );

  it('may be all that can be asked for', () => {
    expect(deciding(500_000)).toEqual([]);
    expect(deciding(undefined)).toEqual([]);
    expect(deciding(400_000)).toEqual([
      'decision.value-refused workflow.json/states/instruction/actions/accorder/decides/montant',
    ]);
  });
});

describe('a condition on what is calculated', () => {
  const beyond = (minimum: number) =>
    told(
      withJson(
        withJson(BASE, 'form.schema.json', (form) => {
          form.properties.double = {
            title: 'Le double',
            type: 'integer',
            cagou: { calculated: 'prix * 2', personal: 'demande' },
          };
          form.allOf.push({
            if: { properties: { double: { minimum } }, required: ['double'] },
            then: {
              properties: { raison: { title: 'Pourquoi si cher ?', type: 'string', maxLength: 200 } },
              required: ['raison'],
            },
          });
        }),
        'form.ui.json',
        (ui) => ui.pages[1].fields.push('raison'),
      ),
    );

  it('is met by what it is calculated from, or told', () => {
    expect(beyond(600_000)).toEqual([]);
    expect(beyond(2_000_000)).toContain('form.condition-never form.schema.json/allOf/1/if');
  });
});

describe('a scenario', () => {
  it('looks at what its last step does', () => {
    const ending = (then: Parsed) =>
      told(withJson(BASE, 'scenarios/accord.json', ({ steps }) => (steps[2].then = then)));
    expect(ending({ documents: ['decision'] })).toEqual([]);
    expect(ending({})).toEqual(['scenario.end-unlooked scenarios/accord.json/steps/2']);
  });
});

describe('the sheet', () => {
  const sheet = (from: string, to: string, source = BASE) =>
    told(withText(source, 'sheet.md', (source.files['sheet.md'] ?? '').replace(from, to)));
  const limited = withJson(BASE, 'rules.json', ({ computed }) => {
    computed.push({
      name: 'plafond',
      title: 'Plafond de l’aide',
      type: 'money',
      values: [{ value: 90_000, from: '2020-01-01' }],
    });
    computed[1].expression = 'min(prix * taux / 100, plafond)';
  });
  const AMOUNT = 'Selon le prix du vélo.';

  it('gives the limits that rules hold', () => {
    expect(sheet(AMOUNT, 'L’aide ne peut pas dépasser 80 000 F.', limited)).toEqual([
      'sheet.limit-opposed sheet.md:17',
    ]);
    expect(sheet(AMOUNT, 'L’aide ne peut pas dépasser 90 000 F.', limited)).toEqual(['sheet.figure-typed sheet.md:17']);
    expect(sheet(AMOUNT, 'Un vélo coûte souvent 80 000 F.', limited)).toEqual([]);
    expect(sheet(AMOUNT, 'L’aide ne peut pas dépasser 80 000 F.')).toEqual([]);
  });

  it('gives the delay after which silence decides', () => {
    const [DELAY, SAID] = ['{{ delai }}.', 'template.silence-delay sheet.md:29'];
    expect(sheet(DELAY, 'Sans réponse dans un délai de deux mois, la demande est rejetée.')).toEqual([]);
    expect(sheet(DELAY, 'Sans réponse dans un délai de quatre mois, la demande est rejetée.')).toEqual([SAID]);
    expect(sheet(DELAY, 'Sans réponse de votre part sous quatre mois, la demande est rejetée.')).toEqual([]);
  });
});

describe('a figure', () => {
  const rule = (more: Parsed, form: (value: Parsed) => void = () => {}) =>
    told(
      withJson(withJson(BASE, 'form.schema.json', form), 'rules.json', ({ computed }) =>
        computed.push({ name: 'total', title: 'Total', type: 'number', ...more }),
      ),
    ).filter((found) => found.startsWith('rules.'));

  it('is how much, where it is a measure', () => {
    const lists = (value: Parsed) => {
      const items = {
        type: 'object',
        properties: { km: { title: 'Km', type: 'integer', cagou: { unit: 'km' } } },
        required: ['km'],
      };
      value.properties.sorties = { title: 'Sorties', type: 'array', minItems: 1, items };
      value.required.push('sorties');
    };
    expect(rule({ unit: 'km', expression: 'sum(sorties.km)' }, lists)).toEqual([]);
    expect(rule({ unit: 'km', expression: 'count(sorties.km)' }, lists)).toContain(
      'rules.count-measure rules.json/computed/2/expression',
    );
    expect(rule({ expression: 'count(sorties.km)' }, lists)).toEqual([]);
  });

  it('is of the day of the request, not of a birth', () => {
    const values = [{ value: 5, from: '1900-01-01' }];
    const own = (value: Parsed) => (value.properties.naissance.cagou.prefill = 'person.birthDate');
    expect(rule({ values, on: 'naissance' }, own)).toEqual(['rules.on-birth rules.json/computed/2/on']);
    expect(rule({ values, on: 'naissance' })).toEqual([]);
  });
});
