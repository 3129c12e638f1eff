/** What the forms of a play are drawn with: the form of a preview, and documents that go nowhere. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderHook } from '../../support/hooks.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { localUpload, usePreviewForm } = await import('../../../designer/play/use-preview.ts');
vi.unstubAllGlobals();

describe('the form of the preview', () => {
  afterEach(() => vi.unstubAllGlobals());
  const open = (address: string | null) => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: 0 } } });
    return renderHook(usePreviewForm, address, (children) => createElement(QueryClientProvider, { client }, children));
  };

  it('is none, and asked of nobody, where there is no address', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return Promise.reject(new Error('no network'));
    });
    const hook = open(null);
    await hook.settle();
    expect([hook.latest(), asked]).toEqual([{ form: null, error: null }, []]);
    await hook.unmount();
  });

  it('is asked at its address, and why it is not there is told', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return Promise.reject(new Error('no network'));
    });
    const hook = open('/studio/apercu/k1');
    await hook.settle();
    await hook.settle();
    expect([hook.latest().form, hook.latest().error === null]).toEqual([null, false]);
    expect(asked).toContain('/studio/apercu/k1/form.json');
    await hook.unmount();
  });
});

describe('a document of a play', () => {
  const send = (name: string, type = 'application/pdf') =>
    localUpload.send(new File(['abc'], name, { type }), {
      pointer: '/rib',
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onWaiting: () => undefined,
      onKept: () => undefined,
      left: null,
    });

  it('is received under its own name and size, and a name that scenarios can write', async () => {
    expect(await send('RIB de Marie.pdf')).toEqual({
      type: 'stored',
      file: { id: 'scenario-rib-de-marie-pdf', name: 'RIB de Marie.pdf', size: 3, mediaType: 'application/pdf' },
    });
  });

  it.each([
    ['Attestation d’employeur (2).pdf', 'scenario-attestation-d-employeur-2-pdf'],
    ['été.pdf', 'scenario--t-pdf'],
    ['…', 'scenario--'],
  ])('%s is known as %s', async (name, id) => {
    expect(await send(name)).toMatchObject({ file: { id } });
  });

  it('is known by no more than 64 letters', async () => {
    const result = await send(`${'a'.repeat(200)}.pdf`);
    expect(result.type === 'stored' && result.file.id.length).toBe(64);
  });

  it('of a kind that the browser does not know is of any', async () => {
    expect(await send('plan.xyz', '')).toMatchObject({ file: { mediaType: 'application/octet-stream' } });
  });
});
