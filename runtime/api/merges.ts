/** Entries of the register that may be one person: listed, compared, merged, told apart; and what was merged, undone. */
import type { FastifyRequest } from 'fastify';
import type { MergePreview, PairedPerson, PersonMerge, PersonPair, ProblemCode } from '../../schemas/types/api.ts';
import { seenParameters } from '../cases/index.ts';
import { detailInWords } from '../establishments/index.ts';
import { filingSchemes } from '../filing/index.ts';
import { problem } from '../http/problems.ts';
import { requireViewer, type Viewer } from '../identity/index.ts';
import {
  compareDetails,
  deleteApart,
  findApart,
  insertApart,
  listMerges,
  listPairs,
  mergePeople,
  planMerge,
  seesOneOf,
  undoMerge,
  type ComparedDetail,
  type MergePlan,
  type Pair,
  type ShownMerge,
} from '../merging/index.ts';
import { VOUCHED, type Person } from '../people/index.ts';
import { insertRegisterReadings } from '../privacy/index.ts';
import type { Services } from '../services.ts';
import { describe, UUID, type ApiServer } from './describe-route.ts';

const PAGE = 20;
const CURSOR = { type: 'string', maxLength: 120, description: '`next` of the page before.' } as const;
const DETAILS = ['names', 'birthDate', 'birthPlace', 'email', 'phone', 'address'] as const;

/**
 * `/people/pairs`, `/people/merges` and what is done with two people. Throws `not-allowed` to whoever files for nobody and to who would
 * judge themselves, `not-found` where the viewer sees no request of either, `text-missing`, and `merge-…` for what cannot be.
 */
export function mergeRoutes(app: ApiServer, services: Services): void {
  const { db, clock } = services;
  app.get(
    '/people/pairs',
    describe({
      id: 'listPersonPairs',
      tag: 'people',
      summary:
        'Entries that may be the same person, where I see a request of one of them: twenty a page, the surest first; fewer where more had to be looked at than a page may cost. Each is told that they were compared.',
      capability: 'person.merge',
      query: { cursor: CURSOR },
      reply: 'PersonPairList',
    }),
    async (request) => {
      const merger = await requireMerger(services, request);
      const after = readCursor(request.query.cursor);
      const { pairs: shown, next } = await listPairs(db, { ...merger, after, limit: PAGE });
      await insertRegisterReadings(
        db,
        merger.viewer,
        [...new Set(shown.flatMap(({ one, other }) => [one, other]))],
        'duplicates',
      );
      return {
        items: shown.map(({ people }) => presentPair(people)),
        next: next && `${next.score}~${next.one}~${next.other}`,
      };
    },
  );

  app.get(
    '/people/:id/merges/:other',
    describe({
      id: 'previewMerge',
      tag: 'people',
      summary: 'Two people side by side, and what merging them would do. Both are told that they were compared.',
      capability: 'person.merge',
      params: { id: UUID, other: UUID },
      reply: 'MergePreview',
    }),
    async (request) => {
      const people = [request.params.id, request.params.other] as const;
      const { viewer } = await requireBoth(services, request, people);
      const plan = await planMerge(db, people);
      if (!plan) throw problem('merge-gone');
      await insertRegisterReadings(db, viewer, people, 'duplicates');
      const apart = await findApart(db, people);
      return presentPlan(plan, apart ? { by: apart.by_name, at: apart.at.toISOString() } : null);
    },
  );

  app.put(
    '/people/:id/apart/:other',
    describe({
      id: 'tellPeopleApart',
      tag: 'people',
      summary: 'Says that two entries are two people: they are listed as one no more.',
      capability: 'person.merge',
      params: { id: UUID, other: UUID },
    }),
    async (request, reply) => {
      const people = [request.params.id, request.params.other] as const;
      const { viewer } = await requireBoth(services, request, people);
      const { userId, name } = viewer;
      const isDone = await db.transaction(async (tx) => {
        if (!(await planMerge(tx, people))) return false;
        await insertApart(tx, people, { userId, name, now: clock.now() });
        return true;
      });
      if (!isDone) throw problem('merge-gone');
      return reply.code(204).send();
    },
  );

  app.delete(
    '/people/:id/apart/:other',
    describe({
      id: 'tellPeopleTogether',
      tag: 'people',
      summary: 'Takes back that two entries are two people.',
      capability: 'person.merge',
      params: { id: UUID, other: UUID },
    }),
    async (request, reply) => {
      const people = [request.params.id, request.params.other] as const;
      await requireBoth(services, request, people);
      if (!(await db.transaction((tx) => deleteApart(tx, people)))) throw problem('not-found');
      return reply.code(204).send();
    },
  );

  app.post(
    '/people/merges',
    describe({
      id: 'mergePeople',
      tag: 'people',
      summary:
        'Merges two entries into one, as the preview said: what belongs to the one goes to the other. The holder of an account is told by mail.',
      capability: 'person.merge',
      body: 'MergeOrder',
      reply: 'PersonMerged',
      status: 201,
    }),
    async (request, reply) => {
      const { one, other, reason, ...order } = request.body;
      const people = [one, other] as const;
      const { viewer } = await requireBoth(services, request, people);
      if (reason.trim() === '') throw problem('text-missing');
      const outcome = await mergePeople(services, viewer, { ...order, people, reason: reason.trim() });
      if (outcome.type !== 'merged') throw problem(`merge-${outcome.type}` satisfies ProblemCode);
      return reply.code(201).send({ id: outcome.id, kept: outcome.kept });
    },
  );

  app.get(
    '/people/merges',
    describe({
      id: 'listMerges',
      tag: 'people',
      summary: 'Entries that were merged, by me or where I see a request of theirs, the latest first.',
      capability: 'person.merge',
      query: { cursor: CURSOR },
      reply: 'PersonMergeList',
    }),
    async (request) => {
      const merger = await requireMerger(services, request);
      const { cursor } = request.query;
      const before = cursor !== undefined && /^\d{1,18}$/u.test(cursor) ? cursor : null;
      const found = await listMerges(db, { ...merger, userId: merger.viewer.userId, before, limit: PAGE + 1 });
      const shown = found.slice(0, PAGE);
      return { items: shown.map(presentMerge), next: found.length > PAGE ? (shown.at(-1)?.seq ?? null) : null };
    },
  );

  app.post(
    '/people/merges/:id/undo',
    describe({
      id: 'undoMerge',
      tag: 'people',
      summary:
        'Undoes a merge: what went along goes back, and details are again as they were where nobody changed them since. What came meanwhile stays.',
      capability: 'person.merge',
      params: { id: UUID },
      body: 'MergeUndo',
    }),
    async (request, reply) => {
      const merger = await requireMerger(services, request);
      const { id } = request.params;
      const [line] = await listMerges(db, {
        ...merger,
        userId: merger.viewer.userId,
        before: null,
        only: id,
        limit: 1,
      });
      if (!line) throw problem('not-found');
      const reason = request.body.reason.trim();
      if (reason === '') throw problem('text-missing');
      const { type } = await undoMerge(services, merger.viewer, id, reason);
      if (type !== 'undone') throw problem(UNDO_REFUSED[type]);
      return reply.code(204).send();
    },
  );
}

const UNDO_REFUSED = { later: 'merge-later', gone: 'merge-gone', already: 'merge-undone' } as const;

/** Who files for people, with the cases that they see and the entries that are no affair of theirs. */
async function requireMerger(services: Services, request: FastifyRequest) {
  const viewer = await requireViewer(request);
  if ((await filingSchemes(services, viewer)).length === 0) throw problem('not-allowed');
  const parameters = await seenParameters(services, viewer, 'instructing');
  return { viewer, parameters, own: ownOf(viewer) };
}

/** The same, where they see a request of one of two people, and neither is themselves or somebody whom they act or stand in for. */
async function requireBoth(services: Services, request: FastifyRequest, people: readonly [string, string]) {
  const merger = await requireMerger(services, request);
  if (people.some((id) => merger.own.includes(id))) throw problem('not-allowed');
  if (!(await seesOneOf(services.db, merger, people))) throw problem('not-found');
  return merger;
}

function ownOf({ personId, mandates, standsFor }: Viewer): readonly string[] {
  const own = [personId, ...standsFor.map((absent) => absent.personId)].filter((id) => id !== null);
  return [...own, ...mandates.map((mandate) => mandate.personId)];
}

function readCursor(cursor: string | undefined): Pair | null {
  const [score = '', one = '', other = ''] = cursor?.split('~') ?? [];
  return /^\d{1,6}$/u.test(score) && isId(one) && isId(other) ? { score: Number(score), one, other } : null;
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);

function presentPair([one, other]: readonly [Person, Person]): PersonPair {
  const alike = compareDetails(one, other);
  return {
    one: presentPerson(one),
    other: presentPerson(other),
    alike: DETAILS.map((detail) => ({ detail, alike: alike[detail] })),
  };
}

function presentPerson(person: Person): PairedPerson {
  const { id, birthDate, email, phone, userId, verified } = person;
  return {
    id,
    name: nameOf(person),
    birthDate,
    email,
    phone,
    account: userId !== null,
    verified: verified === VOUCHED,
  };
}

const nameOf = ({ givenName, familyName }: Person): string => `${givenName} ${familyName}`.trim();

function presentPlan(plan: MergePlan, apart: MergePreview['apart']): MergePreview {
  const { kept, merged, alike, moved, obstacle, grounds, fixed, digest } = plan;
  return {
    kept: presentPerson(kept),
    merged: presentPerson(merged),
    details: DETAILS.map((detail) => ({
      detail,
      alike: alike[detail],
      kept: inWords(kept, detail),
      merged: inWords(merged, detail),
      fixed: fixed.includes(detail),
    })),
    moved: [...moved],
    obstacle,
    grounds: [...grounds],
    digest,
    apart,
  };
}

function inWords(person: Person, detail: ComparedDetail): string | null {
  if (detail === 'names') return nameOf(person);
  if (detail === 'address') return person.address && detailInWords(person.address);
  return person[detail];
}

function presentMerge(line: ShownMerge): PersonMerge {
  const { id, at, byName, ground, reason, kept, keptName, mergedName, requests, undoneAt, undoneByName, undoneReason } =
    line;
  return {
    id,
    at: at.toISOString(),
    by: byName,
    ground,
    reason,
    kept: keptName === null ? null : { id: kept, name: keptName },
    merged: mergedName,
    requests,
    undone: undoneAt ? { at: undoneAt.toISOString(), by: undoneByName ?? '', reason: undoneReason ?? '' } : null,
    undo: undoneAt ? 'done' : keptName === null || mergedName === null ? 'gone' : line.hasLater ? 'later' : 'possible',
  };
}
