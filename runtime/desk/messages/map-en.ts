/** The map of a view, in English. */
import type { mapFr } from './map-fr.ts';

export const mapEn: typeof mapFr = {
  asMap: 'Map',
  asList: 'List',
  mapOfView: 'Map of the cases of the view',
  mapPlaced: 'Cases placed on the map: {count}, of {looked} in the view.',
  mapNone: 'None of these cases has a place on a map: go back to the list, or choose a scheme that asks for one.',
  mapUnplaced: 'Without a point, or with one that your functions do not read: {count}.',
  mapMore: 'The view has more: the map shows those of the first {count} rows. Narrow it to see others.',
  mapKeys:
    'Touch a case or a group to read what is there. With the keyboard: arrows move the map, + and − zoom, Enter chooses what is nearest to the mark.',
  mapNearer: 'Zoom in',
  mapFarther: 'Zoom out',
  mapWhole: 'See all',
  mapCoast: 'Coast line: Natural Earth.',
  mapList: 'Cases of the map',
  mapAll: 'Cases on the map: {count}',
  mapHere: 'Cases at this place: {count}',
  mapFirst: '(first {count})',
  mapShowAll: 'All cases',
  'map-late': 'Late',
  'map-near': 'Due within three days',
  'map-far': 'Later, or without a due date',
};
