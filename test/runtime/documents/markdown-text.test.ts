import { expect, it } from 'vitest';
import { markdownToText } from '../../../runtime/documents/index.ts';

it.each([
  ['marks are gone', '## Titre\n\n**gras** et *penché*', 'Titre\n\ngras et penché'],
  ['lists keep their marks', '- un\n- deux\n  1. trois\n  2. quatre', '- un\n- deux\n  1. trois\n  2. quatre'],
  ['links show where they lead', '[la fiche](https://example.nc/a)', 'la fiche (https://example.nc/a)'],
  ['paths of the site are completed', '[compte](/compte)', 'compte (https://example.nc/compte)'],
  ['an address is not said twice', '[a@example.nc](mailto:a@example.nc)', 'a@example.nc'],
  ['tables keep their rows', '| A | B |\n|--|--|\n| 1 | 2 |', 'A | B\n1 | 2'],
  ['quotes are marked', '> un\n>\n> deux', '> un\n> \n> deux'],
  ['a hard break is a line', 'un\\\ndeux', 'un\ndeux'],
])('%s in plain text', (_, markdown, text) => {
  expect(markdownToText(markdown, 'https://example.nc')).toBe(text);
});
