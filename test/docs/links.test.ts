import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
/** Parts of docs/language.md, whose links are those of that page. */
const PARTS = 'docs/language/**';
const PAGES = globSync(['*.md', 'docs/**/*.md', 'examples/*/README.md'], { cwd: ROOT, exclude: [PARTS] });

/** Targets of the links and pictures of a page that are files of this repository. */
function localTargets(page: string): readonly string[] {
  const text = readFileSync(join(ROOT, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => decodeURI(String(match[1])));
  return targets.filter((target) => !/^([a-z]+:|#)/.test(target)).map((target) => target.replace(/#.*$/, ''));
}

describe('the documentation', () => {
  test('is found', () => expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md'])));

  test.each(PAGES)('%s points only at what is there', (page) => {
    const missing = localTargets(page).filter((target) => !existsSync(join(ROOT, dirname(page), target)));
    expect(missing).toEqual([]);
  });
});
