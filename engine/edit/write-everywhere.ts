/*
 * Texts to write that say the same in several places, as a copy of a scheme has them where it spoke of the former: their author
 * writes them all at once, and reads each where it stands.
 */
import { JSON_FILES, SHEET, templateName } from '../language/source-files.ts';
import { TO_WRITE } from '../language/to-write.ts';
import type { Files } from './changes.ts';
import type { Gesture } from './gestures/gesture.ts';
import type { Operation } from './operations.ts';

/** What waits to be written in more than one place. */
export type Repeated = {
  /** As its first place says it. */
  readonly what: string;
  readonly count: number;
};

/** A mark in the text of a file: UTF-16 units. */
type Place = { readonly file: string; readonly from: number; readonly to: number; readonly what: string };

/** What is to be written more than once, the most often first. */
export function repeatedMarks(files: Files): readonly Repeated[] {
  const groups = Map.groupBy(placesIn(files), ({ what }) => senseOf(what));
  return [...groups.values()]
    .flatMap((all) => (all.length > 1 && all[0] ? [{ what: all[0].what, count: all.length }] : []))
    .toSorted((one, other) => other.count - one.count);
}

/** A text in all places that wait for it, as one step; with a capital where what it takes the place of had one. */
export function writeEverywhere(files: Files, what: string, text: string): Gesture {
  const sense = senseOf(what);
  const parts = placesIn(files)
    .filter((place) => senseOf(place.what) === sense)
    .toReversed()
    .map((place): Operation => {
      const said = beginsHigh(place.what) ? text.charAt(0).toLocaleUpperCase('fr') + text.slice(1) : text;
      const written = isJson(place.file) ? JSON.stringify(said).slice(1, -1) : said;
      return { type: 'splice', file: place.file, from: place.from, to: place.to, text: written };
    });
  return { type: 'all', parts };
}

function placesIn(files: Files): readonly Place[] {
  return Object.entries(files).flatMap(([file, text]) => {
    if (!isJson(file) && file !== SHEET && templateName(file) === null) return [];
    return [...text.matchAll(new RegExp(TO_WRITE, 'g'))].map(({ 0: mark, 1: what = '', index }) => ({
      file,
      from: index,
      to: index + mark.length,
      what: isJson(file) ? unescape(what) : what,
    }));
  });
}

const isJson = (file: string): boolean => JSON_FILES.some(({ path }) => path === file);

/** What a piece of a JSON string says. */
function unescape(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}

const senseOf = (what: string): string => what.toLocaleLowerCase('fr');

/** Whether what a mark quotes begins a sentence or a title. */
const beginsHigh = (what: string): boolean => /«\s*\p{Lu}/u.test(what);
