/** What a form still lacks, told from its schema alone, against all the errors of its validator. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPointer } from '../../../../engine/base/pointer.ts';
import { unansweredAmong } from '../../../../engine/form/answers/unanswered.ts';
import { fieldErrors } from '../../../../engine/form/validate/field-errors.ts';
import type { JsonObject } from '../../../../engine/index.ts';
import { answers } from '../answers.ts';
import { formOf, RICH } from '../forms.ts';

const form = formOf(RICH);
const NAMES = [...Object.keys(RICH.properties), 'loyer', 'meuble', 'credit', 'inventaire'];

describe('the questions that lack an answer', () => {
  it.each<readonly [what: string, given: JsonObject, lacking: readonly string[]]>([
    ['what is required and was not answered', {}, ['logement']],
    ['nothing that is not asked', { logement: 'proprietaire' }, []],
    ['what a condition makes required', { logement: 'locataire' }, ['loyer']],
    ['nothing that was answered, be it wrong', { logement: 'locataire', loyer: -1 }, []],
    ['a list one of whose members lacks something', { logement: 'proprietaire', enfants: [{}] }, ['enfants']],
    [
      'a list whose members lack what their own answer calls for',
      { logement: 'proprietaire', enfants: [{ prenom: 'Rose' }, { prenom: 'Paul', scolarise: true }] },
      ['enfants'],
    ],
    ['a section that was begun', { logement: 'proprietaire', identite: { prenoms: 'Rose' } }, ['identite']],
  ])('are %s', (_, given, lacking) => expect([...unansweredAmong(form, given, NAMES)]).toEqual(lacking));

  it('are those of which the validator says that they are required, whatever the answers', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const required = fieldErrors(form, given).filter(({ keyword }) => keyword === 'required');
        const said = new Set(required.map(({ pointer }) => splitPointer(pointer)[0]));
        const found = unansweredAmong(form, given, NAMES);
        expect(NAMES.filter((name) => found.has(name))).toEqual(NAMES.filter((name) => said.has(name)));
      }),
    );
  });

  it('are looked for among those that are named, and no others', () => {
    expect([...unansweredAmong(form, { logement: 'locataire' }, ['taux', 'logement'])]).toEqual([]);
    expect([...unansweredAmong(form, {}, ['inconnu', 'constructor'])]).toEqual([]);
  });
});
