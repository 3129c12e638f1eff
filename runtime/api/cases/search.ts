/** One search over all that an agent may see, wherever it stands: nothing is shown that the queue or the case would not show. */
import {
  isRidet,
  normaliseRidet,
  viewOfCase,
  listedName,
  type Case,
  type CompiledDispositif,
} from '../../../engine/index.ts';
import type {
  FoundCase,
  FoundMessage,
  FoundPerson,
  NamedEstablishment,
  RecentCases,
  SearchFound,
} from '../../../schemas/types/api.ts';
import {
  casesOpenedBy,
  casesReachedBy,
  isMeant,
  isNamed,
  loadPinned,
  messagesSaying,
  nearestFirst,
  passageOf,
  queuePage,
  seenApplicants,
  whyFound,
  type QueueFilter,
  type SeenApplicant,
} from '../../cases/index.ts';
import { describe, TEXT, type ApiServer } from '../describe-route.ts';
import { actorFor, requireViewer, type Viewer } from '../../identity/index.ts';
import { readPersonQuery } from '../../people/index.ts';
import type { Services } from '../../services.ts';
import { seeRequests } from '../seen-requests.ts';
import { heldBy } from './queue-query.ts';

const NOTHING: SearchFound = { open: [], done: [], establishments: [], people: [], messages: [] };

/** As many as one looks through. */
const OPEN = 8;
const DONE = 5;
const MESSAGES = 5;
const RECENT = 8;

/** `GET /search/recent`: cases opened last. `GET /search`: cases by number, name, indexed answers, RIDET or RNA, with the people, companies and associations whose they are; whole, by the telephone or the address of their applicant. */
export function searchRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/search/recent',
    describe({
      id: 'listRecentCases',
      tag: 'cases',
      summary: 'Cases that I opened last, as far as I may still see them; reading none of them.',
      capability: 'queue.read',
      reply: 'RecentCases',
    }),
    async (request): Promise<RecentCases> => {
      const viewer = await requireViewer(request);
      const opened = await casesOpenedBy(services.db, viewer.userId, RECENT);
      const seen = await seeRequests(services, viewer, opened);
      return { items: seen.map(({ compiled, view }) => caseLine(compiled, view.case, [])) };
    },
  );

  app.get(
    '/search',
    describe({
      id: 'searchCases',
      tag: 'cases',
      summary:
        'Cases that I may see, by what is remembered of them, each with why it was found; reading none of them. And messages that hold the words, which is a reading of their cases.',
      capability: 'queue.read',
      query: { q: TEXT('Beginnings of words, or of a RIDET or RNA; or a telephone number or an address, whole.') },
      required: ['q'],
      reply: 'SearchFound',
    }),
    async (request): Promise<SearchFound> => {
      const viewer = await requireViewer(request);
      const typed = request.query.q.trim();
      const ridet = normaliseRidet(typed);
      // However its digits are apart, a RIDET is one.
      const asked = isRidet(ridet) ? ridet : typed;
      if (asked === '') return NOTHING;
      const reached = await findReached(services, viewer, asked);
      // An address is nobody's number or name; six digits may be a telephone, or the end of a number.
      if (asked.includes('@')) return { ...reached, people: await peopleOf(services, viewer, reached, () => true) };
      const filter = {
        functions: await heldBy(services, viewer),
        userId: viewer.userId,
        text: asked,
        sort: 'due',
        now: services.clock.now(),
      } as const;
      const [open, done, messages] = await Promise.all([
        findCases(services, { ...filter, view: 'open', limit: OPEN }, asked),
        findCases(services, { ...filter, view: 'done', limit: DONE }, asked),
        findMessages(services, viewer, asked),
      ]);
      const found = {
        open: withOthers(reached.open, open.cases),
        done: withOthers(reached.done, done.cases),
      };
      const isReached = new Set([...reached.open, ...reached.done].map(({ id }) => id));
      return {
        ...found,
        messages,
        establishments: [...new Map([...open.whose, ...done.whose].map((one) => [one.id, one])).values()],
        people: await peopleOf(
          services,
          viewer,
          found,
          ({ caseId, name }) => isReached.has(caseId) || isNamed(asked, name),
        ),
      };
    },
  );
}

/** Cases that hold what is asked, the nearest names first, and those companies and associations among whose they are that were looked for. */
async function findCases(
  services: Services,
  filter: QueueFilter,
  asked: string,
): Promise<{ readonly cases: readonly FoundCase[]; readonly whose: readonly NamedEstablishment[] }> {
  const { items: page } = await queuePage(services, filter);
  const items = nearestFirst(asked, page);
  return {
    cases: items.map((row) => ({
      id: row.caseId,
      number: row.number,
      applicant: row.applicant,
      dispositifTitle: row.dispositifTitle,
      stateTitle: row.stateTitle,
      why: [...whyFound(asked, row)],
    })),
    whose: items.flatMap(({ establishment }) =>
      establishment && isMeant(asked, establishment) ? [establishment] : [],
    ),
  };
}

/** The newest message of each case that holds what is asked, of those that the viewer reads; what is shown of one is recorded as a reading of its case. */
async function findMessages(services: Services, viewer: Viewer, text: string): Promise<FoundMessage[]> {
  const said = await messagesSaying(services, viewer, { text, cases: MESSAGES });
  const newest = new Map(said.toReversed().map((one) => [one.case.id, one]));
  const seen = await seeRequests(
    services,
    viewer,
    [...newest.values()].toReversed().map((one) => one.case),
  );
  const shown = seen.flatMap(({ compiled, view, reason }) => {
    const one = newest.get(view.case.id);
    const message = view.case.messages.find(({ id }) => id === one?.message);
    return view.readsMessagesFor === 'agents' && one && message ? [{ compiled, view, reason, one, message }] : [];
  });
  return Promise.all(
    shown.slice(0, MESSAGES).map(async ({ compiled, view: { case: read }, reason, one, message }) => {
      const { userId, name: userName } = viewer;
      await services.writeReading({
        userId,
        userName,
        caseId: read.id,
        personId: read.applicant.personId,
        fileId: null,
        reason,
      });
      return {
        caseId: read.id,
        number: read.number,
        applicant: listedName(read.applicant),
        dispositifTitle: compiled.identity.title,
        by: message.name,
        at: message.at,
        passage: passageOf(message.text, one.meant),
      };
    }),
  );
}

/** Who filed the cases found, of those that were looked for; each by the first of their cases. */
async function peopleOf(
  services: Services,
  viewer: Viewer,
  { open, done }: Pick<SearchFound, 'open' | 'done'>,
  isSought: (applicant: SeenApplicant) => boolean,
): Promise<FoundPerson[]> {
  const ids = [...open, ...done].map(({ id }) => id);
  const places = new Map(ids.map((id, at) => [id, at]));
  const applicants = (await seenApplicants(services, viewer, ids))
    .filter(isSought)
    .toSorted((one, other) => (places.get(other.caseId) ?? 0) - (places.get(one.caseId) ?? 0));
  const first = new Map(applicants.map(({ personId: id, name, number }) => [id, { id, name, number }]));
  return [...first.values()].toReversed();
}

function withOthers(first: readonly FoundCase[], others: readonly FoundCase[]): FoundCase[] {
  return [...first, ...others.filter(({ id }) => first.every((one) => one.id !== id))];
}

/** Cases of who is reached so; none where the text is neither a telephone number nor an address. */
async function findReached(services: Services, viewer: Viewer, asked: string): Promise<SearchFound> {
  const query = readPersonQuery(asked);
  if (query?.type !== 'email' && query?.type !== 'phone') return NOTHING;
  const { type, value } = query;
  const cases = await casesReachedBy(services.db, type, value, OPEN + DONE);
  const seen = await Promise.all(cases.map((one) => present(services, viewer, one, type)));
  const shown = seen.filter((one) => one !== null);
  return {
    open: shown.filter(({ closed }) => !closed).map(({ found }) => found),
    done: shown.filter(({ closed }) => closed).map(({ found }) => found),
    establishments: [],
    people: [],
    messages: [],
  };
}

/** A case as who may see it, and how its applicant is reached, finds it; null for anybody else. */
async function present(
  services: Services,
  viewer: Viewer,
  found: Case,
  by: 'email' | 'phone',
): Promise<{ readonly closed: boolean; readonly found: FoundCase } | null> {
  const compiled = await loadPinned(services, found);
  const { case: seen, foundBy } = viewOfCase(compiled, found, [], actorFor(viewer, found));
  const text = foundBy(by);
  if (text === null) return null;
  return {
    closed: seen.closedAt !== null,
    found: caseLine(compiled, seen, [{ by, title: null, text }]),
  };
}

/** A case as one line of what was found. @param seen as its reader sees it */
function caseLine(
  { identity, workflow }: CompiledDispositif,
  { id, number, applicant, state }: Pick<Case, 'id' | 'number' | 'applicant' | 'state'>,
  why: FoundCase['why'],
): FoundCase {
  const stateTitle = workflow.states[state]?.title ?? state;
  return { id, number, applicant: listedName(applicant), dispositifTitle: identity.title, stateTitle, why };
}
