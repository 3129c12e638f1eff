/** The style sheet of desk and studio holds what their components need of the library's, and nothing else. */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const LIBRARY = join(ROOT, 'node_modules/@mantine');
/** Of no component: what all of them stand on. */
const GROUND = ['baseline', 'default-css-variables', 'global'];

let listed: readonly string[];
let needed: ReadonlySet<string>;

beforeAll(async () => {
  const sheet = await read(join(ROOT, 'runtime/ui/mantine.css'));
  listed = [...sheet.matchAll(/@import '@mantine\/core\/styles\/([\w-]+)\.css'/g)].flatMap(([, name]) => name ?? []);
  const ours = globSync(['runtime/**/*.{ts,tsx}', 'designer/**/*.{ts,tsx}'], { cwd: ROOT }).map((path) =>
    join(ROOT, path),
  );
  const theirs = globSync('notifications/esm/**/*.mjs', { cwd: LIBRARY }).map((path) => join(LIBRARY, path));
  const taken = (await Promise.all([...ours, ...theirs].map(namesTaken))).flat();
  needed = await sheetsOf(new Set(taken));
});

it('holds the sheet of every component that is drawn', () => {
  expect([...needed].filter((name) => !listed.includes(name))).toEqual([]);
});

it('holds no other', () => {
  expect(listed.filter((name) => !needed.has(name) && !GROUND.includes(name))).toEqual([]);
});

it('holds them in the order of the library, where the later one wins', async () => {
  const whole = await read(join(LIBRARY, 'core/styles.css'));
  const places = await Promise.all(
    listed.map(async (name) => whole.indexOf((await read(join(LIBRARY, `core/styles/${name}.css`))).trim())),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

const read = (path: string): Promise<string> => readFile(path, 'utf8');

/** What a module takes from the library by name. */
async function namesTaken(path: string): Promise<readonly string[]> {
  const code = await read(path);
  return [...code.matchAll(/import \{([^}]*)\}\s*from ['"]@mantine\/core['"]/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.replace(/ as .*/, '').trim()),
  );
}

/** Names of the sheets that what is exported under these names reaches, parts of parts among them. */
async function sheetsOf(names: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const index = join(LIBRARY, 'core/esm/index.mjs');
  const sheets = new Set<string>();
  const seen = new Set<string>();
  const walk = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    if (path.endsWith('.module.mjs')) {
      sheets.add(basename(path, '.module.mjs'));
      return;
    }
    const from = [...(await read(path)).matchAll(/ from "(\.[^"]+)"/g)].flatMap(([, part]) => part ?? []);
    await Promise.all(from.map((part) => walk(join(dirname(path), part))));
  };
  const exports = [...(await read(index)).matchAll(/import \{([^}]*)\} from "(\.[^"]+)"/g)];
  for (const [, given = '', part = ''] of exports) {
    if (given.split(',').some((name) => names.has(name.replace(/.* as /, '').trim())))
      await walk(join(dirname(index), part));
  }
  return sheets;
}
