/** Articles of acts are read as people write them, and what cannot be read is nobody's fault. */
import { expect, test } from 'vitest';
import { articleWritten, isListed, listArticleLinks, readArticle } from '../../../engine/language/articles.ts';

test.each([
  ['4', '4'],
  ['art. 4', '4'],
  ['Article 4, 2°', '4'],
  ['article premier', '1'],
  ['1er', '1'],
  ['4 bis', '4bis'],
  ['234-2', '234-2'],
  ['délib. 9-2026/APS, art. 2', '2'],
  ['Code des impôts, art. Lp 136', 'lp136'],
  ['articles 331-1 et suivants', '331-1'],
  ['l’article R. 12 du code', 'r12'],
  ['délib. 9-2026/APS', null],
  ['9-2026/APS', null],
  ['arrêté du 3 mars', null],
  ['', null],
])('« %s » names %s', (text, article) => {
  expect(readArticle(text)).toBe(article);
});

test.each<readonly [string, readonly string[], boolean]>([
  ['4', ['3', '4'], true],
  ['art. 4, 2°', ['4'], true],
  ['art. 4', ['3 à 6'], true],
  ['art. 7', ['3 à 6'], false],
  ['5', ['4 et 5'], true],
  ['331-4', ['331-1 et suivants'], true],
  ['332-1', ['331-1 et suivants'], false],
  ['331-1', ['331-2 et s.'], false],
  ['Lp. 136', ['art. Lp 136'], true],
  ['40', ['4'], false],
  ['4', [], false],
  ['la délibération entière', [], true],
  ['Annexe II', ['Annexe II'], true],
])('a link « %s » among %j: %s', (link, listed, isThere) => {
  expect(isListed(link, listed)).toBe(isThere);
});

test.each([
  ['Code des impôts, art. Lp 136', 'Lp 136'],
  ['art. 4, 2°', '4'],
  ['article premier', '1'],
  ['12', '12'],
])('« %s » is listed as « %s »', (text, written) => {
  expect(articleWritten(text)).toBe(written);
});

test('links are found in questions, rules and delays, and not in what the author calls « article »', () => {
  const links = (file: string, value: Parameters<typeof listArticleLinks>[1]): readonly string[] =>
    listArticleLinks(file, value).map(({ pointer }) => pointer);
  expect(
    links('form.schema.json', {
      properties: { a: { title: 'A', cagou: { article: '3' } }, article: { title: 'B', article: 'no keyword' } },
    }),
  ).toEqual(['/properties/a/cagou/article']);
  expect(
    links('rules.json', {
      computed: [{ name: 'x', article: '4', values: [{ value: 1, article: '5' }], labels: { article: 'Article' } }],
      eligibility: [{ id: 'y', article: ' ' }],
    }),
  ).toEqual(['/computed/0/article', '/computed/0/values/0/article']);
  expect(
    links('workflow.json', {
      states: { s: { actions: { a: { decides: { article: '"x"' }, form: { properties: { p: { article: '1' } } } } } } },
      clocks: { c: { article: '8', lengths: [{ article: '9' }], extensions: { article: { article: '10' } } } },
    }),
  ).toEqual(['/clocks/c/article', '/clocks/c/lengths/0/article', '/clocks/c/extensions/article/article']);
  // A delay may be called « decision »; what is decided is at the root, and its properties are no links.
  expect(
    links('workflow.json', {
      clocks: { decision: { article: '8' } },
      decision: { properties: { article: { title: 'Article', article: 'no link' } } },
    }),
  ).toEqual(['/clocks/decision/article']);
});
