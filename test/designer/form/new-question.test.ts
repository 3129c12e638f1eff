/** A question that is added can be published as it is: its author then words it. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isJsonObject } from '../../../engine/base/index.ts';
import { diagnosticsOf, readSource } from '../../engine/sources.ts';
import { BLOCK_KINDS, FIELD_KINDS, kindOf } from '../../../engine/studio.ts';
import { perform } from '../../../engine/edit/perform.ts';
import type { NewQuestion } from '../../../designer/form/new-question.ts';
import type { QuestionKind } from '../../../engine/studio.ts';

afterAll(() => vi.unstubAllGlobals());

const SCHEME = await readSource('workflows/instruction-simple');

describe.each([...BLOCK_KINDS, ...FIELD_KINDS])('a question of the kind %s', (kind) => {
  let make: (kind: QuestionKind) => NewQuestion;
  beforeAll(async () => {
    vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
    ({ newQuestion: make } = await import('../../../designer/form/new-question.ts'));
  });

  it('is known as such', () => {
    expect(kindOf(make(kind).schema)).toBe(kind);
  });

  it('breaks nothing of the scheme that it is added to', () => {
    const { schema, category } = make(kind);
    const added = perform(SCHEME.files, {
      type: 'question.add',
      container: '',
      name: 'ajoutee',
      schema: {
        ...schema,
        cagou: { ...(isJsonObject(schema['cagou']) && schema['cagou']), personal: category ?? 'demande' },
      },
      required: false,
      page: 'demande',
      before: null,
      ...(category && { category: { name: category, title: 'Une catégorie' } }),
    });
    if (added.type === 'refused') throw new Error(added.code);
    const former = diagnosticsOf(SCHEME).map(({ code }) => code);
    const made = diagnosticsOf({ ...SCHEME, files: added.files });
    expect(made.filter(({ code, severity }) => severity === 'error' && !former.includes(code))).toEqual([]);
  });
});
