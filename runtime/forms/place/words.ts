/** What the map of a place says; it comes with the map, and not with the form. `{x}` is filled in. */
import { fillNames } from '../../../engine/base/index.ts';

const fr = {
  map: 'Carte : {title}',
  keys: 'Touchez la carte à l’endroit voulu. Au clavier : les flèches déplacent la carte sous le repère, + et − la rapprochent ou l’éloignent, Entrée place le point.',
  zoomIn: 'Rapprocher',
  zoomOut: 'Éloigner',
  here: 'Placer le point au repère',
  locate: 'Utiliser ma position',
  locating: 'Recherche de votre position…',
  located: 'Point placé à votre position : {point}, à {metres} m près.',
  refused: 'Votre appareil n’a pas donné sa position. Autorisez-la dans le navigateur, ou touchez la carte.',
  placed: 'Point placé : {point}.',
  outside: 'Ce point n’est pas en Nouvelle-Calédonie.',
  none: 'Aucun point n’est placé.',
  coast: 'Trait de côte : Natural Earth.',
  shown: 'Le point est à {point}.',
  modes: 'Ce que vous placez',
  drawing: 'Dessiner',
  pointing: 'Placer le point',
  drawKeys:
    'Touchez la carte à chaque coin, dans l’ordre. Touchez un coin pour le choisir, puis l’endroit où il doit aller ; ou faites-le glisser. Au clavier : les flèches déplacent la carte sous le repère, Entrée place un coin, N choisit le suivant, Suppr le retire, Ctrl + Z annule.',
  putCorner: 'Ajouter un coin au repère',
  moveCorner: 'Déplacer le coin au repère',
  nextCorner: 'Choisir le coin suivant',
  insertCorner: 'Insérer un coin après',
  takeCorner: 'Retirer le coin',
  undo: 'Annuler',
  redo: 'Rétablir',
  noCorner: 'Rien n’est dessiné.',
  oneCorner: 'Un coin placé.',
  corners: '{count} coins placés.',
  chosen: 'Le coin {number} est choisi.',
  full: 'Il y a déjà 200 coins : retirez-en un pour en ajouter.',
  area: 'Superficie : {size}.',
  length: 'Longueur : {size}.',
  crossed: 'Le contour se croise : vérifiez l’ordre des coins.',
  zones: 'Montrer les zones sur la carte',
  layers: 'Ce qui est montré sur la carte',
  layerFailed: '«\u00a0{title}\u00a0» n’a pas pu être affiché. Décochez puis cochez la case pour réessayer.',
  oneMore: 'et une autre, nommée sur la carte',
  moreZones: 'et {count} autres, nommées sur la carte',
};

const en: typeof fr = {
  map: 'Map: {title}',
  keys: 'Touch the map where it is. With the keyboard: arrows move the map under the mark, + and − zoom, Enter places the point.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  here: 'Place the point at the mark',
  locate: 'Use my position',
  locating: 'Looking for your position…',
  located: 'Point placed at your position: {point}, within {metres} m.',
  refused: 'Your device gave no position. Allow it in the browser, or touch the map.',
  placed: 'Point placed: {point}.',
  outside: 'This point is not in New Caledonia.',
  none: 'No point is placed.',
  coast: 'Coast line: Natural Earth.',
  shown: 'The point is at {point}.',
  modes: 'What you place',
  drawing: 'Draw',
  pointing: 'Place the point',
  drawKeys:
    'Touch the map at each corner, in order. Touch a corner to choose it, then where it should go; or drag it. With the keyboard: arrows move the map under the mark, Enter places a corner, N chooses the next, Delete removes it, Ctrl + Z undoes.',
  putCorner: 'Add a corner at the mark',
  moveCorner: 'Move the corner to the mark',
  nextCorner: 'Choose the next corner',
  insertCorner: 'Insert a corner after',
  takeCorner: 'Remove the corner',
  undo: 'Undo',
  redo: 'Redo',
  noCorner: 'Nothing is drawn.',
  oneCorner: 'One corner placed.',
  corners: '{count} corners placed.',
  chosen: 'Corner {number} is chosen.',
  full: 'There are 200 corners already: remove one to add another.',
  area: 'Area: {size}.',
  length: 'Length: {size}.',
  crossed: 'The outline crosses itself: check the order of its corners.',
  zones: 'Show the zones on the map',
  layers: 'What the map shows',
  layerFailed: '“{title}” could not be shown. Untick and tick its box to try again.',
  oneMore: 'and one more, named on the map',
  moreZones: 'and {count} more, named on the map',
};

const isEnglish = (): boolean => document.documentElement.lang.startsWith('en');

/** A sentence of the map in the language of the page. */
export function say(key: keyof typeof fr, values: Readonly<Record<string, string>> = {}): string {
  const words = isEnglish() ? en : fr;
  return fillNames(words[key], values);
}

/** Metres, or kilometres from a thousand on: « 1,25 km ». */
export const sayMetres = (metres: number): string =>
  metres < 1000 ? sayNumber(metres, 0, 'm') : sayNumber(metres / 1000, 2, 'km');

/** Square metres, or hectares from one on: « 2,5 ha ». */
export const saySquareMetres = (squares: number): string =>
  squares < 10_000 ? sayNumber(squares, 0, 'm²') : sayNumber(squares / 10_000, 2, 'ha');

function sayNumber(value: number, digits: number, unit: string): string {
  const format = new Intl.NumberFormat(isEnglish() ? 'en' : 'fr', { maximumFractionDigits: digits });
  return `${format.format(value)}\u00a0${unit}`;
}
