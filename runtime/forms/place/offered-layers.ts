/** The layers that an operator offers over the ground, each with its box; one that is not shown is not fetched. */
import { drawLayer } from './draw-layer.ts';
import type { DrawnMap } from './draw-map.ts';
import { element, tickBox } from './elements.ts';
import type { OfferedLayer } from './layers.ts';
import { say } from './words.ts';

/** Writes their boxes under the map, and shows those that are there from the start. */
export function offerLayers(
  { addLayer }: Pick<DrawnMap, 'addLayer'>,
  holder: HTMLElement,
  layers: readonly OfferedLayer[],
): void {
  if (layers.length === 0) return;
  const group = element('div', 'cg-map-layers');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', say('layers'));
  const status = element('p', 'cg-hint');
  status.setAttribute('role', 'status');
  for (const layer of layers) group.append(boxOf(layer, addLayer, status));
  group.append(status);
  holder.append(group);
}

function boxOf(layer: OfferedLayer, addLayer: DrawnMap['addLayer'], status: HTMLElement): HTMLElement {
  const place = addLayer();
  const show = async (isShown: boolean): Promise<void> => {
    try {
      await place.show(isShown, () => drawLayer(layer));
    } catch {
      status.textContent = say('layerFailed', { title: layer.title });
    }
  };
  const owed = layer.attribution === '' ? '' : ` (${layer.attribution})`;
  if (layer.shown) void show(true);
  return tickBox(`${layer.title}${owed}`, layer.shown, (isTicked) => void show(isTicked));
}
