/** Articles of acts, and what is linked to them: found, linked, unlinked and renamed by small changes of the texts. */
import { expect, test } from 'vitest';
import {
  articlesOf,
  linkedTo,
  linkGesture,
  listLinkable,
  readArticles,
  renameGesture,
} from '../../../designer/dispositif/articles.ts';
import { perform } from '../../../engine/edit/perform.ts';
import type { Files, Gesture } from '../../../engine/studio.ts';

const FILES: Files = {
  'dispositif.json': `{
  "legalBasis": [
    { "act": "Délibération n° 1", "articles": ["3", "4 à 6"] },
    { "act": "Arrêté n° 2" }
  ]
}
`,
  'form.schema.json': `{
  "type": "object",
  "properties": {
    "revenus": { "title": "Revenus", "type": "integer", "cagou": { "widget": "money", "article": "art. 3" } },
    "commune": { "title": "Commune", "type": "string" }
  }
}
`,
  'form.ui.json': '{ "pages": [{ "id": "p", "title": "P", "fields": ["revenus", "commune"] }] }\n',
  'rules.json': `{
  "computed": [
    { "name": "plafond", "title": "Plafond", "values": [{ "value": 1, "from": "2026-03-01", "article": "délib. 1, art. 5, 2°" }] },
    { "name": "aide", "title": "Aide", "expression": "plafond" }
  ],
  "eligibility": [{ "id": "majeur", "title": "Être majeur" }],
  "tables": [{ "name": "taux", "title": "Taux", "effective": { "from": "2026-01-01" } }]
}
`,
  'workflow.json': `{
  "title": "P",
  "initial": "a",
  "states": { "a": { "title": "A", "kind": "final", "outcome": "closed" } },
  "clocks": { "decision": { "title": "Décision", "after": "P2M", "silence": "none", "action": "x" } }
}
`,
};

function after(files: Files, gesture: Gesture): Files {
  const done = perform(files, gesture);
  if (done.type === 'refused') throw new Error(`${done.code} ${done.file}${done.pointer}`);
  return done.files;
}

const titled = (files: Files, title: string) => {
  const one = listLinkable(files).find((item) => item.title === title);
  if (!one) throw new Error(`nothing is called ${title}`);
  return one;
};

test('everything that may name an article is there by its title, with what it names', () => {
  expect(listLinkable(FILES).map(({ kind, title, since, article }) => [kind, title, since, article])).toEqual([
    ['question', 'Revenus', null, 'art. 3'],
    ['question', 'Commune', null, null],
    ['value', 'Plafond', '1er mars 2026', 'délib. 1, art. 5, 2°'],
    ['value', 'Aide', null, null],
    ['condition', 'Être majeur', null, null],
    ['table', 'Taux', '1er janvier 2026', null],
    ['delay', 'Décision', null, null],
  ]);
});

test('an article has what names it, a range what names one of it', () => {
  const all = listLinkable(FILES);
  expect(linkedTo('3', all).map(({ title }) => title)).toEqual(['Revenus']);
  expect(linkedTo('4 à 6', all).map(({ title }) => title)).toEqual(['Plafond']);
  expect(linkedTo('9', all)).toEqual([]);
});

test.each(['Commune', 'Plafond', 'Aide', 'Être majeur', 'Taux', 'Décision'])(
  '« %s » is linked and unlinked, and what is around stays as it is written',
  (title) => {
    const linked = after(FILES, linkGesture(FILES, titled(FILES, title), '3'));
    expect(titled(linked, title).article).toBe('3');
    const changed = Object.keys(FILES).filter((file) => linked[file] !== FILES[file]);
    expect(changed).toEqual([titled(FILES, title).file]);
    const unlinked = after(linked, linkGesture(linked, titled(linked, title), null));
    expect(titled(unlinked, title).article).toBeNull();
    const before = titled(FILES, title);
    const expected = before.article === null ? FILES : after(FILES, linkGesture(FILES, before, null));
    expect(unlinked).toEqual(expected);
  },
);

test('an article is renamed in the act and in what names it, other words of the link kept', () => {
  const files = after(FILES, linkGesture(FILES, titled(FILES, 'Aide'), 'délib. 3-2026/APS, art. 3, 2°'));
  const renamed = after(files, renameGesture(files, '/legalBasis/0/articles/0', '7'));
  expect(articlesOf(JSON.parse(renamed['dispositif.json'] ?? '')).map(({ text }) => text)).toEqual(['7', '4 à 6']);
  expect(titled(renamed, 'Revenus').article).toBe('art. 7');
  expect(titled(renamed, 'Aide').article).toBe('délib. 3-2026/APS, art. 7, 2°');
  expect(titled(renamed, 'Plafond').article).toBe('délib. 1, art. 5, 2°');
});

test.each<readonly [says: string, link: string, act: number, expected: string]>([
  ['names no act, and two acts have that number', 'art. 3', 0, 'art. 3'],
  ['names its act', 'délib. 3-2026/APS, art. 3, 2°', 0, 'délib. 3-2026/APS, art. 7, 2°'],
  ['names the other act', 'délib. 3-2026/APS, art. 3', 1, 'délib. 3-2026/APS, art. 3'],
  ['names that other act as it is renamed', 'arr. 12-2025, article 3', 1, 'arr. 12-2025, article 7'],
  ['names no act of the scheme, and two have that number', 'loi 99-1, art. 3', 1, 'loi 99-1, art. 3'],
])('of a link that %s, « %s » is after act %i is renamed « %s »', (_, link, act, expected) => {
  const acts = [
    { act: 'Délibération n° 3-2026/APS', articles: ['3', '4 à 6'] },
    { act: 'Arrêté n° 12-2025', articles: ['3'] },
  ];
  const two = { ...FILES, 'dispositif.json': JSON.stringify({ legalBasis: acts }, null, 2) };
  const files = after(two, linkGesture(two, titled(two, 'Aide'), link));
  const renamed = after(files, renameGesture(files, `/legalBasis/${act}/articles/0`, '7'));
  expect(titled(renamed, 'Aide').article).toBe(expected);
  expect(articlesOf(JSON.parse(renamed['dispositif.json'] ?? '')).map(({ text }) => text)).toContain('7');
});

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['3, 4 à 6', [], ['3', '4 à 6']],
  ['article 3 ; art. 9', [], ['3', '9']],
  ['3, 3', [], ['3']],
  ['3, 5', ['3'], ['5']],
  [' , ', [], []],
])('« %s » beside %j adds %j', (typed, known, added) => {
  expect(readArticles(typed, known)).toEqual(added);
});
