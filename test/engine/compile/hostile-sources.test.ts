/** Whatever a folder holds, the compiler answers with diagnostics: it neither throws nor runs away. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, type DispositifSource } from '../../../engine/index.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, readSource, withJson, withText, type Parsed } from '../sources.ts';

let sound: DispositifSource;
beforeAll(async () => {
  sound = await readSource('examples/aide-medicale');
});

/** Values that authors' files hold by accident, or by intent. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    '__proto__',
    'constructor',
    [],
    {},
    [null],
    { $ref: '#' },
    { $ref: 'urn:cagou:block:foyer' },
    { type: 'object' },
    { if: true },
    { oneOf: [] },
  ),
);

/** Every place of a JSON value, as a path. */
function pathsOf(value: Parsed, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [path, ...[...keys].flatMap((key) => pathsOf(value[key], [...path, key]))];
}

function put(root: Parsed, path: readonly (string | number)[], value: unknown): void {
  const parent = path.slice(0, -1).reduce<Parsed>((node, key) => node[key], root);
  parent[path.at(-1) ?? ''] = value;
}

describe('a folder that was written badly', () => {
  const files = [
    'dispositif.json',
    'form.schema.json',
    'form.ui.json',
    'agent.schema.json',
    'rules.json',
    'workflow.json',
    'privacy.json',
    'queue.json',
  ];

  it.each(files)('never breaks the compiler, wherever %s is wrong', (file) => {
    const places = pathsOf(JSON.parse(sound.files[file] ?? '')).filter((path) => path.length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...places), odd, (path, value) => {
        const source = withJson(sound, file, (root) => put(root, path, value));
        const result = compile(source);
        const all = result.type === 'failed' ? result.diagnostics : result.warnings;
        for (const { line, column } of all) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('never takes a meaning for what all objects have', () => {
    const source = withJson(sound, 'form.schema.json', ({ properties }) => {
      properties.revenus.cagou.concept = '__proto__';
    });
    expect(diagnosticsOf(source).map(({ code }) => code)).toContain('shape.alternatives');
  });

  it.each([...files, 'sheet.md', 'messages/accuse-reception.md'])(
    'never breaks the compiler, wherever %s is cut',
    (file) => {
      const text = sound.files[file] ?? '';
      fc.assert(
        fc.property(fc.nat(text.length), fc.string(), (at, added) => {
          expect(['compiled', 'failed']).toContain(compile(withText(sound, file, text.slice(0, at) + added)).type);
        }),
        { numRuns: 40 },
      );
    },
  );

  it('never breaks the compiler, even when it holds anything', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...files, 'sheet.md', '__proto__', 'scenarios/a.json'),
          fc.oneof(fc.string(), fc.json()),
        ),
        (given) => {
          expect(compile({ id: 'essai', files: given }).type).toBe('failed');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a folder that is too much', () => {
  const codesOf = (source: DispositifSource): readonly string[] => diagnosticsOf(source).map(({ code }) => code);

  it('is refused for its size', () => {
    expect(codesOf(withText(sound, 'sheet.md', 'a'.repeat(5_000_000)))).toEqual(['source.too-large']);
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`messages/m${index}.md`, '# M']));
    expect(codesOf({ ...sound, files: { ...sound.files, ...many } })).toEqual(['source.too-many-files']);
  });

  it('is refused for its depth, whatever the brackets', () => {
    for (const text of ['['.repeat(100_000), '{"a":'.repeat(100_000), '[{"a":'.repeat(50_000)]) {
      expect(codesOf(withText(sound, 'rules.json', text))).toContain('source.too-deep');
    }
  });

  it('has no fix looked for when it is as large as a source may be, and is told what is wrong in seconds', () => {
    const names = Array.from({ length: 30_000 }, (_, at) => [`columnz${at}`, 'x'.repeat(100)]);
    const queue = JSON.stringify(Object.fromEntries(names), null, 2);
    const began = performance.now();
    const result = compile({ ...sound, files: { ...sound.files, 'queue.json': queue } });
    expect(performance.now() - began).toBeLessThan(20_000);
    const told = result.type === 'failed' ? result.diagnostics : [];
    expect(told.length).toBe(1_000);
    expect(told.every(({ fixes }) => fixes.length === 0)).toBe(true);
  });

  it('is told a bounded number of problems', () => {
    const noise = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`x${index}`, 1]));
    const codes = codesOf(withText(sound, 'queue.json', JSON.stringify({ columns: [], ...noise })));
    expect(codes.length).toBeLessThanOrEqual(1_000);
    expect(codes).toContain('source.too-many-problems');
  });

  it('may ask ten thousand questions', () => {
    const wide = withJson(sound, 'form.schema.json', (schema) => {
      for (let index = 0; index < 10_000; index++)
        schema.properties[`champ${index}`] = { type: 'string', title: `Champ ${index}` };
    });
    expect(codesOf(wide)).toContain('page.field-nowhere');
  });
});

it('may compute fifty values, each read twice by the next, and divide or look up a table by the last', () => {
  const source = withJson(readFixtureBase(), 'rules.json', (rules) => {
    for (let at = 0; at < 50; at += 1) {
      const expression = at === 0 ? 'prix' : `if assistance = "oui" then v${at - 1} + v${at - 1} else v${at - 1}`;
      rules.computed.push({ name: `v${at}`, title: `Valeur ${at}`, type: 'number', expression });
    }
    rules.computed.push({ name: 'part', title: 'Part', type: 'number', expression: '1 / (v49 + 1)' });
    rules.tables[0].inputs[0].expression = 'v49';
    rules.tables[0].inputs[0].type = 'number';
  });
  // Read anew wherever it is named, the last one would be read 2^50 times: this would never end.
  expect(diagnosticsOf(source)).toEqual([]);
});
