import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError } from '../../../runtime/config/config-error.ts';
import { readConfig } from '../../../runtime/config/config.ts';
import { SMS_JSON } from '../../../runtime/config/sms-settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cagou-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(variables: Readonly<Record<string, string>>, demo = true) {
  return readConfig({ demo }, { DATA_DIR: folder, ...variables });
}

function mistakes(variables: Readonly<Record<string, string>>): readonly string[] {
  try {
    read(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.sentences;
    throw error;
  }
}

const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://demarches.example',
  SMTP_URL: 'smtps://mail.example',
};

const SMPP = { type: 'smpp', port: 2775, secure: false, user: '', password: '', from: '' };

describe('the configuration', () => {
  test('has hours of service, the first before the second', () => {
    expect(read({}).officeHours).toEqual({ opens: '06:00', shuts: '18:00' });
    expect(read({ OFFICE_HOURS: '07:30-16:00' }).officeHours).toEqual({ opens: '07:30', shuts: '16:00' });
    for (const wrong of ['18:00-06:00', '7:30-16:00', '07:30-24:00', '07:30', 'matin'])
      expect(mistakes({ OFFICE_HOURS: wrong }), wrong).toHaveLength(1);
  });

  test('needs nothing: everything has a default', () => {
    const config = read({});
    expect(config).toMatchObject({
      port: 3000,
      databaseUrl: null,
      redisUrl: null,
      smtpUrl: null,
      demo: true,
      oidc: null,
    });
    expect(config.publicUrl).toBe('http://localhost:3000');
  });

  test.each([
    [{}, '127.0.0.1'],
    [{ NODE_ENV: 'test' }, '127.0.0.1'],
    [{ DEMO: 'false' }, '127.0.0.1'],
    [{ ...PRODUCTION }, '0.0.0.0'],
    [{ ...PRODUCTION, TRUST_PROXY: 'true' }, '127.0.0.1'],
    [{ ...PRODUCTION, TRUST_PROXY: 'true', HOST: '10.0.0.4' }, '10.0.0.4'],
    [{ HOST: '0.0.0.0' }, '0.0.0.0'],
  ])('is met by other machines only when that was asked for: %o listens on %s', (variables, host) => {
    expect(read(variables).host).toBe(host);
  });

  test.each([
    [{}, 'http://localhost:3000'],
    [{ HOST: '0.0.0.0' }, 'http://localhost:3000'],
    [{ HOST: '10.0.0.4', PORT: '8080' }, 'http://10.0.0.4:8080'],
    [{ HOST: 'fd00::4' }, 'http://[fd00::4]:3000'],
    [{ HOST: '10.0.0.4', PUBLIC_URL: 'https://demarches.example' }, 'https://demarches.example'],
  ])('gives an address that leads there: %o is %s', (variables, url) => {
    expect(read(variables).publicUrl).toBe(url);
  });

  test('begins a demonstration at the moment that is asked for, and says how one is written', () => {
    expect(read({}).demoStart).toBeNull();
    expect(read({ DEMO_START: '2027-02-28T09:00:00+11:00' }).demoStart).toBe('2027-02-27T22:00:00.000Z');
    for (const wrong of ['2027-02-29T09:00:00+11:00', '2027-02-28', '2027-02-28T09:00:00', '28/02/2027', 'demain'])
      expect(mistakes({ DEMO_START: wrong }), wrong).toEqual([
        'DEMO_START must be a moment with its time zone, such as 2026-11-26T09:00:00+11:00.',
      ]);
  });

  test.each([{ DEMO: 'false' }, PRODUCTION])('never moves the time of a service that works: %o', (variables) => {
    expect(mistakes({ ...variables, DEMO_START: '2027-02-28T09:00:00+11:00' })).toEqual([
      'DEMO_START is for a demonstration alone: elsewhere the time is that of the machine.',
    ]);
  });

  test('takes tiles in the grid of the web, and none unless they are named', () => {
    const tiles = 'https://tiles.example/wmts?layer=plan&z={z}&x={x}&y={y}';
    expect(read({}).map.tiles).toBeNull();
    expect(read({ MAP_TILES: tiles, MAP_ATTRIBUTION: 'Géorep' }).map).toMatchObject({
      tiles,
      attribution: 'Géorep',
    });
  });

  test.each([
    [{}, null],
    [
      { SMS_URL: 'https://sms.example/v1' },
      { type: 'http', url: 'https://sms.example/v1', authorization: null, body: SMS_JSON },
    ],
    [
      { SMS_URL: 'smpp://cagou:se%3Acret@sms.example', SMS_FROM: 'PROVSUD' },
      { ...SMPP, host: 'sms.example', port: 2775, secure: false, user: 'cagou', password: 'se:cret', from: 'PROVSUD' },
    ],
    [
      { SMS_URL: 'smpps://cagou@sms.example' },
      { ...SMPP, host: 'sms.example', port: 3550, secure: true, user: 'cagou' },
    ],
    [{ SMS_URL: 'smpp://[fd00::7]:9000' }, { ...SMPP, host: 'fd00::7', port: 9000 }],
  ])('knows by its address how a gateway of text messages is asked: %o', (variables, sms) => {
    expect(read(variables).sms).toEqual(sms);
  });

  test('wants no setting of one kind of gateway for the other', () => {
    const smpp = 'smpp://cagou:secret@sms.example';
    expect(mistakes({ SMS_URL: smpp, SMS_AUTHORIZATION: 'Bearer x' })).toEqual([
      expect.stringContaining('asked by HTTP'),
    ]);
    expect(mistakes({ SMS_URL: smpp, SMS_BODY: SMS_JSON })).toEqual([expect.stringContaining('asked by HTTP')]);
    expect(mistakes({ SMS_URL: 'https://sms.example', SMS_FROM: 'PROVSUD' })).toEqual([
      expect.stringContaining('SMS_FROM is for SMPP'),
    ]);
  });

  test('tells all mistakes at once, one sentence each, naming the variable', () => {
    expect(mistakes({ PORT: 'abc', REDIS_URL: 'http://nowhere', LOG_LEVEL: 'loud' })).toEqual([
      'PORT must be a port number, from 0 to 65535.',
      'REDIS_URL must be an address that begins with redis:// or rediss://.',
      expect.stringContaining('LOG_LEVEL must be'),
    ]);
  });

  test('tells what contradicts beside what cannot be read', () => {
    expect(mistakes({ PORT: 'abc', DEMO: 'true', NODE_ENV: 'production', OIDC_ISSUER: 'https://id.example' })).toEqual([
      expect.stringContaining('PORT must be'),
      expect.stringContaining('DEMO cannot be true'),
      expect.stringContaining('set all three, or none'),
      expect.stringContaining('PUBLIC_URL must be set'),
      expect.stringContaining('SMTP_URL must be set'),
    ]);
  });

  test.each([
    ['PUBLIC_URL', 'http://['],
    ['PUBLIC_URL', 'https://demarches.example/aides'],
    ['DATABASE_URL', 'postgres://user:word@host:99999/name'],
    ['SMTP_URL', 'smtp://mail:abc'],
    ['MAIL_FROM', 'Province Sud <aides@province.example>'],
    ['WEBHOOK_NETWORKS', '10.0.0.0'],
    ['WEBHOOK_NETWORKS', '10.0.0.0/8,intranet'],
    ['WEBHOOK_SECRET', 'whsec_'],
    ['WEBHOOK_SECRET', 'whsec_not base64, but long enough to be one'],
    ['BRAND_LOGO', '/nowhere/logo.svg'],
    ['CLAMAV_URL', 'http://clamav:3310'],
    ['SECURITY_CONTACT', 'securite@province.example'],
    ['SMS_URL', 'ftp://sms.example'],
    ['SMS_URL', 'smpp://cagou:100%@sms.example'],
    ['SMS_URL', 'smpp://cagou:%ff@sms.example'],
    ['SMS_FROM', 'PROVINCE SUD NC'],
    ['SMS_FROM', '12'],
    ['SMS_FROM', 'Été'],
    ['MAP_TILES', 'https://tiles.example/{z}/{x}.png'],
    ['MAP_TILES', 'https://{z}.example/{x}/{y}.png'],
    ['MAP_TILES', 'tiles/{z}/{x}/{y}.png'],
  ])('refuses at start what would fail later: %s=%s', (name, value) => {
    const told = mistakes({ [name]: value }).filter((sentence) => !sentence.includes('go together'));
    expect(told).toEqual([expect.stringMatching(new RegExp(`^${name} must be .+\\.$`, 'u'))]);
  });

  test('refuses a token for the metrics that could be guessed', () => {
    expect(mistakes({ METRICS_TOKEN: 'too short' })).toEqual([expect.stringContaining('METRICS_TOKEN must have')]);
  });

  test('takes the logo only from an SVG file', () => {
    const logo = join(folder, 'logo.svg');
    writeFileSync(logo, 'PNG');
    expect(mistakes({ BRAND_LOGO: logo })).toEqual(['BRAND_LOGO must be the path of an SVG file.']);
    writeFileSync(logo, '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(read({ BRAND_LOGO: logo }).brand.logo).toBe(logo);
  });

  test('refuses a demonstration in production, and is none there by default', () => {
    expect(mistakes({ ...PRODUCTION, DEMO: 'true' })).toEqual([expect.stringContaining('DEMO cannot be true')]);
    expect(read(PRODUCTION).demo).toBe(false);
  });

  test('requires a second factor of those who work here, but in a demonstration or where that was set otherwise', () => {
    expect(read(PRODUCTION).secondFactor).toBe('required');
    expect(read({}, false).secondFactor).toBe('required');
    expect(read({}).secondFactor).toBe('offered');
    expect(read({ ...PRODUCTION, SECOND_FACTOR: 'offered' }).secondFactor).toBe('offered');
    expect(read({ SECOND_FACTOR: 'required' }).secondFactor).toBe('required');
    expect(mistakes({ SECOND_FACTOR: 'no' })).toEqual(['SECOND_FACTOR must be required or offered.']);
  });

  test('wants the identity provider whole', () => {
    expect(mistakes({ OIDC_ISSUER: 'https://id.example' })).toEqual([
      expect.stringContaining('set all three, or none'),
    ]);
  });

  test('makes a secret that only the server reads, and keeps it', () => {
    const { secret } = read({});
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(read({}).secret).toBe(secret);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  });

  test('signs with no secret that a crash left half written', () => {
    for (const half of ['', 'abc']) {
      writeFileSync(join(folder, 'secret'), half);
      expect(read({}).secret).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('says in a sentence that the folder of the data cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(mistakes({ DATA_DIR: join(folder, 'file', 'data') })).toEqual([expect.stringContaining('DATA_DIR')]);
    expect(mistakes({ DATA_DIR: '/proc/cagou' })).toEqual([expect.stringContaining('DATA_DIR')]);
  });

  test('takes an empty variable for one that is not set', () => {
    expect(read({ DATABASE_URL: '' }).databaseUrl).toBeNull();
  });

  test('gives the public address without a final slash', () => {
    expect(read({ PUBLIC_URL: 'https://demarches.example/' }).publicUrl).toBe('https://demarches.example');
  });
});
