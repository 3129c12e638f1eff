import { filingSchemes } from '../filing/index.ts';
import type { Viewer } from '../identity/index.ts';
import type { Services } from '../services.ts';

/** Services in whose schemes somebody instructs. */
export async function mailServicesOf(services: Services, viewer: Viewer): Promise<readonly string[]> {
  const { dispositifs, config } = services;
  if (config.mailboxes.length === 0) return [];
  const schemes = await filingSchemes(services, viewer);
  const names = await Promise.all(
    schemes.map(async (id) => {
      const version = await dispositifs.current(id);
      const compiled = version === undefined ? undefined : await dispositifs.load(id, version);
      return compiled ? [compiled.identity.service.name] : [];
    }),
  );
  return [...new Set(names.flat())];
}
