/**
 * The only reader of the environment. Everything is validated before anything starts, and all mistakes are told at once,
 * one sentence each: an operator should not discover them one restart after another.
 */
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { VARIABLES, type Environment, type Variable } from './config-schema.ts';
import { readLookupSources, type LookupSource } from './lookup-sources.ts';
import { readMailboxes, type MailboxConfig } from './mailboxes.ts';
import { readMapLayers, type MapLayer } from './map-layers.ts';
import { isNetwork, networksOf } from './networks.ts';
import { isSmsAddress, isSmsBody, SMS_JSON } from './sms-settings.ts';

/** What the operator decided, ready to be used. */
export interface Config {
  /** Variables that the operator gave, whatever their values: what administrators set does not go over them. */
  readonly pinned: ReadonlySet<string>;
  readonly port: number;
  readonly host: string;
  /** Absolute path. */
  readonly dataDir: string;
  /** Null: the server starts its own PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null: BullMQ works on PostgreSQL. */
  readonly redisUrl: string | null;
  /** Null: mails are kept in the demonstration mailbox. */
  readonly smtpUrl: string | null;
  /** Null: no text messages are sent. */
  readonly sms: SmsConfig | null;
  /** Null: files are not shown to a virus scanner. */
  readonly clamavUrl: string | null;
  readonly mailFrom: string;
  /** Address people know, without a final slash. */
  readonly publicUrl: string;
  readonly oidc: OidcConfig | null;
  /** Signs cookies; of its installation alone. */
  readonly secret: string;
  readonly production: boolean;
  /** Demonstration: seeded data, known passwords, time that can be moved. */
  readonly demo: boolean;
  readonly brand: {
    readonly name: string;
    readonly colour: string;
    readonly accent: string;
    /** Path of an SVG file. */
    readonly logo: string | null;
    /** What administrators chose on screen in its place: an SVG, and what names this one of it. */
    readonly picture?: { readonly svg: string; readonly version: string } | undefined;
  };
  /** What maps are drawn on beside the coast line, and what they offer over it. `tiles`: null for nothing. */
  readonly map: { readonly tiles: string | null; readonly attribution: string; readonly layers: readonly MapLayer[] };
  /** What schemes may look answers up in, beside the register of establishments. */
  readonly lookupSources: readonly LookupSource[];
  /** Mailboxes of services that are read. */
  readonly mailboxes: readonly MailboxConfig[];
  /** What letters say of who sends them, by service; empty where schemes alone say it. */
  readonly letterheads: readonly { readonly service: string; readonly address: string; readonly footer: string }[];
  /** What surrounds the text of mails about cases: plain words. */
  readonly mailTexts: { readonly opening: string; readonly closing: string };
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly trustProxy: boolean;
  /** Requests a minute from one address; 0: no limit. Sign-in and uploads get a share of it. */
  readonly rateLimit: number;
  /** Whether those who work here need a second factor, or may have one as citizens do. */
  readonly secondFactor: 'required' | 'offered';
  /** Hours of service, HH:MM in Nouméa: readings outside them are pointed out to the data-protection officer. */
  readonly officeHours: { readonly opens: string; readonly shuts: string };
  /** A session that is not used ends after that many hours. */
  readonly sessionIdleHours: number;
  /** A session ends for good after that many hours, however lately it was used. */
  readonly sessionHours: number;
  /** Null: programs of this machine alone read /metrics, and nobody behind a proxy. */
  readonly metricsToken: string | null;
  /** Where who finds a weakness is to write, as an address; null: security.txt does not exist. */
  readonly securityContact: string | null;
  /** Whom people write to about their data, as one line; null: each scheme says it alone. */
  readonly dpoContact: string | null;
  /** What the retention of schemes says is over is erased at night; else it is told alone. */
  readonly erases: boolean;
  /** The handlers of effects run beside HTTP; else in processes of their own. */
  readonly workers: boolean;
  /** Signs what is reported of mails that were sent; null: nothing is reported. */
  readonly mailReportsSecret: string | null;
  /** Private networks that the webhooks of applications may go to, as blocks; they reach the internet in any case. */
  readonly webhookNetworks: readonly string[];
  /** Null: webhooks of schemes are not sent. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
}

/** The gateway of text messages: how it is asked. */
export type SmsConfig = HttpSmsConfig | SmppConfig;

/** One that is asked by HTTP. */
export interface HttpSmsConfig {
  readonly type: 'http';
  readonly url: string;
  /** Value of the header `Authorization`; null for none. */
  readonly authorization: string | null;
  /** JSON, or the fields of a form; `{to}`, `{text}` and `{id}` in its values are filled in. */
  readonly body: string;
}

/** One that messages are submitted to by SMPP 3.4. */
export interface SmppConfig {
  readonly type: 'smpp';
  readonly host: string;
  readonly port: number;
  /** Over TLS. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  /** Who telephones say that it comes from: a name, a short code or a number; empty where the gateway says it. */
  readonly from: string;
}

/** The identity service that people may sign in with (OpenID Connect), as it knows this installation. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Wording of the button. */
  readonly label: string;
}

/** Mistakes in the environment, one sentence each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly sentences: readonly string[];
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

/** What differs between the ways of starting: `npm start` is a demonstration unless told otherwise. */
export interface ConfigDefaults {
  readonly demo: boolean;
}

/**
 * Reads and validates the environment; makes and keeps the secret when there is none.
 * @throws ConfigError with all mistakes
 */
export function readConfig(defaults: ConfigDefaults, variables: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(
    Object.keys(VARIABLES).flatMap((name) => (variables[name] ? [[name, variables[name]]] : [])),
  );
  const pinned = new Set(Object.keys(given));
  const sentences = [...invalidValues(given), ...contradictions(given)];
  if (sentences.length > 0 || !isEnvironment(given)) throw new ConfigError(sentences);
  prepareDataDir(resolve(given.DATA_DIR));
  return { pinned, ...toConfig(given, defaults) };
}

/**
 * Where the data are, for what looks at them beside the server: no secret is made, and nothing else is asked.
 * @throws ConfigError with all mistakes
 */
export function readPlaces(variables: NodeJS.ProcessEnv = process.env): Pick<Config, 'dataDir' | 'databaseUrl'> {
  const { DATA_DIR, DATABASE_URL } = variables;
  const given = { ...(DATA_DIR && { DATA_DIR }), ...(DATABASE_URL && { DATABASE_URL }) };
  const sentences = invalidValues(given);
  if (!isEnvironment(given)) throw new ConfigError(sentences);
  return { dataDir: resolve(given.DATA_DIR), databaseUrl: given.DATABASE_URL ?? null };
}

/** Token with which the command line speaks to a server; undefined when CAGOU_TOKEN is not set. */
export function readToken(variables: NodeJS.ProcessEnv = process.env): string | undefined {
  return variables['CAGOU_TOKEN'] || undefined;
}

const validate = new Ajv2020({
  allErrors: true,
  coerceTypes: true,
  useDefaults: true,
  strict: false,
  // A test judges them: each command would begin by compiling what judges schemas.
  validateSchema: false,
  formats: {
    address: (text: string) => URL.canParse(text),
    'svg-file': isSvgFile,
    hours: (text: string) => text.slice(0, 5) < text.slice(6),
    'sms-body': isSmsBody,
    'sms-address': isSmsAddress,
    networks: (text: string) => networksOf(text).every(isNetwork),
  },
}).compile({
  type: 'object',
  properties: Object.fromEntries(Object.entries(VARIABLES).map(([name, { schema }]) => [name, schema])),
});

function invalidValues(given: Record<string, unknown>): readonly string[] {
  if (validate(given)) return [];
  const rules: Readonly<Record<string, Variable>> = VARIABLES;
  const names = new Set((validate.errors ?? []).map((error) => error.instancePath.slice(1)));
  return [...names].map((name) => `${name} ${rules[name]?.rule ?? 'cannot be used'}.`);
}

function isEnvironment(given: object): given is Environment {
  return validate(given);
}

/** Each value as it was given, or as what it means once it was understood. */
function contradictions(environment: Readonly<Record<string, unknown>>): readonly string[] {
  const { NODE_ENV, DEMO, PUBLIC_URL, SMTP_URL, MAP_LAYERS, LOOKUP_SOURCES, MAILBOXES } = environment;
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, WEBHOOK_URL, WEBHOOK_SECRET } = environment;
  const { SMS_URL, SMS_AUTHORIZATION, SMS_BODY, SMS_FROM } = environment;
  const sentences: string[] = [];
  if (DEMO === true && NODE_ENV === 'production') {
    sentences.push(
      'DEMO cannot be true when NODE_ENV is production: the demonstration accounts have a printed password.',
    );
  }
  const oidc = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].filter((value) => value !== undefined);
  if (oidc.length % 3 !== 0) {
    sentences.push('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: set all three, or none.');
  }
  if ((WEBHOOK_URL === undefined) !== (WEBHOOK_SECRET === undefined)) {
    sentences.push('WEBHOOK_URL and WEBHOOK_SECRET go together: set both, or none.');
  }
  if (typeof SMS_URL === 'string' && isSmpp(SMS_URL) && (SMS_AUTHORIZATION ?? SMS_BODY) !== undefined) {
    sentences.push(
      'SMS_AUTHORIZATION and SMS_BODY are for a gateway that is asked by HTTP: leave them out, or change SMS_URL.',
    );
  }
  if (typeof SMS_URL === 'string' && !isSmpp(SMS_URL) && SMS_FROM !== undefined) {
    sentences.push('SMS_FROM is for SMPP: a gateway that is asked by HTTP is told who sends in SMS_BODY.');
  }
  if (typeof MAILBOXES === 'string' && MAILBOXES !== '') sentences.push(...readMailboxes(MAILBOXES).sentences);
  if (typeof MAP_LAYERS === 'string' && MAP_LAYERS !== '') sentences.push(...readMapLayers(MAP_LAYERS).sentences);
  if (typeof LOOKUP_SOURCES === 'string' && LOOKUP_SOURCES !== '')
    sentences.push(...readLookupSources(LOOKUP_SOURCES).sentences);
  if (NODE_ENV === 'production' && PUBLIC_URL === undefined) {
    sentences.push('PUBLIC_URL must be set when NODE_ENV is production: the links in mails lead there.');
  }
  if (NODE_ENV === 'production' && SMTP_URL === undefined) {
    sentences.push('SMTP_URL must be set when NODE_ENV is production: without it no mail reaches anybody.');
  }
  return sentences;
}

function isSvgFile(path: string): boolean {
  try {
    return /<svg[\s>]/u.test(readFileSync(path, 'utf8'));
  } catch {
    return false;
  }
}

function toConfig(environment: Environment, defaults: ConfigDefaults): Omit<Config, 'pinned'> {
  const production = environment.NODE_ENV === 'production';
  const dataDir = resolve(environment.DATA_DIR);
  const demo = environment.DEMO ?? (defaults.demo && !production);
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL, WEBHOOK_URL, WEBHOOK_SECRET } = environment;
  return {
    port: environment.PORT,
    host: hostOf(environment),
    dataDir,
    databaseUrl: environment.DATABASE_URL ?? null,
    redisUrl: environment.REDIS_URL ?? null,
    smtpUrl: environment.SMTP_URL ?? null,
    sms: smsOf(environment),
    clamavUrl: environment.CLAMAV_URL ?? null,
    mailFrom: environment.MAIL_FROM,
    publicUrl: (environment.PUBLIC_URL ?? ownAddress(environment)).replace(/\/+$/u, ''),
    oidc:
      OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
        ? { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, label: OIDC_LABEL }
        : null,
    secret: environment.SECRET ?? keepSecret(dataDir),
    production,
    demo,
    secondFactor: environment.SECOND_FACTOR ?? (demo ? 'offered' : 'required'),
    brand: {
      name: environment.BRAND_NAME,
      colour: environment.BRAND_COLOUR,
      accent: environment.BRAND_ACCENT,
      logo: environment.BRAND_LOGO ?? null,
    },
    map: {
      tiles: environment.MAP_TILES ?? null,
      attribution: environment.MAP_ATTRIBUTION,
      layers: environment.MAP_LAYERS === undefined ? [] : readMapLayers(environment.MAP_LAYERS).layers,
    },
    lookupSources:
      environment.LOOKUP_SOURCES === undefined ? [] : readLookupSources(environment.LOOKUP_SOURCES).sources,
    mailboxes: environment.MAILBOXES === undefined ? [] : readMailboxes(environment.MAILBOXES).mailboxes,
    letterheads: [],
    mailTexts: { opening: '', closing: '' },
    logLevel: environment.LOG_LEVEL,
    trustProxy: environment.TRUST_PROXY,
    rateLimit: environment.RATE_LIMIT,
    officeHours: { opens: environment.OFFICE_HOURS.slice(0, 5), shuts: environment.OFFICE_HOURS.slice(6) },
    sessionIdleHours: environment.SESSION_IDLE_HOURS,
    sessionHours: environment.SESSION_HOURS,
    metricsToken: environment.METRICS_TOKEN ?? null,
    securityContact: environment.SECURITY_CONTACT ?? null,
    dpoContact: environment.DPO_CONTACT ?? null,
    erases: environment.RETENTION === 'apply',
    workers: environment.WORKERS,
    mailReportsSecret: environment.MAIL_REPORTS_SECRET ?? null,
    webhookNetworks: networksOf(environment.WEBHOOK_NETWORKS),
    webhook: WEBHOOK_URL && WEBHOOK_SECRET ? { url: WEBHOOK_URL, secret: WEBHOOK_SECRET } : null,
  };
}

function smsOf({ SMS_URL, SMS_AUTHORIZATION, SMS_BODY, SMS_FROM }: Environment): SmsConfig | null {
  if (SMS_URL === undefined) return null;
  if (!isSmpp(SMS_URL)) {
    return { type: 'http', url: SMS_URL, authorization: SMS_AUTHORIZATION ?? null, body: SMS_BODY ?? SMS_JSON };
  }
  const { protocol, hostname, port, username, password } = new URL(SMS_URL);
  const secure = protocol === 'smpps:';
  return {
    type: 'smpp',
    host: hostname.replaceAll(/^\[|\]$/gu, ''),
    port: port === '' ? SMPP_PORTS[secure ? 'smpps' : 'smpp'] : Number(port),
    secure,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    from: SMS_FROM ?? '',
  };
}

const isSmpp = (url: string): boolean => /^smpps?:/u.test(url);

/** Those that gateways listen on where nobody says otherwise. */
const SMPP_PORTS = { smpp: 2775, smpps: 3550 };

/**
 * A demonstration has printed passwords and an open mailbox, and behind a proxy only the proxy is to be met: other machines
 * reach a server when that was asked for.
 */
function hostOf({ HOST, NODE_ENV, TRUST_PROXY }: Environment): string {
  return HOST ?? (NODE_ENV === 'production' && !TRUST_PROXY ? '0.0.0.0' : '127.0.0.1');
}

/** What a browser may be given when no address is said: this machine by its name, unless one of its addresses was chosen. */
function ownAddress(environment: Environment): string {
  const host = hostOf(environment);
  const name = /^(?:0\.0\.0\.0|::|127\..+|::1)$/u.test(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${environment.PORT}`;
}

function prepareDataDir(path: string): void {
  try {
    makeFolder(path);
    accessSync(path, constants.W_OK);
  } catch (cause) {
    throw new ConfigError([
      `DATA_DIR must be the path of a folder that can be written in: ${path} cannot (${codeOf(cause)}).`,
    ]);
  }
}

/** Step by step: `recursive` never ends in a place such as /proc, where nothing can be made. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return;
    if (codeOf(cause) !== 'ENOENT' || existsSync(dirname(path))) throw cause;
    makeFolder(dirname(path));
    mkdirSync(path);
  }
}

/** As long as one that an operator may set: shorter ones are what a crash or a full disk left half written. */
const SHORTEST_SECRET = 32;

/** The secret outlives restarts, else everybody would be signed out; nobody but the server's account reads it. */
function keepSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  const kept = readSecret(path);
  if (kept !== null) return kept;
  const beside = `${path}-${process.pid}`;
  const secret = randomBytes(32).toString('hex');
  try {
    writeFileSync(beside, secret, { mode: 0o600, flush: true });
    // What is there now is half of one; whole ones are put in place at once, the first of two servers' wins.
    rmSync(path, { force: true });
    linkSync(beside, path);
  } catch (cause) {
    const other = codeOf(cause) === 'EEXIST' ? readSecret(path) : null;
    if (other !== null) return other;
    throw new ConfigError([
      `The secret cannot be kept in ${path} (${codeOf(cause)}): make DATA_DIR writable, or set SECRET.`,
    ]);
  } finally {
    rmSync(beside, { force: true });
  }
  return secret;
}

function readSecret(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return text.length >= SHORTEST_SECRET ? text : null;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw new ConfigError([
      `The secret in ${path} cannot be read (${codeOf(cause)}): let the server read it, or set SECRET.`,
    ]);
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
