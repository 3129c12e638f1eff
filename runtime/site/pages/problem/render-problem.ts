/** The page of an error, in the layout of the site; where that cannot be had, the bare page of http/ stands in. */
import type { FastifyRequest } from 'fastify';
import type { Problem } from '../../../../schemas/types/api.ts';
import { renderErrorPage } from '../../../http/error-page.ts';
import type { Services } from '../../../services.ts';
import { loadBuiltPortal } from '../../serve/built-portal.ts';
import { shellOf, whoAsks, type Asker } from '../../serve/send-page.ts';

/** When the server fails, nothing is asked of the database: the page must show when everything else is away. */
export async function renderProblem(
  services: Pick<Services, 'config'>,
  { title, detail, status }: Problem,
  request: FastifyRequest,
): Promise<string> {
  const { method, url } = request;
  const path = url.split('?')[0] ?? '/';
  const built = await loadBuiltPortal().catch(() => null);
  if (!built) return renderErrorPage({ title, detail, status }, services.config.brand.name);
  return built.render({
    shell: shellOf(services, built, status < 500 ? await askerOf(request) : null, path),
    page: {
      type: 'problem',
      status,
      title,
      detail,
      resend: method === 'POST' && (status === 401 || status === 503),
      signIn: status === 401 ? `/connexion?suite=${encodeURIComponent(path)}` : null,
    },
  });
}

/** Nobody when the request failed before it was known, or cannot be: an error page must not fail in its turn. */
async function askerOf(request: Partial<Pick<FastifyRequest, 'viewer' | 'owingFactor'>>): Promise<Asker | null> {
  const { viewer, owingFactor } = request;
  return viewer && owingFactor ? whoAsks({ viewer, owingFactor }).catch(() => null) : null;
}
