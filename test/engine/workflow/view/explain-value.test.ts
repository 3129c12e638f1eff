import { beforeAll, describe, expect, it } from 'vitest';
import {
  evaluateAnswers,
  explainValue,
  type CompiledDispositif,
  type DispositifSource,
} from '../../../../engine/index.ts';
import { explainInputs } from '../../../../engine/workflow/view/explain-inputs.ts';
import { compiled, readSource, withJson } from '../../sources.ts';
import { ANSWERS, NOW } from '../player.ts';

let source: DispositifSource;
let dispositif: CompiledDispositif;
beforeAll(async () => {
  source = await readSource('test/engine/fixtures/conformite');
  dispositif = compiled(source);
});

const explain = (name: string, now = NOW, of = dispositif) => {
  const { trace } = evaluateAnswers(of, ANSWERS, { now, channel: 'online' });
  const found = trace.find((value) => value.name === name);
  return found && explainValue(of, found, '2020-01-01');
};

describe('why a value is what it is', () => {
  it('is the scale in force and its row, in the words of the sheet', () => {
    expect(explain('taux')?.table).toEqual({
      title: 'Taux jusqu’en 2026',
      article: null,
      from: '2026-01-01',
      to: '2026-12-31',
      rows: [
        {
          when: [
            { label: 'Situation', text: 'Seul ou seule' },
            { label: 'Montant', text: 'moins de 1\u202f000\u202f000\u00a0F\u00a0CFP' },
          ],
          then: [{ label: 'Taux', text: '50' }],
          note: null,
        },
      ],
      otherwise: null,
    });
    expect(explain('taux', '2027-02-01T00:00:00Z')?.table).toMatchObject({ title: 'Taux depuis 2027', to: null });
  });

  it('is each of the rows that a sum collects', () => {
    expect(explain('cumul')?.table?.rows.map(({ then }) => then)).toEqual([[{ label: 'Points', text: '1' }]]);
  });

  it('[D3] is what the scale gives in the other cases, when no row matched', () => {
    const other = withJson(source, 'rules.json', (rules) => {
      rules.tables[0].outputs[0].default = '10';
      rules.tables[0].rows = [{ when: ['"couple"', '-'], then: ['30'] }];
    });
    expect(explain('taux', NOW, compiled(other))?.table).toMatchObject({
      rows: [],
      otherwise: [{ label: 'Taux', text: '10' }],
    });
  });

  it('[D5] is no scale when the day that its rule names is not known', () => {
    const undated = withJson(source, 'rules.json', (rules) => {
      rules.computed.find(({ name }: { name: string }) => name === 'taux').on = 'echeance';
      rules.tables[0].outputs[0].default = '10';
      rules.tables[0].rows.pop();
    });
    expect(explain('taux', NOW, compiled(undated))?.table).toBeNull();
  });

  it('[V5] is since when an act fixes it, and where', () => {
    const fixed = withJson(source, 'rules.json', (rules) => {
      rules.computed.push({
        name: 'plafond',
        title: 'Plafond',
        type: 'money',
        values: [{ value: 30_000, from: '2020-01-01', article: 'délib. 1-2020/APS, art. 4' }],
      });
    });
    expect(explain('plafond', NOW, compiled(fixed))).toEqual({
      inputs: [{ label: 'En vigueur', text: 'depuis le 1er janvier 2020, délib. 1-2020/APS, art. 4' }],
      table: null,
      members: [],
    });
  });

  it('is no scale for an expression', () => {
    expect(explain('age')?.table).toBeNull();
  });

  it('is what it was made from: questions, other values, headings of the scale, in words', () => {
    expect(explain('taux')?.inputs).toEqual([
      { label: 'Situation', text: 'Seul ou seule' },
      { label: 'Montant', text: '200\u202f000\u00a0F\u00a0CFP' },
    ]);
    expect(explain('montantRetenu')?.inputs).toEqual([
      { label: 'Montant demandé', text: '200\u202f000\u00a0F\u00a0CFP' },
      { label: 'Taux', text: '50' },
      { label: 'Part abattue', text: '0' },
    ]);
    expect(explain('age')?.inputs.map(({ label }) => label)).toEqual(['Date de naissance', 'Date du jour']);
    expect(explain('part')?.inputs).toEqual([{ label: expect.any(String), text: 'non renseigné' }]);
  });
});

describe('what belongs to the case is named for people', () => {
  const nameAll = (...paths: readonly string[]) =>
    explainInputs(
      dispositif,
      { name: 'x', title: 'X', value: null, rows: null, inputs: Object.fromEntries(paths.map((path) => [path, null])) },
      null,
    ).map(({ label }) => label);

  it('by what was done, asked or given, and never by its path', () => {
    expect(
      nameAll(
        'actions.verifier.le',
        'actions.visiter.date',
        'avis.technique.sens',
        'taux.taux',
        'dossier.montantVerse',
      ),
    ).toEqual([
      'Date de « Déclarer recevable »',
      'Enregistrer la visite, Date',
      'Avis technique, Sens de l’avis',
      'Taux, Taux',
      'Montant versé',
    ]);
  });
});
