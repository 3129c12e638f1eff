/** A result of a scale is read by an expression, a cell, a text that is sent or the sheet, and by nothing that only looks like it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DispositifSource } from '../../../../engine/index.ts';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../../sources.ts';

let source: DispositifSource;
beforeAll(() => {
  const base = readFixtureBase();
  source = withJson(base, 'rules.json', (rules) => {
    rules.computed = [
      { name: 'bareme', title: 'Barème', type: 'context', table: 'taux' },
      { name: 'aide', title: 'Aide', type: 'money', expression: 'prix * bareme.taux / 100' },
    ];
    rules.tables[0].outputs.push({ name: 'plafond', label: 'Plafond', type: 'money' });
    for (const row of rules.tables[0].rows) row.then.push('30000');
  });
});

/** Whether it is told, of a source in which nothing else is wrong. */
function isUnread(changed: DispositifSource): boolean {
  const found = diagnosticsOf(changed).map(({ code, pointer }) => `${code} ${pointer}`);
  expect(found.filter((one) => one !== UNREAD)).toEqual([]);
  return found.includes(UNREAD);
}
const UNREAD = 'rules.output-unread /tables/0/outputs/1';
const withRules = (change: (rules: Parsed) => void): DispositifSource => withJson(source, 'rules.json', change);
const addToMail = (text: string): DispositifSource =>
  withText(source, 'messages/accuse.md', `${source.files['messages/accuse.md'] ?? ''}\n${text}\n`);

describe('a column of results', () => {
  it('is unread when only its value is read by another name', () => expect(isUnread(source)).toBe(true));

  it('is not read by a text that holds the same words', () => {
    expect(
      isUnread(withRules((rules) => (rules.computed[1].expression += ' + (if nom = "bareme.plafond" then 1 else 0)'))),
    ).toBe(true);
    expect(isUnread(addToMail('Le bareme.plafond est connu.'))).toBe(true);
  });

  it('is read by an expression, however it is spaced', () => {
    expect(
      isUnread(withRules((rules) => (rules.computed[1].expression = 'min(bareme .plafond, prix * bareme.taux)'))),
    ).toBe(false);
  });

  it('is read where its value is read whole', () => {
    expect(isUnread(withRules((rules) => (rules.computed[1].expression = 'if bareme = null then 0 else 1')))).toBe(
      false,
    );
  });

  it('is read by a cell of another table', () => {
    const read = withRules((rules) => {
      rules.computed.push({ name: 'part', title: 'Part', type: 'number', table: 'parts' });
      rules.tables.push({
        name: 'parts',
        title: 'Parts',
        hitPolicy: 'F',
        inputs: [{ label: 'Prix', expression: 'prix', type: 'money' }],
        outputs: [{ name: 'part', label: 'Part', type: 'number', default: '1' }],
        rows: [{ when: ['> bareme.plafond'], then: ['2'] }],
      });
    });
    expect(isUnread(read)).toBe(false);
  });

  it('is read by a tag, or by a condition of a mail', () => {
    expect(isUnread(addToMail('{{ bareme.plafond | montant }}'))).toBe(false);
    expect(isUnread(addToMail('{% if bareme.plafond > 1 %}Plafonné.{% endif %}'))).toBe(false);
  });

  it('is read by the sheet that draws its scale', () => {
    const sheet = `${source.files['sheet.md'] ?? ''}\n{{ baremes.taux.titre }}\n`;
    expect(isUnread(withText(source, 'sheet.md', sheet))).toBe(false);
  });
});
