/** What docs/architecture.md says is where is there: every folder has its line, and the walks name files that call one another. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const TEXT = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
/** Where a path of the text may begin: it is written as the reader of its section would say it. */
const BEGINNINGS = [
  '',
  'runtime/',
  'engine/',
  'engine/workflow/decide/',
  'runtime/jobs/handlers/',
  'runtime/dispositifs/',
];

const section = (title: string): string => TEXT.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const foldersIn = (path: string): readonly string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'messages')
    .map(({ name }) => name);
/** Paths of files and folders in backticks; rules of the linter and packages are none. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?!cagou\/|react\/)[a-z][\w-]*(?:\/[\w.-]+)+)`/gu)].map((match) => match[1] ?? '');

function whereIs(path: string): string | null {
  return BEGINNINGS.map((beginning) => `${beginning}${path}`).find((full) => existsSync(join(ROOT, full))) ?? null;
}

describe('every folder has its line', () => {
  it.each(foldersIn('runtime'))('runtime/%s', (name) => {
    expect(section('The folders of runtime')).toMatch(new RegExp(`^${name}/? `, 'mu'));
  });

  it.each(foldersIn('designer'))('designer/%s', (name) => {
    expect(section('The folders of the studio')).toMatch(new RegExp(`^${name}/? `, 'mu'));
  });

  const floors = foldersIn('engine').flatMap((name) => [
    name,
    ...foldersIn(`engine/${name}`).map((one) => `${name}/${one}`),
  ]);
  // Some floors are nothing but their folders.
  const own = floors.filter((path) => readdirSync(join(ROOT, 'engine', path)).some((file) => file.endsWith('.ts')));
  it.each(own)('engine/%s', (path) => {
    expect(section('The engine')).toContain(`| \`${path}\` |`);
  });
});

test('what is named by its path is there', () => {
  expect(pathsIn(TEXT).filter((path) => whereIs(path) === null)).toEqual([]);
});

describe('a walk', () => {
  const walks = section('Two walks').split(/^\*\*/mu).slice(1);
  /** What each step of a walk calls is imported where it is said to be called from, or by what that is given. */
  const CALLS: readonly (readonly [from: string, name: string, to: string])[] = [
    ['runtime/site/pages/verification/route.ts', 'openRead', 'runtime/site/filling/open-draft.ts'],
    ['runtime/site/filling/open-draft.ts', 'holdsDraft', 'runtime/filing/draft-access.ts'],
    ['runtime/site/pages/verification/route.ts', 'fileDraft', 'runtime/filing/file-draft.ts'],
    ['runtime/api/filing.ts', 'fileDraft', 'runtime/filing/file-draft.ts'],
    ['runtime/filing/file-draft.ts', 'refuseExcess', 'runtime/filing/refuse-excess.ts'],
    ['runtime/filing/file-draft.ts', 'refuseWithdrawn', 'runtime/filing/refuse-withdrawn.ts'],
    ['runtime/filing/file-draft.ts', 'withVouched', 'runtime/filing/vouched-answers.ts'],
    ['runtime/filing/file-draft.ts', 'keepKnownFiles', 'runtime/filing/settle-files.ts'],
    ['runtime/filing/file-draft.ts', 'signersOf', 'runtime/filing/invited/signers.ts'],
    ['runtime/filing/file-draft.ts', 'fileCase', 'runtime/cases/write/file-case.ts'],
    ['runtime/cases/write/file-case.ts', 'decide', 'engine/workflow/decide/decide.ts'],
    ['runtime/cases/write/file-case.ts', 'holdRegisters', 'runtime/cases/store/register-numbers.ts'],
    ['runtime/cases/write/file-case.ts', 'holdPlaces', 'runtime/cases/store/places.ts'],
    ['engine/workflow/decide/file-case.ts', 'unsigned', 'engine/form/pages/signatories.ts'],
    ['engine/workflow/decide/file-case.ts', 'awaitedLookups', 'engine/form/lookups/looked-up.ts'],
    ['runtime/cases/write/file-case.ts', 'projectCase', 'runtime/cases/rows/project-case.ts'],
    ['runtime/cases/write/file-case.ts', 'chainEvents', 'runtime/cases/rows/hash-chain.ts'],
    ['runtime/cases/write/file-case.ts', 'changeOf', 'runtime/cases/changes.ts'],
    ['runtime/api/cases/case-routes.ts', 'openCase', 'runtime/api/cases/open-case.ts'],
    ['runtime/api/cases/open-case.ts', 'openFor', 'runtime/cases/read/open-for.ts'],
    ['runtime/cases/read/open-for.ts', 'viewOfCase', 'engine/workflow/view/view-of-case.ts'],
    ['runtime/api/cases/case-routes.ts', 'toCommand', 'runtime/api/cases/to-command.ts'],
    ['runtime/api/cases/case-routes.ts', 'applyTaking', 'runtime/api/cases/taking-mail.ts'],
    ['runtime/cases/write/apply.ts', 'lockCase', 'runtime/cases/store/lock-case.ts'],
    ['runtime/cases/write/apply.ts', 'holdPlaces', 'runtime/cases/store/places.ts'],
    ['runtime/api/cases/taking-mail.ts', 'applyOn', 'runtime/cases/write/apply.ts'],
    ['runtime/api/cases/case-routes.ts', 'presentCase', 'runtime/api/cases/present-case.ts'],
  ];

  it('is of a filing, and of an action of an agent', () => {
    expect(walks.map((walk) => walk.split('**')[0])).toEqual(['A filing', 'An agent’s action'.replace('’', "'")]);
  });

  it.each(CALLS)('%s calls %s of %s', (from, name, to) => {
    expect(readFileSync(join(ROOT, from), 'utf8')).toMatch(new RegExp(`\\b${name}\\(`, 'u'));
    expect(readFileSync(join(ROOT, to), 'utf8')).toMatch(
      new RegExp(`\\b(?:function|const) ${name}\\b|\\b${name}:`, 'u'),
    );
    expect(walks.join('')).toContain(to.slice(to.lastIndexOf('/') + 1));
  });

  it('names nothing else that it does not pass through', () => {
    const passed = new Set(CALLS.flatMap(([from, , to]) => [from, to]));
    const named = walks.flatMap(pathsIn).flatMap((path) => whereIs(path) ?? []);
    expect(
      named.filter((path) => path.startsWith('runtime/filing/') && !path.includes('/store/') && !passed.has(path)),
    ).toEqual([]);
  });
});
