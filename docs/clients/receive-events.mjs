/*
 * Hears what happens to cases, as a business application: with Node alone, nothing to install.
 *
 *   CAGOU_URL=https://demarches.example CAGOU_TOKEN=cagou_app_… CAGOU_SECRET=whsec_… PORT=8080 node receive-events.mjs place.json
 *
 * What was missed while it did not run is read first; then what is posted to it is heard. Each event is printed once, as a line of
 * JSON: the file keeps which ones were, and where to go on. Put it behind a server that speaks TLS.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const [placeFile] = process.argv.slice(2);
const { CAGOU_URL, CAGOU_TOKEN, CAGOU_SECRET, PORT = '8080' } = process.env;
if (!placeFile || !CAGOU_URL || !CAGOU_TOKEN || !CAGOU_SECRET) {
  console.error('CAGOU_URL=… CAGOU_TOKEN=… CAGOU_SECRET=… node receive-events.mjs <file of the place>');
  process.exit(2);
}

const kept = await readFile(placeFile, 'utf8').then(JSON.parse, () => ({ after: 0, seen: [] }));
let after = kept.after;
const seen = new Set(kept.seen);

/** Whole, or as it was: a run that is cut reads it. */
async function keep() {
  await writeFile(`${placeFile}.new`, JSON.stringify({ after, seen: [...seen] }));
  await rename(`${placeFile}.new`, placeFile);
}

/** Does what there is to do, once: the same event may come by both ways, and a message more than once. */
async function hear({ id, ...event }) {
  if (seen.has(id)) return;
  console.log(JSON.stringify({ id, ...event }));
  seen.add(id);
  for (const old of [...seen].slice(0, -10_000)) seen.delete(old);
  await keep();
}

async function catchUp() {
  for (let more = true; more;) {
    const headers = { authorization: `Bearer ${CAGOU_TOKEN}` };
    const response = await fetch(new URL(`/api/v1/application/events?after=${after}`, CAGOU_URL), { headers });
    if (!response.ok) throw new Error(`${response.status} ${(await response.json()).title}`);
    const page = await response.json();
    for (const event of page.items) await hear(event);
    ({ next: after, more } = page);
  }
  await keep();
}

/** Standard Webhooks: signed by one of the secrets in use, not long ago. */
function isSigned(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures = '' } = headers;
  if (!(Math.abs(Date.now() / 1000 - Number(at)) < 300)) return false;
  const key = Buffer.from(CAGOU_SECRET.replace('whsec_', ''), 'base64');
  const ours = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest();
  return signatures.split(' ').some((signature) => {
    const theirs = Buffer.from(signature.replace('v1,', ''), 'base64');
    return theirs.length === ours.length && timingSafeEqual(theirs, ours);
  });
}

// One message after the other: of a case they come in order.
let before = catchUp();
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  if (!isSigned(request.headers, body)) return response.writeHead(401).end();
  const { type, timestamp, data } = JSON.parse(body);
  const { event: id, url, ...about } = data;
  const turn = before.then(() => hear({ id, type, timestamp, ...about }));
  before = turn.catch(() => undefined);
  await turn.then(
    () => response.writeHead(204).end(),
    () => response.writeHead(500).end(),
  );
});
await before;
server.listen(Number(PORT), () => console.error(`listening on ${server.address().port}`));
