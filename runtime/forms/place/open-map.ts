/** A map with its buttons, in the place of a form or of a case; loaded when somebody asks for it. */
import { isInNewCaledonia, parseCoordinate, writeCoordinate, type Position } from '../../../engine/form/browser.ts';
import { newId } from '../new-id.ts';
import { drawMap, type DrawnMap } from './draw-map.ts';
import { button, element } from './elements.ts';
import { readGround } from './layers.ts';
import { offerLayers } from './offered-layers.ts';
import { openOutline, type OpenOutline, type TypedOutline } from './place-outline.ts';
import { say } from './words.ts';
import { openZones } from './zones-shown.ts';

/** A point as its two fields hold it. */
export type TypedPoint = { readonly latitude: string; readonly longitude: string };

type MapOptions = {
  /** What the place is called. */
  readonly title: string;
  readonly typed: TypedPoint;
  /** Takes the point that is placed; null where it is only looked at. */
  readonly place: ((point: TypedPoint) => void) | null;
  /** Null where nothing is drawn. */
  readonly outline: TypedOutline | null;
  /** Address of the zones of the scheme; null for none. */
  readonly zones: string | null;
};

/** A map that is open: what changes elsewhere is shown on it. */
export type OpenMap = { readonly takeCorners: (corners: readonly Position[]) => void };

/** Shows the map in an element that is empty, and gives it the focus where something is to be placed. */
export function openMap(holder: HTMLElement, { title, typed, place, outline, zones }: MapOptions): OpenMap {
  const target = element('div', 'cg-map');
  target.tabIndex = 0;
  target.setAttribute('role', 'application');
  target.setAttribute('aria-label', say('map', { title }));
  const status = element('p', 'cg-hint');
  status.setAttribute('role', 'status');
  const hint = element('p', 'cg-hint', say('keys'));
  hint.id = `${newId()}-aide`;
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
  const tell = (sentence: string): void => {
    status.textContent = sentence;
  };
  const drawn = outline && openOutline(map, outline, tell);
  const shown = known ? say('shown', { point: pointInWords(known) }) : say('none');
  tell(drawn && outline.corners.length > 0 ? drawn.sentence() : shown);
  if (place) letPlace({ target, hint, tools, map, tell, place, outline: drawn });
  void readGround().then(({ tiles, layers }) => {
    if (tiles) map.addTiles(tiles);
    if (tiles && tiles.attribution !== '') owed.textContent = tiles.attribution;
    offerLayers(map, holder, layers);
  });
  if (zones !== null) void openZones(map, holder, zones, !known && !outline?.corners.length);
  return { takeCorners: (corners) => drawn?.take(corners) };
}

type Parts = {
  readonly target: HTMLElement;
  readonly hint: HTMLElement;
  readonly tools: HTMLElement;
  readonly map: DrawnMap;
  readonly tell: (sentence: string) => void;
  readonly place: (point: TypedPoint) => void;
  readonly outline: OpenOutline | null;
};

/** Clicks, keys, the mark and the position of the device put the point, or a corner of the outline. */
function letPlace({ target, hint, tools, map, tell, place, outline }: Parts): void {
  target.append(element('span', 'cg-map-mark'));
  let isDrawing = outline !== null;
  const put = (position: Position, near: boolean, said: (point: string) => string): void => {
    if (!isInNewCaledonia(position)) {
      tell(say('outside'));
      return;
    }
    map.show(position, near);
    const [longitude, latitude] = position;
    place({ latitude: writeCoordinate(latitude, 'latitude'), longitude: writeCoordinate(longitude, 'longitude') });
    tell(said(pointInWords(position)));
  };
  const placed = (point: string): string => say('placed', { point });
  map.onClick((position, pixel) => {
    if (isDrawing) outline?.point(position, pixel);
    else put(position, false, placed);
  });
  target.addEventListener('keydown', (event) => {
    if (isDrawing ? !outline?.press(event) : event.key !== 'Enter') return;
    event.preventDefault();
    if (!isDrawing) put(map.middle(), false, placed);
  });
  const here = button('here', () => put(map.middle(), false, placed));
  const locate = button('locate', () => {
    tell(say('locating'));
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        const position: Position = [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))];
        const metres = String(Math.ceil(accuracy));
        if (isDrawing) outline?.point(position, null);
        else put(position, true, (point) => say('located', { point, metres }));
        if (isDrawing && isInNewCaledonia(position)) map.goTo(position);
      },
      () => tell(say('refused')),
      { enableHighAccuracy: true, timeout: 20_000 },
    );
  });
  tools.append(here, ...(outline?.tools ?? []), locate);
  if (outline) {
    const turn = (drawing: boolean): void => {
      isDrawing = drawing;
      here.hidden = drawing;
      outline.work(drawing);
      hint.textContent = say(drawing ? 'drawKeys' : 'keys');
      for (const [one, isPressed] of [
        [draws, drawing],
        [points, !drawing],
      ] as const)
        one.setAttribute('aria-pressed', String(isPressed));
    };
    const [draws, points] = [button('drawing', () => turn(true)), button('pointing', () => turn(false))];
    const modes = element('div', 'cg-map-tools');
    modes.setAttribute('role', 'group');
    modes.setAttribute('aria-label', say('modes'));
    modes.append(draws, points);
    target.before(modes);
    turn(true);
  }
  target.focus();
}

function positionTyped({ latitude, longitude }: TypedPoint): Position | null {
  const [y, x] = [parseCoordinate(latitude, 'latitude'), parseCoordinate(longitude, 'longitude')];
  return x !== null && y !== null && isInNewCaledonia([x, y]) ? [x, y] : null;
}

function pointInWords([longitude, latitude]: Position): string {
  return `${writeCoordinate(latitude, 'latitude')}, ${writeCoordinate(longitude, 'longitude')}`;
}
