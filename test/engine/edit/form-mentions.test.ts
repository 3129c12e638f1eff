/** All that speaks of a question in its form is found: whoever removes or renames it leaves nothing behind. */
import { describe, expect, it } from 'vitest';
import { definitionOf, isOwnObject, listMentions, objectAt } from '../../../engine/edit/form-mentions.ts';
import { atPointer } from '../../../engine/base/json.ts';
import { lastToken } from '../../../engine/base/pointer.ts';
import type { Json } from '../../../engine/base/values.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

const FORM: Json = {
  required: ['foyer', 'nom'],
  properties: {
    nom: { type: 'string' },
    'a/b': { type: 'string' },
    foyer: {
      type: 'object',
      required: ['membres'],
      properties: { membres: { type: 'array', items: { required: ['nom'], properties: { nom: { type: 'string' } } } } },
    },
  },
  allOf: [
    {
      if: { required: ['nom'], properties: { nom: { const: 'x' } } },
      then: { required: ['precision'], properties: { precision: { type: 'string' } } },
      else: { properties: { foyer: { required: ['revenus'] } } },
    },
  ],
};

describe('what a form says of its questions', () => {
  it('is found wherever it stands, under the name that answers have', () => {
    const found = listMentions(FORM).map(
      ({ question, kind, conditional }) => `${kind} ${question}${conditional ? ' ?' : ''}`,
    );
    expect(found).toEqual([
      'required /foyer',
      'required /nom',
      'defined /nom',
      'defined /a~1b',
      'defined /foyer',
      'required /foyer/membres',
      'defined /foyer/membres',
      'required /foyer/membres/*/nom',
      'defined /foyer/membres/*/nom',
      'read /nom',
      'read /nom',
      'required /precision ?',
      'defined /precision ?',
      'defined /foyer ?',
      'required /foyer/revenus ?',
    ]);
  });

  it('stands where it is said to stand, in every form of every example', async () => {
    for (const id of EXAMPLE_IDS) {
      const form: Json = JSON.parse((await readExample(id)).files['form.schema.json'] ?? '');
      const mentions = listMentions(form);
      expect(mentions.length).toBeGreaterThan(5);
      for (const { question, as, at } of mentions) {
        const name = as === 'member' ? lastToken(at) : atPointer(form, at);
        expect(name, at).toBe(lastToken(question));
        expect(atPointer(form, at), at).toBeDefined();
      }
    }
  });

  it('is nothing of what is no schema', () => {
    for (const form of [null, 3, 'nom', ['nom'], { properties: ['nom'], required: 'nom', allOf: { properties: 3 } }])
      expect(listMentions(form)).toEqual([]);
  });
});

describe('where a question is defined, and where others can be put', () => {
  it.for<readonly [string, string | null, string | null]>([
    ['/nom', '/properties/nom', '/properties/nom'],
    ['/a~1b', '/properties/a~1b', '/properties/a~1b'],
    ['/precision', '/allOf/0/then/properties/precision', '/allOf/0/then/properties/precision'],
    ['/foyer', '/properties/foyer', '/properties/foyer'],
    ['/foyer/membres/*', null, '/properties/foyer/properties/membres/items'],
    ['/absente', null, null],
    ['/absente/*', null, null],
    ['', null, ''],
  ])('%s', ([question, defined, inside]) => {
    expect(definitionOf(FORM, question)?.at ?? null).toBe(defined);
    expect(objectAt(FORM, question)).toBe(inside);
  });

  it('is an object that the form spells out, no block', () => {
    expect([{ type: 'object' }, { properties: {} }].every(isOwnObject)).toBe(true);
    expect([{ $ref: 'urn:cagou:block:foyer' }, { type: 'string' }, undefined, []].some(isOwnObject)).toBe(false);
  });
});
