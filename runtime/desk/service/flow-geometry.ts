/** Where the weeks of the chart lie: what came as bars, of which a part has ended since, and what ended as a line over them. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ServiceFigures } from '../../../schemas/types/api.ts';

type Week = ServiceFigures['weeks'][number];
/** In pixels, from the top left. */
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** All that is drawn, in pixels. */
export type FlowGeometry = {
  readonly bars: readonly { readonly week: string; readonly done: Box; readonly open: Box }[];
  /** The line of what ended, as the commands of a path, and its points. */
  readonly path: string;
  readonly points: readonly { readonly week: string; readonly x: number; readonly y: number }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Weeks that are named under the chart: as many as there is room for, the last one always. */
  readonly names: readonly { readonly week: string; readonly x: number }[];
};

/** Room for the numbers at the left, for half of the last name at the right, and for the names below. */
const LEFT = 36;
const RIGHT = 14;
const BOTTOM = 24;
const TOP = 8;
/** What a name takes, « 24/11 ». */
const NAME = 46;
const TICKS = 4;

/** Lays weeks out in a room of some pixels, the oldest at the left. */
export function layOutFlow(
  weeks: readonly Week[],
  room: { readonly width: number; readonly height: number },
): FlowGeometry {
  const most = Math.max(1, ...weeks.flatMap(({ filedOpen, filedDone, closed }) => [filedOpen + filedDone, closed]));
  const across = scaleBand(
    weeks.map(({ from }) => from),
    [LEFT, Math.max(LEFT + 1, room.width - RIGHT)],
  ).paddingInner(0.35);
  const up = scaleLinear([0, most], [Math.max(TOP + 1, room.height - BOTTOM), TOP]).nice(TICKS);
  const points = weeks.map(({ from, closed }) => ({
    week: from,
    x: (across(from) ?? 0) + across.bandwidth() / 2,
    y: up(closed),
  }));
  const every = Math.max(1, Math.ceil(NAME / across.step()));
  return {
    bars: weeks.map(({ from, filedOpen, filedDone }) => {
      const box = (low: number, high: number): Box => ({
        x: across(from) ?? 0,
        y: up(high),
        width: across.bandwidth(),
        height: up(low) - up(high),
      });
      return { week: from, done: box(0, filedDone), open: box(filedDone, filedDone + filedOpen) };
    }),
    path:
      line<(typeof points)[number]>(
        ({ x }) => x,
        ({ y }) => y,
      )(points) ?? '',
    points,
    ticks: up
      .ticks(TICKS)
      .filter((value) => Number.isInteger(value))
      .map((value) => ({ value, y: up(value) })),
    names: points.filter((_, at) => (weeks.length - 1 - at) % every === 0).map(({ week, x }) => ({ week, x })),
  };
}
