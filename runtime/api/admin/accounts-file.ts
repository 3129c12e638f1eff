/** Accounts and groups as a file: taken out, judged line by line, carried out as it was shown. */
import { Readable } from 'node:stream';
import { localDate } from '../../../engine/index.ts';
import { putBackLeft } from '../../cases/index.ts';
import { problem } from '../../http/problems.ts';
import {
  ACCOUNT_COLUMNS,
  carryOutAccounts,
  digestOf,
  previewAccounts,
  readAccounts,
  rowsOfAccounts,
} from '../../identity/accounts-file/index.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { TABLE_FORMATS } from '../../tables/index.ts';
import { describe, type ApiServer } from '../describe-route.ts';

/**
 * `/admin/accounts-file`. Throws `accounts-file-unreadable` for what is no such file, with why, and `accounts-file-changed` when it
 * would no longer do what was shown.
 */
export function accountsFileRoutes(app: ApiServer, services: Services): void {
  const { clock, db } = services;
  app.get(
    '/admin/accounts-file',
    describe({
      id: 'exportAccounts',
      tag: 'administration',
      summary: 'The accounts of those who work here, with their roles and groups, as CSV.',
      capability: 'people.manage',
      media: 'text/csv',
      limit: 'upload',
    }),
    async (_request, reply) => {
      const { ending, mediaType, write } = TABLE_FORMATS.csv;
      const table = { title: 'Comptes', headings: ACCOUNT_COLUMNS, rows: rowsOfAccounts(db) };
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename="comptes-${localDate(clock.now())}.${ending}"`)
        .send(Readable.from(write(table), { objectMode: false }));
    },
  );

  app.post(
    '/admin/accounts-file/preview',
    describe({
      id: 'previewAccounts',
      tag: 'administration',
      summary: 'What a file of accounts would create, change and be refused, line by line; nothing is done.',
      capability: 'people.manage',
      body: 'AccountsFile',
      reply: 'AccountsFilePlan',
      limit: 'upload',
      status: 200,
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const plan = await previewAccounts(db, viewer, linesOf(request.body.text));
      return { ...plan, digest: digestOf(plan) };
    },
  );

  app.post(
    '/admin/accounts-file',
    describe({
      id: 'importAccounts',
      tag: 'administration',
      summary:
        'Creates and changes the accounts of a file in one transaction, as its preview said; refused lines do nothing.',
      capability: 'people.manage',
      body: 'AccountsFileOrder',
      reply: 'AccountsFilePlan',
      limit: 'upload',
      status: 200,
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { text, digest: shown } = request.body;
      const lines = linesOf(text);
      const plan = await db.transaction((tx) => carryOutAccounts(tx, viewer, lines, shown));
      if (!plan) throw problem('accounts-file-changed');
      if (plan.items.some(({ account }) => account === 'disabled')) await putBackLeft(services);
      return { ...plan, digest: digestOf(plan) };
    },
  );
}

function linesOf(text: string): Exclude<ReturnType<typeof readAccounts>, string> {
  const lines = readAccounts(text);
  if (typeof lines === 'string') throw problem('accounts-file-unreadable', { detail: lines });
  return lines;
}
