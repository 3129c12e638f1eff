/** The scheme of an address, under its version in force. */
import type { CompiledDispositif } from '../../../engine/index.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';

interface CurrentScheme {
  readonly compiled: CompiledDispositif;
  readonly version: number;
}

/** Throws `dispositif-unknown` when nothing is published under that name. */
export async function currentScheme(
  { dispositifs }: Pick<Services, 'dispositifs'>,
  id: string,
): Promise<CurrentScheme> {
  const version = await dispositifs.current(id);
  const compiled = version === undefined ? undefined : await dispositifs.load(id, version);
  if (!compiled || version === undefined) throw problem('dispositif-unknown');
  return { compiled, version };
}
