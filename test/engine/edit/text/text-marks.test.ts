/** The tags of a text, read without Liquid, are those that Liquid reads. */
import fc from 'fast-check';
import { TokenKind, Tokenizer } from 'liquidjs';
import { describe, expect, it, test } from 'vitest';
import { blocksAround, localsAt, readMarks, resolvePath } from '../../../../engine/edit/text/text-marks.ts';

/** Tags as Liquid cuts them; null where it cannot. */
function cutByLiquid(text: string): readonly (readonly [number, number])[] | null {
  try {
    return new Tokenizer(text)
      .readTopLevelTokens()
      .filter(({ kind }) => kind === TokenKind.Output || kind === TokenKind.Tag)
      .map(({ begin, end }) => [begin, end]);
  } catch {
    return null;
  }
}

const kinds = (text: string): readonly string[] => readMarks(text).marks.map(({ type }) => type);

describe('tags', () => {
  it('are cut where Liquid cuts them', () => {
    const pieces = [
      '{{',
      '}}',
      '{%',
      '%}',
      '{',
      '}',
      '"',
      "'",
      ' a.b ',
      '|',
      ' date',
      'if x',
      ' endif ',
      '\n',
      '-',
      'é',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const cut = cutByLiquid(written);
        if (cut === null) return;
        expect(readMarks(written).marks.map(({ from, to }) => [from, to])).toEqual(cut);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keep their text, whatever they are', () => {
    const text = 'a {{ x | date }} {%- if y -%}b{% endif %} {{ broken';
    for (const mark of readMarks(text).marks) expect(text.slice(mark.from, mark.to)).toBe(mark.text);
  });

  it.each([
    ['{{ a.b }}', [{ type: 'value', path: 'a.b', filters: [] }]],
    ['{{- a | montant -}}', [{ type: 'value', path: 'a', filters: [{ name: 'montant', argument: null }] }]],
    ['{{ a | libelle: "/a/*/b" }}', [{ type: 'value', filters: [{ name: 'libelle', argument: '"/a/*/b"' }] }]],
    ['{{ a | default: "|" | upcase }}', [{ filters: [{ argument: '"|"' }, { name: 'upcase', argument: null }] }]],
    ['{{ a[0] }}', [{ type: 'source' }]],
    ['{{ a | replace: "x", "y" }}', [{ type: 'source' }]],
    ['{% assign a = b %}', [{ type: 'source' }]],
    ['{% endif %}', [{ type: 'source', block: null }]],
    [
      '{% if a %}{% endfor %}',
      [
        { type: 'if', block: 0 },
        { type: 'source', block: null },
      ],
    ],
    [
      '{% case a %}{% when "x" %}{% endcase %}',
      [{ type: 'case', path: 'a' }, { type: 'when', values: '"x"' }, { type: 'end' }],
    ],
    ['{% comment %}{{ a }}{% endcomment %}', [{ type: 'source' }, { type: 'source' }, { type: 'source' }]],
    ['{% for x in a.b -%}{% endfor %}', [{ type: 'for', name: 'x', list: 'a.b' }, { type: 'end' }]],
    ['{% for x in (1..3) %}{% endfor %}', [{ type: 'source' }, { type: 'end' }]],
  ])('%s', (text, expected) => {
    expect(readMarks(text).marks).toMatchObject(expected);
  });

  it('say where their condition is', () => {
    const text = '{%- if  a == "b"  -%}';
    const [mark] = readMarks(text).marks;
    expect(mark?.type === 'if' && text.slice(mark.condition.from, mark.condition.to)).toBe('a == "b"');
  });
});

describe('blocks', () => {
  const text =
    '{% if a %}1{% for x in list %}2{{ x.y }}{% for z in x.inner %}{{ z }}{% endfor %}{% endfor %}{% else %}3{% endif %}';
  const marks = readMarks(text);

  it('hold what is between their tags', () => {
    expect(marks.blocks).toMatchObject([
      { open: 0, branches: [7], close: 8, parent: null },
      { open: 1, branches: [], close: 6, parent: 0 },
      { open: 3, branches: [], close: 5, parent: 1 },
    ]);
    expect(kinds(text)).toEqual(['if', 'for', 'value', 'for', 'value', 'end', 'end', 'else', 'end']);
  });

  it('name the members of their lists', () => {
    const inner = marks.marks.findIndex(({ text: written }) => written === '{{ z }}');
    expect(resolvePath('z', localsAt(marks, inner))).toBe('list.*.inner.*');
    expect(resolvePath('x.y', localsAt(marks, 2))).toBe('list.*.y');
    expect(resolvePath('x', localsAt(marks, 0))).toBe('x');
  });

  test('are around a place', () => {
    expect(blocksAround(marks, text.indexOf('{{ z }}'))).toHaveLength(3);
    expect(blocksAround(marks, text.indexOf('3'))).toHaveLength(1);
    expect(blocksAround(readMarks('{% if a %}x'), 11)).toHaveLength(1);
  });
});
