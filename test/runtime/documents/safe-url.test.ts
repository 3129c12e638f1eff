/** A link of an official text leads to a page, a mailbox or a telephone: nothing that runs, nothing that passes for ours. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeUrl, isSitePath } from '../../../runtime/documents/safe-url.ts';
import { markdownToHtml } from '../../../runtime/documents/markdown-html.ts';
import { markdownToText } from '../../../runtime/documents/markdown-text.ts';

const SITE = 'https://demarches.example.nc';

describe('an address in a text', () => {
  it.each([
    ['https://province-sud.nc/aides?a=1#b', true],
    ['http://example.nc', true],
    ['HTTPS://EXAMPLE.NC', true],
    ['mailto:a@example.nc', true],
    ['tel:+687261234', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['\u0001javascript:alert(1)', false],
    ['data:text/html,<script>', false],
    ['vbscript:x', false],
    ['file:///etc/passwd', false],
    ['ftp://example.nc', false],
    ['blob:https://example.nc/1', false],
    ['//example.nc', false],
    ['/demarches', false],
    ['https://example.nc/a b', false],
    ['https://example.nc/\r\nx', false],
    ['https://', false],
    ['', false],
  ])('%j is safe to follow: %s', (url, safe) => {
    expect(isSafeUrl(url)).toBe(safe);
  });

  it.each([
    ['/demarches/aide', true],
    ['/', true],
    ['#conditions', true],
    ['//example.nc', false],
    ['/\\example.nc', false],
    ['\\/example.nc', false],
    ['/a\n/b', false],
    ['/a b', false],
    ['demarches', false],
    ['', false],
  ])('%j is of our site: %s', (url, ours) => {
    expect(isSitePath(url)).toBe(ours);
  });

  it('that is said to be of our site is of our site, as browsers read it', () => {
    const pieces = fc.constantFrom('/', '\\', '//', '#', '?', '@', ':', '.', '..', 'a', '\t', '\u0085', 'javascript:');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const url = `/${parts.join('')}`;
        fc.pre(isSitePath(url));
        expect(new URL(url, SITE).origin).toBe(SITE);
      }),
      { numRuns: 1000 },
    );
  });

  it('gets no scheme of its own into a page, however it is written in the text', () => {
    const schemes = fc.constantFrom(
      'javascript:',
      'JAVASCRIPT:',
      'java&#115;cript:',
      '&#x6A;avascript:',
      'data:',
      '\u0001javascript:',
      'https:',
      'mailto:',
      '/',
      '//',
      '#',
    );
    fc.assert(
      fc.property(
        schemes,
        fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
        fc.constantFrom('[a](', '[a](<', '![a]('),
        (scheme, rest, begin) => {
          const html = markdownToHtml(`${begin}${scheme}${rest}${begin.endsWith('<') ? '>' : ''})`, { siteUrl: SITE });
          for (const [, href = ''] of html.matchAll(/href="([^"]*)"/gu))
            expect(href).toMatch(/^(?:https?:|mailto:|tel:)/iu);
          expect(html).not.toMatch(/<(?:script|img|iframe|svg)/iu);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a text without marks', () => {
  it.each([
    ['what is emphasised', '**Bonjour** *Marie*', 'Bonjour Marie'],
    ['a title and what follows', '# Décision\n\nAccordée.', 'Décision\n\nAccordée.'],
    ['a list, inside another', '- un\n  - deux\n- trois', '- un\n  - deux\n- trois'],
    ['a numbered list that begins later', '3. trois\n4. quatre', '3. trois\n4. quatre'],
    ['a quote of several lines', '> un\\\n> deux', '> un\n> deux'],
    ['a table', '| Mois | F |\n|--|--|\n| mai | 12 000 |', 'Mois | F\nmai | 12 000'],
    ['a link, with where it leads', '[la page](https://example.nc)', 'la page (https://example.nc)'],
    ['a link of the site', '[la page](/aide)', `la page (${SITE}/aide)`],
    ['a link that is its own address', '[a@example.nc](mailto:a@example.nc)', 'a@example.nc'],
    ['marks that were escaped', '\\*\\*12\\*\\* \\[x\\](y)', '**12** [x](y)'],
    ['what is written as HTML, which is text here', 'a <b>c</b>', 'a <b>c</b>'],
  ])('keeps %s', (_what, markdown, text) => {
    expect(markdownToText(markdown, SITE)).toBe(text);
  });
});
