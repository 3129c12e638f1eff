/*
 * Remedies for workflows: how a case ends, who may act.
 */
import { isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json, Pointer } from '../../base/values.ts';
import type { FixMaker } from '../../language/diagnostic-table.ts';
import { FIX_TITLES } from '../../language/fix-titles.ts';
import { either, fix } from '../../language/fixes.ts';

/** How a case may end, in the order they are offered. */
export const OUTCOMES = ['granted', 'refused', 'withdrawn', 'closed'] as const;
/** Of many ends, those that are offered. */
const OFFERED = 8;

/** Lets somebody take the action whose list of actors is at the place. */
export function addActor(actor: string): FixMaker<unknown> {
  return (_, site) => fix(FIX_TITLES.addTo(actor, 'by'), site.append(actor));
}

/** Lets time take the action that is named. */
export const allowTime: FixMaker<{ readonly action: string }> = ({ action }, site) => {
  const [place] = actionsNamed(site.at('').value, action, '');
  return place === undefined
    ? []
    : fix(FIX_TITLES.addTo('time', `${action}.by`), site.at(joinPointer(place, 'by')).append('time'));
};

/** Where the actions of a name stand in workflow.json. */
function actionsNamed(value: Json | undefined, name: string, at: Pointer): readonly Pointer[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]): readonly Pointer[] => {
    const place = joinPointer(at, key);
    const isHere = (key === 'actions' || place === '/anywhere') && isJsonObject(part) && Object.hasOwn(part, name);
    return isHere ? [joinPointer(place, name)] : actionsNamed(part, name, place);
  });
}

/** A last step without a condition, to each of the ends. */
export const leadToEnd: FixMaker<unknown> = (_, site) => {
  const { value: states } = site.at('/states');
  const ends = Object.entries(isJsonObject(states) ? states : {}).flatMap(([name, state]) =>
    isJsonObject(state) && state['kind'] === 'final' ? [name] : [],
  );
  const lead =
    (to: string): FixMaker<unknown> =>
    () =>
      fix(FIX_TITLES.add(`{ "to": "${to}" }`), site.append({ to }));
  return either(...ends.slice(0, OFFERED).map(lead))(_, site);
};
