/**
 * What an operator may set, said once: the schema validates the environment, and its sentences are what is printed when
 * a value cannot be used. Values arrive as text; Ajv turns them into the type asked for.
 */

import { TILES_ADDRESS } from './map-layers.ts';

/** One variable: its JSON Schema, and the sentence that tells how to mend a wrong value. */
export interface Variable {
  readonly schema: Readonly<Record<string, unknown>>;
  /** Follows the name: « PORT must be… ». */
  readonly rule: string;
}

const COLOUR = { type: 'string', pattern: '^#[0-9a-fA-F]{6}$' };

/** A key of Standard Webhooks. */
const WEBHOOK_KEY: Variable = {
  schema: { type: 'string', pattern: '^whsec_[A-Za-z0-9+/]{32,}={0,2}$' },
  rule: 'must be whsec_ followed by a key of at least 24 bytes in base64',
};

function url(...schemes: readonly string[]): Variable {
  const words = schemes.map((scheme) => `${scheme}://`).join(' or ');
  return {
    schema: { type: 'string', pattern: `^(${schemes.join('|')})://[^/\\s]`, format: 'address' },
    rule: `must be an address that begins with ${words}`,
  };
}

/**
 * Each variable of the environment: the schema its text is read by, with its default, and what a bad value is told
 * (`<NAME> must be …`).
 */
export const VARIABLES = {
  PORT: {
    schema: { type: 'integer', minimum: 0, maximum: 65535, default: 3000 },
    rule: 'must be a port number, from 0 to 65535',
  },
  HOST: {
    schema: { type: 'string', minLength: 1 },
    rule: 'must be an address to listen on, such as 127.0.0.1',
  },
  DATA_DIR: { schema: { type: 'string', minLength: 1, default: '.data' }, rule: 'must be the path of a folder' },
  DATABASE_URL: url('postgres', 'postgresql'),
  REDIS_URL: url('redis', 'rediss'),
  SMTP_URL: url('smtp', 'smtps'),
  CLAMAV_URL: {
    schema: { type: 'string', pattern: '^(clamd://[^/\\s]+|unix:///\\S+)$', format: 'address' },
    rule: 'must be clamd://host:port, or unix:///path of a socket',
  },
  MAIL_FROM: {
    schema: { type: 'string', pattern: '^[^\\s<>,@]+@[^\\s<>,@]+$', default: 'ne-pas-repondre@province-sud.example' },
    rule: 'must be an e-mail address alone, such as aides@province.example; its name is BRAND_NAME',
  },
  PUBLIC_URL: {
    schema: { type: 'string', pattern: '^https?://[^/\\s?#]+/*$', format: 'address' },
    rule: 'must be an address that begins with http:// or https://, without a path',
  },
  OIDC_ISSUER: url('http', 'https'),
  OIDC_CLIENT_ID: { schema: { type: 'string', minLength: 1 }, rule: 'must not be empty' },
  OIDC_CLIENT_SECRET: { schema: { type: 'string', minLength: 1 }, rule: 'must not be empty' },
  OIDC_LABEL: { schema: { type: 'string', minLength: 1, default: 'NC Connect' }, rule: 'must not be empty' },
  SECRET: { schema: { type: 'string', minLength: 32 }, rule: 'must have at least 32 characters' },
  NODE_ENV: {
    schema: { enum: ['development', 'production', 'test'], default: 'development' },
    rule: 'must be development, production or test',
  },
  DEMO: { schema: { type: 'boolean' }, rule: 'must be true or false' },
  DEMO_START: {
    schema: { type: 'string', format: 'moment' },
    rule: 'must be a moment with its time zone, such as 2026-11-26T09:00:00+11:00',
  },
  BRAND_NAME: { schema: { type: 'string', minLength: 1, default: 'Province Sud' }, rule: 'must not be empty' },
  BRAND_COLOUR: { schema: { ...COLOUR, default: '#0b4f6c' }, rule: 'must be a colour such as #0b4f6c' },
  BRAND_ACCENT: { schema: { ...COLOUR, default: '#c8102e' }, rule: 'must be a colour such as #c8102e' },
  BRAND_LOGO: { schema: { type: 'string', format: 'svg-file' }, rule: 'must be the path of an SVG file' },
  MAP_TILES: {
    schema: {
      type: 'string',
      pattern: TILES_ADDRESS,
    },
    rule: 'must be an address of tiles with {z}, {x} and {y} in it, such as https://tiles.example/{z}/{x}/{y}.png',
  },
  MAP_LAYERS: { schema: { type: 'string', minLength: 1 }, rule: 'must be the path of a JSON file of layers' },
  LOOKUP_SOURCES: {
    schema: { type: 'string', minLength: 1 },
    rule: 'must be the path of a JSON file of sources that schemes look answers up in',
  },
  MAILBOXES: { schema: { type: 'string', minLength: 1 }, rule: 'must be the path of a JSON file of mailboxes' },
  MAP_ATTRIBUTION: {
    schema: { type: 'string', minLength: 1, default: 'Fond de carte de la province' },
    rule: 'must not be empty',
  },
  LOG_LEVEL: {
    schema: { enum: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], default: 'info' },
    rule: 'must be fatal, error, warn, info, debug, trace or silent',
  },
  TRUST_PROXY: { schema: { type: 'boolean', default: false }, rule: 'must be true or false' },
  RATE_LIMIT: {
    schema: { type: 'integer', minimum: 0, default: 1200 },
    rule: 'must be a number of requests a minute, 0 for no limit',
  },
  SECOND_FACTOR: { schema: { enum: ['required', 'offered'] }, rule: 'must be required or offered' },
  OFFICE_HOURS: {
    schema: {
      type: 'string',
      pattern: '^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$',
      format: 'hours',
      default: '06:00-18:00',
    },
    rule: 'must be two times of day, the first before the second, such as 06:00-18:00',
  },
  SESSION_IDLE_HOURS: {
    schema: { type: 'integer', minimum: 1, maximum: 720, default: 20 },
    rule: 'must be a number of hours, from 1 to 720',
  },
  SESSION_HOURS: {
    schema: { type: 'integer', minimum: 1, maximum: 8760, default: 168 },
    rule: 'must be a number of hours, from 1 to 8760',
  },
  METRICS_TOKEN: {
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{16,}$' },
    rule: 'must have at least 16 characters, without space or accent',
  },
  SECURITY_CONTACT: {
    schema: { type: 'string', pattern: '^(https://[^/\\s]|mailto:[^\\s@]+@[^\\s@])[^\\s]*$', format: 'address' },
    rule: 'must be an address that begins with https:// or mailto:, such as mailto:securite@province.example',
  },
  DPO_CONTACT: { schema: { type: 'string', minLength: 1, maxLength: 300 }, rule: 'must have 300 characters at most' },
  RETENTION: { schema: { enum: ['report', 'apply'], default: 'report' }, rule: 'must be report or apply' },
  WORKERS: { schema: { type: 'boolean', default: true }, rule: 'must be true or false' },
  SMS_URL: {
    schema: { type: 'string', pattern: '^(https?|smpps?)://[^/\\s]', format: 'sms-address' },
    rule: 'must be an address that begins with http://, https://, smpp:// or smpps://; in the user and password of the last two, what is no letter or figure is written in percents',
  },
  SMS_AUTHORIZATION: {
    schema: { type: 'string', pattern: '^[\\x20-\\x7e]+$' },
    rule: 'must be the value of a header, without accents, such as « Bearer … »',
  },
  SMS_BODY: {
    schema: { type: 'string', format: 'sms-body' },
    rule: 'must be a JSON object or the fields of a form (to={to}&message={text}), with {to} and {text} in it',
  },
  SMS_FROM: {
    schema: { type: 'string', pattern: '^([0-9]{3,15}|(?=.*[A-Za-z])[0-9A-Za-z ]{1,11})$' },
    rule: 'must be a name of at most 11 letters, figures and spaces, or a number of 3 to 15 figures',
  },
  MAIL_REPORTS_SECRET: WEBHOOK_KEY,
  WEBHOOK_URL: url('http', 'https'),
  WEBHOOK_SECRET: WEBHOOK_KEY,
  WEBHOOK_NETWORKS: {
    schema: { type: 'string', format: 'networks', default: '' },
    rule: 'must be networks separated by commas, such as 10.1.0.0/16,192.168.4.7/32',
  },
} as const satisfies Readonly<Record<string, Variable>>;

/** The environment once validated: text where it was given or has a default. */
export interface Environment {
  readonly PORT: number;
  readonly HOST?: string;
  readonly DATA_DIR: string;
  readonly DATABASE_URL?: string;
  readonly REDIS_URL?: string;
  readonly SMTP_URL?: string;
  readonly CLAMAV_URL?: string;
  readonly MAIL_FROM: string;
  readonly PUBLIC_URL?: string;
  readonly OIDC_ISSUER?: string;
  readonly OIDC_CLIENT_ID?: string;
  readonly OIDC_CLIENT_SECRET?: string;
  readonly OIDC_LABEL: string;
  readonly SECRET?: string;
  readonly NODE_ENV: 'development' | 'production' | 'test';
  readonly DEMO?: boolean;
  readonly DEMO_START?: string;
  readonly BRAND_NAME: string;
  readonly BRAND_COLOUR: string;
  readonly BRAND_ACCENT: string;
  readonly BRAND_LOGO?: string;
  readonly MAP_TILES?: string;
  readonly MAP_LAYERS?: string;
  readonly LOOKUP_SOURCES?: string;
  readonly MAILBOXES?: string;
  readonly MAP_ATTRIBUTION: string;
  readonly LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly TRUST_PROXY: boolean;
  readonly RATE_LIMIT: number;
  readonly SECOND_FACTOR?: 'required' | 'offered';
  readonly OFFICE_HOURS: string;
  readonly SESSION_IDLE_HOURS: number;
  readonly SESSION_HOURS: number;
  readonly METRICS_TOKEN?: string;
  readonly SECURITY_CONTACT?: string;
  readonly DPO_CONTACT?: string;
  readonly RETENTION: 'report' | 'apply';
  readonly WORKERS: boolean;
  readonly SMS_URL?: string;
  readonly SMS_AUTHORIZATION?: string;
  readonly SMS_BODY?: string;
  readonly SMS_FROM?: string;
  readonly MAIL_REPORTS_SECRET?: string;
  readonly WEBHOOK_URL?: string;
  readonly WEBHOOK_SECRET?: string;
  readonly WEBHOOK_NETWORKS: string;
}
