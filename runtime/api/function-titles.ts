/** Functions are named in the scheme that declares them; lists of functions show those names. */
import type { FunctionDefinition } from '../../schemas/types/dispositif.ts';
import type { HeldFunction } from '../../schemas/types/api.ts';
import type { Services } from '../services.ts';

/** Adds titles to functions. A scheme that is not published keeps its identifiers. */
export async function titleOfFunctions(
  { dispositifs }: Pick<Services, 'dispositifs'>,
  functions: readonly Pick<HeldFunction, 'dispositif' | 'function' | 'route'>[],
): Promise<HeldFunction[]> {
  return Promise.all(
    functions.map(async ({ dispositif, function: name, route }) => {
      const number = await dispositifs.current(dispositif);
      const identity = number === undefined ? undefined : (await dispositifs.load(dispositif, number))?.identity;
      return {
        dispositif,
        dispositifTitle: identity?.title ?? dispositif,
        function: name,
        route,
        title: titleOf(identity?.functions[name], name, route),
        oversees: route === null && identity?.functions[name]?.oversees === true,
      };
    }),
  );
}

function titleOf(definition: FunctionDefinition | undefined, name: string, route: string | null): string {
  const title = definition?.title ?? name;
  if (route === null) return title;
  return `${title} – ${definition?.routes?.find(({ id }) => id === route)?.title ?? route}`;
}
