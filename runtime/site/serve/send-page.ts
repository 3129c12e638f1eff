/** Answers with a page of the site: its model, in the layout, as HTML. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Form } from '../../../engine/index.ts';
import { problem } from '../../http/problems.ts';
import { actingFor, actsForAll, type Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { keepsForOthers } from './holder.ts';
import { brandStyles, ICON_PATH, logoAddress } from './brand.ts';
import { clientOf, loadBuiltPortal, type BuiltPortal } from './built-portal.ts';
import type { FormState } from '../form/state.ts';
import type { ActingChoice, Shell } from '../parts/shell.ts';
import type { PageModel } from '../render/pages.ts';

interface Page {
  readonly page: PageModel;
  readonly status?: number;
  /** Of pages of a form. */
  readonly form?: Form;
  /** State given to the browser, when the page lives on there. */
  readonly state?: FormState;
}

/** Pages that have a button for passkeys. */
const PASSKEY_PAGES: ReadonlySet<string> = new Set(['signIn', 'security']);

/** Pages where documents are chosen and posted with what is written beside them. */
const FILE_PAGES: ReadonlySet<string> = new Set([
  'action',
  'dropDraft',
  'messages',
  'opinion',
  'request',
  'wallet',
  'walletDocument',
]);

/** Sends a page to whoever asks. Throws `unavailable` when the portal is not built. */
export async function sendPage(
  services: Pick<Services, 'config' | 'log'>,
  request: FastifyRequest,
  reply: FastifyReply,
  { page, status = 200, form, state }: Page,
): Promise<FastifyReply> {
  const built = await loadBuiltPortal().catch((cause: unknown) => {
    services.log.error({ err: cause }, 'the portal is not built');
    throw problem('unavailable');
  });
  const asker = await whoAsks(request);
  const client = form ? clientOf(built, form.model) : built;
  const html = await built.render({
    shell: {
      ...shellOf(services, built, asker, pathOf(request)),
      acting: actingChoice(request, asker),
      // Browsers say it of themselves; a page that is asked for otherwise has all that it needs to be read alone.
      framed: request.headers['sec-fetch-dest'] === 'iframe',
    },
    page,
    scripts: [
      ...(PASSKEY_PAGES.has(page.type) ? [built.passkeyScript] : []),
      ...(FILE_PAGES.has(page.type) ? [built.filesScript] : []),
      // A page of the form that may be kept sees to it by itself, before it is kept.
      ...(!state?.offline && keepsForOthers(request, asker?.viewer ?? null) ? [built.forgetScript] : []),
    ],
    ...(form && { form }),
    ...(state && {
      enhancement: { script: client.script, preloads: [...client.imports, state.validatorsUrl], state },
    }),
  });
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'private, no-store').send(html);
}

/** Who asks for a page, and whether nothing is open to them before they set a second factor up. */
export interface Asker {
  readonly viewer: Viewer;
  readonly owesFactor: boolean;
}

/** Null when nobody is signed in. */
export async function whoAsks(request: Pick<FastifyRequest, 'viewer' | 'owingFactor'>): Promise<Asker | null> {
  const viewer = await request.viewer();
  if (viewer) return { viewer, owesFactor: false };
  const owing = await request.owingFactor();
  return owing && { viewer: owing, owesFactor: true };
}

/** What surrounds the page. */
export function shellOf(
  { config }: { readonly config: Pick<Services['config'], 'brand' | 'demo' | 'dpoContact' | 'mostMegabytes'> },
  built: Pick<BuiltPortal, 'styles'>,
  asker: Asker | null,
  path: string,
): Shell {
  const { brand, demo, dpoContact, mostMegabytes } = config;
  return {
    language: 'fr',
    brand: { name: brand.name, logo: logoAddress(brand), icon: ICON_PATH },
    dataContact: dpoContact,
    styles: [...built.styles, brandStyles(brand).path],
    viewer: asker && {
      name: asker.viewer.name,
      isAgent: asker.viewer.roles.some((role) => role === 'agent' || role === 'administrator' || role === 'dpo'),
      isAuthor: asker.viewer.roles.includes('author'),
      owesFactor: asker.owesFactor,
    },
    acting: null,
    demo,
    mostMegabytes,
    framed: false,
    path,
  };
}

/** Null for who acts for nobody but themselves, or may do nothing yet. */
function actingChoice(request: FastifyRequest, asker: Asker | null): ActingChoice | null {
  if (!asker || asker.owesFactor) return null;
  const others = actsForAll(asker.viewer).map(({ id, name }) => ({ id, name }));
  if (others.length === 0) return null;
  const page = asker.viewer.establishments.length > 0 ? '/compte/etablissements' : '/compte/mandats';
  return { current: actingFor(request, asker.viewer)?.id ?? null, others, page };
}

/** Where signing in comes back to: the page itself when it can be asked again, else its form. */
function pathOf({ url }: FastifyRequest): string {
  const [path = '/'] = url.split('?');
  return ['/connexion', '/inscription', '/deconnexion'].includes(path) ? '/compte' : path;
}
