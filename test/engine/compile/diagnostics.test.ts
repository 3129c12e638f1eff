/** Each thing that can be wrong with a folder is told with its code, at its place; the folder itself is sound. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DispositifSource } from '../../../engine/index.ts';
import { diagnosticsOf, readSource, withJson, withText, type Parsed } from '../sources.ts';

type Change = (source: DispositifSource) => DispositifSource;

const text =
  (path: string, content: string | null): Change =>
  (source) =>
    withText(source, path, content);
const replace =
  (path: string, from: string | RegExp, to: string): Change =>
  (source) =>
    withText(source, path, (source.files[path] ?? '').replace(from, to));
const json =
  (path: string, change: (value: Parsed) => void): Change =>
  (source) =>
    withJson(source, path, change);
const form = (change: (value: Parsed) => void): Change => json('form.schema.json', change);
/** Adds a field to the form and to its first page. */
const field =
  (schema: unknown, more?: (value: Parsed) => void): Change =>
  (source) =>
    json('form.ui.json', (ui) => ui.pages[0].fields.push('essai'))(
      form((value) => {
        value.properties.essai = schema;
        value.cagou = { personal: 'identite' };
        more?.(value);
      })(source),
    );
const condition = (schema: unknown): Change =>
  form((value) => {
    value.allOf = [...(value.allOf ?? []), { if: schema, then: { required: ['couverture'] } }];
  });

const FORM = 'form.schema.json';
const ESSAI = '/properties/essai';

const CASES: readonly (readonly [says: string, change: Change, code: string, file: string, pointer?: string])[] = [
  [
    'a condition that only has an else, where nothing else is allowed',
    field({
      type: 'object',
      title: 'E',
      properties: { a: { type: 'string', title: 'A' } },
      if: { required: ['a'] },
      else: { required: ['a'] },
      unevaluatedProperties: false,
    }),
    'form.then-missing',
    FORM,
    `${ESSAI}/if`,
  ],
  [
    'a bound of dates on a text',
    field({ type: 'string', title: 'E', formatMinimum: '2026-01-01' }),
    'form.date-bound',
    FORM,
    `${ESSAI}/formatMinimum`,
  ],
  [
    'bounds of dates that leave no day',
    field({ type: 'string', format: 'date', title: 'E', formatMinimum: '2026-02-01', formatMaximum: '2026-01-01' }),
    'form.bounds-reversed',
    FORM,
    `${ESSAI}/formatMinimum`,
  ],
  [
    'a bound that is no day',
    field({ type: 'string', format: 'date', title: 'E', formatMinimum: '2026-02-30' }),
    'form.keyword-value',
    FORM,
    `${ESSAI}/formatMinimum`,
  ],
  ['a missing file', text('privacy.json', null), 'source.file-missing', 'privacy.json'],
  ['a missing sheet', text('sheet.md', null), 'source.file-missing', 'sheet.md'],
  ['a file that has no place', text('notes.txt', ''), 'source.file-unknown', 'notes.txt'],
  ['a scenario whose name is no name', text('scenarios/Été.json', '{}'), 'source.file-name', 'scenarios/Été.json'],
  [
    'another identifier than the folder',
    json('dispositif.json', (v) => (v.id = 'autre')),
    'source.id-mismatch',
    'dispositif.json',
    '/id',
  ],
  ['text that is not JSON', text('queue.json', '{ "columns": [ }'), 'json.syntax', 'queue.json'],
  ['an empty file', text('queue.json', ''), 'json.syntax', 'queue.json'],
  ['a comment', replace('queue.json', '{', '{ // colonnes\n'), 'json.syntax', 'queue.json'],
  ['a name written twice', replace('queue.json', '{', '{ "columns": [],'), 'json.duplicate-key', 'queue.json'],
  ['a reserved name', replace(FORM, '"properties": {', '"properties": { "__proto__": {},'), 'json.reserved-key', FORM],
  ['depth without end', text('queue.json', '['.repeat(5000)), 'source.too-deep', 'queue.json'],
  ['a missing property', json('dispositif.json', (v) => delete v.theme), 'shape.required', 'dispositif.json', ''],
  [
    'a misspelt property',
    json('form.ui.json', (v) => (v.pages[0].titel = 'x')),
    'shape.unknown-property',
    'form.ui.json',
    '/pages/0/titel',
  ],
  [
    'a value of another type',
    json('form.ui.json', (v) => (v.minutes = '15')),
    'shape.type',
    'form.ui.json',
    '/minutes',
  ],
  [
    'a choice that is none',
    json('privacy.json', (v) => (v.lawfulness = 'consentement')),
    'shape.choice',
    'privacy.json',
    '/lawfulness',
  ],
  [
    'a name that is none',
    json('privacy.json', (v) => (v.categories['à-part'] = v.categories.identite)),
    'shape.name',
    'privacy.json',
    '/categories/à-part',
  ],
  [
    'a duration that is none',
    json('privacy.json', (v) => (v.categories.identite.retention.after = '2 ans')),
    'shape.pattern',
    'privacy.json',
    '/categories/identite/retention/after',
  ],
  [
    'a date that does not exist',
    json('dispositif.json', (v) => (v.effective.from = '2026-02-30')),
    'shape.format',
    'dispositif.json',
    '/effective/from',
  ],
  ['a list that is too short', json('form.ui.json', (v) => (v.pages = [])), 'shape.size', 'form.ui.json', '/pages'],
  [
    'an unknown kind of effect',
    json('workflow.json', (v) => (v.filed = [{ type: 'sms' }])),
    'shape.choice',
    'workflow.json',
    '/filed/0/type',
  ],
  [
    'a misspelt property of an effect',
    json('workflow.json', (v) => (v.filed = [{ type: 'mail', mesage: 'x' }])),
    'shape.unknown-property',
    'workflow.json',
    '/filed/0/mesage',
  ],
  [
    'a value both ways',
    json('rules.json', (v) => (v.computed[0].table = 'x')),
    'shape.alternatives',
    'rules.json',
    '/computed/0',
  ],
  [
    'a period that ends before it begins',
    json('dispositif.json', (v) => (v.effective.to = '2020-01-01')),
    'identity.period-reversed',
    'dispositif.json',
    '/effective/to',
  ],
  [
    'a window that closes before it opens',
    json('dispositif.json', (v) => (v.windows = [{ opens: '2026-05-01', closes: '2026-04-01' }])),
    'identity.window-reversed',
    'dispositif.json',
    '/windows/0/closes',
  ],
  [
    'windows that overlap',
    json('dispositif.json', (v) => {
      v.windows = [
        { opens: '2026-03-01', closes: '2026-04-30' },
        { opens: '2026-04-30', closes: '2026-06-30' },
      ];
    }),
    'identity.windows-overlap',
    'dispositif.json',
    '/windows/1/opens',
  ],
  ['a missing rubric', replace('sheet.md', '## Recours', '## Autre chose'), 'sheet.section-missing', 'sheet.md'],
  ['an empty rubric', replace('sheet.md', /## Recours\n\n[^#]*/u, '## Recours\n\n'), 'sheet.section-empty', 'sheet.md'],
  [
    'an unsupported keyword',
    field({ type: 'object', title: 'Essai', patternProperties: {} }),
    'form.keyword-unsupported',
    FORM,
    `${ESSAI}/patternProperties`,
  ],
  [
    'a keyword for conditions only',
    field({ type: 'string', title: 'Essai', not: { const: 'x' } }),
    'form.keyword-condition-only',
    FORM,
    `${ESSAI}/not`,
  ],
  [
    'a keyword with a wrong value',
    field({ type: 'string', title: 'Essai', maxLength: '12' }),
    'form.keyword-value',
    FORM,
    `${ESSAI}/maxLength`,
  ],
  ['an unknown type', field({ type: 'date', title: 'Essai' }), 'form.keyword-value', FORM, `${ESSAI}/type`],
  ['a root that is no object', form((v) => (v.type = 'array')), 'form.not-object', FORM, ''],
  [
    'a schema that is none',
    form((v) => (v.properties.revenus = 'integer')),
    'form.schema-expected',
    FORM,
    '/properties/revenus',
  ],
  ['a field without type', field({ title: 'Essai' }), 'form.type-missing', FORM, ESSAI],
  ['a field without label', field({ type: 'string' }), 'form.title-missing', FORM, ESSAI],
  [
    'a name rules cannot read',
    form((v) => (v.properties['mon-champ'] = { type: 'string', title: 'Essai' })),
    'form.name-invalid',
    FORM,
    '/properties/mon-champ',
  ],
  [
    'a name that is taken',
    form((v) => (v.properties.dossier = { type: 'string', title: 'Essai' })),
    'form.name-reserved',
    FORM,
    '/properties/dossier',
  ],
  ['a list of nothing', field({ type: 'array', title: 'Essai' }), 'form.items-missing', FORM, ESSAI],
  ['a section of nothing', field({ type: 'object', title: 'Essai' }), 'form.section-empty', FORM, ESSAI],
  [
    'a choice without label',
    field({ type: 'string', title: 'Essai', oneOf: [{ const: 'a' }] }),
    'form.choice-shape',
    FORM,
    `${ESSAI}/oneOf/0`,
  ],
  [
    'a choice written twice',
    field({ type: 'string', title: 'Essai', enum: ['a', 'a'] }),
    'form.choice-duplicate',
    FORM,
    `${ESSAI}/enum/1`,
  ],
  [
    'a choice of another type',
    field({ type: 'integer', title: 'Essai', enum: [1, '2'] }),
    'form.choice-type',
    FORM,
    `${ESSAI}/enum/1`,
  ],
  [
    'a default of another type',
    field({ type: 'integer', title: 'Essai', default: 'un' }),
    'form.choice-type',
    FORM,
    `${ESSAI}/default`,
  ],
  ['a required field that does not exist', form((v) => v.required.push('revenu')), 'form.required-unknown', FORM],
  [
    'a regular expression that is none',
    field({ type: 'string', title: 'Essai', pattern: '(' }),
    'form.pattern-invalid',
    FORM,
    `${ESSAI}/pattern`,
  ],
  [
    'a regular expression that explodes',
    field({ type: 'string', title: 'Essai', pattern: '^(a+)+$' }),
    'form.pattern-dangerous',
    FORM,
    `${ESSAI}/pattern`,
  ],
  [
    'an unknown format',
    field({ type: 'string', title: 'Essai', format: 'date-time' }),
    'form.format-unknown',
    FORM,
    `${ESSAI}/format`,
  ],
  [
    'bounds that leave nothing',
    field({ type: 'integer', title: 'Essai', minimum: 5, maximum: 4 }),
    'form.bounds-reversed',
    FORM,
    `${ESSAI}/minimum`,
  ],
  [
    'a block that does not exist',
    field({ $ref: 'urn:cagou:block:identitee' }),
    'form.ref-unknown',
    FORM,
    `${ESSAI}/$ref`,
  ],
  [
    'a field added to a closed block',
    field({ $ref: 'urn:cagou:block:rib', properties: { bic: { type: 'string', title: 'BIC' } } }),
    'form.ref-field-unknown',
    FORM,
    `${ESSAI}/properties/bic`,
  ],
  [
    'a condition on no field',
    condition({ properties: { couvertur: { const: 'ruamm' } }, required: ['couverture'] }),
    'form.condition-field-unknown',
    FORM,
  ],
  [
    'a condition that is never true',
    condition({ properties: { couverture: { const: 'ruam' } }, required: ['couverture'] }),
    'form.condition-value-impossible',
    FORM,
  ],
  [
    'a condition on a section’s field that is never true',
    condition({
      properties: { foyer: { properties: { situation: { const: 'veuf' } }, required: ['situation'] } },
      required: ['foyer'],
    }),
    'form.condition-value-impossible',
    FORM,
  ],
  [
    'a condition true of no answer',
    condition({ properties: { couverture: { const: 'ruamm' } } }),
    'form.condition-when-absent',
    FORM,
  ],
  [
    'a condition without consequence',
    form((v) => v.allOf.push({ if: { required: ['couverture'] } })),
    'form.if-alone',
    FORM,
  ],
  [
    'a consequence without condition',
    form((v) => v.allOf.push({ then: { required: ['couverture'] } })),
    'form.then-alone',
    FORM,
  ],
  [
    'a control that does not fit',
    field({ type: 'boolean', title: 'Essai', cagou: { widget: 'money' } }),
    'annotation.widget',
    FORM,
    `${ESSAI}/cagou/widget`,
  ],
  [
    'a misspelt annotation',
    field({ type: 'boolean', title: 'Essai', cagou: { widgt: 'radio' } }),
    'shape.unknown-property',
    FORM,
    `${ESSAI}/cagou/widgt`,
  ],
  [
    'a source of another type',
    field({ type: 'integer', title: 'Essai', cagou: { prefill: 'person.email' } }),
    'annotation.prefill-type',
    FORM,
    `${ESSAI}/cagou/prefill`,
  ],
  [
    'a category that does not exist',
    field({ type: 'string', title: 'Essai', cagou: { personal: 'identites' } }),
    'annotation.category-unknown',
    FORM,
    `${ESSAI}/cagou/personal`,
  ],
  [
    'data that do not exist',
    field({ type: 'string', title: 'Essai', cagou: { data: 'tribus' } }),
    'annotation.data-unknown',
    FORM,
    `${ESSAI}/cagou/data`,
  ],
  [
    'an annotation for agents',
    field({ type: 'string', title: 'Essai', cagou: { states: ['depot'] } }),
    'annotation.agent-only',
    FORM,
    `${ESSAI}/cagou/states`,
  ],
  [
    'a personal field without category',
    field({ type: 'string', title: 'Essai' }, (value) => delete value.cagou),
    'privacy.category-missing',
    FORM,
    ESSAI,
  ],
  [
    'a sensitive category without reason',
    json('privacy.json', (v) => (v.categories.identite.sensitive = true)),
    'privacy.justification-missing',
    'privacy.json',
    '/categories/identite',
  ],
  [
    'a category without data',
    json('privacy.json', (v) => (v.categories.vide = v.categories.identite)),
    'privacy.category-unused',
    'privacy.json',
    '/categories/vide',
  ],
  [
    'two pages of one name',
    json('form.ui.json', (v) => (v.pages[1].id = v.pages[0].id)),
    'page.duplicate-id',
    'form.ui.json',
    '/pages/1/id',
  ],
  [
    'a page with no such field',
    json('form.ui.json', (v) => v.pages[0].fields.push('identit')),
    'page.field-unknown',
    'form.ui.json',
    '/pages/0/fields/1',
  ],
  [
    'a field on two pages',
    json('form.ui.json', (v) => v.pages[1].fields.push('identite')),
    'page.field-twice',
    'form.ui.json',
  ],
  [
    'a field on no page',
    form((v) => (v.properties.perdu = { type: 'string', title: 'Perdu' })),
    'page.field-nowhere',
    FORM,
    '/properties/perdu',
  ],
  [
    'the presentation of no field',
    json('form.ui.json', (v) => (v.fields['/foyer/membre'] = {})),
    'ui.pointer-unknown',
    'form.ui.json',
    '/fields/~1foyer~1membre',
  ],
  [
    'an order that names no field',
    json('form.ui.json', (v) => (v.fields['/foyer'] = { order: ['situations'] })),
    'ui.order-unknown',
    'form.ui.json',
    '/fields/~1foyer/order/0',
  ],
  [
    'a state no annotation can be recorded in',
    json('agent.schema.json', (v) => (Object.values<Parsed>(v.properties)[0].cagou.states = ['nulle'])),
    'annotation.state-unknown',
    'agent.schema.json',
  ],
  [
    'a function nobody holds',
    json('agent.schema.json', (v) => (Object.values<Parsed>(v.properties)[0].cagou.functions = ['nulle'])),
    'annotation.function-unknown',
    'agent.schema.json',
  ],
];

let sound: DispositifSource;
beforeAll(async () => {
  sound = await readSource('examples/aide-medicale');
});

describe('a folder', () => {
  it('gives no diagnostic when it is sound', () => expect(diagnosticsOf(sound)).toEqual([]));

  it.for(CASES)('says %s', ([, change, code, file, pointer]) => {
    const found = diagnosticsOf(change(sound)).filter((diagnostic) => diagnostic.code === code);
    expect(found).toContainEqual(expect.objectContaining({ file, ...(pointer !== undefined && { pointer }) }));
    for (const { message } of found) expect(message).toMatch(/^\P{Ll}.*[.?!:»]$/su);
  });

  it('says all its problems at once', () => {
    const broken = json('queue.json', (v) => delete v.columns)(text('rules.json', '{')(text('sheet.md', null)(sound)));
    const codes = diagnosticsOf(broken).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['source.file-missing', 'json.syntax', 'shape.required']));
  });

  it('still checks the rest of a file that has a misspelt property', () => {
    const broken = json('form.ui.json', (v) => {
      v.pages[0].titel = 'x';
      v.pages[0].fields.push('inconnu');
    })(sound);
    const codes = diagnosticsOf(broken).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['shape.unknown-property', 'page.field-unknown']));
  });

  it('proposes the name that was meant', () => {
    const broken = json('form.ui.json', (v) => v.pages[0].fields.push('identit'))(sound);
    expect(diagnosticsOf(broken)[0]?.message).toContain('Vouliez-vous dire « identite » ?');
  });

  it('is told at the line and column of what is wrong', () => {
    const lines = ['{', '  "columns": [', '    { "title": "Commune", "valeur": "x", "type": "string" }', '  ]', '}'];
    const [diagnostic] = diagnosticsOf(withText(sound, 'queue.json', lines.join('\n')));
    const found = diagnosticsOf(withText(sound, 'queue.json', lines.join('\n'))).find(
      ({ code }) => code === 'shape.unknown-property',
    );
    expect(found).toMatchObject({ line: 3, column: 27, pointer: '/columns/0/valeur' });
    expect(diagnostic?.file).toBe('queue.json');
  });

  it('may begin with a byte order mark', () => {
    expect(diagnosticsOf(withText(sound, 'queue.json', `\uFEFF${sound.files['queue.json']}`))).toEqual([]);
  });
});
