/**
 * The only reader of the environment. Everything is validated before anything starts, and all mistakes are told at once,
 * one sentence each: an operator should not discover them one restart after another.
 */
import { resolve } from 'node:path';
import type { Instant } from '../../engine/index.ts';
import { ConfigError } from './config-error.ts';
import { VARIABLES, type Environment } from './config-schema.ts';
import { keepSecret, prepareDataDir } from './data-dir.ts';
import { contradictions, invalidValues, isEnvironment } from './judge-environment.ts';
import type { ServiceHead, SetPicture, SignaturePicture } from './letterheads.ts';
import { readLookupSources, type LookupSource } from './lookup-sources.ts';
import { readMailboxes, type MailboxConfig } from './mailboxes.ts';
import { readMapLayers, type MapLayer } from './map-layers.ts';
import { networksOf } from './networks.ts';
import { smsOf, type SmsConfig } from './sms-settings.ts';

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
  /** What a new demonstration's clock first shows; null: the time of the machine. */
  readonly demoStart: Instant | null;
  readonly brand: {
    readonly name: string;
    readonly colour: string;
    readonly accent: string;
    /** Path of an SVG file. */
    readonly logo: string | null;
    /** What administrators chose on screen in its place: an SVG, and what names this one of it. */
    readonly picture?: SetPicture | undefined;
  };
  /** What maps are drawn on beside the coast line, and what they offer over it. `tiles`: null for nothing. */
  readonly map: { readonly tiles: string | null; readonly attribution: string; readonly layers: readonly MapLayer[] };
  /** What schemes may look answers up in, beside the register of establishments. */
  readonly lookupSources: readonly LookupSource[];
  /** Mailboxes of services that are read. */
  readonly mailboxes: readonly MailboxConfig[];
  /** What letters say of who sends them, by service; empty where schemes alone say it. */
  readonly letterheads: readonly ServiceHead[];
  /** Signatures that are printed above the names of who signs, on what they decide themselves. */
  readonly signatures: readonly SignaturePicture[];
  /** Days for which requests that are begun now are kept after they were last saved. */
  readonly draftDays: { readonly anonymous: number; readonly account: number };
  /** Megabytes of the largest document that may be sent; a question may ask for smaller ones. */
  readonly mostMegabytes: number;
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

/** The identity service that people may sign in with (OpenID Connect), as it knows this installation. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Wording of the button. */
  readonly label: string;
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

function toConfig(environment: Environment, defaults: ConfigDefaults): Omit<Config, 'pinned'> {
  const production = environment.NODE_ENV === 'production';
  const dataDir = resolve(environment.DATA_DIR);
  const demo = environment.DEMO ?? (defaults.demo && !production);
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL } = environment;
  const { DEMO_START, WEBHOOK_URL, WEBHOOK_SECRET } = environment;
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
    demoStart: DEMO_START === undefined ? null : new Date(DEMO_START).toISOString(),
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
    signatures: [],
    draftDays: { anonymous: 30, account: 180 },
    // As much as a scheme may ask for.
    mostMegabytes: 50,
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
