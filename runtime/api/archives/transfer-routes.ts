/** Transfers to the archives, for the data-protection officer: chosen, taken out as a package, and ended. */
import { Readable } from 'node:stream';
import { localDate } from '../../../engine/index.ts';
import type { ArchiveTransfer, ProblemCode } from '../../../schemas/types/api.ts';
import {
  casesOfTransfer,
  dropTransfer,
  findTransfer,
  hasEnded,
  listTransfers,
  prepareTransfer,
  readTitles,
  takeTransfer,
  type Transfer,
  type TransferCase,
  type TransferRefused,
} from '../../erasure/index.ts';
import { zipOf } from '../../files/zip-stream.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import { archivedReason, insertListReadings } from '../../privacy/index.ts';
import type { Services } from '../../services.ts';
import { CURSOR, describe, type ApiServer } from '../describe-route.ts';
import { transferPackage } from './transfer-package.ts';

const PAGE = 20;
const NUMBER = { type: 'string', pattern: '^[1-9][0-9]{0,17}$', description: 'Number of the transfer.' } as const;
const REFUSED: Readonly<Record<TransferRefused, ProblemCode>> = {
  unknown: 'transfer-unknown',
  'not-packed': 'transfer-not-packed',
  ended: 'transfer-ended',
};

/** `/retention/transfers`: the list, a new one, its package, its receipt, and giving it up. Throws `transfer-…`. */
export function transferRoutes(app: ApiServer, services: Services): void {
  const { clock, db, log } = services;

  app.get(
    '/retention/transfers',
    describe({
      id: 'listTransfers',
      tag: 'privacy',
      summary: 'Transfers to the archives, newest first, twenty a page.',
      capability: 'retention.read',
      query: { cursor: CURSOR },
      reply: 'ArchiveTransfers',
    }),
    async ({ query: { cursor } }) => {
      const found = await listTransfers(db, cursor, PAGE + 1);
      const shown = found.slice(0, PAGE);
      return {
        items: [...(await present(services, shown))],
        next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      };
    },
  );

  app.post(
    '/retention/transfers',
    describe({
      id: 'prepareTransfer',
      tag: 'privacy',
      summary: 'Chooses cases of a scheme whose time is over for the archives, fifty at most; nothing is erased.',
      capability: 'retention.carryOut',
      body: 'PrepareTransfer',
      reply: 'ArchiveTransfer',
      status: 201,
    }),
    async (request, reply) => {
      const { name } = await requireViewer(request);
      const prepared = await prepareTransfer(services, { ...request.body, by: name });
      if (prepared.type === 'not-due') throw problem('transfer-not-due');
      return reply.status(201).send(await presentOne(services, prepared.transfer));
    },
  );

  app.get(
    '/retention/transfers/:number/package',
    describe({
      id: 'takeOutTransfer',
      tag: 'privacy',
      summary:
        'The package of a transfer (SEDA 2.3): each case as a PDF and its documents, as far as its scheme gives them to the archives. Recorded as a reading of each.',
      capability: 'retention.carryOut',
      params: { number: NUMBER },
      media: 'application/zip',
      limit: 'upload',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const { number } = request.params;
      const transfer = await findTransfer(db, number);
      if (!transfer) throw problem('transfer-unknown');
      if (hasEnded(transfer)) throw problem('transfer-ended');
      const cases = (await casesOfTransfer(db, [number])).get(number) ?? [];
      const scheme = (await readTitles(db, [transfer.dispositif])).get(transfer.dispositif) ?? transfer.dispositif;
      const reason = archivedReason(scheme, number);
      await insertListReadings(
        db,
        viewer,
        'export',
        cases.map(({ id }) => ({ caseId: id, reason })),
      );
      const entries = transferPackage(services, transfer, cases, { by: viewer.name, scheme });
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="versement-${number}.zip"`)
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff')
        .send(Readable.from(zipOf(entries)));
    },
  );

  app.post(
    '/retention/transfers/:number/receipt',
    describe({
      id: 'receiveTransfer',
      tag: 'privacy',
      summary:
        'Records that the archives have a package, and erases from its cases what they were given; it cannot be undone. Cases that changed since the package was taken out keep theirs.',
      capability: 'retention.carryOut',
      params: { number: NUMBER },
      body: 'TransferReceipt',
      reply: 'ArchiveTransfer',
    }),
    async (request) => {
      const { name, userId } = await requireViewer(request);
      const { number } = request.params;
      const { on, reference } = request.body;
      if (on > localDate(clock.now())) throw problem('transfer-day');
      refuse(await takeTransfer(services, number, { by: name, on, reference: reference.trim() }));
      log.info({ userId, transfer: number }, 'the archives have a package: its cases lost what they were given');
      services.jobs.nudge();
      return presentNumber(services, number);
    },
  );

  app.delete(
    '/retention/transfers/:number',
    describe({
      id: 'dropTransfer',
      tag: 'privacy',
      summary: 'Gives up a transfer that the archives do not have; its cases may be chosen again.',
      capability: 'retention.carryOut',
      params: { number: NUMBER },
      reply: 'ArchiveTransfer',
    }),
    async (request) => {
      const { name } = await requireViewer(request);
      const { number } = request.params;
      refuse(await dropTransfer(services, number, name));
      return presentNumber(services, number);
    },
  );
}

function refuse(refused: TransferRefused | null): void {
  if (refused !== null) throw problem(REFUSED[refused]);
}

async function presentNumber(services: Services, number: string): Promise<ArchiveTransfer> {
  const transfer = await findTransfer(services.db, number);
  if (!transfer) throw problem('transfer-unknown');
  return presentOne(services, transfer);
}

async function presentOne(services: Services, transfer: Transfer): Promise<ArchiveTransfer> {
  const [shown] = await present(services, [transfer]);
  if (!shown) throw new Error('a transfer was not presented');
  return shown;
}

async function present({ db }: Pick<Services, 'db'>, some: readonly Transfer[]): Promise<readonly ArchiveTransfer[]> {
  const cases = await casesOfTransfer(
    db,
    some.map(({ id }) => id),
  );
  const titles = await readTitles(db, [...new Set(some.map(({ dispositif }) => dispositif))]);
  return some.map(({ dispositif, preparedAt, packedAt, takenAt, droppedAt, ...same }) => {
    const its = cases.get(same.id) ?? [];
    return {
      ...same,
      scheme: titles.get(dispositif) ?? dispositif,
      cases: its.map(({ number }) => number),
      leftOut: its.filter((one) => isLeftOut(one, packedAt)).map(({ number }) => number),
      preparedAt: preparedAt.toISOString(),
      packedAt: packedAt?.toISOString() ?? null,
      takenAt: takenAt?.toISOString() ?? null,
      droppedAt: droppedAt?.toISOString() ?? null,
    };
  });
}

/** Whether it is not in the package, or kept its data when the archives had it. */
const isLeftOut = ({ version, leftOut }: TransferCase, packedAt: Date | null): boolean =>
  leftOut || (packedAt !== null && version === null);
