/** Words that say who stands at a bound, and nothing where they say both, or neither. */
import { describe, expect, it } from 'vitest';
import { applyChanges, readFixtureBase, type Change } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf } from '../sources.ts';

const base = readFixtureBase();
const CODE = 'rules.bound-opposed';

function toldOf(changes: readonly Change[]): readonly string[] {
  return diagnosticsOf(applyChanges(base, changes))
    .filter(({ code }) => code === CODE)
    .map(({ file, pointer }) => `${file}${pointer}`);
}

type Rule = { readonly title: string; readonly valid: string; readonly message: string };

const rule = ({ title, valid, message }: Rule): readonly Change[] => [
  {
    file: 'rules.json',
    at: '/computed/-',
    value: { name: 'seuil', title: 'Seuil', type: 'money', expression: 'aide * 2' },
  },
  { file: 'rules.json', at: '/eligibility/0/title', value: title },
  { file: 'rules.json', at: '/eligibility/0/valid', value: valid },
  { file: 'rules.json', at: '/eligibility/0/message', value: message },
];

const NEUTRAL = 'Cette demande est à regarder.';

describe('a condition whose words say who is at the bound', () => {
  it.each([
    ['at least', { title: 'Payer au moins le seuil', valid: 'prix > seuil', message: NEUTRAL }],
    ['at most', { title: 'Payer le seuil au plus', valid: 'prix < seuil', message: NEUTRAL }],
    ['not more', { title: 'Ne pas payer plus du seuil', valid: 'prix < seuil', message: NEUTRAL }],
    ['not less', { title: 'Ne pas payer moins du seuil', valid: 'prix > seuil', message: NEUTRAL }],
    ['more', { title: 'Payer plus du seuil', valid: 'prix >= seuil', message: NEUTRAL }],
    ['below', { title: 'Un prix inférieur au seuil', valid: 'prix <= seuil', message: NEUTRAL }],
    ['what is over is refused', { title: 'Le prix', valid: 'prix < seuil', message: 'Le prix dépasse le seuil.' }],
    [
      'what is over or there is refused',
      { title: 'Le prix', valid: 'prix <= seuil', message: 'Le prix atteint ou dépasse le seuil.' },
    ],
    ['from one side alone', { title: 'Au moins le seuil', valid: 'seuil < prix', message: NEUTRAL }],
    [
      'of some alone',
      {
        title: 'Payer au moins le seuil',
        valid: 'if assistance = "oui" then prix > seuil else true',
        message: NEUTRAL,
      },
    ],
  ])('is told where it judges otherwise: %s', (_, one) => {
    expect(toldOf(rule(one))).toEqual(['rules.json/eligibility/0/valid']);
  });

  it.each([
    ['at least', { title: 'Payer au moins le seuil', valid: 'prix >= seuil', message: NEUTRAL }],
    ['more', { title: 'Payer plus du seuil', valid: 'prix > seuil', message: NEUTRAL }],
    ['what is over is refused', { title: 'Le prix', valid: 'prix <= seuil', message: 'Le prix dépasse le seuil.' }],
    [
      'the title agrees and the refusal is loosely said',
      { title: 'Moins du seuil', valid: 'prix < seuil', message: 'Le prix dépasse le seuil.' },
    ],
    ['words of none', { title: 'Un prix juste', valid: 'prix < seuil', message: NEUTRAL }],
    ['nothing is left', { title: 'Une place', valid: 'prix > seuil', message: 'Il n’y a plus de place.' }],
    ['there is something', { title: 'Un prix', valid: 'prix > 0', message: 'Le prix dépasse la limite.' }],
    ['two orders', { title: 'Payer au moins le seuil', valid: 'prix > seuil and seuil > aide', message: NEUTRAL }],
    ['no order', { title: 'Payer au moins le seuil', valid: 'prix != seuil', message: NEUTRAL }],
  ])('is not told where it judges so, or where words do not say: %s', (_, one) => {
    expect(toldOf(rule(one))).toEqual([]);
  });
});

it('a guard is held to what it says when it is closed', () => {
  const guard = (when: string, otherwise: string): readonly Change[] => [
    { file: 'workflow.json', at: '/states/instruction/actions/accorder/guards/0', value: { when, otherwise } },
  ];
  const place = 'workflow.json/states/instruction/actions/accorder/guards/0/when';
  expect(toldOf(guard('aide < prix', 'L’aide dépasse le prix.'))).toEqual([place]);
  expect(toldOf(guard('aide <= prix', 'L’aide dépasse le prix.'))).toEqual([]);
  expect(toldOf(guard('aide <= prix', 'L’aide atteint le prix.'))).toEqual([place]);
});

it('is told once where the figure is said too', () => {
  const twice = diagnosticsOf(
    applyChanges(base, [{ file: 'rules.json', at: '/eligibility/0/valid', value: 'prix >= 20000' }]),
  );
  expect(twice.filter(({ code }) => code === CODE)).toHaveLength(1);
});
