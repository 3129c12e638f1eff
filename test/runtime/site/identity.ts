/** What a scheme says of itself, for pages that show nothing else of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';

const FILE = join(import.meta.dirname, '../../../examples/aide-medicale/dispositif.json');
const { windows: _windows, ...EXAMPLE }: DispositifIdentity = JSON.parse(readFileSync(FILE, 'utf8'));

/** The identity of an example, received all year round, with some of its parts replaced. */
export function identity(parts: Partial<DispositifIdentity>): DispositifIdentity {
  return { ...EXAMPLE, effective: { from: '2020-01-01' }, ...parts };
}
