/** Places that an agent can see on a map. */
import { expect, test } from 'vitest';
import { placesIn } from '../../../../../runtime/desk/case/panels/places-in.ts';

const row = (pointer: string, value: string | null, label = pointer): Parameters<typeof placesIn>[0][number] => ({
  pointer,
  label,
  value,
});

test('a place has both halves of its point, under the name of its section', () => {
  expect(
    placesIn([
      row('/terrain/point', null, 'L’endroit des travaux'),
      row('/terrain/point/latitude', '22,2758°\u00a0S'),
      row('/terrain/point/longitude', '166,4580°\u00a0E'),
      row('/autre/latitude', '22,2758°\u00a0S'),
      row('/autre/longitude', null),
      row('/emprise/contour/0/latitude', '22,2758°\u00a0S'),
      row('/emprise/contour/0/longitude', '166,4580°\u00a0E'),
      row('/latitude', 'du sud'),
      row('/longitude', '166,4580°\u00a0E'),
    ]),
  ).toEqual([
    {
      pointer: '/terrain/point',
      title: 'L’endroit des travaux',
      point: { latitude: '22,2758°\u00a0S', longitude: '166,4580°\u00a0E' },
    },
  ]);
});
