/** My wallet: documents that I gave once, or put there, to be given again. Their content is read by `GET /files/:id`. */
import { describe, TEXT, UUID, type ApiServer } from './describe-route.ts';
import { listWalletUses, putDocument, readWallet, takeOut, type WalletDocument } from '../filing/index.ts';
import { problem } from '../http/problems.ts';
import { requireViewer, type Viewer } from '../identity/index.ts';
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
      const { documents, kinds } = await readWallet(services, (await requireViewer(request)).personId);
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
      const { document, personId } = await findMine(services, await requireViewer(request), request.params.id);
      const [requests, readings] = await Promise.all([
        listWalletUses(services.db, personId, document.sha256),
        listReadings(services.db, { audience: 'applicant', personId, document: document.sha256 }),
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
      const old = replaces === undefined ? undefined : (await findMine(services, viewer, replaces)).document;
      const part = await request.file();
      if (!part) throw problem('file-missing');
      const { file: stream, filename: name } = part;
      const { personId, userId } = viewer;
      const document = { kind: kind ?? old?.wallet ?? '', datedOn, validUntil, stream, name, personId, userId };
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
      const { document, personId } = await findMine(services, await requireViewer(request), request.params.id);
      await takeOut(services, personId, document);
      return reply.code(204).send();
    },
  );
}

/** A document of the wallet of a viewer. Throws `not-found`. */
export async function findMine(
  services: Services,
  { personId }: Pick<Viewer, 'personId'>,
  id: string,
): Promise<{ readonly document: WalletDocument; readonly personId: string }> {
  const { documents } = await readWallet(services, personId);
  const document = documents.find((one) => one.id === id);
  if (!document || personId === null) throw problem('not-found');
  return { document, personId };
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
