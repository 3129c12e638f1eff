/**
 * The values a column of a decision table may take, cut into regions in which no cell of the column can tell one value
 * from another. A region is known by one of its values: what is true of that value is true of the whole region.
 */
import { dayOfNumber } from '../../feel/values/calendar.ts';
import { dateOf, FeelDate } from '../../feel/values/date.ts';
import { FeelTime } from '../../feel/values/temporal.ts';
import { rankOf, type Point } from './cell-points.ts';
import { above, below, isOn, type Step } from './lattice.ts';

/** All values of a column. Bounds are closed; an open bound is not known to be one. */
export type Domain =
  | { readonly kind: 'listed'; readonly values: readonly Point[] }
  | {
      /** A date by its day, a time of day by its seconds since midnight. */
      readonly kind: 'number' | 'date' | 'time';
      readonly low: number | null;
      readonly high: number | null;
      /** Of whole numbers 1, so that nothing lies between 3 and 4. */
      readonly step: Step;
    }
  | { readonly kind: 'text' };

/** A region, by one of its values; null stands for an absent value. */
export type Region = Point | null;

/** A text that no author lists. */
export const OTHER_TEXT = '(autre)';

/** Regions of a domain cut at points, absent values last when there may be some. */
export function cutRegions(domain: Domain, points: readonly Point[], absent: boolean): readonly Region[] {
  return absent ? [...regionsOf(domain, points), null] : regionsOf(domain, points);
}

function regionsOf(domain: Domain, points: readonly Point[]): readonly Region[] {
  switch (domain.kind) {
    case 'listed':
      return listedRegions(domain.values, points);
    case 'text':
      return [...new Set(points.filter((point) => typeof point === 'string')), OTHER_TEXT];
    case 'number':
      return representatives(
        points.filter((point) => typeof point === 'number'),
        domain,
      );
    case 'date':
      return representatives(
        points.flatMap((point) => (point instanceof FeelDate ? point.number : [])),
        domain,
      ).flatMap((day) => dateOf(...dayOfNumber(day)) ?? []);
    case 'time':
      return representatives(
        points.flatMap((point) => (point instanceof FeelTime ? (rankOf(point) ?? []) : [])),
        domain,
      ).map((seconds) => new FeelTime(seconds, null));
  }
}

/**
 * All values of a short list; of texts, those that cells name and one between each two, since a list of reference data may
 * hold thousands.
 */
function listedRegions(values: readonly Point[], points: readonly Point[]): readonly Point[] {
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length < values.length || texts.length <= MOST_LISTED) return values;
  const kept = new Map<number, string>();
  const named = [...new Set(points.filter((point) => typeof point === 'string'))].toSorted(compareTexts);
  for (const text of texts) {
    const below = named.filter((point) => point < text).length;
    const rank = named.includes(text) ? 2 * below + 1 : 2 * below;
    if (!kept.has(rank)) kept.set(rank, text);
  }
  return [...kept.values()];
}

/** Texts of a list that are gone through one by one. */
const MOST_LISTED = 60;

/** In the order in which FEEL compares them. */
function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

type Range = Exclude<Domain, { readonly kind: 'listed' | 'text' }>;

/** One value at each point, one between each two, one beyond each end. */
function representatives(points: readonly number[], { low, high, step: given }: Range): readonly number[] {
  const step = given === 0 ? 1 : given;
  const isInside = (value: number): boolean => (low === null || value >= low) && (high === null || value <= high);
  const ends = [low, high].filter((end) => end !== null);
  const cuts = [...new Set([...points, ...ends])].filter(isInside).toSorted((left, right) => left - right);
  const [first, last] = [cuts[0], cuts.at(-1)];
  if (first === undefined || last === undefined) return [low ?? high ?? 0];
  const inner = cuts.flatMap((cut, at) => {
    const next = cuts[at + 1];
    if (next === undefined) return [cut];
    const between = step === null ? (cut + next) / 2 : above(step, cut);
    return between < next ? [cut, between] : [cut];
  });
  const all = [
    ...(low === null ? [step === null ? Math.floor(first) - 1 : below(step, first)] : []),
    ...inner,
    ...(high === null ? [step === null ? Math.ceil(last) + 1 : above(step, last)] : []),
  ].filter(isInside);
  return step === null ? all : all.filter((value) => isOn(step, value));
}
