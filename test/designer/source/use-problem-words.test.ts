/** What is to mend is told in the words of the screens, which load when there first is something to tell. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiDiagnostic } from '../../../schemas/types/api.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { problemAt } from '../problem-at.ts';

const FILES = {
  'form.schema.json': JSON.stringify({ type: 'object', properties: { age: { type: 'integer', title: 'Âge' } } }),
  'form.ui.json': JSON.stringify({ pages: [{ id: 'vous', title: 'Vous', fields: ['age'] }] }),
};
const TOLD = [problemAt('form.schema.json', '/properties/age', 'Le champ « age » n’est lu par personne.')];

type Given = readonly ApiDiagnostic[];
let queries: QueryClient;
let hook: RenderedHook<Given, readonly ApiDiagnostic[]>;
let loads = 0;

async function open(told: Given): Promise<void> {
  const { useProblemWords } = await import('../../../designer/source/use-problem-words.ts');
  hook = renderHook(
    (given: Given) => useProblemWords(given, FILES, null),
    told,
    (children) => createElement(QueryClientProvider, { client: queries }, children),
  );
}
const said = (): readonly string[] => hook.latest().map(({ message }) => message);

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
  loads = 0;
  queries = new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } });
});
afterEach(async () => {
  await hook.unmount();
  queries.clear();
  vi.doUnmock('../../../designer/source/problem-words.ts');
  vi.unstubAllGlobals();
});

describe('what is to mend', () => {
  it('is told by what its author calls it', async () => {
    await open(TOLD);
    expect(said(), 'nothing raw meanwhile').toEqual([]);
    await vi.waitFor(() => expect(said()).toEqual(['Le champ « Âge » n’est lu par personne.']));
  });

  it('loads no words where there is nothing', async () => {
    vi.doMock('../../../designer/source/problem-words.ts', () => {
      loads += 1;
      return { messageInWords: ({ message }: ApiDiagnostic) => message };
    });
    await open([]);
    await hook.settle();
    expect([said(), loads]).toEqual([[], 0]);
    hook.rerender(TOLD);
    await vi.waitFor(() => expect(said()).toHaveLength(1));
    expect(loads).toBe(1);
  });

  it('is worded once for each report, however often it is asked as one types', async () => {
    let worded = 0;
    vi.doMock('../../../designer/source/problem-words.ts', () => ({
      messageInWords: ({ message }: ApiDiagnostic) => {
        worded += 1;
        return message;
      },
    }));
    await open(TOLD);
    await vi.waitFor(() => expect(said()).toHaveLength(1));
    for (let letter = 0; letter < 5; letter += 1) hook.rerender(TOLD.map((one) => ({ ...one, line: letter + 2 })));
    expect([worded, hook.latest().map(({ line }) => line)]).toEqual([1, [6]]);
  });

  it('is told as the compiler says it where the words cannot come', async () => {
    vi.doMock('../../../designer/source/problem-words.ts', () => {
      loads += 1;
      throw new Error('the network is down');
    });
    await open(TOLD);
    await vi.waitFor(() => expect(said()).toEqual(['Le champ « age » n’est lu par personne.']));
  });
});
