/** What authors got wrong is told where they got it wrong, and not only by what suffers from it. */
import { expect, it } from 'vitest';
import { memoiseBy } from '../../../engine/base/memoise.ts';
import { applyChanges } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, readSource } from '../sources.ts';
import { MISTAKES } from './authors-mistakes.ts';

const sourceOf = memoiseBy((scheme: string) => scheme, readSource);

it.each(MISTAKES)('$scheme: $what', async ({ scheme, changes, told }) => {
  const source = await sourceOf(scheme);
  const found = diagnosticsOf(applyChanges(source, changes)).map(
    ({ code, file, pointer, line }) => `${code} ${file}${pointer === '' ? `:${line}` : pointer}`,
  );
  expect(found).toContain(told);
});
