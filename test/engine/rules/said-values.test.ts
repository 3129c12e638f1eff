/** What values, tables and conditions say they are is held against what they give; what may be meant is left alone. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, type Parsed } from '../sources.ts';

const BASE = readFixtureBase();
const told = (change: (rules: Parsed) => void): readonly string[] =>
  diagnosticsOf(withJson(BASE, 'rules.json', change)).map(({ code }) => code);
const value = (more: Parsed) =>
  told(({ computed }) => computed.push({ name: 'valeur', title: 'Valeur', type: 'number', ...more }));
const condition = (title: string, valid: string, message = 'Corrigez.') =>
  told((rules) => (rules.eligibility = [{ id: 'condition', title, valid, effect: 'inform', message }]));

describe('a value', () => {
  it.for<readonly [more: Parsed, found: readonly string[]]>([
    [{ title: 'Part (%)', expression: 'if prix = 0 then 0 else aide / prix' }, ['rules.percent-missing']],
    [{ title: 'Part (%)', expression: 'if prix = 0 then 0 else aide * 100 / prix' }, []],
    [{ title: 'Part', expression: 'if prix = 0 then 0 else aide / prix' }, []],
    [{ title: 'Âge', expression: 'years and months duration(naissance, aujourdhui).months' }, ['rules.months-left']],
    [{ title: 'Âge', expression: 'years and months duration(naissance, aujourdhui).years' }, []],
    [{ title: 'Mois en plus', expression: 'years and months duration(naissance, aujourdhui).months' }, []],
    [{ type: 'date', name: 'cloture', expression: 'dossier.deposeLe + duration("P1Y")' }, ['rules.delay-other']],
    [{ type: 'date', name: 'cloture', expression: 'dossier.deposeLe + duration("P1M")' }, []],
    [{ type: 'date', name: 'autre', expression: 'dossier.deposeLe + duration("P1Y")' }, []],
  ])('%o', ([more, found]) => {
    expect(value(more)).toEqual(found);
  });

  it.for<readonly [labels: Parsed, found: readonly string[]]>([
    [{ oui: 'Non', non: 'Oui' }, ['rules.label-other', 'rules.label-other']],
    [{ oui: 'Oui', non: 'Non' }, []],
    [{ oui: 'Électrique', non: 'Musculaire' }, []],
  ])('is labelled by its own words: %o', ([labels, found]) => {
    expect(value({ type: 'string', expression: 'if assistance = "oui" then "oui" else "non"', labels })).toEqual(found);
  });
});

describe('a table', () => {
  const titled = (title: string, effective: Parsed) =>
    told(({ tables }) => Object.assign(tables[0], { title, effective })).filter(
      (code) => code === 'rules.period-titled',
    );

  it('is in force when its title says', () => {
    expect(titled('Taux depuis juillet 2025', { from: '2025-07-01' })).toEqual([]);
    expect(titled('Taux depuis juillet 2025', { from: '2025-08-01' })).toEqual(['rules.period-titled']);
    expect(titled('Taux jusqu’en juin 2027', { from: '2025-01-01', to: '2027-07-31' })).toEqual([
      'rules.period-titled',
    ]);
    expect(titled('Taux', { from: '2025-08-01' })).toEqual([]);
  });
});

describe('a branch', () => {
  it.for<readonly [expression: string, found: readonly string[]]>([
    ['if assistance = "oui" then 1 else if assistance = "oui" and prix > 100000 then 2 else 3', ['rules.branch-never']],
    ['if assistance = "oui" and prix > 100000 then 2 else if assistance = "oui" then 1 else 3', []],
    [
      'if prix > 100000 and assistance = "oui" then 1 else if assistance = "oui" and prix > 100000 then 2 else 3',
      ['rules.branch-never'],
    ],
    ['if prix > 100000 then 2 else if prix > 50000 then 1 else 3', []],
    ['if prix > 100000 then (if assistance = "oui" then 1 else 2) else (if assistance = "oui" then 3 else 4)', []],
  ])('is tried: %s', ([expression, found]) => {
    expect(value({ expression })).toEqual(found);
  });
});

describe('two conditions on one value', () => {
  const second = (valid: string, effect = 'inform') =>
    told(({ eligibility }) =>
      eligibility.push({ id: 'autre', title: 'Autre', valid, effect, message: 'Corrigez.' }),
    ).filter((code) => code.startsWith('rules.bound-covered'));

  it('ask for one bound', () => {
    expect(second('prix > 30000')).toEqual(['rules.bound-covered']);
    expect(second('prix > 10000')).toEqual(['rules.bound-covered']);
    expect(second('prix > 30000', 'block')).toEqual([]);
    expect(second('prix < 300000')).toEqual([]);
    expect(second('aide > 30000')).toEqual([]);
  });
});

describe('the words of a condition', () => {
  it.for<readonly [title: string, valid: string, message: string, found: readonly string[]]>([
    ['Petits vélos', 'prix <= 200000', 'Au-delà de 200 000 F, rien n’est donné.', []],
    ['Petits vélos', 'prix < 200000', 'Au-delà de 200 000 F, il y a un autre dispositif.', ['rules.bound-opposed']],
    ['Petits vélos', 'prix <= 200000', 'Ce prix est inférieur à 200 000 F.', ['rules.sense-opposed']],
    ['Petits vélos', 'prix >= 20000', 'Ce prix est inférieur à 20 000 F.', []],
    ['Petits vélos', 'prix >= 20000', 'Ce prix n’est pas supérieur à 20 000 F.', []],
    ['Vélo inférieur au taux', 'prix < taux', 'Corrigez.', []],
    ['Vélo inférieur au taux', 'prix <= taux', 'Corrigez.', ['rules.bound-opposed']],
    ['Vélo inférieur au taux', 'prix > taux', 'Corrigez.', ['rules.sense-opposed']],
    ['Vélo inférieur au plafond', 'prix <= taux', 'Corrigez.', ['rules.bound-opposed']],
    ['Habiter ici depuis plus de six mois', 'naissance < aujourdhui - duration("P6M")', 'Corrigez.', []],
    [
      'Habiter ici depuis plus de six mois',
      'naissance <= aujourdhui - duration("P6M")',
      'Corrigez.',
      ['rules.bound-opposed'],
    ],
    [
      'Habiter ici depuis au moins six mois',
      'naissance > aujourdhui - duration("P6M")',
      'Corrigez.',
      ['rules.sense-opposed'],
    ],
    [
      'Avoir au moins 16 ans',
      'years and months duration(naissance, aujourdhui).years > 16',
      'Corrigez.',
      ['rules.bound-opposed'],
    ],
    ['Avoir au moins 16 ans', 'years and months duration(naissance, aujourdhui).years >= 16', 'Corrigez.', []],
  ])('%s: %s, %s', ([title, valid, message, found]) => {
    expect(condition(title, valid, message)).toEqual(found);
  });
});
