import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../../../runtime/documents/index.ts';

describe('Markdown on a page', () => {
  it.each([
    ['a paragraph', 'Bonjour **vous** et *toi*', '<p>Bonjour <strong>vous</strong> et <em>toi</em></p>'],
    ['a hard break', 'un\\\ndeux', '<p>un<br>deux</p>'],
    ['a tight list', '- un\n- deux', '<ul><li>un</li><li>deux</li></ul>'],
    ['a loose list', '1. un\n\n2. deux', '<ol><li><p>un</p></li><li><p>deux</p></li></ol>'],
    ['a list that starts later', '3. trois', '<ol start="3"><li>trois</li></ol>'],
    ['a nested list', '- un\n  - deux', '<ul><li>un<ul><li>deux</li></ul></li></ul>'],
    ['a quote', '> cité', '<blockquote><p>cité</p></blockquote>'],
    ['code', '`a < b`', '<p><code>a &lt; b</code></p>'],
    ['a path of the site', '[a](/demarches/x?b=1&c)', '<p><a href="/demarches/x?b=1&amp;c">a</a></p>'],
    ['a fragment', '[a](#conditions)', '<p><a href="#conditions">a</a></p>'],
    ['a mailbox', '[a](mailto:a@example.nc)', '<p><a href="mailto:a@example.nc">a</a></p>'],
    ['a site', '[a](https://example.nc)', '<p><a href="https://example.nc" rel="noopener external">a</a></p>'],
    [
      'a link by reference',
      '[a][b]\n\n[b]: https://example.nc',
      '<p><a href="https://example.nc" rel="noopener external">a</a></p>',
    ],
  ])('renders %s', (_, markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html);
  });

  it('gives each heading an identifier of its own', () => {
    const html = markdownToHtml('## Où déposer ?\n\n## Où déposer ?\n\n### Œuvres & *co*\n\n## 日本');
    expect(html.match(/id="[^"]*"/gu)).toEqual([
      'id="ou-deposer"',
      'id="ou-deposer-2"',
      'id="oeuvres-co"',
      'id="section"',
    ]);
  });

  it('gives no two headings the same identifier, whatever they are called', () => {
    const html = markdownToHtml('## Pièces\n\n## Pièces 2\n\n## Pièces\n\n## Pièces\n\n## Pièces 2');
    const ids = html.match(/id="[^"]*"/gu) ?? [];
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
    expect(ids.slice(0, 2)).toEqual(['id="pieces"', 'id="pieces-2"']);
  });

  it('names a table by the heading it stands under', () => {
    const html = markdownToHtml('| A |\n|---|\n\n## Un montant\n\n| B |\n|---|\n\n## Un montant\n\n| C |\n|---|');
    expect(html.match(/<table[^>]*>/gu)).toEqual([
      '<table>',
      '<table aria-labelledby="un-montant">',
      '<table aria-labelledby="un-montant-2">',
    ]);
  });

  it('names the columns of a table', () => {
    expect(markdownToHtml('| A | B |\n|--|--|\n| 1 | 2 |')).toBe(
      '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>' +
        '<tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
  });

  it('loses no cell of a row that has more than the header, and aligns nothing', () => {
    expect(markdownToHtml('| A |\n|--:|\n| 1 | 2 |')).toBe(
      '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
  });

  it('keeps the words of two lines apart, beside what is emphasised and in a list too', () => {
    expect(markdownToHtml('- *a*\n  **b**\n  - c')).toBe(
      '<ul><li><em>a</em>\n<strong>b</strong><ul><li>c</li></ul></li></ul>',
    );
  });

  it('wraps all items of a list in which any two are apart, as CommonMark has it', () => {
    expect(markdownToHtml('- un\n- deux\n\n- trois')).toBe(
      '<ul><li><p>un</p></li><li><p>deux</p></li><li><p>trois</p></li></ul>',
    );
  });

  it('writes inline styles for mails only', () => {
    expect(markdownToHtml('x', { styles: { p: 'margin:0' } })).toBe('<p style="margin:0">x</p>');
  });

  it('completes paths of the site where they are read elsewhere', () => {
    expect(markdownToHtml('[a](/compte)', { siteUrl: 'https://example.nc' })).toBe(
      '<p><a href="https://example.nc/compte">a</a></p>',
    );
  });
});

describe('hostile Markdown', () => {
  it.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '<svg/onload=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java\nscript:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](vbscript:x)',
    '[a](//evil.example)',
    '[a](/\\evil.example)',
    '[a](https://x" onmouseover="alert(1))',
    '![a](javascript:alert(1))',
    '![" onerror="alert(1)](https://x)',
    '[a][b]\n\n[b]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '# <img src=x onerror=alert(1)>',
    '# " onclick="alert(1)',
    '```html" onclick="x\n<script>\n```',
    '| <script> | b |\n|--|--|\n| <iframe src=x> | c |',
    '&lt;script&gt;',
    '<!-- --><script>alert(1)</script>',
  ])('brings nothing that runs or loads: %s', (markdown) => {
    const html = markdownToHtml(markdown);
    const tags = html.match(/<[^>]*>/gu) ?? [];
    for (const tag of tags) {
      expect(tag).toMatch(
        /^<\/?(?:p|h1|a|pre|code|table|thead|tbody|tr|th|td)(?: (?:id|href|rel|scope|aria-labelledby)="[^"<>]*")*>$/u,
      );
      expect(tag).not.toMatch(/href="(?!https?:|mailto:|tel:|\/(?![/\\])|#)/u);
    }
  });
});
