/**
 * What scrypt made of the one password of the tests and a salt is remembered by a process of tests. Making it keeps a core
 * busy for a tenth of a second, which is its purpose: hundreds of people who sign in with that password were a third of the
 * work of the tests on services. What it gives is the same; any other password, or a new salt, is worked out each time.
 */
import crypto, { type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

type Done = (error: Error | null, key: Buffer) => void;

/** The password of the people whom tests sign in. */
export const TEST_PASSWORD = 'un mot de passe de test';

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
    if (error === null && password === TEST_PASSWORD) keys.set(asked, Buffer.from(key));
    done(error, key);
  });
}

// Files of a worker share their modules, and each runs this again.
if (scrypt.name !== rememberedScrypt.name) {
  Object.assign(crypto, { scrypt: rememberedScrypt });
  syncBuiltinESMExports();
}
