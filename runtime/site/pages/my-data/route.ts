/** What the register knows of me, what I can change of it, who may look at what is limited in my cases, and who looked. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isOneLine, localDate } from '../../../../engine/index.ts';
import { problem } from '../../../http/problems.ts';
import type { Viewer } from '../../../identity/index.ts';
import { mergesOf, type ShownMerge } from '../../../merging/index.ts';
import { findPersonOfUser, updatePerson, VOUCHED, type Person } from '../../../people/index.ts';
import { listReadings } from '../../../privacy/index.ts';
import type { Services } from '../../../services.ts';
import { bodyText } from '../../serve/body-text.ts';
import {
  communesOffered,
  contactOf,
  mistakesInContact,
  storedContact,
  typedContact,
} from '../../serve/typed-contact.ts';
import { OLDEST_DAY, readDay, writeDay } from '../../serve/typed-day.ts';
import { said as shared } from '../../serve/text.ts';
import { said } from './text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { formatDay, formatMoment } from '../../../../engine/form/words/index.ts';
import { heldOf } from './held.ts';
import { staleCases, tellChosen } from './tell-services.ts';
import type { MyDataModel } from './view.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';

type Contact = MyDataModel['contact'];
type Identity = NonNullable<MyDataModel['identity']>;
type Route = { Querystring: { suite?: unknown; enregistre?: unknown } };

const SAVED: ReadonlyMap<unknown, MyDataModel['saved']> = new Map([
  ['1', 'contact'],
  ['identite', 'identity'],
  ['transmises', 'told'],
]);
const LONGEST = 120;

/** `/compte/donnees`: shown (readings by pages, after the number in `suite`), and posted to change one's contact. */
export function myDataRoutes(app: FastifyInstance, services: Services): void {
  app.get<Route>('/compte/donnees', async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const person = await findPersonOfUser(services.db, viewer.userId);
    const { suite, enregistre } = request.query;
    const cursor = typeof suite === 'string' && /^\d{1,18}$/u.test(suite) ? suite : undefined;
    return send(services, request, reply, {
      viewer,
      person,
      contact: contactOf(person),
      errors: {},
      cursor,
      saved: SAVED.get(enregistre) ?? null,
    });
  });

  app.post('/compte/donnees/identite', async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const person = await findPersonOfUser(services.db, viewer.userId);
    const read = (name: string): string => bodyText(request, name).trim();
    const identity = {
      givenName: read('givenName'),
      familyName: read('familyName'),
      birthDate: read('birthDate'),
      birthPlace: read('birthPlace'),
    };
    const birthDate = readDay(identity.birthDate);
    const errors = mistakesInIdentity(identity, birthDate, localDate(services.clock.now()));
    if (!person || hasErrors({ errors })) {
      const contact = contactOf(person);
      return send(services, request, reply, {
        viewer,
        person,
        contact,
        identity,
        errors,
        cursor: undefined,
        saved: null,
      });
    }
    if (person.verified === VOUCHED) throw problem('not-allowed');
    const { givenName, familyName, birthPlace } = identity;
    const details = { givenName, familyName, birthDate, birthPlace: birthPlace || null };
    await services.db.transaction((tx) => updatePerson(tx, person, details));
    services.jobs.nudge();
    return reply.redirect('/compte/donnees?enregistre=identite', 303);
  });

  app.post('/compte/donnees/demandes', async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const person = await findPersonOfUser(services.db, viewer.userId);
    const told = person ? await tellChosen(services, request, person) : 0;
    return reply.redirect(told > 0 ? '/compte/donnees?enregistre=transmises' : '/compte/donnees', 303);
  });

  // What was refused leaves these addresses in the bar, and signing in comes back to them.
  app.get('/compte/donnees/identite', (_request, reply) => reply.redirect('/compte/donnees', 303));
  app.get('/compte/donnees/demandes', (_request, reply) => reply.redirect('/compte/donnees', 303));

  app.post('/compte/donnees', async (request, reply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const person = await findPersonOfUser(services.db, viewer.userId);
    const contact = typedContact(request);
    const errors = mistakesInContact(contact);
    if (!person || hasErrors({ errors })) {
      return send(services, request, reply, { viewer, person, contact, errors, cursor: undefined, saved: null });
    }
    const details = storedContact(contact);
    await services.db.transaction((tx) => updatePerson(tx, person, details));
    services.jobs.nudge();
    return reply.redirect('/compte/donnees?enregistre=1', 303);
  });
}

interface Shown {
  readonly viewer: Viewer;
  readonly person: Person | null;
  readonly contact: Contact;
  /** As it was typed, when it was refused. */
  readonly identity?: Identity;
  readonly errors: FormErrors;
  readonly cursor: string | undefined;
  readonly saved: MyDataModel['saved'];
}

async function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { viewer, person, contact, identity, errors, cursor, saved }: Shown,
): Promise<FastifyReply> {
  const readings = person
    ? await listReadings(services.db, { personId: person.id, cursor })
    : { items: [], next: null };
  const page: MyDataModel = {
    type: 'myData',
    rows: rowsOf(viewer, person),
    identity: person?.verified === VOUCHED ? null : (identity ?? identityOf(person)),
    contact,
    communes: communesOffered(),
    errors,
    saved,
    untold: person ? await staleCases(services, person) : [],
    ...(person ? await heldOf(services, person.id) : { limits: [], held: [], erased: [] }),
    merges: person ? (await mergesOf(services.db, person.id)).flatMap(linesOf) : [],
    readings: readings.items.map(({ at, who, what, reason, caseNumber }) => ({
      on: formatMoment(at),
      who,
      what,
      reason,
      number: caseNumber,
    })),
    next: readings.next,
  };
  return sendPage(services, request, reply, { page, status: hasErrors({ errors }) ? 422 : 200 });
}

/** What was done, and that it was undone, each as it happened. */
function linesOf({ at, byName, ground, requests, undoneAt, undoneByName }: ShownMerge): MyDataModel['merges'] {
  const merged = { on: formatMoment(at.toISOString()), text: said.merged(byName, said.grounds[ground], requests) };
  if (!undoneAt) return [merged];
  return [{ on: formatMoment(undoneAt.toISOString()), text: said.unmerged(undoneByName ?? '') }, merged];
}

function rowsOf(viewer: Viewer, person: Person | null): MyDataModel['rows'] {
  const { identity, unknown } = said;
  return [
    ...(person?.verified === VOUCHED
      ? [
          { label: identity.givenName, value: person.givenName },
          { label: identity.familyName, value: person.familyName },
          { label: identity.birthDate, value: person.birthDate ? formatDay(person.birthDate) : unknown },
          { label: identity.birthPlace, value: person.birthPlace ?? unknown },
        ]
      : []),
    { label: identity.email, value: viewer.email },
  ];
}

function identityOf(person: Person | null): Identity {
  return {
    givenName: person?.givenName ?? '',
    familyName: person?.familyName ?? '',
    birthDate: writeDay(person?.birthDate ?? null),
    birthPlace: person?.birthPlace ?? '',
  };
}

function mistakesInIdentity(identity: Identity, birthDate: string | null, today: string): FormErrors {
  const errors: Record<string, string> = {};
  const { givenName, familyName } = identity;
  for (const [name, value] of Object.entries(identity))
    if (value.length > LONGEST || !isOneLine(value)) errors[name] = shared.fields.tooLong;
  if (givenName === '') errors['givenName'] = said.fields.givenName;
  if (familyName === '') errors['familyName'] = said.fields.familyName;
  if (identity.birthDate !== '' && (birthDate === null || birthDate < OLDEST_DAY || birthDate > today))
    errors['birthDate'] = said.fields.birthDate;
  return errors;
}
