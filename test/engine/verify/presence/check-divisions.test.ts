/** Nothing is divided by what may be zero. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, type DispositifSource } from '../../../../engine/index.ts';
import { readSource, withJson } from '../../sources.ts';

let association: DispositifSource;
beforeAll(async () => {
  association = await readSource('examples/subvention-association');
});

function findings(expression: string, bounds: Record<string, number>): readonly string[] {
  const form = withJson(association, 'form.schema.json', (v) => {
    const { cout } = v.properties.projet.properties;
    delete cout.minimum;
    delete cout.cagou.messages.minimum;
    Object.assign(cout, bounds);
  });
  const source = withJson(form, 'rules.json', (v) => {
    v.computed[0].expression = 'round half up(projet.montantDemande * 100 / 3, 0)';
    v.computed.unshift({ name: 'essai', title: 'Essai', type: 'number', expression });
  });
  const result = compile(source);
  const found = result.type === 'failed' ? result.diagnostics : [...result.warnings, ...result.unproved];
  return found.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('a division', () => {
  it.for<readonly [says: string, expression: string, bounds: Record<string, number>, code: string | null]>([
    ['by a field that may be zero', '1 / projet.cout', { minimum: 0 }, 'feel.division-by-zero'],
    ['by a field without bounds', '1 / projet.cout', {}, 'feel.division-by-zero'],
    ['by a field above zero', '1 / projet.cout', { minimum: 1 }, null],
    ['by a field strictly above zero', '1 / projet.cout', { exclusiveMinimum: 0 }, null],
    ['by a sum that is above zero', '1 / (1 + projet.cout)', { minimum: 0 }, null],
    ['by a difference that may be zero', '1 / (projet.cout - 1)', { minimum: 1 }, 'feel.division-unproved'],
    ['where zero was ruled out', 'if projet.cout != 0 then 1 / projet.cout else 0', {}, null],
    ['where more than zero was asked', 'if projet.cout > 0 then 1 / projet.cout else 0', {}, null],
    ['where less than one was ruled out', 'if projet.cout < 1 then 0 else 1 / projet.cout', { minimum: 0 }, null],
    [
      'where it was ruled out that it is above',
      'if projet.cout > 3 then 0 else 1 / projet.cout',
      { minimum: 0 },
      'feel.division-by-zero',
    ],
    ['by the larger of two', '1 / max(projet.cout, 1)', { minimum: 0 }, null],
    ['by the smaller of two', '1 / min(projet.cout, 1)', { minimum: 0 }, 'feel.division-unproved'],
    ['by a duration', '(aujourdhui - date("2026-01-01")) / duration("P1D")', {}, null],
    ['whose rest alone is wanted', 'modulo(7, projet.cout)', { minimum: 0 }, 'feel.division-by-zero'],
    ['by the result of a table', '1 / tauxAvance', { minimum: 1 }, null],
  ])('%s', ([, expression, bounds, code]) => {
    expect(findings(expression, bounds)).toEqual(code === null ? [] : [`${code} /computed/0/expression`]);
  });
});
