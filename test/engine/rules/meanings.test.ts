/** Differences and shares that give less than nothing are told where they are written; what may be meant is left alone. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, type Parsed } from '../sources.ts';

const BASE = readFixtureBase();
type Source = typeof BASE;
const told = (source: Source): readonly string[] =>
  diagnosticsOf(source).map(({ code, file, pointer }) => `${code} ${file}${pointer}`);
const rules = (change: (value: Parsed) => void, source: Source = BASE): Source =>
  withJson(source, 'rules.json', change);

describe('a difference with what was paid', () => {
  const counted = (title: string, expression: string) =>
    told(rules(({ computed }) => computed.push({ name: 'compte', title, type: 'money', expression }))).filter((found) =>
      found.startsWith('rules.difference'),
    );
  const REVERSED = ['rules.difference-reversed rules.json/computed/2/expression'];

  it.for<readonly [title: string, expression: string, found: readonly string[]]>([
    ['Somme à reverser', 'max(0, dossier.montantVerse - aide)', []],
    ['Somme à reverser', 'max(0, aide - dossier.montantVerse)', REVERSED],
    ['Trop-perçu', 'if aide = null then 0 else aide - dossier.montantVerse', REVERSED],
    ['Solde', 'aide - dossier.montantVerse', []],
    ['Reste à verser', 'dossier.montantVerse - aide', REVERSED],
    // Words that say neither, or both, may mean either.
    ['Écart', 'dossier.montantVerse - aide', []],
    ['Solde à reverser', 'aide - dossier.montantVerse', []],
    ['Somme à reverser', 'prix - aide', []],
  ])('%s: %s', ([title, expression, found]) => {
    expect(counted(title, expression)).toEqual(found);
  });
});

describe('a share that is taken off', () => {
  const taken = (expression: string, maximum?: number, required = false) => {
    const asked = withJson(BASE, 'agent.schema.json', ({ properties }) => {
      properties.abattement = { title: 'Abattement', type: 'number', minimum: 0, ...(maximum && { maximum }) };
      if (required) properties.facture.cagou.states = ['instruction'];
    });
    return told(
      rules(({ computed }) => computed.push({ name: 'nette', title: 'Aide nette', type: 'money', expression }), asked),
    );
  };
  const nette = (net: string): string => `if agent.abattement = null then aide else ${net}`;
  const PLACE = 'rules.share-over agent.schema.json/properties/abattement';

  it.for<readonly [net: string, maximum: number | undefined, found: readonly string[]]>([
    ['aide - aide * agent.abattement / 100', 100, []],
    ['aide - aide * agent.abattement / 100', 50, []],
    ['aide - aide * agent.abattement / 100', 1000, [`${PLACE}/maximum`]],
    ['aide - aide * agent.abattement / 100', undefined, [PLACE]],
    ['aide - floor(agent.abattement * aide / 100)', 1000, [`${PLACE}/maximum`]],
    ['aide - round half up(aide * agent.abattement / 100, 0)', 1000, [`${PLACE}/maximum`]],
    // A rise, a share of something else and what is no percentage take off what they say.
    ['aide + aide * agent.abattement / 100', 1000, []],
    ['aide - prix * agent.abattement / 100', 1000, []],
    ['aide - aide * agent.abattement / 1000', 1000, []],
  ])('%s, at most %s', ([net, maximum, found]) => {
    expect(taken(nette(net), maximum)).toEqual(found);
  });

  it('is told once, of a question too', () => {
    const asked = withJson(
      BASE,
      'form.schema.json',
      ({ properties }) => (properties.remise = { title: 'Remise', type: 'number' }),
    );
    const expression = 'if remise = null then prix else prix - prix * remise / 100';
    const twice = rules(
      ({ computed }) =>
        computed.push(
          { name: 'un', title: 'Prix net', type: 'money', expression },
          {
            name: 'deux',
            title: 'Prix net bis',
            type: 'money',
            expression: `if remise = null then aide else aide - aide * remise / 100`,
          },
        ),
      withJson(asked, 'form.ui.json', ({ pages }) => pages[1].fields.push('remise')),
    );
    expect(told(twice).filter((found) => found.startsWith('rules.share'))).toEqual([
      'rules.share-over form.schema.json/properties/remise',
    ]);
  });
});
