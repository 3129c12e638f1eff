/** The file that lists sources: what it may say, and how a mistake is told before anything starts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../runtime/config/config.ts';
import { readLookupSources } from '../../../runtime/config/lookup-sources.ts';

let folder: string;
let list: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cagou-sources-'));
  list = join(folder, 'sources.json');
  writeFileSync(join(folder, 'jeton.txt'), 'Bearer abc\n');
  writeFileSync(join(folder, 'accent.txt'), 'Bearer é');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (value: unknown) => {
  writeFileSync(list, typeof value === 'string' ? value : JSON.stringify(value));
  return readLookupSources(list);
};
const HTTP = {
  type: 'http',
  id: 'velos',
  title: 'Registre des vélos',
  url: 'https://registre.example/velos/{key}',
  schemes: ['velo'],
  values: { teinte: { at: '/peinture/teinte', type: 'text' } },
};

describe('a file of sources', () => {
  it('says where each is asked, with its secret from another file', () => {
    const { sources, sentences } = read([
      { ...HTTP, authorizationFile: 'jeton.txt', timeout: 1_500, cacheMinutes: 0, networks: ['10.1.0.0/16'] },
      { type: 'establishments', id: 'ridet', title: 'Répertoire' },
    ]);
    expect(sentences).toEqual([]);
    expect(sources).toEqual([
      { ...HTTP, authorization: 'Bearer abc', patience: 1_500, keptMinutes: 0, networks: ['10.1.0.0/16'] },
      { type: 'establishments', id: 'ridet', title: 'Répertoire' },
    ]);
  });

  it('has usual limits where it says none', () => {
    expect(read([HTTP]).sources).toMatchObject([
      { authorization: null, patience: 4_000, keptMinutes: 10, networks: [] },
    ]);
  });

  it.each([
    ['another member', { ...HTTP, secret: 'x' }, 'secret is not a member of a source'],
    ['no identifier', { ...HTTP, id: 'Vélos' }, 'id must be lower-case words'],
    ['no title', { ...HTTP, title: ' ' }, 'title must be'],
    ['another type', { ...HTTP, type: 'soap' }, 'type must be http or establishments'],
    ['an address without a key', { ...HTTP, url: 'https://registre.example/velos' }, 'url must be an address'],
    ['a key in the host', { ...HTTP, url: 'https://{key}.example/' }, 'url must be an address'],
    ['the key twice', { ...HTTP, url: 'https://registre.example/{key}/{key}' }, 'url must be an address'],
    ['no scheme', { ...HTTP, schemes: [] }, 'schemes must list'],
    ['no value', { ...HTTP, values: {} }, 'values must say'],
    ['a name that rules could not read', { ...HTTP, values: { 'a-b': { at: '/a', type: 'text' } } }, 'a-b is no name'],
    ['a value without a place', { ...HTTP, values: { a: { at: 'a', type: 'text' } } }, 'values.a must have at'],
    ['a value of no type', { ...HTTP, values: { a: { at: '/a', type: 'list' } } }, 'values.a must have at'],
    ['too long a time', { ...HTTP, timeout: 60_000 }, 'timeout must be'],
    ['minutes that are none', { ...HTTP, cacheMinutes: 1.5 }, 'cacheMinutes must be'],
    ['a network that is none', { ...HTTP, networks: ['10.0.0.0'] }, 'networks must list'],
    ['a secret that is not there', { ...HTTP, authorizationFile: 'absent.txt' }, 'authorizationFile must be'],
    ['a secret with an accent', { ...HTTP, authorizationFile: 'accent.txt' }, 'authorizationFile must be'],
    [
      'an address of what is embedded',
      { type: 'establishments', id: 'a', title: 'A', url: 'x' },
      'url is for a source',
    ],
    ['what is no object', 'velos', 'it must be an object'],
  ])('is told %s, with the number of the source', (_what, source, sentence) => {
    const { sources, sentences } = read([{ ...HTTP, id: 'juste' }, source]);
    expect(sentences).toEqual([expect.stringMatching(`^LOOKUP_SOURCES, source 2: ${sentence}`)]);
    expect(sources).toHaveLength(1);
  });

  it.each([
    ['a name that two have', [HTTP, HTTP], 'LOOKUP_SOURCES: two sources are called velos.'],
    ['what is no list', {}, 'LOOKUP_SOURCES must be the path of a JSON file with a list'],
    ['what is no JSON', '{', 'LOOKUP_SOURCES must be the path of a JSON file: this one'],
  ])('is told %s', (_what, value, sentence) => {
    expect(read(value).sentences.join()).toContain(sentence);
  });

  it('keeps a server from starting while something is wrong in it', () => {
    read([{ ...HTTP, schemes: [] }]);
    const start = () => readConfig({ demo: true }, { DATA_DIR: folder, LOOKUP_SOURCES: list });
    expect(start).toThrow('LOOKUP_SOURCES, source 1: schemes must list');
    read([HTTP]);
    expect(start().lookupSources).toHaveLength(1);
    expect(readConfig({ demo: true }, { DATA_DIR: folder }).lookupSources).toEqual([]);
  });
});
