import { consultedFunctions } from '../dispositifs/index.ts';
import { dispositifsOf, functionsIn, type Viewer } from '../identity/index.ts';
import type { Services } from '../services.ts';

/** Whether an agent files for people in a scheme: holds there a function of which more than opinions is asked. */
export async function mayFileFor(
  { dispositifs }: Pick<Services, 'dispositifs'>,
  viewer: Viewer,
  dispositifId: string,
): Promise<boolean> {
  const consulted = await consultedFunctions(dispositifs, dispositifId);
  return functionsIn(viewer, dispositifId).some((name) => !consulted.has(name));
}

/** Schemes in which an agent files for people. */
export async function filingSchemes(
  services: Pick<Services, 'dispositifs'>,
  viewer: Viewer,
): Promise<readonly string[]> {
  const schemes = await Promise.all(
    dispositifsOf(viewer).map(async (id) => ((await mayFileFor(services, viewer, id)) ? [id] : [])),
  );
  return schemes.flat();
}
