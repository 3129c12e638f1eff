/** What authors are told of functions is true: each is told, and each example gives what it says. */
import { expect, test } from 'vitest';
import { FUNCTION_HELP } from '../../../designer/messages/functions.ts';
import { listFunctions } from '../../../engine/authoring/feel-functions.ts';
import { parseFeel, type Vocabulary } from '../../../engine/feel/expression.ts';
import { NUMBER, objectType } from '../../../engine/feel/scope-type.ts';
import { polygonOf } from '../../../engine/places/zone.ts';

const SCOPE = {
  tranches: [
    { above: 0, rate: 0 },
    { above: 100, rate: 0.1 },
  ],
  chantier: { latitude: -22.2758, longitude: 166.458 },
  terrain: {
    contour: [
      { longitude: 166.45, latitude: -22.27 },
      { longitude: 166.46, latitude: -22.27 },
      { longitude: 166.46, latitude: -22.28 },
      { longitude: 166.45, latitude: -22.28 },
    ],
  },
  chemin: {
    parcours: [
      { longitude: 166.45, latitude: -22.27 },
      { longitude: 166.46, latitude: -22.27 },
    ],
  },
};
const CITY = polygonOf([
  [
    [166, -23],
    [167, -23],
    [167, -22],
    [166, -22],
    [166, -23],
  ],
]);
const zones = new Map([['centre-ville', { name: 'Centre-ville', polygons: [CITY] }]]);
const DEGREES = { latitude: NUMBER, longitude: NUMBER };
const VOCABULARY: Vocabulary = {
  tranches: { kind: 'list', item: { kind: 'any' } },
  chantier: { kind: 'object', fields: DEGREES, zones },
  terrain: { kind: 'object', fields: { contour: { kind: 'list', item: objectType(DEGREES) } }, zones },
  chemin: { kind: 'object', fields: { parcours: { kind: 'list', item: objectType(DEGREES) } }, zones },
};

test('every function is told', () => {
  const names = listFunctions().map(({ name }) => name);
  expect(Object.keys(FUNCTION_HELP).toSorted()).toEqual(names.toSorted());
});

test.each(Object.entries(FUNCTION_HELP))('the example of %s gives what it says', (name, { example, gives }) => {
  const { expression, problems } = parseFeel(example, VOCABULARY);
  // Which brackets an act has fixed is known of a scheme alone.
  expect(problems.filter(({ type }) => type !== 'brackets')).toEqual([]);
  expect(expression.evaluate(SCOPE)).toEqual(JSON.parse(gives));
  expect(example).toContain(`${name}(`);
});
