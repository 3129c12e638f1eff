/** A tag is held against the words beside it: the heading of its column, the words before it, the other end of its period. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { tellingWords } from '../../../engine/base/telling-words.ts';
import { fitsTitle } from '../../../engine/templates/named-values.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';

const BASE = readFixtureBase();
const codes = (source: typeof BASE): readonly string[] => diagnosticsOf(source).map(({ code }) => code);
const decision = (body: string, source = BASE): readonly string[] =>
  codes(withText(source, 'documents/decision.md', `# Décision\n\n${body}\n`));

describe('the words of a title', () => {
  it.for<readonly [title: string, words: readonly string[]]>([
    ['Taux de l’aide', ['taux', 'aide']],
    ['Surface de plancher, en m²', ['surface', 'plancher']],
    ['Part demandée (%)', ['part', 'demandee']],
    ['de la', []],
  ])('%s', ([title, words]) => expect(tellingWords(title)).toEqual(words));

  it('fit a title that has them all, and none fit nothing', () => {
    const value = { words: new Set(['taux', 'aide']) };
    expect([['taux'], ['aide', 'taux'], ['aide', 'prix'], []].map((words) => fitsTitle(words, value))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('columns of a table', () => {
  const table = (heads: string, row: string): string => `| ${heads} |\n|---|---|\n| ${row} |`;
  it.for<readonly [what: string, heads: string, row: string, found: readonly string[]]>([
    ['each under its own', 'Prix du vélo | Taux', '{{ prix | montant }} | {{ taux | nombre }} %', []],
    ['swapped', 'Prix du vélo | Taux', '{{ taux | nombre }} % | {{ prix | montant }}', ['template.column-other']],
    ['one of another name', 'Prix du vélo | Part', '{{ taux | nombre }} | {{ prix | montant }}', []],
    ['two values in a cell', 'Prix du vélo | Taux', '{{ taux | nombre }} {{ nom }} | {{ prix | montant }}', []],
  ])('%s', ([, heads, row, found]) => expect(decision(table(heads, row))).toEqual(found));
});

describe('columns of a list that a rule makes', () => {
  const scheme = withJson(BASE, 'rules.json', ({ computed }: Parsed) => {
    const expression = 'for annee in 1..3 return { debut: annee, total: prix, resteDu: prix - annee }';
    computed.push({ name: 'echeancier', title: 'Échéancier', type: 'list', expression });
  });
  const cell = (name: string): string => `{{ ligne.${name} | montant }}`;
  it.for<readonly [what: string, heads: string, names: readonly [string, string], found: readonly string[]]>([
    ['each under a heading that has its name', 'Total à payer | Reste dû', ['total', 'resteDu'], []],
    ['swapped', 'Total à payer | Reste dû', ['resteDu', 'total'], ['template.column-other']],
    [
      'swapped, one of them named',
      'À payer dans l’année | Reste dû ensuite',
      ['resteDu', 'total'],
      ['template.column-other'],
    ],
    ['a heading that names both', 'Reste dû du total | À payer', ['total', 'resteDu'], []],
    ['headings that name none', 'Chaque année | Ensuite', ['resteDu', 'total'], []],
  ])('%s', ([, heads, [left, right], found]) => {
    const rows = `{% for ligne in echeancier -%}\n| ${cell(left)} | ${cell(right)} |\n{% endfor %}`;
    expect(decision(`| ${heads} |\n|---|---|\n${rows}`, scheme)).toEqual(found);
  });
});

describe('words before a value', () => {
  it.for<readonly [body: string, found: readonly string[]]>([
    ['Un taux de {{ taux | nombre }} %.', []],
    ['Un taux de {{ prix | montant }}.', ['template.value-other']],
    ['Le taux de l’aide est de {{ prix | montant }}.', ['template.value-other']],
    ['L’aide, au taux de {{ taux | nombre }} %, du prix de {{ prix | montant }}.', []],
    ['Le taux est connu. Vous avez payé {{ prix | montant }}.', []],
    ['Un montant de {{ prix | montant }}.', []],
  ])('%s', ([body, found]) => expect(decision(body)).toEqual(found));
});

describe('a period', () => {
  const dated = withJson(BASE, 'workflow.json', ({ states }: Parsed) => {
    const { accorder } = states.instruction.actions;
    const date = (title: string): Parsed => ({ title, type: 'string', format: 'date' });
    accorder.form = {
      type: 'object',
      properties: { debut: date('Début'), fin: date('Fin') },
      required: ['debut', 'fin'],
    };
    accorder.guards.push({
      when: 'actions.accorder.fin >= actions.accorder.debut',
      otherwise: 'Elle finirait trop tôt.',
    });
  });
  const scheme = withText(dated, 'scenarios/accord.json', null);
  const tag = (name: string): string => `{{ actions.accorder.${name} | date }}`;
  it.for<readonly [body: string, found: readonly string[]]>([
    [`Pour {{ nom }}, du ${tag('debut')} au ${tag('fin')}.`, []],
    [`Pour {{ nom }}, du ${tag('fin')} au ${tag('debut')}.`, ['template.period-reversed']],
    [`Pour {{ nom }}, entre le ${tag('fin')} et le ${tag('debut')}.`, ['template.period-reversed']],
    [`Pour {{ nom }}, né le {{ naissance | date }}, du ${tag('debut')} au ${tag('debut')}.`, ['template.value-twice']],
  ])('%s', ([body, found]) =>
    expect(decision(body, scheme).filter((code) => !code.startsWith('scenario'))).toEqual(found),
  );
});

describe('a column of the queue', () => {
  const column = (title: string, value: string, type = 'number'): readonly string[] =>
    codes(withJson(BASE, 'queue.json', (queue: Parsed) => (queue.columns = [{ title, value, type }])));
  it('shows the value whose title it has', () => {
    expect(column('Taux de l’aide', 'taux')).toEqual([]);
    expect(column('Taux de l’aide', 'aide', 'money')).toEqual(['queue.column-other']);
    expect(column('À payer', 'aide', 'money')).toEqual([]);
    expect(column('Taux de l’aide', 'nom', 'string')).toEqual([]);
  });
});
