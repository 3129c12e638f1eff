/** JavaScript that a browser loads to show a form: the portal's script, its chunks, and the compiled validators. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { compile } from '../../engine/index.ts';
import { buildApplications } from '../../runtime/app/build.ts';
import { compressApplications } from '../../runtime/app/compress.ts';
import { readExample } from '../support/example.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Quality with which the server compresses what it makes; what is built comes compressed. */
const QUALITY = 4;

export interface FormWeight {
  /** Bytes. */
  readonly raw: number;
  /** Bytes as the server sends them. */
  readonly sent: number;
  /** What it is made of: bytes of source text before they are minified, the heaviest first. */
  readonly packages: readonly (readonly [name: string, bytes: number])[];
}

/** Of the form of a scheme, after bringing the built portal up to date. */
export async function weighForm(id: string): Promise<FormWeight> {
  await buildApplications();
  await compressApplications();
  const dist = join(ROOT, 'dist/portal');
  const names = (await readdir(dist)).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(names.map((name) => readFile(join(dist, name))));
  const compiled = compile(await readExample(id));
  if (compiled.type !== 'compiled') throw new Error(`${id} does not compile`);
  const module = Buffer.from(compiled.dispositif.form.validatorModule);
  const built = await Promise.all(names.map((name) => sentLength(join(dist, name))));
  return {
    raw: sum([...texts, module].map((text) => text.length)),
    sent: sum([...built, compressedLength(module)]),
    packages: await weighPackages(),
  };
}

/** Small files are sent as they are. */
async function sentLength(path: string): Promise<number> {
  const { size } = await stat(`${path}.br`).catch(() => stat(path));
  return size;
}

function compressedLength(text: Buffer): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }).length;
}

async function weighPackages(): Promise<FormWeight['packages']> {
  const result = await build({ root: ROOT, mode: 'portal', logLevel: 'silent', build: { write: false } });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const chunks = outputs
    .flatMap(({ output }) => output)
    .filter((part): part is Rolldown.OutputChunk => part.type === 'chunk');
  const weights = new Map<string, number>();
  for (const [path, { renderedLength }] of chunks.flatMap((chunk) => Object.entries(chunk.modules))) {
    const name = packageOf(path);
    weights.set(name, (weights.get(name) ?? 0) + renderedLength);
  }
  return [...weights].toSorted(([, one], [, other]) => other - one);
}

function packageOf(path: string): string {
  const installed = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/u.exec(path)?.[1];
  return installed ?? path.replace(`${ROOT}/`, '').split('/').slice(0, 2).join('/');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
