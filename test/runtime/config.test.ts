import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../runtime/config.ts';

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

describe('the configuration', () => {
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

  test('tells all mistakes at once, one sentence each, naming the variable', () => {
    expect(mistakes({ PORT: 'abc', REDIS_URL: 'http://nowhere', LOG_LEVEL: 'loud' })).toEqual([
      'PORT must be a port number, from 0 to 65535.',
      'REDIS_URL must be an address that begins with redis:// or rediss://.',
      expect.stringContaining('LOG_LEVEL must be'),
    ]);
  });

  test('refuses a demonstration in production, and is none there by default', () => {
    expect(mistakes({ NODE_ENV: 'production', DEMO: 'true' })).toEqual([
      expect.stringContaining('DEMO cannot be true'),
    ]);
    expect(read({ NODE_ENV: 'production' }).demo).toBe(false);
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

  test('takes an empty variable for one that is not set', () => {
    expect(read({ DATABASE_URL: '' }).databaseUrl).toBeNull();
  });

  test('gives the public address without a final slash', () => {
    expect(read({ PUBLIC_URL: 'https://demarches.example/' }).publicUrl).toBe('https://demarches.example');
  });
});
