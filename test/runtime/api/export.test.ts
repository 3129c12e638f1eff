/** Views of the queue as files: what is in them, for whom, and what is recorded of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';

const COUNT = 205;
let test: TestApp;
let cast: Cast;

beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  await fileMedicalAid(test, cast.owner);
  await test.services.db.raw(COPIES, { count: COUNT - 1 });
}, 60_000);
afterAll(() => test.close());

/** Rows that lists read, as those of the one that was filed. */
const COPIES = `
with copy as (
  select gen_random_uuid() as new_id, n, c.* from generate_series(1, :count::int) n cross join (select * from "case" limit 1) c
), written as (
  insert into "case" (id, number, dispositif_id, dispositif_version, version, state, channel, person_id, applicant_name, filed_at,
    due_at, columns, alerts, search, data, updated_at)
  select new_id, 'AM-2026-9' || lpad(n::text, 5, '0'), dispositif_id, dispositif_version, version, state, channel, person_id,
    case when n = 1 then '=1+1' else applicant_name end, filed_at, due_at, columns, alerts,
    search_words('AM-2026-9' || lpad(n::text, 5, '0')) || search, data, updated_at from copy
  returning id
)
insert into task (case_id, id, dispositif_id, function, title, state, case_state, opened_at, due_at, search)
select new_id, t.id, t.dispositif_id, t.function, t.title, t.state, t.case_state, t.opened_at, t.due_at, t.search
from copy join task t on t.case_id = copy.id where exists (select from written)`;

const ask = (query: string, as: TestPerson = cast.agent) => test.request({ url: `/api/v1/cases/export?${query}`, as });
const listed = async (query: string, as?: TestPerson): Promise<Record<string, unknown>[]> =>
  (await ask(`format=json&${query}`, as)).json();

describe('a view as a file', () => {
  it('has all its rows, of all pages', async () => {
    const rows = await listed('view=open&reason=Bilan');
    expect(rows).toHaveLength(COUNT);
    expect(new Set(rows.map((row) => row['Numéro'])).size).toBe(COUNT);
    expect(rows[0]).toMatchObject({ Dispositif: 'Aide médicale', Commune: 'Thio', Étape: 'À instruire' });
    expect(rows[0]?.['Déposé le']).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(typeof rows[0]?.['Ressources']).toBe('number');
  });

  it('is narrowed as the view is', async () => {
    expect(await listed('view=open&q=AM-2026-900017&reason=Bilan')).toMatchObject([{ Numéro: 'AM-2026-900017' }]);
    expect(await listed('view=open&channel=letter&reason=Bilan')).toEqual([]);
    expect(await listed('view=done&reason=Bilan')).toEqual([]);
  });

  it('has the columns that were chosen, in their order', async () => {
    const response = await ask(
      'format=csv&view=open&q=AM-2026-900017&reason=Bilan&show=filedAt,%253DRessources,rien,state',
    );
    const [headings] = response.body.split('\r\n');
    expect(headings).toBe('\u{FEFF}Numéro;Déposé le;Ressources;Étape');
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="dossiers-\d{4}-\d\d-\d\d\.csv"$/u),
      'cache-control': 'private, no-store',
    });
  });

  it('runs nothing in a spreadsheet', async () => {
    const { body } = await ask('format=csv&view=open&q=AM-2026-900001&reason=Bilan&show=applicant');
    expect(body).toContain("AM-2026-900001;'=1+1\r\n");
  });

  it('is a workbook when asked', async () => {
    const response = await ask('format=xlsx&view=open&reason=Bilan');
    expect(response.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect(response.headers['content-type']).toContain('spreadsheetml');
  });

  it('holds nothing of what its agent does not see', async () => {
    expect(await listed('view=open&reason=Bilan', cast.otherAgent)).toEqual([]);
    expect(await listed('view=todo&reason=Bilan', cast.signatory)).toEqual([]);
  });

  it.each([
    'format=csv',
    'format=csv&reason=%20%20%20',
    'format=csv&reason=a',
    'format=pdf&reason=Bilan',
    'reason=Bilan',
  ])('is not given for %s', async (query) => {
    expect((await ask(query)).statusCode).toBe(400);
  });
});

describe('what is recorded', () => {
  const readings = async (reason: string): Promise<readonly { case_id: string; user_id: string; reason: string }[]> =>
    test.services.db('reading').whereLike('reason', `%${reason}`).select('case_id', 'user_id', 'reason');

  it('is one reading of each case, with the function held and what the list is for', async () => {
    await listed('view=open&reason=Rapport annuel');
    const made = await readings('Rapport annuel');
    expect(made).toHaveLength(COUNT);
    expect(new Set(made.map((one) => one.case_id)).size).toBe(COUNT);
    expect(made[0]).toMatchObject({
      user_id: cast.agent.userId,
      reason: expect.stringMatching(/^.+, pour la démarche « Aide médicale » ; liste exportée : Rapport annuel$/u),
    });
  });

  it('is made though the case was read a moment ago, and once for the same list', async () => {
    const [row] = await listed('view=open&q=AM-2026-900017&reason=Relance');
    expect(row).toBeDefined();
    await listed('view=open&q=AM-2026-900017&reason=Relance');
    await listed('view=open&q=AM-2026-900017&reason=Autre relance');
    expect(await readings(': Relance')).toHaveLength(1);
    expect(await readings('Autre relance')).toHaveLength(1);
  });
});
