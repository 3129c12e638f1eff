/** Every tag of every example reads as words, or is shown as it is written; what is put in compiles. */
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Chip } from '../../../designer/texts/chip-words.ts';
import { compile } from '../../../engine/compile/compile.ts';
import { readMarks } from '../../../engine/edit/text/text-marks.ts';
import { readExample } from '../../support/example.ts';
import { EXAMPLES, isText, namesOf } from './example-texts.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
afterAll(() => vi.unstubAllGlobals());
const { chipOf } = await import('../../../designer/texts/chip-words.ts');
const { formatsOf, sameFilters, writeTag } = await import('../../../designer/texts/formats.ts');
const { insertionOf, isAskedAround } = await import('../../../designer/texts/insertions.ts');
const { localsIn, namesHere } = await import('../../../designer/texts/names-at.ts');

describe.each(EXAMPLES)('chips of %s', (id) => {
  it('read as words, but for what no words say', async () => {
    const source = await readExample(id);
    const namesIn = namesOf(source);
    const chips: Chip[] = Object.keys(source.files)
      .filter(isText)
      .flatMap((file) => {
        const marks = readMarks(source.files[file] ?? '');
        const names = namesIn(file);
        return marks.marks.map((_, rank) => chipOf(marks, rank, names));
      });
    const drawn = chips.filter(({ tone }) => tone !== 'source' && tone !== 'unknown');
    expect(chips.length).toBeGreaterThan(50);
    expect(drawn.length / chips.length).toBeGreaterThan(0.97);
    for (const chip of drawn) expect(chip.text).not.toMatch(/[{}]|undefined/);
  });

  it('write again what they read', async () => {
    const source = await readExample(id);
    const values = Object.keys(source.files)
      .filter(isText)
      .flatMap((file) => readMarks(source.files[file] ?? '').marks)
      .flatMap((mark) => (mark.type === 'value' && !/^\{\{-|-\}\}$/.test(mark.text) ? [mark] : []));
    expect(values.map(({ path, filters }) => writeTag(path, filters))).toEqual(values.map(({ text }) => text));
  });
});

describe('what is put in', () => {
  const FILE = 'documents/arrete-accord.md';

  it('compiles, each name of the text by itself', async () => {
    const source = await readExample('permis-construire');
    const names = namesOf(source)(FILE);
    const marks = readMarks('');
    const texts = namesHere(names, new Map()).map((name) =>
      insertionOf(name, { marks, at: 0, names, locals: new Map() }),
    );
    const text = `${source.files[FILE]}\n${texts.map(({ text: put }) => put).join('\n\n')}\n`;
    const result = compile({ ...source, files: { ...source.files, [FILE]: text } });
    const problems = result.type === 'failed' ? result.diagnostics : result.warnings;
    expect(problems.filter(({ file }) => file === FILE).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  }, 30_000);

  it('asks once for what may be missing', async () => {
    const source = await readExample('permis-construire');
    const names = namesOf(source)(FILE);
    const may = namesHere(names, new Map()).find(({ name }) => name.absent !== null && name.type === 'string');
    if (!may) throw new Error('nothing may be missing');
    const open = `{% if ${may.written} %}`;
    const text = `${open}x{% else %}y{% endif %}z`;
    const marks = readMarks(text);
    const at = (sign: string) => ({ marks, at: text.lastIndexOf(sign), names, locals: new Map() });
    expect(isAskedAround({ ...at('x'), at: open.length }, may.written)).toBe(true);
    expect(insertionOf(may, { ...at('x'), at: open.length }).text).toMatch(/^\{\{/);
    expect(isAskedAround(at('y'), may.written)).toBe(false);
    expect(insertionOf(may, at('z')).text).toMatch(/^\{% if .* %\}\{\{.*\}\}\{% endif %\}$/);
  });

  it('reads members of a list inside a loop over it alone', async () => {
    const source = await readExample('permis-construire');
    const names = namesOf(source)(FILE);
    const text = '{% for terrain in parcelles %}x{% endfor %}';
    const inside = namesHere(names, localsIn(readMarks(text), text.indexOf('x')));
    expect(inside.map(({ written }) => written)).toContain('terrain.lot');
    expect(namesHere(names, new Map()).some(({ name }) => name.path.includes('*'))).toBe(false);
  });
});

it('writes amounts, dates and choices as people read them', () => {
  const plain = { label: null, unit: null };
  expect(formatsOf({ ...plain, type: 'money' })[0]?.filters).toEqual([{ name: 'montant', argument: null }]);
  expect(formatsOf({ ...plain, type: 'date' })[0]?.filters).toEqual([{ name: 'date', argument: null }]);
  expect(formatsOf({ ...plain, type: 'number', unit: '%' })[0]?.filters).toEqual([{ name: 'unite', argument: '"%"' }]);
  expect(writeTag('a', formatsOf({ ...plain, type: 'string', label: '/a' })[0]?.filters ?? [])).toBe(
    '{{ a | libelle: "/a" }}',
  );
  expect(sameFilters([{ name: 'x', argument: "'a'" }], [{ name: 'x', argument: '"a"' }])).toBe(true);
  expect(sameFilters([{ name: 'x', argument: null }], [])).toBe(false);
});
