/** What is offered inside a form, word for word: what cannot stand at a place is not offered there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersTo, proposeInForm, type FormPlace } from '../../../designer/source/complete-form.ts';
import { CONDITION_KEYWORDS, FORM_KEYWORDS, FORM_TYPES, FORMATS, type JsonObject } from '../../../engine/studio.ts';

const FORM: JsonObject = {
  type: 'object',
  properties: {
    etat: {
      type: 'string',
      title: 'État',
      oneOf: [{ const: 'seul', title: 'Seul' }, { const: 'couple' }, { title: 'Sans valeur' }, 'rien'],
    },
    proprietaire: { type: 'boolean', title: 'Propriétaire' },
    logement: { type: 'object', title: 'Logement', properties: { pieces: { type: 'integer', enum: [1, 2, 3] } } },
    enfants: {
      type: 'array',
      title: 'Enfants',
      items: { type: 'object', properties: { classe: { type: 'string', oneOf: [{ const: 'cp', title: 'CP' }] } } },
    },
    langues: { type: 'array', items: { type: 'string', enum: ['fr', 'drehu'] } },
    nom: { type: 'string' },
  },
};
const BLOCKS = ['urn:cagou:block:logement:2'];
const at = (path: readonly (string | number)[], isName: boolean): FormPlace =>
  proposeInForm(FORM, path, isName, BLOCKS);

/** What is offered, as it is written; the way into an annotation where that is where one is. */
function offered(place: FormPlace): unknown {
  return place.type === 'annotation' ? { annotation: place.path } : place.proposals.map(({ value }) => value);
}
const QUESTIONS = ['etat', 'proprietaire', 'logement', 'enfants', 'langues', 'nom'];

describe('a name is one of', () => {
  it.each<readonly [what: string, path: readonly (string | number)[], names: unknown]>([
    ['the keywords of a form', [], Object.keys(FORM_KEYWORDS)],
    ['those in a question', ['properties', 'etat'], Object.keys(FORM_KEYWORDS)],
    ['those in the members of a list', ['properties', 'enfants', 'items'], Object.keys(FORM_KEYWORDS)],
    ['those in what holds under a condition', ['allOf', 0, 'then'], Object.keys(FORM_KEYWORDS)],
    ['those of a condition, where one is said', ['allOf', 0, 'if'], Object.keys(CONDITION_KEYWORDS)],
    ['those too on the way down in one', ['if', 'properties', 'etat', 'not'], Object.keys(CONDITION_KEYWORDS)],
    ['those too in one of several', ['if', 'oneOf', 1], Object.keys(CONDITION_KEYWORDS)],
    ['the questions', ['properties'], QUESTIONS],
    ['the questions, in a condition', ['allOf', 0, 'if', 'properties'], QUESTIONS],
    ['the questions of a section', ['if', 'properties', 'logement', 'properties'], ['pieces']],
    ['those of a member', ['if', 'properties', 'enfants', 'contains', 'properties'], ['classe']],
    ['what a choice has', ['properties', 'etat', 'oneOf', 0], ['const', 'title']],
    ['none in a list of choices', ['properties', 'etat', 'oneOf'], []],
    ['none in a list of conditions', ['allOf'], []],
    ['none in a list of names', ['required'], []],
    ['what the annotation says of it', ['properties', 'etat', 'cagou', 'messages'], { annotation: ['messages'] }],
    ['none in a word that no form has', ['properties', 'etat', 'patternProperties'], []],
    ['none in a word that every object has', ['properties', 'etat', 'constructor'], []],
  ])('%s', (_, path, names) => {
    expect(offered(at(path, true))).toEqual(names);
  });
});

describe('a value is one of', () => {
  it.each<readonly [what: string, path: readonly (string | number)[], values: unknown]>([
    ['the types of answers', ['properties', 'nom', 'type'], FORM_TYPES],
    ['the formats of texts', ['properties', 'nom', 'format'], Object.keys(FORMATS)],
    ['yes and no', ['properties', 'langues', 'uniqueItems'], [true, false]],
    ['the questions that may be required', ['required', 0], QUESTIONS],
    ['those of a section', ['properties', 'logement', 'required', 0], ['pieces']],
    ['the answers to a question', ['allOf', 0, 'if', 'properties', 'etat', 'const'], ['seul', 'couple']],
    ['one of several', ['if', 'properties', 'etat', 'enum', 0], ['seul', 'couple']],
    ['those that are numbers', ['if', 'properties', 'logement', 'properties', 'pieces', 'const'], [1, 2, 3]],
    ['yes and no, to what is answered so', ['if', 'properties', 'proprietaire', 'const'], [true, false]],
    ['one of several answers to a question', ['if', 'properties', 'langues', 'contains', 'const'], ['fr', 'drehu']],
    ['what is answered at first', ['properties', 'etat', 'default'], ['seul', 'couple']],
    ['none where anything may be answered', ['if', 'properties', 'nom', 'const'], []],
    ['none for the length of a text', ['properties', 'nom', 'maxLength'], []],
    ['none for the title of a choice', ['properties', 'etat', 'oneOf', 0, 'title'], []],
    ['none for the whole of a question', ['properties', 'etat'], []],
  ])('%s', (_, path, values) => {
    expect(offered(at(path, false))).toEqual(values);
  });

  it('the blocks, with those that the scheme is pinned to after ours', () => {
    const blocks = offered(at(['properties', 'x', '$ref'], false));
    expect(blocks).toEqual(expect.arrayContaining(['urn:cagou:block:identite', ...BLOCKS]));
    expect(Array.isArray(blocks) && blocks.at(-1)).toBe(BLOCKS[0]);
    expect(offered(at(['properties', 'x', '$ref'], true))).toEqual([]);
  });

  it('none while the form cannot be read, and the keywords all the same', () => {
    expect(offered(proposeInForm(null, ['required', 0], false, []))).toEqual([]);
    expect(offered(proposeInForm(null, [], true, []))).toEqual(Object.keys(FORM_KEYWORDS));
  });
});

describe('the answers to a question', () => {
  it.each<readonly [way: readonly (string | number)[], answers: readonly (readonly [unknown, string])[]]>([
    [
      ['etat'],
      [
        ['seul', 'Seul'],
        ['couple', ''],
      ],
    ],
    [
      ['proprietaire'],
      [
        [true, ''],
        [false, ''],
      ],
    ],
    [['enfants', 2, 'classe'], [['cp', 'CP']]],
    [['enfants', '*', 'classe'], [['cp', 'CP']]],
    [
      ['langues', 0],
      [
        ['fr', ''],
        ['drehu', ''],
      ],
    ],
    [
      ['langues', '*'],
      [
        ['fr', ''],
        ['drehu', ''],
      ],
    ],
    [['classe'], []],
    [['enfants'], []],
    [['etat', 'seul'], []],
    [[], []],
  ])('%j are %j', (way, answers) => {
    expect(answersTo(FORM, way)).toEqual(answers.map(([value, title]) => ({ value, title })));
  });

  it('never throw, wherever one types', () => {
    const step = fc.constantFrom(
      'properties',
      'if',
      'oneOf',
      'items',
      'etat',
      'enfants',
      'const',
      '__proto__',
      '',
      0,
      1,
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.boolean(), (path, isName) => {
        const place = at(path, isName);
        if (place.type === 'annotation') throw new Error('no way goes into an annotation');
        const kinds = isName ? ['string'] : ['string', 'number', 'boolean'];
        for (const { value } of place.proposals) expect(kinds).toContain(typeof value);
      }),
    );
  });
});
