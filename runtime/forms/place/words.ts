/** What the map of a place says; it comes with the map, and not with the form. `{x}` is filled in. */
const fr = {
  map: 'Carte : {title}',
  keys: 'Touchez la carte à l’endroit voulu. Au clavier : les flèches déplacent la carte sous le repère, + et − la rapprochent ou l’éloignent, Entrée place le point.',
  zoomIn: 'Rapprocher',
  zoomOut: 'Éloigner',
  here: 'Placer le point au repère',
  locate: 'Utiliser ma position',
  locating: 'Recherche de votre position…',
  located: 'Point placé à votre position : {point}, à {metres} m près.',
  refused: 'Votre appareil n’a pas donné sa position. Autorisez-la dans le navigateur, ou touchez la carte.',
  placed: 'Point placé : {point}.',
  outside: 'Ce point n’est pas en Nouvelle-Calédonie.',
  none: 'Aucun point n’est placé.',
  coast: 'Trait de côte : Natural Earth.',
  shown: 'Le point est à {point}.',
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
};

/** A sentence of the map in the language of the page. */
export function say(key: keyof typeof fr, values: Readonly<Record<string, string>> = {}): string {
  const words = document.documentElement.lang.startsWith('en') ? en : fr;
  return words[key].replaceAll(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '');
}
