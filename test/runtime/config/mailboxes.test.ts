/** The file that lists the mailboxes of services: what it may say, and how a mistake is told without saying a password. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../../../runtime/config/config.ts';
import { mailboxName, readMailboxes } from '../../../runtime/config/mailboxes.ts';

let folder: string;
let list: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cagou-mailboxes-'));
  list = join(folder, 'boites.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (value: unknown) => {
  writeFileSync(list, typeof value === 'string' ? value : JSON.stringify(value));
  return readMailboxes(list);
};
const ONE = { service: ' Aides ', url: 'imaps://aides%40province.example:p%40ss%2Fw@imap.example' };

it('names each with its line, its account and its folder', () => {
  const { mailboxes, sentences } = read([
    ONE,
    { service: 'Permis', url: 'imap://permis:x@localhost:1143', folder: 'À traiter' },
  ]);
  expect(sentences).toEqual([]);
  expect(mailboxes).toEqual([
    {
      service: 'Aides',
      host: 'imap.example',
      port: 993,
      secure: true,
      user: 'aides@province.example',
      password: 'p@ss/w',
      folder: 'INBOX',
    },
    {
      service: 'Permis',
      host: 'localhost',
      port: 1143,
      secure: false,
      user: 'permis',
      password: 'x',
      folder: 'À traiter',
    },
  ]);
  expect(mailboxes.map(mailboxName)).toEqual([
    'aides@province.example@imap.example/INBOX',
    'permis@localhost/À traiter',
  ]);
});

it.each<[string, unknown, RegExp]>([
  ['no list', {}, /with a list of at most 50/u],
  ['no JSON', '[', /cannot be understood/u],
  ['no object', [3], /mailbox 1: it must be an object/u],
  ['an unknown member', [{ ...ONE, password: 'secret' }], /password is not a member/u],
  ['no service', [{ url: ONE.url }], /service must be/u],
  ['no password', [{ ...ONE, url: 'imaps://aides@imap.example' }], /url must be imaps/u],
  ['another protocol', [{ ...ONE, url: 'pop3://a:b@imap.example' }], /url must be imaps/u],
  ['percents that say nothing', [{ ...ONE, url: 'imaps://a:%E9@imap.example' }], /url must be imaps/u],
  ['an empty folder', [{ ...ONE, folder: '' }], /folder must be/u],
  ['one twice', [ONE, { ...ONE, service: 'Autre' }], /mailbox 2: it is listed twice/u],
])('of %s says what is wrong', (_what, value, sentence) => {
  const { sentences } = read(value);
  expect(sentences).toEqual([expect.stringMatching(sentence)]);
  expect(sentences.join(' ')).not.toMatch(/p%40ss|p@ss|secret'/u);
});

it('stops the start when it is wrong, and is none when it is not named', () => {
  writeFileSync(list, '[3]');
  const start = () => readConfig({ demo: true }, { MAILBOXES: list, NODE_ENV: 'test', DATA_DIR: folder });
  expect(start).toThrow(/MAILBOXES, mailbox 1/u);
  expect(readConfig({ demo: true }, { NODE_ENV: 'test', DATA_DIR: folder }).mailboxes).toEqual([]);
});
