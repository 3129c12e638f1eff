/** What texts say of amounts, of recourse and of silence is held against the scheme, and other words are left alone. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText } from '../sources.ts';

const BASE = withJson(readFixtureBase(), 'dispositif.json', (identity) => (identity.appeal = 'P2M'));
const letter = (body: string): readonly string[] =>
  diagnosticsOf(withText(BASE, 'documents/decision.md', `# Décision\n\n${body}\n`)).map(
    ({ code, line, column }) => `${code} ${line}:${column}`,
  );

describe('an amount in a text', () => {
  it.for<readonly [says: string, body: string, found: readonly string[]]>([
    ['has its form', 'Une aide de {{ aide | montant }}.', []],
    ['may be a number before the franc', 'Une aide de {{ aide | nombre }} F CFP, ou {{ aide | nombre }} francs.', []],
    ['is told with the franc after a bare number', 'Une aide de {{ aide }} F CFP.', ['template.amount-typed 3:13']],
    ['is told so of any number', 'Une part de {{ taux }} F.', ['template.amount-typed 3:13']],
    ['is no text before the franc', 'Pour {{ nom }} francs et {{ inconnu }} F', ['template.tag-unknown 3:29']],
    ['is told bare', 'Une aide de {{ aide | nombre }} au plus.', ['template.amount-bare 3:13']],
    ['is told without a filter', '{{ aide }}', ['template.amount-bare 3:1']],
    ['is told in euros', 'Une aide de {{ aide | nombre }} €.', ['template.amount-euro 3:33']],
    ['is told in euros that are typed', 'Une aide de 1 200 euros.', ['template.amount-euro 3:19']],
    ['may have its franc in the heading', '| Aide (F CFP) |\n|---|\n| {{ aide | nombre }} |', []],
    ['is no number of something else', '{{ taux | nombre }} % de la somme', []],
  ])('%s', ([, body, found]) => {
    expect(letter(body)).toEqual(found);
  });
});

describe('the time to contest', () => {
  it.for<readonly [says: string, body: string, found: readonly string[]]>([
    ['is that of the scheme', 'Vous avez deux mois pour saisir le tribunal.', []],
    ['may be written by its tag', 'Un recours est possible pendant {{ delais.recours.duree }}.', []],
    ['is told when it differs', 'Vous avez trois mois pour saisir le tribunal.', ['template.recourse-delay 3:11']],
    ['is told in days', 'Un recours est possible dans les 30 jours.', ['template.recourse-delay 3:34']],
    ['is not that of an answer', 'Sans réponse dans les quatre mois, un recours est possible.', []],
    ['is read in its own sentence', 'La carte vaut un an. Vous pouvez saisir le tribunal.', []],
  ])('%s', ([, body, found]) => {
    expect(letter(body)).toEqual(found);
  });
});

describe('silence', () => {
  it.for<readonly [says: string, body: string, found: readonly string[]]>([
    ['is worth what the clock says', 'Le silence vaut rejet.', []],
    ['is told when it is worth the contrary', 'Le silence vaut acceptation.', ['template.silence-opposed 3:12']],
    ['is told whatever its words', 'C’est un accord tacite.', ['template.silence-opposed 3:10']],
    ['may be said not to be worth it', 'Le silence ne vaut pas accord.', []],
    ['is not what a decision grants', 'Une aide vous est accordée.', []],
  ])('%s', ([, body, found]) => {
    expect(letter(body)).toEqual(found);
  });
});
