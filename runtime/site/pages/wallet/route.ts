/** My wallet: what I gave once, looked at, added to, replaced and taken out, by plain posts. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../../engine/index.ts';
import { findMine } from '../../../api/wallet.ts';
import { holderOf, putDocument, readWallet, takeOut, type WalletDocument } from '../../../filing/index.ts';
import { problem } from '../../../http/problems.ts';
import { actingFor, establishmentFor, type Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { refuseFiling } from '../../../filing/outcome.ts';
import { POST_LIMIT, readPost } from '../../filling/read-post.ts';
import { hasErrors } from '../../parts/form-errors.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { HOME, walletDocumentPage, walletPage, type Owner, type Shown } from './model.ts';
import { said } from './text.ts';
import { daysOf, mistakesIn, typedIn } from './typed.ts';
import type { WalletModel } from './view.tsx';

const DONE: ReadonlyMap<unknown, WalletModel['done']> = new Map([
  ['ajoute', 'added'],
  ['remplace', 'replaced'],
  ['retire', 'removed'],
]);
const UPLOAD = { bodyLimit: POST_LIMIT, config: { limit: 'upload' } } as const;

type One = { Params: { id: string } };

/** `/compte/documents`, and one document below it. Throws `not-found` for a document that is not the viewer’s. */
export function walletRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: { fait?: unknown } }>(HOME, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const done = DONE.get(request.query.fait) ?? null;
    return sendPage(services, request, reply, { page: await walletPage(services, ownerOf(request, viewer), { done }) });
  });

  app.post(HOME, UPLOAD, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const shown = await putPosted(services, request, viewer);
    if (shown) return sendWallet(services, request, reply, viewer, shown);
    return reply.redirect(`${HOME}?fait=ajoute`, 303);
  });

  app.get<One>(`${HOME}/:id`, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const mine = await findMine(services, ownerOf(request, viewer).holder, request.params.id);
    return sendPage(services, request, reply, { page: await walletDocumentPage(services, mine) });
  });

  app.post<One>(`${HOME}/:id`, UPLOAD, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const mine = await findMine(services, ownerOf(request, viewer).holder, request.params.id);
    const shown = await putPosted(services, request, viewer, mine.document);
    if (!shown) return reply.redirect(`${HOME}?fait=remplace`, 303);
    return sendPage(services, request, reply, { page: await walletDocumentPage(services, mine, shown), status: 422 });
  });

  app.post<One>(`${HOME}/:id/retirer`, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const { document, holder } = await findMine(services, ownerOf(request, viewer).holder, request.params.id);
    await takeOut(services, holder, document);
    return reply.redirect(`${HOME}?fait=retire`, 303);
  });

  // What was refused leaves this address in the bar, and signing in comes back to it.
  app.get<One>(`${HOME}/:id/retirer`, (request, reply) => reply.redirect(`${HOME}/${request.params.id}`, 303));
}

/** The wallet of the company or the association that the viewer acts for now, or their own: that of a person is lent to nobody. */
function ownerOf(request: FastifyRequest, viewer: Viewer): Owner {
  const acting = establishmentFor(actingFor(request, viewer));
  return { holder: holderOf(viewer, acting), name: acting?.name ?? null };
}

async function sendWallet(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  viewer: Viewer,
  shown: Shown,
): Promise<FastifyReply> {
  return sendPage(services, request, reply, {
    page: await walletPage(services, ownerOf(request, viewer), shown),
    status: 422,
  });
}

/** Puts what was posted in the wallet, in the place of `replaces` when given. Gives null when it is there, else what to mend. */
async function putPosted(
  services: Services,
  request: FastifyRequest,
  viewer: Viewer,
  replaces?: WalletDocument,
): Promise<Shown | null> {
  const { personId, userId } = viewer;
  const { holder } = ownerOf(request, viewer);
  if (personId === null || holder === null) throw problem('not-allowed');
  const today = localDate(services.clock.now());
  const kinds = replaces ? [replaces.wallet] : (await readWallet(services, holder)).kinds.map(({ kind }) => kind);
  const read = (pairs: Parameters<typeof typedIn>[0]) => ({
    ...typedIn(pairs),
    ...(replaces && { kind: replaces.wallet }),
  });
  let kept = false;
  const post = await readPost(request, async ({ stream, name, before }) => {
    const typed = read(before);
    if (hasErrors({ errors: mistakesIn(typed, kinds, today) })) {
      stream.resume();
      return refuseFiling('data-invalid');
    }
    const document = { stream, name, holder, personId, userId, kind: typed.kind, ...daysOf(typed) };
    const received = await putDocument(services, { ...document, ...(replaces && { replaces }) });
    kept ||= received.type === 'received';
    return received;
  });
  if (kept) return null;
  const typed = read(post.pairs);
  const errors = mistakesIn(typed, kinds, today);
  const [refused] = post.errors;
  const file = refused ? (hasErrors({ errors }) ? {} : { fichier: refused.message }) : { fichier: said.file };
  return { typed, errors: { ...errors, ...file } };
}
