import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { TranslatableString } from '../../../../runtime/forms/lean/texts.ts';

/** Parts of RJSF that what is built keeps (`lean/registry.ts`), of which each reaches for its texts by their names. */
const KEPT = ['Form', 'fields/ArrayField', 'fields/ObjectField', 'fields/SchemaField'];

test('every text that the parts of RJSF which we keep name is there', async () => {
  const sources = await Promise.all(
    KEPT.map((part) => readFile(`node_modules/@rjsf/core/lib/components/${part}.js`, 'utf8')),
  );
  const named = sources.flatMap((source) =>
    [...source.matchAll(/TranslatableString\.(?<name>\w+)/gu)].map(({ groups }) => groups?.['name']),
  );
  expect(new Set(named)).toEqual(new Set(Object.keys(TranslatableString)));
});
