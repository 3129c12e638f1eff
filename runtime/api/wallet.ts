/** My wallet: documents that I gave once, or put there, to be given again. Their content is read by `GET /files/:id`. */
import { describe, TEXT, UUID, type ApiServer } from './describe-route.ts';
import {
  holderOf,
  listWalletUses,
  putDocument,
  readWallet,
  takeOut,
  type Holder,
  type WalletDocument,
} from '../filing/index.ts';
import { problem } from '../http/problems.ts';
import { requireViewer } from '../identity/index.ts';
import { listReadings } from '../privacy/index.ts';
import type { WalletDocument as ApiDocument } from '../../schemas/types/api.ts';
import type { Services } from '../services.ts';
import { problemOf } from './refusals.ts';

/** The largest file and what multipart puts around it. */
const BODY_LIMIT = 11 * 1024 * 1024;
const DAY = (description: string) => ({ type: 'string', format: 'date', description }) as const;

/** `/me/documents`: listed, one with where it was used and who read it, added or put in the place of another, taken out. */
export function walletRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/me/documents',
    describe({
      id: 'listMyDocuments',
      tag: 'account',
      summary: 'My wallet: documents that forms offer me again, and the kinds that I may add.',
      capability: 'own.read',
      reply: 'MyWallet',
    }),
    async (request) => {
      const { documents, kinds } = await readWallet(services, holderOf(await requireViewer(request), null));
      return { items: documents.map(present), kinds: kinds.map(({ kind, title }) => ({ kind, title })) };
    },
  );

  app.get(
    '/me/documents/:id',
    describe({
      id: 'readMyDocument',
      tag: 'account',
      summary: 'A document of my wallet: on which requests it is, and who read it.',
      capability: 'own.read',
      params: { id: UUID },
      reply: 'WalletDetail',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { document, holder } = await findMine(services, holderOf(viewer, null), request.params.id);
      const [requests, readings] = await Promise.all([
        listWalletUses(services.db, holder, document.sha256),
        listReadings(services.db, { ...readingsOf(holder), document: document.sha256 }),
      ]);
      return {
        document: present(document),
        requests: requests.map(({ caseId, number, title, filedAt }) => ({
          id: caseId,
          number,
          title,
          filedAt: filedAt.toISOString(),
        })),
        readings,
      };
    },
  );

  app.post(
    '/me/documents',
    describe({
      id: 'putMyDocument',
      tag: 'account',
      summary: 'Puts a document (multipart, `file`) in my wallet, or in the place of one that is there.',
      capability: 'own.write',
      query: {
        kind: TEXT('Kind of document; that of the one whose place it takes when absent.'),
        datedOn: DAY('Date written on it.'),
        validUntil: DAY('Last day on which it is valid.'),
        replaces: { ...UUID, description: 'Document of my wallet whose place it takes.' },
      },
      reply: 'ApiFile',
      status: 201,
      consumes: 'multipart/form-data',
      limit: 'upload',
      bodyLimit: BODY_LIMIT,
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      if (viewer.personId === null) throw problem('not-allowed');
      const { kind, datedOn = null, validUntil = null, replaces } = request.query;
      const old =
        replaces === undefined ? undefined : (await findMine(services, holderOf(viewer, null), replaces)).document;
      const part = await request.file();
      if (!part) throw problem('file-missing');
      const { file: stream, filename: name } = part;
      const { personId, userId } = viewer;
      const whose = { holder: { type: 'person', id: personId }, personId, userId } as const;
      const document = { kind: kind ?? old?.wallet ?? '', datedOn, validUntil, stream, name, ...whose };
      const received = await putDocument(services, { ...document, ...(old && { replaces: old }) });
      if (received.type === 'refused') throw problemOf(received);
      return reply.code(201).send(received.file);
    },
  );

  app.delete(
    '/me/documents/:id',
    describe({
      id: 'takeOutMyDocument',
      tag: 'account',
      summary: 'Takes a document out of my wallet. Requests that have a copy keep it.',
      capability: 'own.write',
      params: { id: UUID },
    }),
    async (request, reply) => {
      const mine = holderOf(await requireViewer(request), null);
      const { document, holder } = await findMine(services, mine, request.params.id);
      await takeOut(services, holder, document);
      return reply.code(204).send();
    },
  );
}

/** Readings of what is in a wallet. */
export function readingsOf({ type, id }: Holder): { readonly personId: string } | { readonly establishmentId: string } {
  return type === 'person' ? { personId: id } : { establishmentId: id };
}

/** A document of a wallet. Throws `not-found`. */
export async function findMine(
  services: Services,
  holder: Holder | null,
  id: string,
): Promise<{ readonly document: WalletDocument; readonly holder: Holder }> {
  const { documents } = await readWallet(services, holder);
  const document = documents.find((one) => one.id === id);
  if (!document || holder === null) throw problem('not-found');
  return { document, holder };
}

function present(document: WalletDocument): ApiDocument {
  const { id, wallet, title, name, mediaType, size, givenOn, datedOn, validUntil, ended, uses, askers } = document;
  return {
    id,
    kind: wallet,
    title,
    name,
    mediaType,
    size,
    givenOn,
    datedOn,
    validUntil,
    ended,
    uses,
    askers: [...askers],
  };
}
