/** Basics are said once: what each is written with stands in the file that has it, and nowhere else in the product. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = ['engine', 'runtime', 'designer'].flatMap((folder) =>
  globSync(`${folder}/**/*.{ts,tsx}`, { cwd: ROOT }),
);

const READER = 'what a reader is to a case';
/** What is written; where it may be. */
const ONCE: readonly (readonly [what: string, written: RegExp, files: readonly string[]])[] = [
  ['the zone of Nouméa', /'Pacific\/Noumea'/u, ['engine/calendar/noumea.ts']],
  ['how far Nouméa is ahead', /11 \* 3_?600/u, ['engine/calendar/local-time.ts']],
  ['the escapes of pointers', /'~[01]'/u, ['engine/base/pointer.ts']],
  ['the names in sentences', /\/\\\{\(\\w\+\)\\\}\//u, ['engine/base/fill-names.ts']],
  ['the first of a month', /\) === 1 \? '1er'/u, ['engine/form/words/format-value.ts']],
  ['sending with progress', /new XMLHttpRequest/u, ['runtime/ui/api/send-bytes.ts']],
  ['identifiers of browsers', /getRandomValues/u, ['runtime/forms/new-id.ts']],
  [
    // Who opens a case, who records that it was read, and which of two applications shows it: presenters ask the view of the engine.
    READER,
    /\.standing\]|\.standing [!=]== '(?:applicant|agent|consulted)'/u,
    ['runtime/api/cases/open-case.ts', 'runtime/cases/read/open-for.ts', 'runtime/site/pages/request/route.ts'],
  ],
];

it.each(ONCE)('%s is written in one place', (what, written, files) => {
  const looked = what === READER ? SOURCES.filter((file) => !file.startsWith('engine/')) : SOURCES;
  const found = looked.filter((file) => written.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(found.toSorted()).toEqual(files);
});
