/**
 * All that is held of a person, as far as they may see it, file after file: what machines read again (JSON) and what people read
 * (receipts, letters, the documents themselves). Each is read when its turn has come, so that nobody's export costs more than
 * one request at a time.
 */
import { findReaderOf, listSubscriptions } from '../alerts/index.ts';
import { openFor, requestsOf } from '../cases/index.ts';
import { zipName, type ZipEntry } from '../files/zip-stream.ts';
import { findFile, holderOf, listDraftsOf, listFilesOf, openFile, readWallet, type FileRow } from '../filing/index.ts';
import { listAddressChanges, readViewers, type Viewer } from '../identity/index.ts';
import { deedsUnder, listMandatesGiven, listMandatesHeld } from '../mandates/index.ts';
import { mergesOf } from '../merging/index.ts';
import { listAgentNotices, listNotices } from '../notices/index.ts';
import { findPerson, findPersonOfUser, listHousehold } from '../people/index.ts';
import { listReadings } from '../privacy/index.ts';
import type { Services } from '../services.ts';
import { presentCase } from './cases/present-case.ts';
import { printReceipt } from './cases/print-routes.ts';
import { MOST_DEEDS, presentHeld, presentMandate } from './mandates.ts';
import { fr as messages } from './messages/fr.ts';

/** The files of the export of a viewer. */
export async function* myData(services: Services, viewer: Viewer): AsyncGenerator<ZipEntry> {
  yield { name: `${messages.export.readMe}.txt`, content: Buffer.from(messages.export.intro) };
  yield json('compte.json', await accountOf(services, viewer));
  const { personId } = viewer;
  if (personId !== null) {
    yield json('consultations.json', await readingsOf(services, personId));
    yield json('fiches-reunies.json', await mergedInto(services, personId));
    yield json('mandats.json', await mandatesOf(services, personId));
    for (const { id } of await requestsOf(services.db, { person: personId })) yield* requestOf(services, viewer, id);
    const { documents } = await readWallet(services, holderOf(viewer, null));
    // Those that a request has come with it.
    for (const { id } of documents.filter(({ uses }) => uses === 0)) {
      const file = await findFile(services.db, id);
      if (file) yield* contentOf(services, messages.export.wallet, file);
    }
  }
  yield* draftsOf(services, viewer);
}

/**
 * Who a person of the register is to the product when they ask for what is theirs: the viewer of their account, or one without an
 * account, who holds nothing else. Undefined when nobody is there of that identifier.
 */
export async function viewerOfPerson(db: Services['db'], personId: string): Promise<Viewer | undefined> {
  const person = await findPerson(db, personId);
  if (!person) return undefined;
  const { userId, givenName, familyName, email } = person;
  const [viewer] = userId === null ? [] : await readViewers(db, [userId]);
  return viewer ?? { ...WITHOUT_ACCOUNT, name: `${givenName} ${familyName}`, email: email ?? '', personId };
}

/** No account has the empty identifier: what only accounts have is found empty. */
const WITHOUT_ACCOUNT = {
  userId: '',
  roles: [],
  groups: [],
  functions: [],
  standsFor: [],
  establishments: [],
  mandates: [],
} as const;

async function accountOf(services: Services, viewer: Viewer): Promise<object> {
  const { userId, email, personId } = viewer;
  const { db } = services;
  const person = personId === null ? await findPersonOfUser(db, userId) : await findPerson(db, personId);
  const { documents } = await readWallet(services, holderOf(viewer, null));
  const changes = await listAddressChanges(services.db, userId);
  return {
    email,
    formerAddresses: changes.map(({ former, confirmed_at: until }) => ({ email: former, until })),
    person,
    household: person === null ? [] : await listHousehold(services.db, person.id),
    wallet: documents.map(({ wallet, title, name, givenOn, datedOn, validUntil, uses }) => {
      return { kind: wallet, title, name, givenOn, datedOn, validUntil, uses };
    }),
    alerts: await alertsOf(services, userId),
    notices: personId === null ? [] : await listNotices(services.db, personId, { limit: MOST_NOTICES }),
    agentNotices: viewer.roles.includes('agent')
      ? await listAgentNotices(services, viewer, { limit: MOST_NOTICES, off: [] })
      : [],
  };
}

/** Entries that were merged with theirs: when, by whom, on what ground, and whether it was undone. */
async function mergedInto({ db }: Services, personId: string): Promise<readonly object[]> {
  return (await mergesOf(db, personId)).map(({ at, byName: by, ground, reason, requests, undoneAt, undoneByName }) => {
    return { at, by, ground, reason, requests, undoneAt, undoneBy: undoneByName };
  });
}

/** Whom they appointed, with what was done in their name, and for whom they act. */
async function mandatesOf(services: Services, personId: string): Promise<object> {
  const [given, held] = await Promise.all([
    listMandatesGiven(services.db, personId),
    listMandatesHeld(services.db, personId),
  ]);
  const told: object[] = [];
  for (const one of given) told.push({ ...presentMandate(one), deeds: await deedsUnder(services, one, MOST_DEEDS) });
  return { given: told, held: held.map(presentHeld) };
}

async function alertsOf({ db }: Services, userId: string): Promise<object | null> {
  const reader = await findReaderOf(db, userId);
  if (!reader) return null;
  return { rhythm: reader.rhythm, follows: await listSubscriptions(db, reader.id) };
}

/** More than anybody was told in years. */
const MOST_NOTICES = 10_000;

async function readingsOf({ db }: Services, personId: string): Promise<readonly object[]> {
  const all: object[] = [];
  let cursor: string | undefined;
  do {
    const page = await listReadings(db, { personId, cursor });
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return all;
}

async function* requestOf(services: Services, viewer: Viewer, id: string): AsyncGenerator<ZipEntry> {
  const opened = await openFor(services, viewer, id, 'case.read');
  const folder = `${messages.export.requests}/${zipName(opened.case.number)}`;
  yield json(`${folder}/${messages.export.request}.json`, await presentCase(services, opened));
  const receipt = await printReceipt(services, opened);
  if (receipt.type !== 'refused')
    yield { name: `${folder}/${messages.export.receipt}.pdf`, content: Buffer.from(receipt.bytes) };
  const files = await listFilesOf(services.db, { caseId: id });
  for (const file of files.filter((one) => opened.view.isFileShown(one)))
    yield* contentOf(services, `${folder}/${messages.export.documents}`, file);
}

async function* draftsOf(services: Services, { userId }: Viewer): AsyncGenerator<ZipEntry> {
  for (const draft of await listDraftsOf(services.db, userId)) {
    // What an agent fills in for somebody is not theirs.
    if (draft.personId !== null) continue;
    const folder = `${messages.export.drafts}/${zipName(`${draft.dispositifId}-${draft.id.slice(0, 8)}`)}`;
    yield json(`${folder}/${messages.export.request}.json`, { scheme: draft.dispositifId, answers: draft.answers });
    for (const file of await listFilesOf(services.db, { draftId: draft.id }))
      yield* contentOf(services, `${folder}/${messages.export.documents}`, file);
  }
}

/** A document, its identifier before its name, which others may have; nothing of one that nobody may open yet. */
async function* contentOf(
  services: Services,
  folder: string,
  file: Pick<FileRow, 'id' | 'name' | 'scan'>,
): AsyncGenerator<ZipEntry> {
  const opened = await openFile(services, file);
  if (opened.type === 'opened')
    yield { name: `${folder}/${file.id.slice(0, 8)}-${zipName(file.name)}`, content: opened.content };
}

function json(name: string, value: object): ZipEntry {
  return { name, content: Buffer.from(JSON.stringify(value, null, 2)) };
}
