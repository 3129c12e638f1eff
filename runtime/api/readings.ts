/** The log of readings, for the data-protection officer: who looked at what, and what of it is out of the ordinary. */
import { Readable } from 'node:stream';
import { addDays, daysBetween, isWorkingDay, localDate } from '../../engine/index.ts';
import { problem } from '../http/problems.ts';
import { requireViewer } from '../identity/index.ts';
import { findPerson, readPersonQuery, searchPeople } from '../people/index.ts';
import {
  checkUnusual,
  findReaders,
  insertRegisterReadings,
  listRegister,
  LONGEST_DAYS,
  nameReader,
  READING_COLUMNS,
  READING_TITLE,
  readingDay,
  rowOfReading,
  unusualReadings,
  type RegisterFilter,
} from '../privacy/index.ts';
import type { Services } from '../services.ts';
import { TABLE_FORMATS } from '../tables/index.ts';
import { CURSOR, describe, TEXT, UUID, type ApiServer } from './describe-route.ts';

const PAGE = 50;
/** Lines that a file is written by. */
const BATCH = 500;
const FORMATS = ['csv', 'xlsx', 'json'] as const;
const DAY = (description: string) => ({ type: 'string', format: 'date', pattern: '^[12]', description }) as const;
const PERIOD = { from: DAY('First day, in Nouméa.'), to: DAY('Last day, in Nouméa.') } as const;
const FILTER = {
  ...PERIOD,
  agent: TEXT('Only what this account read; application: and its identifier for an application.'),
  person: { ...UUID, description: 'Only of this person.' },
  case: { ...UUID, description: 'Only of this case.' },
  number: TEXT('Only of the case of this number.'),
  kind: {
    enum: ['case', 'file', 'person', 'establishment', 'export', 'register'],
    description: 'Only of this kind.',
  },
} as const;
const READING_CURSOR = {
  type: 'string',
  pattern: '^[0-9]{1,17}-[0-9]{1,18}$',
  description: '`next` of the page before.',
} as const;

/** `GET /readings`, whom they are narrowed by, the same as a file, and `GET /readings/unusual`. */
export function readingRoutes(app: ApiServer, services: Services): void {
  const { config, clock, db } = services;

  app.get(
    '/readings',
    describe({
      id: 'listReadings',
      tag: 'privacy',
      summary: 'A page of the log of readings, newest first.',
      capability: 'reading.list',
      query: { ...FILTER, cursor: READING_CURSOR },
      reply: 'ReadingLog',
    }),
    async ({ query }) => {
      const { agent, person } = query;
      const [page, agentName, found] = await Promise.all([
        listRegister(db, query, PAGE),
        agent === undefined ? null : nameReader(db, agent),
        person === undefined ? null : findPerson(db, person),
      ]);
      return {
        ...page,
        agent: agent === undefined || agentName === null ? null : { id: agent, name: agentName },
        person: found ? { id: found.id, name: `${found.givenName} ${found.familyName}` } : null,
      };
    },
  );

  app.get(
    '/readings/agents',
    describe({
      id: 'findReaders',
      tag: 'privacy',
      summary: 'At most ten who read: agents by name or address, applications by name.',
      capability: 'reading.list',
      query: { q: TEXT('Words of the name or of the address.') },
      required: ['q'],
      reply: 'ReadingSubjects',
    }),
    async ({ query }) => ({ items: [...(await findReaders(db, query.q))] }),
  );

  app.get(
    '/readings/people',
    describe({
      id: 'findPeopleRead',
      tag: 'privacy',
      summary:
        'At most ten people of the register, as for who helps them: by two names, a name and a day of birth, or a whole address or telephone. Each is told that they were found.',
      capability: 'reading.list',
      query: { q: TEXT('Two names, or one and a day of birth (05/03/1970); or what is theirs alone, whole.') },
      required: ['q'],
      reply: 'ReadingSubjects',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const query = readPersonQuery(request.query.q);
      if (!query) throw problem('search-too-vague');
      return db.transaction(async (tx) => {
        const { items } = await searchPeople(tx, query, []);
        const others = items.flatMap(({ id }) => (id === viewer.personId ? [] : [id]));
        await insertRegisterReadings(tx, viewer, others, 'officerSearch');
        return { items: items.map(({ id, name, email }) => ({ id, name, detail: email })) };
      });
    },
  );

  app.get(
    '/readings/file',
    describe({
      id: 'exportReadings',
      tag: 'privacy',
      summary: 'The readings asked for as a table, newest first.',
      capability: 'reading.list',
      query: { ...FILTER, format: { enum: FORMATS, description: 'Format of the file.' } },
      required: ['format'],
      media: 'application/octet-stream',
      limit: 'upload',
    }),
    async ({ query: { format, ...filter } }, reply) => {
      const { ending, mediaType, write } = TABLE_FORMATS[format];
      const table = { title: READING_TITLE, headings: READING_COLUMNS, rows: rowsOf(services, filter) };
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename="consultations-${localDate(clock.now())}.${ending}"`)
        .send(Readable.from(write(table), { objectMode: false }));
    },
  );

  app.get(
    '/readings/unusual',
    describe({
      id: 'listUnusualReadings',
      tag: 'privacy',
      summary:
        'Readings that are out of the ordinary in a period of 31 days at most, the last 31 days when none is asked for.',
      capability: 'reading.list',
      query: {
        ...PERIOD,
        left: { type: 'boolean', description: 'Only what nobody has looked at up to its last reading.' },
        cursor: CURSOR,
      },
      reply: 'UnusualReadings',
      limit: 'upload',
    }),
    async ({ query: { cursor = '0', left = false, ...asked } }) => {
      const to = asked.to ?? (await readingDay(db));
      const from = asked.from ?? addDays(to, 1 - LONGEST_DAYS);
      const days = daysBetween(from, to) + 1;
      if (days < 1 || days > LONGEST_DAYS) throw problem('request-invalid');
      const closed = Array.from({ length: days }, (_, index) => addDays(from, index)).filter(
        (day) => !isWorkingDay(day, clock.days()),
      );
      const offset = Math.min(Number(cursor), MOST);
      const found = await unusualReadings(
        db,
        { from, to, closed, ...config.officeHours },
        { offset, limit: PAGE + 1, left },
      );
      return {
        from,
        to,
        hours: config.officeHours,
        items: found.slice(0, PAGE),
        next: found.length > PAGE ? String(offset + PAGE) : null,
      };
    },
  );

  app.put(
    '/readings/unusual/checked',
    describe({
      id: 'checkUnusualReadings',
      tag: 'privacy',
      summary:
        'Says that readings out of the ordinary were looked at, up to the last that was shown; or takes that back.',
      capability: 'reading.list',
      body: 'CheckUnusual',
      empty: true,
    }),
    async (request, reply) => {
      await checkUnusual(db, request.body, (await requireViewer(request)).name);
      return reply.code(204).send();
    },
  );
}

/** Farther no page goes: nobody looks at so many. */
const MOST = 100_000;

async function* rowsOf({ db }: Services, filter: Omit<RegisterFilter, 'cursor'>) {
  let cursor: string | undefined;
  do {
    const { items, next } = await listRegister(db, { ...filter, cursor }, BATCH);
    yield items.map(rowOfReading);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
