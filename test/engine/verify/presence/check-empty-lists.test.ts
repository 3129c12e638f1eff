/** The largest or the mean of no member is nothing: it is told where a list may be empty and nobody asked before. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DispositifSource } from '../../../../engine/index.ts';
import { diagnosticsOf, readSource, withJson } from '../../sources.ts';

let permit: DispositifSource;
beforeAll(async () => {
  permit = await readSource('examples/permis-construire');
});

function emptyLists(expression: string, minItems = 1): readonly string[] {
  const form = withJson(permit, 'form.schema.json', (v) => {
    v.properties.parcelles.minItems = minItems;
  });
  const source = withJson(form, 'rules.json', (v) => {
    v.computed[0].expression = expression;
  });
  return diagnosticsOf(source).flatMap(({ code, message }) => (code === 'feel.empty-list' ? [message] : []));
}

const BIG = 'parcelles[surface > 100]';

describe('a list that may be empty', () => {
  it.for<readonly [says: string, expression: string, minItems: number, told: boolean]>([
    ['is looked through when the form asks for no member', 'max(parcelles.surface)', 0, true],
    ['is not one of which a member is asked', 'max(parcelles.surface)', 1, false],
    ['is a part of a list, whatever is asked of the list', `max(${BIG}.surface)`, 1, true],
    ['is no member by its rank', 'max(parcelles[1].surface)', 1, false],
    [
      'is known to have members once they were counted',
      `if count(${BIG}) > 0 then max(${BIG}.surface) else 0`,
      1,
      false,
    ],
    ['likewise the other way', `if count(${BIG}) = 0 then 0 else max(${BIG}.surface)`, 1, false],
    ['is not known by another list', `if count(parcelles[surface > 9]) > 0 then max(${BIG}.surface) else 0`, 1, true],
    ['is known once its sum is not null', `if max(${BIG}.surface) = null then 0 else max(${BIG}.surface)`, 1, false],
    ['is not looked for among several values', `max(0, count(${BIG}))`, 1, false],
    ['is summed to 0', `sum(${BIG}.surface)`, 0, false],
    ['is averaged', `mean(${BIG}.surface)`, 1, true],
  ])('%s', ([, expression, minItems, told]) => {
    expect(emptyLists(expression, minItems)).toHaveLength(told ? 1 : 0);
  });

  it('is told with what to write', () => {
    expect(emptyLists(`max(${BIG}.surface)`)[0]).toContain(
      `« if count(${BIG.replaceAll(' ', '')}) = 0 then 0 else max(${BIG}.surface) »`,
    );
  });
});
