/** What authors got wrong is told where they got it wrong, and not only by what suffers from it. */
import { expect, it } from 'vitest';
import { memoiseBy } from '../../../engine/base/memoise.ts';
import { compile, runScenarios, type DispositifSource } from '../../../engine/index.ts';
import { applyChanges, type Change } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, readSource } from '../sources.ts';
import { MISTAKES_IN_SCENARIOS } from './authors-mistakes-in-scenarios.ts';
import { MISTAKES } from './authors-mistakes.ts';

const sourceOf = memoiseBy((scheme: string) => scheme, readSource);

/** A scheme with a mistake, and the shared lists and blocks that it had. */
async function mistaken(scheme: string, changes: readonly Change[]): Promise<DispositifSource> {
  const source = await sourceOf(scheme);
  const { lists } = source;
  return { ...applyChanges(source, changes), ...(lists && { lists }) };
}

it.each(MISTAKES)('$scheme: $what', async ({ scheme, changes, told }) => {
  const found = diagnosticsOf(await mistaken(scheme, changes)).map(
    ({ code, file, pointer, line }) => `${code} ${file}${pointer === '' ? `:${line}` : pointer}`,
  );
  expect(found).toContain(told);
});

it.each(MISTAKES_IN_SCENARIOS)('$scheme, by its scenarios: $what', async ({ scheme, changes, pointed }) => {
  const result = compile(await mistaken(scheme, changes));
  if (result.type === 'failed') throw new Error('it is told before any scenario is played');
  const { scenarios } = runScenarios(result.dispositif);
  const places = scenarios.flatMap(({ suspects }) =>
    suspects.map(({ file, pointer, line }) => `${file}${pointer === '' ? `:${line}` : pointer}`),
  );
  expect(places).toContain(pointed);
  expect(scenarios.filter(({ passed, suspects }) => passed && suspects.length > 0)).toEqual([]);
});
