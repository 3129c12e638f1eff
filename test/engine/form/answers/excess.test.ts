import { describe, expect, it } from 'vitest';
import { findExcess } from '../../../../engine/form/answers/excess.ts';
import type { Json, JsonObject } from '../../../../engine/index.ts';
import { formOf, RICH } from '../forms.ts';

const { schema } = formOf({
  properties: {
    ...RICH.properties,
    equipe: { type: 'array', title: 'Équipe', maxItems: 3, items: { type: 'string' } },
    recit: { type: 'string', title: 'Récit', maxLength: 80_000 },
  },
}).model;

const told = (answers: JsonObject) => findExcess(schema, answers);
const many = <T extends Json>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item);

function nested(levels: number, wrap: (inner: Json) => Json): Json {
  let value: Json = 'x';
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
}

describe('answers that a form can ask', () => {
  it('are not too much, be they wrong or a little too many', () => {
    const membre = { nom: 'Wamytan', prenoms: 'Jean', dateNaissance: '2015-09-02', lien: 'enfant' };
    expect(told({ foyer: { membres: many(20, membre) }, equipe: many(23, 'x') })).toBeNull();
    expect(told({ enfants: many(500, { prenom: 'Rose', scolarise: true, ecole: 'Thio' }) })).toBeNull();
    expect(told({ recit: 'x'.repeat(80_000), logement: 'x'.repeat(50_000) })).toBeNull();
    expect(told({ piece: { id: 'a', name: 'b', size: 1, mediaType: 'c' }, autre: { de: [1, 2, 3] } })).toBeNull();
    expect(told({ autre: nested(63, (inner) => [inner]) })).toBeNull();
  });
});

describe('answers that are too much', () => {
  it('are told by their list, with the number that may be sent', () => {
    expect(told({ equipe: many(24, 'x') })).toEqual({
      pointer: '/equipe',
      keyword: 'members',
      message: '« Équipe » compte 24 éléments : 3 au plus peuvent être envoyés. Retirez-en, puis recommencez.',
    });
    expect(told({ enfants: many(20_000, {}) })).toMatchObject({ pointer: '/enfants', keyword: 'members' });
    expect(told({ inconnu: { liste: many(20_000, 0) } })).toMatchObject({ keyword: 'members' });
  });

  it('are told by their text, inside lists too', () => {
    expect(told({ enfants: [{}, { prenom: 'x'.repeat(50_001) }] })).toMatchObject({
      pointer: '/enfants/1/prenom',
      keyword: 'text',
      message: expect.stringContaining('« Prénom » dépasse 50\u202F000 caractères.'),
    });
    expect(told({ recit: 'x'.repeat(80_001) })).toMatchObject({ pointer: '/recit', keyword: 'text' });
  });

  it('are told when they are deeper than any form, however deep, without using up the stack', () => {
    for (const levels of [65, 100_000]) {
      expect(told({ nom: nested(levels, (inner) => [inner]) })).toMatchObject({ keyword: 'levels' });
      expect(told({ nom: nested(levels, (inner) => ({ a: inner })) })).toMatchObject({ keyword: 'levels' });
    }
  });

  it('are told when they hold thousands of values that nobody asked for, or names as long as a book', () => {
    const unasked = Object.fromEntries(many(1_001, 0).map((zero, index) => [`champ${index}`, zero]));
    expect(told(unasked)).toMatchObject({ pointer: '', keyword: 'unasked' });
    expect(told({ ['x'.repeat(201)]: 0 })).toMatchObject({ pointer: '', keyword: 'name' });
    // An own name of a JSON object, like another.
    expect(told(JSON.parse(`{"__proto__":{"a":[${'0,'.repeat(600)}0]}}`))).toMatchObject({ keyword: 'members' });
  });

  it('are told when lists within lists make too many of them', () => {
    const wide = formOf({
      properties: {
        lots: {
          type: 'array',
          title: 'Lots',
          maxItems: 1_000,
          items: {
            type: 'object',
            properties: { notes: { type: 'array', maxItems: 1_000, items: { type: 'integer' } } },
          },
        },
      },
    }).model.schema;
    expect(findExcess(wide, { lots: many(60, { notes: many(1_000, 1) }) })).toMatchObject({ keyword: 'values' });
    expect(findExcess(wide, { lots: many(40, { notes: many(1_000, 1) }) })).toBeNull();
  });

  it('cost no more than they are long, whatever names they lie under', () => {
    const long = 'x'.repeat(190);
    const deep = nested(60, (inner) => ({ [long]: inner }));
    const begun = process.cpuUsage();
    told({ autre: many(520, deep) });
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(200);
  });
});
