/**
 * All problems at once: what is wrong in one file keeps nobody from being told of the others, and brings nothing that is not
 * wrong. A fault of shape is planted anywhere in a file of an example, beside faults of other kinds in other files: those are
 * told as if the file were sound, and nothing is told that is neither planted nor told of the same files without it.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, type Diagnostic, type DispositifSource } from '../../../engine/index.ts';
import { nodesOf, removeAt, setAt } from '../../mutation/json-edits.ts';
import { diagnosticsOf, readSource, withJson, withText, type Parsed } from '../sources.ts';

const EXAMPLES = ['aide-medicale', 'subvention-association'] as const;

type Change = (source: DispositifSource) => DispositifSource;
type Planted = { readonly file: string; readonly code: string; readonly plant: Change };

const json =
  (file: string, change: (value: Parsed) => void): Change =>
  (source) =>
    withJson(source, file, change);

/** Faults that no other file has a part in: each is told whatever cannot be read elsewhere. */
const ALONE: readonly Planted[] = [
  {
    file: 'dispositif.json',
    code: 'identity.period-reversed',
    plant: json('dispositif.json', ({ effective }) => (effective.to = '2001-01-01')),
  },
  {
    file: 'form.ui.json',
    code: 'page.duplicate-id',
    plant: json('form.ui.json', ({ pages }) => (pages[1].id = pages[0].id)),
  },
  {
    file: 'workflow.json',
    code: 'workflow.initial-missing',
    plant: json('workflow.json', (workflow) => (workflow.initial = 'nullePart')),
  },
  {
    file: 'queue.json',
    code: 'queue.words-twice',
    plant: json('queue.json', ({ columns }) => (columns[1].title = columns[0].title)),
  },
  {
    file: 'form.schema.json',
    code: 'form.choice-type',
    plant: json('form.schema.json', ({ properties }) => {
      properties.essai = { type: 'integer', title: 'Essai', default: 'douze', cagou: { personal: false } };
    }),
  },
  {
    file: 'sheet.md',
    code: 'template.syntax',
    plant: (source) => withText(source, 'sheet.md', `${source.files['sheet.md'] ?? ''}\n{{ x\n`),
  },
  {
    file: 'scenarios/essai.json',
    code: 'scenario.moment-unknown',
    plant: (source) => {
      const given = { channel: 'online', now: '2026-02-31T09:00', answers: {} };
      const scenario = { title: 'Essai', given, steps: [{ when: { type: 'wait', for: 'P1D' }, then: { state: 'x' } }] };
      return withText(source, 'scenarios/essai.json', JSON.stringify(scenario));
    },
  },
];

/** Files in which a fault of shape is planted. */
const BROKEN = [
  'dispositif.json',
  'form.schema.json',
  'form.ui.json',
  'workflow.json',
  'privacy.json',
  'queue.json',
  'rules.json',
];

const BREAKS = {
  missing: (value: unknown, pointer: string) => removeAt(value, pointer),
  number: (value: unknown, pointer: string) => setAt(value, pointer, 7),
  list: (value: unknown, pointer: string) => setAt(value, pointer, [[]]),
  nothing: (value: unknown, pointer: string) => setAt(value, pointer, null),
} as const;

/** By file, pointer and code: the line of what stands below a fault moves with it. */
const nameOf = ({ file, pointer, code }: Diagnostic): string => `${file}${pointer} ${code}`;
const isShape = ({ code, severity }: Diagnostic): boolean =>
  severity === 'error' && /^(?:shape|json)\.|^form\.(?:keyword|schema-expected|not-object|choice-shape)/.test(code);

const sources = new Map<string, DispositifSource>();
beforeAll(async () => {
  for (const name of EXAMPLES) sources.set(name, await readSource(`examples/${name}`));
});
const example = (name: string): DispositifSource => sources.get(name) ?? { id: name, files: {} };

/** What is told besides the planted fault of shape, where it leaves a file that cannot be read; null where it leaves none. */
function besides(source: DispositifSource, file: string, pointer: string): readonly Diagnostic[] | null {
  const found = diagnosticsOf(source);
  const isThere = (one: Diagnostic): boolean =>
    one.file === file && (pointer.startsWith(one.pointer) || one.pointer.startsWith(pointer));
  return found.some((one) => isShape(one) && isThere(one)) ? found.filter((one) => !isThere(one)) : null;
}

describe.each(EXAMPLES)('a file of %s that breaks its shape', (name) => {
  it.each(BROKEN)('keeps no fault of another file from being told, and brings none: %s', (file) => {
    const sound = example(name);
    const value: unknown = JSON.parse(sound.files[file] ?? '{}');
    const places = nodesOf(value).map(({ pointer }) => pointer);
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom(...Object.values(BREAKS)),
        fc.subarray(
          ALONE.filter((one) => one.file !== file),
          { minLength: 1, maxLength: 4 },
        ),
        (pointer, breakIt, planted) => {
          const broken = JSON.stringify(breakIt(value, pointer), null, 2);
          const alone = besides(withText(sound, file, broken), file, pointer);
          if (!alone) return;
          expect(alone.map(nameOf)).toEqual([]);
          const others = planted.reduce((source, { plant }) => plant(source), sound);
          const told = diagnosticsOf(withText(others, file, broken));
          const without = new Set(diagnosticsOf(others).map(nameOf));
          expect(
            planted.filter((one) => !told.some(({ file: at, code }) => at === one.file && code === one.code)),
          ).toEqual([]);
          expect(told.filter((one) => one.file !== file && !without.has(nameOf(one))).map(nameOf)).toEqual([]);
        },
      ),
      { numRuns: 6 },
    );
  });

  it.each(BROKEN)('or that is no JSON at all: %s', (file) => {
    const sound = example(name);
    const planted = ALONE.filter((one) => one.file !== file);
    const others = planted.reduce((source, { plant }) => plant(source), sound);
    const told = diagnosticsOf(withText(others, file, '{ "a": 1'));
    const without = new Set(diagnosticsOf(others).map(nameOf));
    expect(planted.filter((one) => !told.some(({ file: at, code }) => at === one.file && code === one.code))).toEqual(
      [],
    );
    expect(told.filter((one) => one.file !== file && !without.has(nameOf(one))).map(nameOf)).toEqual([]);
    expect(told.filter((one) => one.file === file).map(({ code }) => code)).toEqual(['json.syntax']);
  });
});

describe('faults that an author makes in one sitting', () => {
  /** A property is missing in dispositif.json, and each other file has a fault of its own. */
  const FAULTS: readonly Change[] = [
    json('dispositif.json', (identity) => delete identity.theme),
    json('form.ui.json', ({ pages }) => pages[0].fields.push('inconnu')),
    json('form.schema.json', ({ required }) => required.push('absent')),
    json('rules.json', ({ eligibility }) => (eligibility[0].valid = 'ressourcesz > 3')),
    json('workflow.json', (workflow) => (workflow.initial = 'nullePart')),
    json('privacy.json', ({ categories }) => {
      categories.vide = { title: 'Vide', retention: { after: 'P1Y', from: 'closed', then: 'erase' } };
    }),
    json('queue.json', ({ columns }) => (columns[0].value = 'inexistant')),
    (source) => withText(source, 'sheet.md', `${source.files['sheet.md'] ?? ''}\n{{ dispositif.titre }}\n`),
    (source) => withText(source, 'messages/accuse-reception.md', '# Reçu\n\nBonjour {{ prenom }}\n'),
  ];
  const CODES = [
    'shape.required',
    'page.field-unknown',
    'form.required-unknown',
    'feel.name-unknown',
    'workflow.initial-missing',
    'privacy.category-unused',
    'feel.name-unknown',
    'template.tag-unknown',
    'template.tag-unknown',
  ];

  it('are all told at once', () => {
    const source = FAULTS.reduce((made, change) => change(made), example('aide-medicale'));
    const codes = diagnosticsOf(source).map(({ code }) => code);
    for (const code of new Set(CODES))
      expect([code, codes.filter((one) => one === code).length]).toEqual([
        code,
        CODES.filter((one) => one === code).length,
      ]);
  });

  it('leave the proofs until all of it can be read', () => {
    const result = compile(FAULTS.slice(0, 1).reduce((made, change) => change(made), example('aide-medicale')));
    expect(result.type === 'failed' && result.diagnostics.map(({ code }) => code)).toEqual(['shape.required']);
  });

  it('and of a question that is wrong in part, its name is known', () => {
    const source = json(
      'form.schema.json',
      ({ properties }) => (properties.revenus.minimum = 'zéro'),
    )(example('aide-medicale'));
    expect(diagnosticsOf(source).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'form.keyword-value /properties/revenus/minimum',
    ]);
  });
});
