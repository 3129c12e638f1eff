/** Marks of Markdown: `[` and `]` stand for what is chosen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKS, markText, type MarkdownMark, type Splice } from '../../../designer/texts/markdown-marks.ts';

function apply(text: string, splices: readonly Splice[]): string {
  return splices
    .toReversed()
    .reduce((done, { from, to, insert }) => done.slice(0, from) + insert + done.slice(to), text);
}

function mark(marked: string, kind: MarkdownMark): string {
  const text = marked.replaceAll(/[[\]]/g, '');
  const from = marked.indexOf('[');
  const { changes, chosen } = markText(text, { from, to: marked.indexOf(']') - 1 }, kind);
  const after = apply(text, changes);
  return `${after.slice(0, chosen.from)}[${after.slice(chosen.from, chosen.to)}]${after.slice(chosen.to)}`;
}

describe('marks', () => {
  it.each<[MarkdownMark, string, string]>([
    ['bold', 'un [mot] gras', 'un **[mot]** gras'],
    ['bold', 'un **[mot]** gras', 'un [mot] gras'],
    ['bold', 'un [**mot**] gras', 'un [mot] gras'],
    ['bold', 'un[ mot ]gras', 'un **[mot]** gras'],
    ['bold', 'ici []', 'ici **[]**'],
    ['italic', '[mot]', '_[mot]_'],
    ['heading', 'a\nTi[tr]e\nb', 'a\n## Ti[tr]e\nb'],
    ['heading', 'a\n## Ti[tr]e', 'a\nTi[tr]e'],
    ['subheading', '## Ti[tr]e', '### Ti[tr]e'],
    ['heading', '# Ti[tr]e', '# Ti[tr]e'],
    ['bullets', '[un\ndeux]', '- [un\n- deux]'],
    ['bullets', '[- un\n- deux]', '[un\ndeux]'],
    ['numbers', '[- un\n- deux]', '1. [un\n2. deux]'],
    ['bullets', '[un\n\ndeux]', '- [un\n\n- deux]'],
    ['heading', '[]\nmot', '## []\nmot'],
    ['table', 'texte[]', 'texte\n\n| [Colonne 1] | Colonne 2 |\n| --- | --- |\n| … | … |'],
    ['table', 'a\n\n[]\n\nb', 'a\n\n| [Colonne 1] | Colonne 2 |\n| --- | --- |\n| … | … |\n\nb'],
  ])('%s: %j', (kind, before, after) => {
    expect(mark(before, kind)).toBe(after);
  });

  it('touch the lines that are chosen alone, and what is chosen stays in the text', () => {
    const line = fc.constantFrom('', 'mot', '- a', '1. b', '## t', '**g**', '| x |', '{{ a }}');
    const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));
    const drawn = text.chain((written) =>
      fc.tuple(fc.constant(written), fc.nat(written.length), fc.nat(written.length), fc.constantFrom(...MARKS)),
    );
    fc.assert(
      fc.property(drawn, ([written, one, two, kind]) => {
        const [from, to] = [Math.min(one, two), Math.max(one, two)];
        const { changes, chosen } = markText(written, { from, to }, kind);
        const after = apply(written, changes);
        const start = written.slice(0, from).lastIndexOf('\n') + 1;
        const next = written.indexOf('\n', to);
        const end = next === -1 ? written.length : next;
        expect(after.startsWith(written.slice(0, start))).toBe(true);
        expect(after.endsWith(written.slice(end))).toBe(true);
        expect(chosen.from).toBeGreaterThanOrEqual(0);
        expect(chosen.to).toBeLessThanOrEqual(after.length);
      }),
      { numRuns: 500 },
    );
  });
});
