/** Uploads that are cut, or whose request is given up on the way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRecord } from '../../../engine/base/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { multipart, PDF, publishMedicalAid, SCHEME, writeMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let citizen: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  citizen = await test.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
});
afterAll(() => test.close());

const begin = async (): Promise<string> =>
  (await test.request({ method: 'POST', url: '/api/v1/drafts', as: citizen, payload: { dispositif: SCHEME } })).json()
    .id;
const upload = (draft: string, sent: { payload: Buffer; headers: Record<string, string> }) =>
  test.request({
    method: 'POST',
    url: `/api/v1/files?draft=${draft}&pointer=/justificatifDomicile`,
    as: citizen,
    ...sent,
  });

describe('a multipart body that cannot be read', () => {
  it('is told as such, be its boundary missing, too long or cut', async () => {
    const draft = await begin();
    const whole = multipart('facture.pdf', Buffer.concat([PDF, Buffer.alloc(200_000, 'x')]));
    const type = (value: string) => ({ ...whole, headers: { 'content-type': value } });
    const cut = (from: number, to?: number) => ({ ...whole, payload: whole.payload.subarray(from, to) });
    const broken = [
      type('multipart/form-data'),
      type('multipart/form-data; boundary='),
      type(`multipart/form-data; boundary=${'b'.repeat(300)}`),
      type('multipart/form-data; boundary=another'),
      cut(0, 60),
      cut(0, -30),
      cut(0, 100_000),
    ];
    for (const sent of broken) {
      const { statusCode, payload } = await upload(draft, sent);
      expect([400, 415, 422], payload).toContain(statusCode);
      expect(JSON.parse(payload).code).toMatch(/^(?:request-invalid|file-missing|media-type-unsupported)$/);
    }
    expect(await test.services.db('file').where({ draft_id: draft })).toEqual([]);
    expect((await upload(draft, whole)).statusCode).toBe(201);
  });

  it('is refused before it is read when it says that it is too large', async () => {
    const draft = await begin();
    const { payload, headers } = multipart('facture.pdf', PDF);
    const sent = { payload, headers: { ...headers, 'content-length': String(200 * 1024 * 1024) } };
    expect((await upload(draft, sent)).json()).toMatchObject({ status: 413, code: 'body-too-large' });
  });
});

describe('a request that is given up', () => {
  it('while a document is on its way has no place for it any more', async () => {
    const draft = await begin();
    const { db, files } = test.services;
    const put = files.put.bind(files);
    const given = {
      ...files,
      put: async (...args: Parameters<typeof put>) => {
        const stored = await put(...args);
        await db('case_draft').where({ id: draft }).delete();
        return stored;
      },
    };
    Object.assign(test.services.files, given);
    try {
      expect((await upload(draft, multipart('facture.pdf', PDF))).json()).toMatchObject({
        status: 404,
        code: 'not-found',
      });
    } finally {
      Object.assign(test.services.files, { put });
    }
  });

  it('while it is filed, or documents are sent for it, ends one way or the other', async () => {
    const failures: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const draft = await writeMedicalAid(test, citizen);
      const answers = await Promise.all([
        ...Array.from({ length: 3 }, () => upload(draft, multipart('facture.pdf', PDF))),
        test.request({ method: 'POST', url: '/api/v1/cases', as: citizen, payload: { draft, declaration: true } }),
        test.request({ method: 'DELETE', url: `/api/v1/drafts/${draft}`, as: citizen }),
        upload(draft, multipart('facture.pdf', PDF)),
        test.request({ method: 'POST', url: '/api/v1/cases', as: citizen, payload: { draft, declaration: true } }),
      ]);
      // Whole, since they say which of the reasons it was.
      failures.push(...answers.flatMap(({ statusCode, body }) => (statusCode >= 500 ? body : [])));
    }
    expect(failures).toEqual([]);
  });
});

/** Statements that wait for a lock. */
async function countWaiting(db: TestApp['services']['db']): Promise<number> {
  const { rows } = await db.raw(
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows.length;
}

describe('a filing that meets another transaction over its documents', () => {
  it('is tried again, and goes through', async () => {
    const { db } = test.services;
    // The database ends one of the two, whichever it looks at first: it is to be the filing.
    const meet = async (): Promise<boolean> => {
      const draft = await writeMedicalAid(test, citizen);
      // Holds the draft, then wants its documents; the filing holds these, then wants the draft.
      const tx = await db.transaction();
      await tx('case_draft').where({ id: draft }).forUpdate();
      const payload = { draft, declaration: true };
      const filing = test.request({ method: 'POST', url: '/api/v1/cases', as: citizen, payload });
      await expect.poll(() => countWaiting(db), { interval: 5 }).toBe(1);
      const isFilingEnded = await tx('file')
        .where({ draft_id: draft })
        .forUpdate()
        .then(
          () => true,
          (error: unknown) => {
            if (isRecord(error) && error['code'] === '40P01') return false;
            throw error;
          },
        );
      await tx.rollback();
      expect((await filing).statusCode).toBe(201);
      return isFilingEnded;
    };
    for (let turn = 0; !(await meet()); turn += 1) expect(turn).toBeLessThan(4);
  });
});
