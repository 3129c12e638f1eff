/**
 * Writes the lists that every scheme may name: the communes of New Caledonia, from the national list, which is too long
 * for the browsers that compile a scheme; and the activities of the nomenclature (NAF rév. 2), by the codes that the
 * RIDET gives to establishments. `--check` writes nothing and fails when what is written is not what would be.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import communes from '@etalab/decoupage-administratif/data/communes.json' with { type: 'json' };
import activities from '@socialgouv/codes-naf/index.json' with { type: 'json' };

interface Row {
  readonly value: string;
  readonly label: string;
  readonly more: Readonly<Record<string, string>>;
}

interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly codesPostaux?: readonly string[];
}

/** Department code of New Caledonia in the national list. */
const NEW_CALEDONIA = '988';
/** What the national list writes otherwise than the communes themselves. */
const SPELLINGS: Readonly<Record<string, string>> = {
  Bouloupari: 'Boulouparis',
  "L'Île-des-Pins": 'L’Île-des-Pins',
};
/** Codes that letters bear too, and the national list does not know; the one of the list is suggested. */
const FURTHER_POSTCODES: Readonly<Record<string, readonly string[]>> = {
  Dumbéa: ['98830'],
  'Le Mont-Dore': ['98810'],
  Païta: ['98890'],
};
/** A sub-class, the level that establishments are given; the others are its chapters. */
const SUBCLASS = /^\d{2}\.\d{2}[A-Z]$/u;

function listCommunes(): readonly Row[] {
  const list: readonly Commune[] = communes;
  return list
    .filter(({ code }) => code.startsWith(NEW_CALEDONIA))
    .map(({ nom, codesPostaux = [] }) => {
      const name = SPELLINGS[nom] ?? nom;
      return {
        value: name,
        label: name,
        more: { codesPostaux: [...codesPostaux, ...(FURTHER_POSTCODES[name] ?? [])].join(' ') },
      };
    })
    .toSorted((left, right) => left.value.localeCompare(right.value, 'fr'));
}

function listActivities(): readonly Row[] {
  return activities
    .filter(({ id }) => SUBCLASS.test(id))
    .map(({ id, label }) => ({ value: id, label: `${label.replaceAll("'", '’')} (${id})`, more: {} }));
}

const lists: Readonly<Record<string, readonly Row[]>> = { communes: listCommunes(), naf: listActivities() };
for (const [name, rows] of Object.entries(lists)) {
  const file = join(import.meta.dirname, 'reference', `${name}.json`);
  const text = `${JSON.stringify(rows, null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    await writeFile(file, text);
  } else if ((await readFile(file, 'utf8')) !== text) {
    console.error(`Not up to date, run \`npm run generate\`: schemas/reference/${name}.json`);
    process.exitCode = 1;
  }
}
