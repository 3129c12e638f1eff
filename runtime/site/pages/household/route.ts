/** Who lives with me, named once for all my requests. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../../engine/index.ts';
import { isUuid } from '../../../cases/store/read-case.ts';
import type { Viewer } from '../../../identity/index.ts';
import { forgetMember, keepMember, listHousehold, MOST_MEMBERS } from '../../../people/index.ts';
import type { Services } from '../../../services.ts';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { bodyText } from '../../serve/body-text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { writeDay } from '../../serve/typed-day.ts';
import { memberInLine, readMember, RELATIONS } from './member.ts';
import type { HouseholdModel, TypedMember } from './view.tsx';

const HOUSEHOLD = '/compte/foyer';

const DONE: ReadonlyMap<unknown, HouseholdModel['done']> = new Map([
  ['enregistre', 'saved'],
  ['retire', 'removed'],
  ['plein', 'full'],
]);
const NOBODY: TypedMember = { nom: '', prenoms: '', dateNaissance: '', lien: '' };

/** `/compte/foyer`: shown (with `personne`, to change one), posted to keep somebody, and `/:id/retirer`. */
export function householdRoutes(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;

  app.get<{ Querystring: { personne?: unknown; fait?: unknown } }>(HOUSEHOLD, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const { personne, fait } = request.query;
    return send(services, request, reply, { viewer, id: uuidOf(personne), done: DONE.get(fait) ?? null });
  });

  app.post(HOUSEHOLD, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const read = (name: string): string => bodyText(request, name).trim();
    const typed = {
      nom: read('nom'),
      prenoms: read('prenoms'),
      dateNaissance: read('dateNaissance'),
      lien: read('lien'),
    };
    const id = uuidOf(read('personne'));
    const { member, errors } = readMember(typed, localDate(clock.now()));
    const { personId } = viewer;
    if (personId === null || hasErrors({ errors }))
      return send(services, request, reply, { viewer, id, typed, errors });
    const isKept = await db.transaction((tx) => keepMember(tx, personId, id, member));
    // What was typed is not lost with somebody who was removed in another window: it stands there, to be added.
    if (!isKept && id !== null) return send(services, request, reply, { viewer, id: null, typed, done: 'gone' });
    return reply.redirect(`${HOUSEHOLD}?fait=${isKept ? 'enregistre' : 'plein'}`, 303);
  });

  app.post<{ Params: { id: string } }>(`${HOUSEHOLD}/:id/retirer`, async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const id = uuidOf(request.params.id);
    if (viewer.personId !== null && id !== null) await forgetMember(db, viewer.personId, id);
    return reply.redirect(`${HOUSEHOLD}?fait=retire`, 303);
  });

  // Signing in comes back to the address that was asked for.
  app.get(`${HOUSEHOLD}/:id/retirer`, (_request, reply) => reply.redirect(HOUSEHOLD, 303));
}

interface Shown {
  readonly viewer: Viewer;
  /** Who is being changed. */
  readonly id: string | null;
  /** As it was typed, when it was refused. */
  readonly typed?: TypedMember;
  readonly errors?: FormErrors;
  readonly done?: HouseholdModel['done'];
}

async function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { viewer, id, typed, errors = {}, done = null }: Shown,
): Promise<FastifyReply> {
  const members = viewer.personId === null ? [] : await listHousehold(services.db, viewer.personId);
  const changed = members.find((member) => member.id === id) ?? null;
  const kept = changed ? { ...changed, dateNaissance: writeDay(changed.dateNaissance) } : NOBODY;
  const page: HouseholdModel = {
    type: 'household',
    members: members.map((member) => ({ id: member.id, name: member.prenoms, line: memberInLine(member) })),
    changed: changed && { id: changed.id, name: changed.prenoms },
    typed: typed ?? kept,
    relations: RELATIONS,
    errors,
    isFull: members.length >= MOST_MEMBERS,
    done: done ?? (id !== null && changed === null ? 'gone' : null),
  };
  return sendPage(services, request, reply, { page, status: hasErrors({ errors }) ? 422 : 200 });
}

function uuidOf(value: unknown): string | null {
  return typeof value === 'string' && isUuid(value) ? value : null;
}
