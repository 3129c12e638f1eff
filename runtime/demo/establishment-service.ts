/**
 * A register of establishments in the manner of those that a province asks by HTTP: JSON behind an address and a token. A demonstration
 * looks answers up in it as an installation would elsewhere. It stands in demonstrations alone, and listens to this machine alone.
 */
import { timingSafeEqual, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isRidet, normaliseRidet, readCsv } from '../../engine/index.ts';

/** A service that listens. */
export interface EstablishmentService {
  /** Address with `{key}` in it. */
  readonly url: string;
  /** Value of the header `Authorization`. */
  readonly authorization: string;
  stop(): Promise<void>;
}

const FILE = join(import.meta.dirname, 'etablissements.csv');
const PATH = '/api/etablissements/';

/** Listens on a port of this machine. The file is read when it is first asked. */
export async function startEstablishmentService(): Promise<EstablishmentService> {
  const authorization = `Bearer ${randomUUID()}`;
  let read: Promise<Register> | undefined;
  const server = createServer((request, response) => {
    read ??= readRegister();
    read
      .then((register) => answer(register, authorization, request, response))
      .catch(() => send(response, 500, { message: 'the register cannot be read' }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the register listens on no port');
  return {
    url: `http://127.0.0.1:${address.port}${PATH}{key}`,
    authorization,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Rows by their RIDET, each a name and its cell. */
type Register = ReadonlyMap<string, ReadonlyMap<string, string>>;

async function readRegister(): Promise<Register> {
  const [head, ...rows] = readCsv(await readFile(FILE, 'utf8')).rows;
  const names = head?.cells ?? [];
  return new Map(
    rows.map(({ cells }) => {
      const row = new Map(names.map((name, at) => [name, cells[at] ?? '']));
      return [row.get('ridet') ?? '', row];
    }),
  );
}

function answer(
  register: Register,
  authorization: string,
  { method, url = '', headers }: IncomingMessage,
  response: ServerResponse,
): void {
  if (!isSame(headers.authorization ?? '', authorization)) return send(response, 401, { message: 'no token' });
  const { pathname } = new URL(url, 'http://localhost');
  if (method !== 'GET' || !pathname.startsWith(PATH)) return send(response, 404, { message: 'no such address' });
  const ridet = normaliseRidet(decodeURIComponent(pathname.slice(PATH.length)));
  const row = isRidet(ridet) ? register.get(ridet) : undefined;
  if (!row) return send(response, 404, { message: 'no such establishment' });
  const said = (name: string): string | null => row.get(name) || null;
  send(response, 200, {
    ridet,
    denomination: said('nom'),
    formeJuridique: said('forme'),
    activitePrincipale: said('naf'),
    rna: said('rna'),
    dateFermeture: said('ferme_le'),
    adresse: {
      voie: said('voie'),
      boitePostale: said('boite_postale'),
      codePostal: said('code_postal'),
      commune: said('commune'),
    },
  });
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
