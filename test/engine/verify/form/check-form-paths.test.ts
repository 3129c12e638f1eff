/** Nobody is left before a question that cannot be reached. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DATE_BOUND_KEYWORDS } from '../../../../engine/form/validate/date-bounds.ts';
import type { DispositifSource } from '../../../../engine/index.ts';
import { satisfy } from '../../../../engine/verify/form/satisfy.ts';
import { diagnosticsOf, readSource, withJson, type Parsed } from '../../sources.ts';

let permit: DispositifSource;
beforeAll(async () => {
  permit = await readSource('examples/permis-chasser');
});

const essai = { type: 'string', title: 'Essai', cagou: { personal: false } };
const is = (name: string, value: string) => ({ properties: { [name]: { const: value } }, required: [name] });

function found(change: (form: Parsed) => void, page: readonly string[] = []): readonly string[] {
  const form = withJson(permit, 'form.schema.json', change);
  const source = withJson(form, 'form.ui.json', (ui) => {
    if (page.length > 0) ui.pages.push({ id: 'essai', title: 'Essai', fields: page });
  });
  return diagnosticsOf(source).map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('a form', () => {
  it('has no condition that another one rules out', () => {
    const codes = found((form) => {
      form.allOf[0].then.allOf = [{ if: is('nature', 'renouvellement'), then: { required: ['photo'] } }];
    });
    expect(codes).toEqual(['form.condition-never /allOf/0/then/allOf/0/if']);
  });

  it('has no condition that is false whatever is answered', () => {
    expect(found((form) => form.allOf.push({ if: false, then: { required: ['lieuRetrait'] } }))).toEqual([
      'form.condition-never /allOf/2/if',
    ]);
  });

  it('has no condition that contradicts itself', () => {
    const both = { allOf: [is('nature', 'premiere'), is('nature', 'renouvellement')] };
    expect(found((form) => form.allOf.push({ if: both, then: { required: ['lieuRetrait'] } }))).toEqual([
      'form.condition-never /allOf/2/if',
    ]);
  });

  it('has no page whose fields are never asked, and requires nothing that is never asked', () => {
    const both = { allOf: [is('nature', 'premiere'), is('nature', 'renouvellement')] };
    const codes = found(
      (form) => {
        form.allOf.push({ if: both, then: { properties: { essai } } });
        form.required.push('essai');
      },
      ['essai'],
    );
    expect(codes).toEqual([
      'form.required-never-asked /required/4',
      'form.condition-never /allOf/2/if',
      'page.always-empty /pages/6',
    ]);
  });

  it('may have conditions on a text, when some text meets them', () => {
    const long = { properties: { finAssurance: { minLength: 4 } }, required: ['finAssurance'] };
    expect(found((form) => form.allOf.push({ if: long, then: { required: ['lieuRetrait'] } }))).toEqual([]);
  });
});

describe('a condition', () => {
  const day = { type: 'string', title: 'Jour', format: 'date', formatMinimum: '2020-01-01' };
  const name = { type: 'string', title: 'Nom', minLength: 3 };
  const code = { type: 'string', title: 'Code', pattern: '^[a-z]+$' };
  const choice = { type: 'string', oneOf: ['a', 'b', 'c'].map((value) => ({ const: value, title: value })) };
  const choices = { type: 'array', title: 'Choix', uniqueItems: true, maxItems: 2, items: choice };
  const yes = { type: 'boolean', title: 'Oui' };
  const member = { type: 'object', title: 'Membre', properties: { nom: name, jour: day, oui: yes } };
  const members = { type: 'array', title: 'Membres', minItems: 1, maxItems: 4, items: member };
  const form = { type: 'object', properties: { day, name, code, choices, members } } as const;

  const judge = (...conditions: readonly Parsed[]): string =>
    satisfy(
      form,
      conditions.map((schema) => ({ schema, path: '', holds: true })),
    );
  const on = (field: string, said: Parsed) => ({ properties: { [field]: said }, required: [field] });
  const both = (field: string, ...said: readonly Parsed[]) => on(field, { allOf: said });

  it.for<readonly [says: string, condition: Parsed, result: string]>([
    ['on a day within the bounds of the field', on('day', { formatMinimum: '2026-07-01' }), 'possible'],
    ['on a day before those bounds', on('day', { formatMaximum: '2019-12-31' }), 'never'],
    ['on the first day of the field alone', on('day', { formatExclusiveMaximum: '2020-01-02' }), 'possible'],
    [
      'between two days that follow each other',
      on('day', { formatExclusiveMinimum: '2026-07-01', formatExclusiveMaximum: '2026-07-02' }),
      'never',
    ],
    [
      'on a day and its contrary',
      both('day', { formatMinimum: '2026-07-01' }, { not: { formatMinimum: '2026-06-30' } }),
      'never',
    ],
    ['on the length of a text', on('name', { minLength: 4, maxLength: 4 }), 'possible'],
    ['on a text shorter than the field takes', on('name', { maxLength: 2 }), 'never'],
    ['on a written text of another length', on('name', { const: 'Ana', minLength: 4 }), 'never'],
    ['on a pattern', on('code', { pattern: '^ab' }), 'unproved'],
    ['on a pattern and its contrary', both('code', { pattern: '^ab' }, { not: { pattern: '^ab' } }), 'never'],
    ['on two texts at once', both('code', { const: 'ab' }, { not: { enum: ['ab'] } }), 'never'],
    ['on the number of members', on('members', { minItems: 3 }), 'possible'],
    ['on more members than there may be', on('members', { minItems: 5 }), 'never'],
    ['on no member where one is asked', on('members', { maxItems: 0 }), 'never'],
    ['on what a member is', on('members', { contains: on('oui', { const: true }) }), 'unproved'],
    ['on the choices of a list', on('choices', { contains: { const: 'a' } }), 'possible'],
    [
      'on more choices than may be made',
      both('choices', { contains: { const: 'a' } }, { contains: { const: 'b' } }, { contains: { const: 'c' } }),
      'never',
    ],
    ['on every choice of a list', both('choices', { items: { const: 'a' } }, { minItems: 2 }), 'never'],
    ['on two choices that are counted', on('choices', { contains: { enum: ['a', 'b'] }, minContains: 2 }), 'possible'],
    ['on exactly one of two', { oneOf: [on('day', {}), on('name', {})] }, 'possible'],
    ['on exactly one of the same', { oneOf: [on('day', {}), on('day', {})] }, 'never'],
    ['on a list as a whole, whose order is free', on('choices', { const: ['b', 'a'] }), 'unproved'],
  ])('%s', ([, condition, result]) => {
    expect(judge(condition)).toBe(result);
  });

  it('on a member is tried with the others on it', () => {
    const step = (schema: Parsed, holds: boolean) => ({ schema, path: 'members.*', holds });
    expect(satisfy(form, [step(on('oui', { const: true }), true)])).toBe('possible');
    expect(satisfy(form, [step(on('oui', { const: true }), true), step(on('oui', { const: true }), false)])).toBe(
      'never',
    );
  });

  it('of a member that never holds is told at its place', async () => {
    const aid = await readSource('test/schemes/aide-rentree');
    const source = withJson(aid, 'form.schema.json', (v) => {
      v.properties.enfants.items.if.properties.scolarise = { allOf: [{ const: true }, { const: false }] };
    });
    expect(diagnosticsOf(source).map(({ code, pointer }) => `${code} ${pointer}`)).toContain(
      'form.condition-never /properties/enfants/items/if',
    );
  });

  it('is never told to be impossible when the validator finds a day that meets it', () => {
    const ajv = new Ajv2020({ strict: false });
    for (const keyword of DATE_BOUND_KEYWORDS) ajv.addKeyword(keyword);
    const days = ['2020-01-01', '2026-06-30', '2026-07-01', '2026-07-02'];
    const bounds = ['formatMinimum', 'formatMaximum', 'formatExclusiveMinimum', 'formatExclusiveMaximum'];
    const bound = fc.tuple(fc.constantFrom(...bounds), fc.constantFrom(...days));
    fc.assert(
      fc.property(
        fc.array(bound, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...days, '2030-01-01'),
        (said, value) => {
          const condition = both('day', ...said.map(([keyword, written]) => ({ [keyword]: written })));
          const isMet = ajv.compile(condition)({ day: value });
          expect(isMet && judge(condition) === 'never').toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });
});
