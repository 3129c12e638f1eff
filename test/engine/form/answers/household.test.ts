import { describe, expect, it } from 'vitest';
import { householdGiven } from '../../../../engine/index.ts';
import { prefill } from '../../../../engine/form/answers/prefill.ts';
import { readExample } from '../../../support/example.ts';
import { compiled, diagnosticsOf, withJson, type Parsed } from '../../sources.ts';

const FORM = 'form.schema.json';
const source = await readExample('aide-medicale');
const model = compiled(source).form.model;
const TODAY = '2026-11-27';
const JEAN = { nom: 'Wamytan', prenoms: 'Jean', dateNaissance: '2015-09-02', lien: 'enfant' };
const ROSE = { ...JEAN, prenoms: 'Rose', dateNaissance: '2019-11-23' };

/** The list of the scheme itself in place of the block's. */
const asking = (properties: Parsed): Parsed => ({
  title: 'Personnes à charge',
  type: 'array',
  items: { type: 'object', properties, required: ['nom', 'prenoms', 'dateNaissance', 'lien'] },
  cagou: { personal: 'foyer', prefill: 'person.household' },
});
const TEXT = { title: 'Texte', type: 'string' };
const DATE = { title: 'Date', type: 'string', format: 'date' };
const told = (list: Parsed): readonly string[] =>
  diagnosticsOf(withJson(source, FORM, (form) => (form.properties.aCharge = list)))
    .filter(({ code }) => code === 'annotation.prefill-type')
    .map(({ pointer, message }) => `${pointer} ${message}`);

describe('who is in a household', () => {
  it('fills in the list of a form', () => {
    const filled = prefill(model, { person: { household: [JEAN, ROSE] }, today: TODAY });
    expect(filled).toEqual({ foyer: { membres: [JEAN, ROSE] } });
  });

  it.each([undefined, null, []])('is left to be answered when nobody is kept (%j)', (household) => {
    expect(prefill(model, { person: { ...(household !== undefined && { household }) }, today: TODAY })).toEqual({});
  });

  it('is asked again how somebody is related, where a form does not offer what is kept', () => {
    const choices = [{ value: 'conjoint', label: 'Conjoint' }];
    const fields = model.fields.map((field) =>
      field.pointer === '/foyer/membres/*/lien' ? { ...field, choices } : field,
    );
    const { lien: _lien, ...others } = JEAN;
    const partner = { ...ROSE, lien: 'conjoint' };
    expect(prefill({ fields }, { person: { household: [JEAN, partner] }, today: TODAY })).toEqual({
      foyer: { membres: [others, partner] },
    });
  });

  it('is read in the answers: those who are named in full', () => {
    const half = { nom: 'Wamytan', prenoms: ' ', dateNaissance: '2020-01-01', lien: 'enfant' };
    const membres = [JEAN, half, { ...ROSE, nom: ' Wamytan ' }, 'Paul', { nom: 'Poigoune' }];
    expect(householdGiven(model, { foyer: { situation: 'seul', membres } })).toEqual([JEAN, ROSE]);
    expect(householdGiven(model, { foyer: { situation: 'seul', membres: [] } })).toEqual([]);
    expect(householdGiven(model, { foyer: { situation: 'seul' } })).toBeNull();
    expect(householdGiven({ fields: [] }, { foyer: { membres: [JEAN] } })).toBeNull();
  });

  it.for<readonly [says: string, list: Parsed, isTold: boolean]>([
    ['a list that asks for all of it', asking({ nom: TEXT, prenoms: TEXT, dateNaissance: DATE, lien: TEXT }), false],
    [
      'a list that asks for more',
      asking({ nom: TEXT, prenoms: TEXT, dateNaissance: DATE, lien: TEXT, ecole: TEXT }),
      false,
    ],
    ['a list without the relation', asking({ nom: TEXT, prenoms: TEXT, dateNaissance: DATE }), true],
    ['a birth date that is no date', asking({ nom: TEXT, prenoms: TEXT, dateNaissance: TEXT, lien: TEXT }), true],
    ['a text', { title: 'Qui', type: 'string', cagou: { personal: 'foyer', prefill: 'person.household' } }, true],
  ])('is for %s', ([, list, isTold]) => {
    const at = '/properties/aCharge/cagou/prefill ';
    expect(told(list).filter((line) => line.startsWith(at) && line.includes('personnes d’un foyer'))).toHaveLength(
      isTold ? 1 : 0,
    );
    expect(told(list)).toHaveLength(isTold ? 1 : 0);
  });
});
