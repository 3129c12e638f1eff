/** A register of establishments small enough to be read, whose codes come to the mails that the demonstration shows. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { importRegister } from '../establishments/index.ts';

const FILE = join(import.meta.dirname, 'etablissements.csv');

/** Writes what is not there yet; throws with the first line that is wrong. */
export async function importEstablishments(db: Knex): ReturnType<typeof importRegister> {
  return importRegister(db, createReadStream(FILE), ({ line, message }) => {
    throw new Error(`${FILE}, line ${line}: ${message}`);
  });
}
