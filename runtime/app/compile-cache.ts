/**
 * Preloaded by the commands of package.json (`node --import`): what Node makes of our TypeScript and of the libraries is
 * kept, so that a process does not begin by doing it again. Where the folder cannot be written, it does without.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../../.cache/compiled'));
