/*
 * Reads the cases of a scheme that changed since the last time, as a business application: with Node alone, nothing to install.
 *
 *   CAGOU_URL=https://demarches.example CAGOU_TOKEN=cagou_app_… node read-cases.mjs aide-medicale place.txt
 *
 * Where it stopped is kept in the file, so that the next run goes on from there; each case is printed as a line of JSON.
 */
import { readFile, writeFile } from 'node:fs/promises';

const [scheme, placeFile] = process.argv.slice(2);
const { CAGOU_URL, CAGOU_TOKEN } = process.env;
if (!scheme || !placeFile || !CAGOU_URL || !CAGOU_TOKEN) {
  console.error('CAGOU_URL=… CAGOU_TOKEN=… node read-cases.mjs <scheme> <file of the place>');
  process.exit(2);
}

async function get(path) {
  const headers = { authorization: `Bearer ${CAGOU_TOKEN}` };
  const response = await fetch(new URL(`/api/v1${path}`, CAGOU_URL), { headers });
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({ title: response.statusText }));
  throw new Error(`${response.status} ${problem.title}: ${problem.detail ?? ''}`);
}

let place = await readFile(placeFile, 'utf8').catch(() => '');
for (;;) {
  const after = place ? `&after=${encodeURIComponent(place)}` : '';
  const { items, next } = await get(`/application/cases?dispositif=${encodeURIComponent(scheme)}${after}`);
  if (items.length === 0) break;
  for (const { id } of items) console.log(JSON.stringify(await get(`/application/cases/${id}`)));
  // After what was read is safe, not before: a run that is cut reads a page again, and misses none.
  place = next;
  await writeFile(placeFile, place);
}
