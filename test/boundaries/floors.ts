/**
 * The engine has floors: each knows those below it and none above, so that a reader who has understood one needs nothing
 * that comes later. And it has doors: whoever is outside knows the engine by them alone.
 */

/**
 * The lowest first. A file is on the floor of the longest folder named here that holds it; it may import its own floor and
 * those before it. The order within form, workflow and verify is held as well.
 */
export const FLOORS: readonly string[] = [
  'engine/base',
  'engine/pattern',
  'engine/places',
  'engine/language',
  'engine/language/check',
  'engine/calendar',
  'engine/feel',
  'engine/form',
  'engine/form/fields',
  'engine/form/words',
  'engine/form/validate',
  'engine/form/answers',
  'engine/form/lookups',
  'engine/form/pages',
  'engine/form/reading',
  'engine/form/session',
  'engine/form/check',
  'engine/case',
  'engine/names',
  'engine/rules',
  'engine/templates',
  'engine/workflow/model',
  'engine/workflow/machine',
  'engine/workflow/sight',
  'engine/workflow/events',
  'engine/workflow/decide',
  'engine/workflow/view',
  'engine/workflow/check',
  'engine/library',
  'engine/privacy',
  'engine/simulate',
  'engine/verify/domains',
  'engine/verify/form',
  'engine/verify/tables',
  'engine/verify/flow',
  'engine/verify/presence',
  'engine/verify',
  'engine/entitlement',
  'engine/compile',
  'engine/edit',
  'engine/authoring',
  'engine/compare',
];

/** What the rest of the product may import; no file of the engine does. */
export const DOORS: readonly string[] = [
  'engine/index.ts',
  'engine/studio.ts',
  'engine/play.ts',
  'engine/base/index.ts',
  'engine/form/browser.ts',
  'engine/form/session/browser.ts',
  'engine/form/words/index.ts',
  // Imported by the validators that are made for a form, under a name of their own.
  'engine/form/validator-runtime.ts',
];

/** Says why a file may not import another one because of the floors or the doors, or nothing when it may. */
export function refuseFloor(from: string, target: string): string | undefined {
  if (!isOfEngine(target)) return undefined;
  if (!isOfEngine(from)) {
    return DOORS.includes(target)
      ? undefined
      : `The engine is known by its doors (${DOORS.join(', ')}): not ${target}.`;
  }
  if (DOORS.includes(from)) return undefined;
  if (DOORS.includes(target)) return `${target} is a door for those outside: take it from where it is made.`;
  const [own, other] = [floorOf(from), floorOf(target)];
  if (own === -1) return `${from} is on no floor: name its folder in test/boundaries/floors.ts.`;
  return other <= own ? undefined : `${FLOORS[own]} stands below ${FLOORS[other]}: it may not import ${target}.`;
}

function isOfEngine(path: string): boolean {
  return path.startsWith('engine/');
}

/** Rank of the floor of a file; -1 when it is on none. */
function floorOf(path: string): number {
  return FLOORS.reduce(
    (best, floor, at) =>
      path.startsWith(`${floor}/`) && (best === -1 || floor.length > (FLOORS[best] ?? '').length) ? at : best,
    -1,
  );
}
