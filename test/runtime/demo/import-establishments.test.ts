import { expect, test } from 'vitest';
import { importEstablishments } from '../../../runtime/demo/import-establishments.ts';
import { findByRidet } from '../../../runtime/establishments/index.ts';
import { createDatabase } from '../../../runtime/store/database.ts';
import { createTestDatabase } from '../../support/database.ts';

test('the demonstration has establishments whose address gets a code, and starts again without touching them', async () => {
  const place = await createTestDatabase();
  const database = createDatabase(place.url);
  const { db } = database;
  try {
    expect(await importEstablishments(db)).toEqual({ added: 4, changed: 0, unchanged: 0, wrong: 0 });
    expect(await importEstablishments(db)).toEqual({ added: 0, changed: 0, unchanged: 4, wrong: 0 });
    expect(await findByRidet(db, '1234566.001')).toMatchObject({ name: 'Les amis du lagon' });
  } finally {
    await database.close();
    await place.drop();
  }
});
