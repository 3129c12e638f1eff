/**
 * `npm run mutation [-- --each N --schemes M --kind K]`: defects of many kinds are put one by one in sound schemes, and each must be told at the right
 * place. Says how many were, by kind, and lists those that were not. Fails under 98 %, or under 1,000 defects.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../engine/index.ts';
import { readFolder } from '../../runtime/cli/read-folder.ts';
import { complaintsOf, judge } from './judge.ts';
import { KINDS } from './kinds/index.ts';
import { readOptions } from './options.ts';
import { createRandom, sample } from './random.ts';
import { createScheme, type Defect } from './scheme.ts';

type Missed = {
  readonly kind: string;
  readonly scheme: string;
  readonly defect: Defect;
  readonly instead: readonly string[];
};

const ROOT = join(import.meta.dirname, '../..');
const SEED = 20_260_301;
const LEAST = { share: 0.98, defects: 1_000, kinds: 20 };
const { each, schemes: most, only, isChosen } = readOptions(process.argv.slice(2));

const schemes = await Promise.all(folders().map(async (folder) => createScheme(await readFolder(join(ROOT, folder)))));
const complaints = schemes.flatMap(({ source }) => {
  const result = compile(source);
  if (result.type === 'failed')
    return result.diagnostics.map(({ code, file, pointer }) => `${source.id}: ${code} ${file}${pointer}`);
  return [
    ...result.warnings.map(({ code, file, pointer }) => `${source.id}: ${code} ${file}${pointer}`),
    ...complaintsOf(result.dispositif),
  ];
});
if (complaints.length > 0) {
  console.error(`The schemes are not sound before anything is broken in them:\n${complaints.join('\n')}`);
  process.exit(1);
}

const random = createRandom(SEED);
const missed: Missed[] = [];
let [made, kinds] = [0, 0];
for (const kind of KINDS.filter(({ name }) => isChosen(name))) {
  let [ofKind, toldOfKind] = [0, 0];
  const places = schemes
    .map((scheme) => ({ scheme, found: kind.find(scheme) }))
    .filter(({ found }) => found.length > 0);
  for (const { scheme, found } of sample(places, most, random)) {
    for (const defect of sample(found, each, random)) {
      const { told, instead } = judge(scheme, defect);
      ofKind += 1;
      if (told) toldOfKind += 1;
      else missed.push({ kind: kind.name, scheme: scheme.source.id, defect, instead });
    }
  }
  made += ofKind;
  if (ofKind > 0) kinds += 1;
  console.log(`${String(toldOfKind).padStart(5)} / ${String(ofKind).padEnd(5)} ${kind.name}`);
}
for (const { kind, scheme, defect, instead } of missed) {
  console.log(
    `missed: ${kind} · ${scheme}/${defect.file}${defect.pointer}${instead.length > 0 ? ` · told instead: ${instead.slice(0, 3).join(', ')}` : ''}`,
  );
}
const share = made === 0 ? 0 : (made - missed.length) / made;
console.log(
  `${made} defects of ${kinds} kinds in ${schemes.length} schemes: ${(share * 100).toFixed(2)} % told at the right place.`,
);
if (share < LEAST.share || made < LEAST.defects || kinds < LEAST.kinds) process.exitCode = 1;

function folders(): readonly string[] {
  return ['examples', 'test/schemes', 'workflows'].flatMap((parent) =>
    existsSync(join(ROOT, parent))
      ? readdirSync(join(ROOT, parent))
          .map((name) => `${parent}/${name}`)
          .filter((folder) => existsSync(join(ROOT, folder, 'dispositif.json')) && folder.includes(only))
      : [],
  );
}
