/** Conditions of small forms are asked for where there are any, and what an author types in a preview is heard beside it. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  heardPreviewAnswers,
  onPreviewAnswers,
  sayPreviewAnswers,
} from '../../../runtime/ui/saving/preview-answers.ts';
import { useConditions } from '../../../runtime/ui/use-conditions.ts';
import type { FormSchema } from '../../../engine/index.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { memoryStorage } from '../desk/memory-storage.ts';

const CONDITION: FormSchema = { properties: { a: { const: 1 } } };
type Found = ReturnType<typeof useConditions>;
let queries: QueryClient;
let hook: RenderedHook<FormSchema, Found>;

const open = (schema: object, address = 'file:///nowhere'): Found => {
  queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  hook = renderHook(
    (of: FormSchema) => useConditions(of, address),
    schema as FormSchema,
    (children) => createElement(QueryClientProvider, { client: queries }, children),
  );
  return hook.latest();
};

describe('conditions', () => {
  afterEach(async () => {
    await hook.unmount();
    queries.clear();
  });

  it('are none, and there at once, for a form that asks under none', () => {
    expect(open({ properties: { a: { type: 'string' }, b: { items: { properties: {} } } } })).toEqual({
      data: {},
      error: null,
    });
  });

  it.each([
    ['at the root', { if: CONDITION }],
    ['in a section', { properties: { a: { properties: {}, if: CONDITION } } }],
    ['in the members of a list', { properties: { a: { items: { if: CONDITION } } } }],
    ['among several', { allOf: [{}, { if: CONDITION }] }],
  ])('are asked for where there is one %s, and are not there before', (_where, schema) => {
    expect(open(schema)).toEqual({ data: undefined, error: null });
  });

  it('that cannot be had are an error, never taken for none', async () => {
    open({ if: CONDITION });
    await vi.waitFor(() => expect(hook.latest().error).not.toBeNull());
    expect(hook.latest().data).toBeUndefined();
  });

  it('are those that the module of the version exports', async () => {
    const module = `data:text/javascript,export const conditions = { c1: () => true };//`;
    open({ if: CONDITION }, module);
    await vi.waitFor(() => expect(Object.keys(hook.latest().data ?? {})).toEqual(['c1']));
  });

  it('are not those of a module that exports none', async () => {
    open({ if: CONDITION }, 'data:text/javascript,export const other = 1;//');
    await vi.waitFor(() => expect(hook.latest().error?.message).toContain('cannot be had'));
  });
});

describe('answers typed in a preview', () => {
  let tab: EventTarget;
  beforeEach(() => {
    tab = new EventTarget();
    vi.stubGlobal('sessionStorage', memoryStorage());
    vi.stubGlobal('addEventListener', tab.addEventListener.bind(tab));
    vi.stubGlobal('removeEventListener', tab.removeEventListener.bind(tab));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('are heard as they were said, with where they were typed', () => {
    expect(heardPreviewAnswers()).toBeNull();
    sayPreviewAnswers({ base: '/studio/apercu/a', answers: { nom: 'Wéma' } });
    expect(heardPreviewAnswers()).toEqual({ base: '/studio/apercu/a', answers: { nom: 'Wéma' } });
  });

  it.each(['{', '7', '{"base":"/a"}', '{"base":1,"answers":{}}', '{"base":"/a","answers":[]}'])(
    'are none where what is kept is none: %s',
    (text) => {
      sessionStorage.setItem('cagou-apercu', text);
      expect(heardPreviewAnswers()).toBeNull();
    },
  );

  it('are told of as long as one listens, and nothing else of the storage is', () => {
    let heard = 0;
    const stop = onPreviewAnswers(() => (heard += 1));
    const tell = (key: string) => tab.dispatchEvent(Object.assign(new Event('storage'), { key }));
    tell('cagou-apercu');
    tell('autre');
    expect(heard).toBe(1);
    stop();
    tell('cagou-apercu');
    expect(heard).toBe(1);
  });

  it('are kept nowhere in a tab that keeps nothing', () => {
    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('sessionStorage', { setItem: refuse, getItem: refuse });
    expect(() => sayPreviewAnswers({ base: '/a', answers: {} })).not.toThrow();
    expect(heardPreviewAnswers()).toBeNull();
  });
});
