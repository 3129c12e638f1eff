import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropDraft, expireDrafts, fileDraft, findDraft, findFile, receiveFile } from '../../../runtime/filing/index.ts';
import { insertDraft } from '../../../runtime/filing/store/case-draft.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { fileMedicalAid, PDF, publishMedicalAid, SCHEME, writeMedicalAid } from '../../support/medical-aid.ts';
import { testNow } from '../../support/clock.ts';

let app: TestApp;
let citizen: TestPerson;
beforeAll(async () => {
  app = await createTestApp();
  await publishMedicalAid(app.services);
  citizen = await app.signIn({ email: 'marie@exemple.nc', name: 'Marie' });
});
afterAll(() => app.close());

const DRAFT_DAYS = { anonymous: 30, account: 180 };

/** A request last saved some days ago; a day more or less is on one side or the other of the limit. */
async function draftOf(owner: 'anonymous' | 'account', daysAgo: number, days = DRAFT_DAYS): Promise<string> {
  const { db } = app.services;
  const { id } = await insertDraft(
    db,
    {
      dispositifId: SCHEME,
      version: 1,
      userId: owner === 'account' ? citizen.userId : null,
      tokenHash: owner === 'account' ? null : randomUUID(),
      answers: {},
      channel: 'online',
      receivedOn: null,
      personId: null,
      mandate: null,
      establishmentId: null,
      mandateId: null,
      days,
    },
    testNow().toISOString(),
  );
  await db.raw(`update case_draft set updated_at = product_now() - make_interval(days => ?) where id = ?`, [
    daysAgo,
    id,
  ]);
  return id;
}

test('what was given up goes when its time is up, and not before', async () => {
  const { db } = app.services;
  const kept = [
    await draftOf('anonymous', DRAFT_DAYS.anonymous - 1),
    await draftOf('account', DRAFT_DAYS.anonymous + 1),
    await draftOf('account', DRAFT_DAYS.account - 1),
  ];
  const gone = [await draftOf('anonymous', DRAFT_DAYS.anonymous + 1), await draftOf('account', DRAFT_DAYS.account + 1)];

  const { services } = app;
  const place = { caseId: null, personId: null, kind: 'answer', internal: false, uploadedBy: null } as const;
  const [lost = '', other = ''] = [gone[0], kept[0]];
  const sent = await Promise.all(
    [lost, other].map((draftId) =>
      receiveFile(services, {
        stream: Readable.from([PDF]),
        name: 'justificatif.pdf',
        field: null,
        place: { ...place, draftId },
      }),
    ),
  );
  const [withLost, withKept] = sent.map((result) => (result.type === 'received' ? result.file.id : ''));

  expect(await expireDrafts(app.services)).toBe(2);
  expect(await findFile(db, withLost ?? '')).toBeNull();
  expect(await findFile(db, withKept ?? '')).not.toBeNull();
  expect(await services.files.open(withLost ?? '')).toBeNull();
  const bytes = await services.files.open(withKept ?? '');
  expect(bytes && (await buffer(bytes))).toEqual(PDF);
  for (const id of kept) expect(await findDraft(db, id)).not.toBeNull();
  for (const id of gone) expect(await findDraft(db, id)).toBeNull();
  expect(await expireDrafts(app.services)).toBe(0);
});

test('each is kept for the days that were told when it was begun, whatever is set since', async () => {
  const { db } = app.services;
  const [short, long] = [
    { anonymous: 14, account: 30 },
    { anonymous: 90, account: 730 },
  ];
  const gone = [await draftOf('anonymous', 15, short), await draftOf('account', 31, short)];
  const kept = [
    await draftOf('anonymous', 13, short),
    await draftOf('account', 29, short),
    await draftOf('anonymous', 89, long),
    await draftOf('account', 729, long),
  ];
  expect(await expireDrafts(app.services)).toBe(2);
  for (const id of gone) expect(await findDraft(db, id)).toBeNull();
  for (const id of kept) {
    const draft = await findDraft(db, id);
    expect(draft).not.toBeNull();
    if (draft) await dropDraft(app.services, draft);
  }
});

test('a request that was filed while it was being given up keeps its documents', async () => {
  const { services } = app;
  const id = await fileMedicalAid(app, citizen);
  // As it was read, a moment before it was filed.
  const draft = await findDraft(services.db, id);
  if (!draft) throw new Error('the draft is kept');
  const files = await services.db('file').where({ case_id: id }).pluck('id');
  expect(files.length).toBeGreaterThan(0);
  expect(await dropDraft(services, { ...draft, caseId: null })).toBe(false);
  expect(await services.db('file').where({ case_id: id }).pluck('id')).toEqual(files);
  for (const file of files) {
    const stream = await services.files.open(file);
    expect(stream).not.toBeNull();
    stream?.destroy();
  }
});

test('a request that was given up while it was being filed is not filed without its documents', async () => {
  const { services } = app;
  const id = await writeMedicalAid(app, citizen);
  const viewer = await services.identity.viewerStill({ headers: { cookie: citizen.cookie } });
  const input = await services.readFilingInput(id);
  if (!viewer || !input) throw new Error('both are there');
  expect(await dropDraft(services, input.draft)).toBe(true);
  expect(await fileDraft(services, input, viewer, true)).toMatchObject({ type: 'refused', code: 'not-found' });
  expect(await services.db('case').where({ id })).toEqual([]);
  const other = await services.readFilingInput(await writeMedicalAid(app, citizen));
  if (!other) throw new Error('it is there');
  const twice = await Promise.all([fileDraft(services, other, viewer, true), fileDraft(services, other, viewer, true)]);
  expect(twice.map(({ type }) => type)).toEqual(['filed', 'filed']);
});
