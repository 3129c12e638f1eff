/** What all rows of the queue share is said once, by the head of the list. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidOnce, unsaid } from '../../../../runtime/desk/queue/said-once.ts';

const row = (taskTitle: string | null, stateTitle = 'Instruction', routeTitle: string | null = null) => ({
  taskTitle,
  stateTitle,
  routeTitle,
});
const NOTHING = { what: null, where: null };

describe('the head of a list', () => {
  it.each<readonly [what: string, rows: readonly ReturnType<typeof row>[], said: object]>([
    ['nothing of no rows', [], NOTHING],
    ['nothing of two, which say it themselves', [row('Vérifier'), row('Vérifier')], NOTHING],
    [
      'the task and the step of all',
      [row('Vérifier'), row('Vérifier'), row('Vérifier')],
      { what: 'Vérifier', where: 'Instruction' },
    ],
    ['nothing where one differs', [row('Vérifier'), row('Vérifier'), row('Signer')], NOTHING],
    [
      'the task alone where steps differ',
      [row('Vérifier'), row('Vérifier', 'Complétude'), row('Vérifier')],
      { what: 'Vérifier', where: null },
    ],
    [
      'the step of cases without a task',
      [row(null, 'Terminé'), row(null, 'Terminé'), row(null, 'Terminé')],
      { what: 'Terminé', where: null },
    ],
    [
      'the route with the step',
      [
        row('Vérifier', 'Instruction', 'Sud'),
        row('Vérifier', 'Instruction', 'Sud'),
        row('Vérifier', 'Instruction', 'Sud'),
      ],
      { what: 'Vérifier', where: 'Instruction · Sud' },
    ],
  ])('says %s', (_what, rows, said) => {
    expect(saidOnce(rows)).toEqual(said);
  });
});

it('leaves nothing unsaid, whatever the rows: the head and a row say together what the row would', () => {
  const words = fc.constantFrom('Vérifier', 'Signer');
  const rows = fc.array(fc.record({ taskTitle: fc.option(words), stateTitle: words, routeTitle: fc.option(words) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(rows, (all) => {
      const said = saidOnce(all);
      for (const one of all) {
        const alone = unsaid(one, NOTHING);
        const left = unsaid(one, said);
        expect({ what: said.what ?? left.what, where: said.where ?? left.where }).toEqual(alone);
        // Nothing is said twice.
        expect(said.what !== null && left.what !== '').toBe(false);
      }
    }),
  );
});
