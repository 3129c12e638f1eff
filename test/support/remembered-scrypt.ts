/**
 * What scrypt made of a password and a salt is remembered by a process of tests. Making it keeps a core busy for a tenth of
 * a second, which is its purpose: hundreds of people who sign in with the one password of the tests were a third of the work
 * of the tests on services. What it gives is the same; a password or a salt that is new is worked out.
 */
import crypto, { type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

type Done = (error: Error | null, key: Buffer) => void;

const { scrypt } = crypto;
const keys = new Map<string, Buffer>();

function rememberedScrypt(password: string, salt: string, length: number, options: ScryptOptions, done: Done): void {
  const asked = JSON.stringify([password, salt, length, options]);
  const known = keys.get(asked);
  if (known) {
    setImmediate(done, null, Buffer.from(known));
    return;
  }
  scrypt(password, salt, length, options, (error, key) => {
    if (error === null) keys.set(asked, Buffer.from(key));
    done(error, key);
  });
}

// Files of a worker share their modules, and each runs this again.
if (scrypt.name !== rememberedScrypt.name) {
  Object.assign(crypto, { scrypt: rememberedScrypt });
  syncBuiltinESMExports();
}
