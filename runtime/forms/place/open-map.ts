/** A map with its buttons, in the place of a form or of a case; loaded when somebody asks for it. */
import { isInNewCaledonia, parseCoordinate, writeCoordinate, type Position } from '../../../engine/form/browser.ts';
import { drawMap, type DrawnMap } from './draw-map.ts';
import { readTiles } from './layers.ts';
import { say } from './words.ts';

/** A point as its two fields hold it. */
export type TypedPoint = { readonly latitude: string; readonly longitude: string };

type Asked = {
  /** What the place is called. */
  readonly title: string;
  readonly typed: TypedPoint;
  /** Takes the point that is placed; null where it is only looked at. */
  readonly place: ((point: TypedPoint) => void) | null;
};

/** Shows the map in an element that is empty, and gives it the focus where a point is to be placed. */
export function openMap(holder: HTMLElement, { title, typed, place }: Asked): void {
  const target = element('div', 'cg-map');
  target.tabIndex = 0;
  target.setAttribute('role', 'application');
  target.setAttribute('aria-label', say('map', { title }));
  const status = element('p', 'cg-hint');
  status.setAttribute('role', 'status');
  const hint = element('p', 'cg-hint', say('keys'));
  hint.id = `${crypto.randomUUID()}-aide`;
  const owed = element('p', 'cg-map-owed', say('coast'));
  const tools = element('div', 'cg-map-tools');
  if (place) {
    target.setAttribute('aria-describedby', hint.id);
    holder.append(hint);
  } else {
    target.classList.add('cg-map-looked-at');
  }
  holder.append(target, tools, status, owed);
  const map = drawMap(target);
  tools.append(
    button('zoomIn', () => map.zoom(1)),
    button('zoomOut', () => map.zoom(-1)),
  );
  const known = positionTyped(typed);
  map.show(known, true);
  status.textContent = known ? say('shown', { point: pointInWords(known) }) : say('none');
  if (place) letPlace({ target, tools, status, map, place });
  void readTiles().then((tiles) => {
    if (!tiles) return;
    map.addTiles(tiles);
    if (tiles.attribution !== '') owed.textContent = tiles.attribution;
  });
}

type Parts = {
  readonly target: HTMLElement;
  readonly tools: HTMLElement;
  readonly status: HTMLElement;
  readonly map: DrawnMap;
  readonly place: (point: TypedPoint) => void;
};

/** Clicks, keys, the mark and the position of the device put the point. */
function letPlace({ target, tools, status, map, place }: Parts): void {
  target.append(element('span', 'cg-map-mark'));
  const put = (position: Position, near: boolean, said: (point: string) => string): void => {
    if (!isInNewCaledonia(position)) {
      status.textContent = say('outside');
      return;
    }
    map.show(position, near);
    const [longitude, latitude] = position;
    place({ latitude: writeCoordinate(latitude, 'latitude'), longitude: writeCoordinate(longitude, 'longitude') });
    status.textContent = said(pointInWords(position));
  };
  const placed = (point: string): string => say('placed', { point });
  map.onClick((position) => put(position, false, placed));
  target.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    put(map.middle(), false, placed);
  });
  tools.append(
    button('here', () => put(map.middle(), false, placed)),
    button('locate', () => {
      status.textContent = say('locating');
      navigator.geolocation.getCurrentPosition(
        ({ coords: { longitude, latitude, accuracy } }) => {
          const metres = String(Math.ceil(accuracy));
          const position: Position = [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))];
          put(position, true, (point) => say('located', { point, metres }));
        },
        () => {
          status.textContent = say('refused');
        },
        { enableHighAccuracy: true, timeout: 20_000 },
      );
    }),
  );
  target.focus();
}

function positionTyped({ latitude, longitude }: TypedPoint): Position | null {
  const [y, x] = [parseCoordinate(latitude, 'latitude'), parseCoordinate(longitude, 'longitude')];
  return x !== null && y !== null && isInNewCaledonia([x, y]) ? [x, y] : null;
}

function pointInWords([longitude, latitude]: Position): string {
  return `${writeCoordinate(latitude, 'latitude')}, ${writeCoordinate(longitude, 'longitude')}`;
}

function element(tag: 'div' | 'p' | 'span', className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(key: Parameters<typeof say>[0], pressed: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'cg-button cg-button-secondary';
  made.textContent = say(key);
  made.addEventListener('click', pressed);
  return made;
}
