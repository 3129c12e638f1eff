/** The usual time to answer, as the scheme announces it, is not more than that after which silence has decided. */
import { latestEnd } from '../calendar/clock-end.ts';
import { addDelay } from '../calendar/delay.ts';
import { formatDuration } from '../calendar/duration-words.ts';
import { SAMPLE_MOMENTS } from '../calendar/sample-moments.ts';
import { joinPointer } from '../base/pointer.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { writtenLengths } from '../calendar/french-durations.ts';

/** A usual time that is longer than a legal delay of decision that begins with the filing. */
export function checkTypicalDelay({ identity, workflow, report }: ParsedSource): readonly Diagnostic[] {
  const lengths = writtenLengths(identity.typicalDelay ?? '');
  if (lengths.length === 0) return [];
  const clock = Object.entries(workflow.clocks ?? {}).find(
    ([, one]) =>
      one.silence !== 'none' &&
      one.startsIn === undefined &&
      lengths.every(({ length: { months, days } }) =>
        SAMPLE_MOMENTS.every((at) => addDelay(at, { after: `P${months}M${days}D` }) > latestEnd(one, at)),
      ),
  );
  if (!clock) return [];
  const [name, { title, after, lengths: varied = [] }] = clock;
  const length = formatDuration(after ?? varied.at(-1)?.after ?? '');
  const params = { written: identity.typicalDelay ?? '', clock: title, length };
  const related = [{ caption: CAPTIONS.clock, place: joinPointer('/clocks', name), file: 'workflow.json' }];
  return [report('identity.delay-longer', 'dispositif.json', '/typicalDelay', params, related)];
}
