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
      drawn: null,
    },
    {
      pointer: '/emprise',
      title: '/emprise/contour/0/latitude',
      point: { latitude: '', longitude: '' },
      drawn: { kind: 'area', corners: [[166.458, -22.2758]] },
    },
  ]);
});

test('a line is shown with the point beside it, its corners in their order', () => {
  const corners = [
    ['22,2758°\u00a0S', '166,4580°\u00a0E'],
    ['22,2800°\u00a0S', '166,4600°\u00a0E'],
  ] as const;
  const drawn = corners.flatMap(([latitude, longitude], at) => [
    row(`/chemin/parcours/${at}/latitude`, latitude),
    row(`/chemin/parcours/${at}/longitude`, longitude),
  ]);
  const point = [row('/chemin/latitude', '22,2758°\u00a0S'), row('/chemin/longitude', '166,4580°\u00a0E')];
  expect(placesIn([row('/chemin', null, 'Le chemin'), ...point, ...drawn])).toMatchObject([
    {
      pointer: '/chemin',
      title: 'Le chemin',
      point: { latitude: '22,2758°\u00a0S' },
      drawn: {
        kind: 'line',
        corners: [
          [166.458, -22.2758],
          [166.46, -22.28],
        ],
      },
    },
  ]);
});
