/** Schemes of the tests, put where the public files; each is judged once for all files of tests that one process runs. */
import { listPins, type DispositifSource } from '../../engine/index.ts';
import { memoiseBy } from '../../engine/base/memoise.ts';
import { publishVersion } from '../../runtime/dispositifs/index.ts';
import { checkSource } from '../../runtime/dispositifs/check-source.ts';
import { hashSource } from '../../runtime/dispositifs/source-hash.ts';
import type { Services } from '../../runtime/services.ts';

/** A judgement of a source without shared lists says the same wherever it is made. */
const judgeOnce = memoiseBy(({ id, files }: DispositifSource) => `${id} ${hashSource(files)}`, checkSource);

/** Publishes a source; its default groups are made and bound. Throws with all that is wrong with it. */
export async function publishSource(
  services: Pick<Services, 'db' | 'dispositifs' | 'listShelf'>,
  source: DispositifSource,
): Promise<void> {
  const check = async (pinned: DispositifSource) => judgeOnce(pinned);
  const judged = listPins(source).length === 0 ? { check } : {};
  const published = await publishVersion(services, { source, by: null, ...judged });
  if (published.type === 'refused') throw new Error(JSON.stringify(published.diagnostics));
}
