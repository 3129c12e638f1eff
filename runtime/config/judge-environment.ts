/** Whether the variables of the environment can be used: each by itself, and beside the others. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isMoment } from '../../engine/index.ts';
import { VARIABLES, type Environment, type Variable } from './config-schema.ts';
import { readLookupSources } from './lookup-sources.ts';
import { readMailboxes } from './mailboxes.ts';
import { readMapLayers } from './map-layers.ts';
import { isNetwork, networksOf } from './networks.ts';
import { isSmpp, isSmsAddress, isSmsBody } from './sms-settings.ts';

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
    moment: isMoment,
  },
}).compile({
  type: 'object',
  properties: Object.fromEntries(Object.entries(VARIABLES).map(([name, { schema }]) => [name, schema])),
});

/** Why values cannot be used, one sentence a variable; gives those that are missing their defaults, and each its type. */
export function invalidValues(given: Record<string, unknown>): readonly string[] {
  if (validate(given)) return [];
  const rules: Readonly<Record<string, Variable>> = VARIABLES;
  const names = new Set((validate.errors ?? []).map((error) => error.instancePath.slice(1)));
  return [...names].map((name) => `${name} ${rules[name]?.rule ?? 'cannot be used'}.`);
}

/** Whether all values can be used. */
export function isEnvironment(given: object): given is Environment {
  return validate(given);
}

/** What values say against one another, one sentence each; a value may be as it was given, or what it means once it was understood. */
export function contradictions(environment: Readonly<Record<string, unknown>>): readonly string[] {
  const { NODE_ENV, DEMO, DEMO_START, PUBLIC_URL, SMTP_URL, MAP_LAYERS, LOOKUP_SOURCES, MAILBOXES } = environment;
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, WEBHOOK_URL, WEBHOOK_SECRET } = environment;
  const { SMS_URL, SMS_AUTHORIZATION, SMS_BODY, SMS_FROM } = environment;
  const sentences: string[] = [];
  if (DEMO === true && NODE_ENV === 'production') {
    sentences.push(
      'DEMO cannot be true when NODE_ENV is production: the demonstration accounts have a printed password.',
    );
  }
  if (DEMO_START !== undefined && (DEMO === false || NODE_ENV === 'production')) {
    sentences.push('DEMO_START is for a demonstration alone: elsewhere the time is that of the machine.');
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
