/* The language in parts that one reads one at a time: its prose, and the schema of each kind of file and block. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDoc } from './project-texts.ts';

const SCHEMAS = join(import.meta.dirname, '../../schemas');
const SUFFIX = '.schema.json';
const BLOCK = 'block:';
/** The shapes of the API are no part of the language. */
const API = 'api';

/** Prose by the name of its part. */
const PROSE: Readonly<Record<string, string>> = {
  introduction: 'language/introduction.md',
  semantics: 'language/semantics.md',
  feel: 'language/feel.md',
  authors: 'auteurs.md',
};

/** Names of all parts: prose, schemas of files, blocks of forms, and `library`, which the server tells. */
export async function listParts(): Promise<readonly string[]> {
  const [files, blocks] = await Promise.all([listSchemas(SCHEMAS), listSchemas(join(SCHEMAS, 'blocks'))]);
  const kinds = files.filter((name) => name !== API);
  return [...Object.keys(PROSE), ...kinds, ...blocks.map((name) => `${BLOCK}${name}`), 'library'];
}

/** Text of a part, one of `listParts` but `library`; null for another name. */
export async function readPart(part: string): Promise<string | null> {
  const prose = Object.hasOwn(PROSE, part) ? PROSE[part] : undefined;
  if (prose !== undefined) return readDoc(prose);
  if (part === 'library' || !(await listParts()).includes(part)) return null;
  const path = part.startsWith(BLOCK) ? join('blocks', part.slice(BLOCK.length)) : part;
  return readFile(join(SCHEMAS, `${path}${SUFFIX}`), 'utf8');
}

async function listSchemas(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length));
}
