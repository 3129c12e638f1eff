/** The zones of a scheme under what is placed: drawn with their names, told in a legend, and put away by a box. */
import type { DrawnMap } from './draw-map.ts';
import { element, tickBox } from './elements.ts';
import { zoneStroke } from './map-styles.ts';
import { readMapZones } from './map-zones.ts';
import { say } from './words.ts';

/** A legend is read: a longer one is a wall, and the map has the names. */
const MOST_IN_LEGEND = 12;
/** Reads them, and shows them once they are there; nothing where there are none, or no network. `near`: comes near them. */
export async function openZones(
  map: Pick<DrawnMap, 'addZones'>,
  holder: HTMLElement,
  url: string,
  near: boolean,
): Promise<void> {
  const zones = await readMapZones(url);
  if (zones.length === 0) return;
  const setShown = map.addZones(zones, near);
  const legend = element('ul', 'cg-map-legend');
  for (const [at, { name }] of zones.slice(0, MOST_IN_LEGEND).entries()) {
    const line = element('li', '');
    line.append(strokeOf(at), name);
    legend.append(line);
  }
  const more = zones.length - MOST_IN_LEGEND;
  if (more > 0) legend.append(element('li', '', say(more === 1 ? 'oneMore' : 'moreZones', { count: String(more) })));
  holder.append(
    tickBox(say('zones'), true, (isShown) => {
      setShown(isShown);
      legend.hidden = !isShown;
    }),
    legend,
  );
}

/** The stroke of a zone as the map draws it. */
function strokeOf(at: number): SVGElement {
  const [colour, dash] = zoneStroke(at);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
  svg.setAttribute('viewBox', '0 0 32 12');
  svg.setAttribute('aria-hidden', 'true');
  const told = { x1: '0', x2: '32', y1: '6', y2: '6', stroke: colour, 'stroke-width': '3' };
  for (const [name, value] of Object.entries({ ...told, 'stroke-dasharray': dash.join(' ') }))
    line.setAttribute(name, value);
  svg.append(line);
  return svg;
}
