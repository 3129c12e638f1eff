/** Who would do the work of a scheme once it is published: told before, for a function that nobody holds leaves cases lying. */
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { HeldBy } from '../identity/rights/store/held-by.ts';
import { listBindings } from './bind-defaults.ts';

/** A function, or the cases of one of its routes, with the groups that hold it and how many agents are in them. */
export interface Holders {
  readonly function: string;
  /** Null for the function's own cases. */
  readonly route: string | null;
  readonly title: string;
  readonly groups: readonly string[];
  readonly members: number;
}

/** Those that an administrator bound; else the group that publishing binds, made when it is not there. */
export function holdersOf(
  { functions }: Pick<DispositifIdentity, 'functions'>,
  { bound, named }: HeldBy,
): readonly Holders[] {
  return listBindings(functions).map(({ name, route, group }) => {
    const own = bound.find((one) => one.function === name && one.route === route);
    const definition = functions[name];
    const title = definition?.title ?? name;
    return {
      function: name,
      route: route === '' ? null : route,
      title: route === '' ? title : (definition?.routes?.find(({ id }) => id === route)?.title ?? route),
      groups: own?.groups ?? [group],
      members: own?.members ?? named.get(group) ?? 0,
    };
  });
}
