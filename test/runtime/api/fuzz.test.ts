/** A sample of what `npm run bench -- fuzz-api` asks at length: requests of any shape are never an error of the server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKnown } from '../../bench/fuzz-api/known.ts';
import { makeRequest } from '../../bench/fuzz-api/make-request.ts';
import { describeServer } from '../../bench/fuzz-api/operations.ts';
import { createRandom } from '../../bench/fuzz/values.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, writeMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());

const SEEDS = [11, 12] as const;
const REQUESTS = 150;
/** They end by themselves only. */
const ENDLESS = '/api/v1/cases/live';

describe('requests of any shape', () => {
  it.each(SEEDS)('are answered or refused, from seed %i', async (seed) => {
    await fileMedicalAid(test, cast.owner);
    const draft = await writeMedicalAid(test, cast.owner);
    await test.request({
      method: 'POST',
      url: `/api/v1/uploads?draft=${draft}&pointer=/justificatifDomicile`,
      as: cast.owner,
      headers: { 'tus-resumable': '1.0.0', 'upload-length': '58' },
    });
    const { owner, otherCitizen, agent, author, administrator, dpo } = cast;
    const people = [owner, otherCitizen, agent, author, administrator, dpo];
    const description = describeServer((await test.request({ method: 'GET', url: '/api/openapi.json' })).json());
    const known = await readKnown(
      test.services,
      people.map(({ userId }) => userId),
    );
    const failures: string[] = [];
    for (let number = 0; number < REQUESTS; number += 1) {
      const made = makeRequest(createRandom(seed * 1_000_003 + number), description, known, people.length);
      if (made.path.startsWith(ENDLESS)) continue;
      const { method, path, headers, body } = made;
      const response = await test.app.inject({
        method: METHODS.find((one) => one === method) ?? 'GET',
        url: path,
        headers: {
          origin: test.services.config.publicUrl,
          ...(people[made.as] && { cookie: people[made.as]?.cookie }),
          ...headers,
        },
        ...(body && { payload: body }),
      });
      if (response.statusCode >= 500)
        failures.push(`${number}: ${response.statusCode} ${method} ${path.slice(0, 120)}`);
    }
    expect(failures).toEqual([]);
  });
});

const METHODS = ['OPTIONS', 'GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD'] as const;
