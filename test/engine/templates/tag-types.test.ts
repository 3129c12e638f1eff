/** A letter compares, formats and prints values as what they are. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText } from '../sources.ts';

const BASE = withJson(readFixtureBase(), 'form.schema.json', (form) => {
  form.properties.usages = {
    title: 'Usages',
    type: 'array',
    uniqueItems: true,
    items: {
      type: 'string',
      oneOf: [
        { const: 'travail', title: 'Travail' },
        { const: 'loisir', title: 'Loisir' },
      ],
    },
  };
  form.properties.commune = { title: 'Commune', type: 'string', cagou: { data: 'communes' } };
  form.required.push('usages', 'commune');
});
const SOURCE = withJson(BASE, 'form.ui.json', (ui) => ui.pages[0].fields.push('usages', 'commune'));

const told = (line: string): readonly string[] =>
  diagnosticsOf(withText(SOURCE, 'messages/accuse.md', `# Demande reçue\n\n${line}\n`))
    .filter(({ file }) => file === 'messages/accuse.md')
    .map(({ code, line: at, column }) => `${code} ${at}:${column}`);

describe('a tag', () => {
  it.for<readonly [says: string, line: string, found: readonly string[]]>([
    ['prints a number', '{{ prix | nombre }} F CFP {{ prix | montant }}', []],
    ['prints a choice by its label', '{{ assistance | libelle: "/assistance" }}', []],
    ['prints a choice that reads as it is kept', '{{ commune }}', []],
    ['prints a choice as it is kept', 'Ceci : {{ assistance }}', ['template.raw-value 3:11']],
    ['prints choices of a list as they are kept', '{{ usages | join: ", " }}', ['template.raw-value 3:4']],
    ['counts choices', '{{ usages.size }} {{ usages | size }}', []],
    ['prints a date as it is kept', '{{ naissance }}', ['template.raw-value 3:4']],
    ['prints a date as people write it', '{{ naissance | date }}', []],
    ['writes a text as a date', '{{ nom | date }}', ['template.type 3:4']],
    ['writes a date as an amount', '{{ naissance | montant }}', ['template.type 3:4']],
    ['compares a choice with one that is offered', '{% if assistance == "oui" %}x{% endif %}', []],
    [
      'compares a choice with one that is not',
      '{% if assistance != "ouii" %}x{% endif %}',
      ['template.choice-unknown 3:21'],
    ],
    [
      'compares a value of a list of reference data',
      '{% if commune == "Noumea" %}x{% endif %}',
      ['template.choice-unknown 3:18'],
    ],
    [
      'chooses among choices',
      '{% case assistance %}{% when "oui" %}a{% when "nom" %}b{% endcase %}',
      ['template.choice-unknown 3:47'],
    ],
    [
      'looks for a choice in a list',
      '{% if usages contains "travaux" %}x{% endif %}',
      ['template.choice-unknown 3:23'],
    ],
    ['looks for a part of a text', '{% if nom contains "a" %}x{% endif %}', []],
    ['compares a number with a text', '{% if prix == "3" %}x{% endif %}', ['template.type 3:7']],
    ['compares a size', '{% if usages.size > 1 and prix >= 3 %}x{% endif %}', []],
    ['asks whether there is one', '{% if couleur and couleur != blank %}{{ couleur }}{% endif %}', []],
    ['goes through a list', '{% for usage in usages %}{{ usage | libelle: "/usages" }}{% endfor %}', []],
    [
      'prints the members of a list as they are kept',
      '{% for usage in usages %}{{ usage }}{% endfor %}',
      ['template.raw-value 3:29'],
    ],
    ['goes through what is none', '{% for lettre in nom %}{{ lettre }}{% endfor %}', ['template.type 3:18']],
  ])('%s', ([, line, found]) => {
    expect(told(line)).toEqual(found);
  });
});
