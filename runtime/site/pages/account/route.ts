/** My account: requests, drafts, what the register knows of me, and who looked at it. */
import type { FastifyInstance } from 'fastify';
import { listNotices } from '../../../notices/index.ts';
import { presentMyCases } from '../../../api/cases/my-case.ts';
import { closingOf } from '../../../closing/closing.ts';
import { draftsFor, type CaseDraft } from '../../../filing/index.ts';
import { actingFor, requestsFor, type Acting, type Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { dropAddress } from '../drop-draft/route.ts';
import { offeredDrafts } from '../join-draft/route.ts';
import { myDataRoutes } from '../my-data/route.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { narrow, readNarrowed, searchOf } from './narrow.ts';
import { presentNotice } from '../notices/route.ts';
import { formatDay, formatLastDay, formatMoment } from '../../../../engine/form/words/index.ts';
import type { AccountModel } from './view.tsx';

/** `/compte`, and `/compte/donnees` with it. Who is not signed in is led to the sign-in page, and back. */
export function accountRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: { supprimee?: unknown; q?: unknown; etat?: unknown } }>('/compte', async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const [account, offered] = await Promise.all([
      accountOf(services, viewer, actingFor(request, viewer)),
      offeredDrafts(services, request, viewer),
    ]);
    const narrowed = readNarrowed(request.query);
    const requests = narrow(account.requests, narrowed);
    const search = searchOf(account.requests, requests, narrowed);
    const page = {
      ...account,
      ...(search && { requests, search }),
      offered,
      dropped: request.query.supprimee !== undefined,
    };
    return sendPage(services, request, reply, { page });
  });
  myDataRoutes(app, services);
}

/** Of what was not read; all is one link further. */
const UNREAD = 5;

async function accountOf(services: Services, viewer: Viewer, acting: Acting | null): Promise<AccountModel> {
  const [mine, drafts, closesAt, notices] = await Promise.all([
    presentMyCases(services, requestsFor(viewer, acting)),
    draftsFor(services.db, viewer, acting),
    closingOf(services, viewer.userId),
    viewer.personId === null
      ? []
      : listNotices(services.db, viewer.personId, { unread: true, of: noticesOf(acting), limit: UNREAD }),
  ]);
  return {
    type: 'account',
    acting: acting && { type: acting.type, id: acting.id, name: acting.name },
    requests: mine.map(({ id, number, dispositif, state, expected, until, answerBy, filedAt, outcome, unread }) => ({
      id,
      number,
      title: dispositif.name,
      state,
      expected,
      until: until === null ? null : formatLastDay(until),
      filedOn: formatDay(filedAt),
      answerBy: answerBy === null ? null : formatLastDay(answerBy),
      closed: outcome !== null,
      unread,
    })),
    // Their title says already that they are new.
    notices: notices.map((notice) => ({ ...presentNotice(notice, false), isNew: false })),
    search: null,
    offered: [],
    dropped: false,
    closesOn: closesAt && formatDay(closesAt),
    drafts: await Promise.all(
      drafts.map((draft) => presentDraft(services, draft, draft.mandateId !== null && acting === null)),
    ),
  };
}

/** Notices about the affairs of whom one acts for; all of them while one acts for oneself. */
function noticesOf(acting: Acting | null) {
  if (acting === null) return undefined;
  return acting.type === 'mandate' ? { person: acting.personId } : { establishment: acting.id };
}

async function presentDraft(
  { dispositifs }: Services,
  draft: CaseDraft,
  byAgent: boolean,
): Promise<AccountModel['drafts'][number]> {
  const compiled = await dispositifs.load(draft.dispositifId, draft.version);
  return {
    href: `/demarches/${draft.dispositifId}/formulaire/${draft.id}`,
    dropHref: dropAddress(draft),
    title: compiled?.identity.title ?? draft.dispositifId,
    savedOn: formatMoment(draft.updatedAt),
    byAgent,
  };
}
