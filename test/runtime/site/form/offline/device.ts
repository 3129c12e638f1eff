/** As much of a device as keeps pages: its shelves, its workers, its cookies, and what the network gives it. */
import { vi } from 'vitest';

/** What a test sees and sets of a device. */
export interface Device {
  /** What lies on each shelf, by its address. */
  readonly shelves: Map<string, Map<string, Response>>;
  /** Scopes of the workers. */
  readonly workers: Set<string>;
  readonly cookies: Map<string, string>;
  /** What the network gives, by address; what is not here does not come. */
  readonly network: Map<string, () => Response>;
  /** Addresses that were asked for, in order. */
  readonly asked: string[];
  readonly dataset: Record<string, string>;
}

const ORIGIN = 'https://cagou.example';

/** Takes the place of the test's globals, until `vi.unstubAllGlobals()`. */
export function openDevice(pathname: string): Device {
  const device: Device = {
    shelves: new Map(),
    workers: new Set(),
    cookies: new Map(),
    network: new Map(),
    asked: [],
    dataset: {},
  };
  const { shelves, workers, cookies, network, asked, dataset } = device;
  const ask = async (address: string): Promise<Response> => {
    asked.push(address);
    const give = network.get(address);
    if (!give) throw new TypeError('Failed to fetch');
    return give();
  };
  const shelfAt = (name: string) => {
    const lying = shelves.get(name) ?? new Map<string, Response>();
    shelves.set(name, lying);
    return {
      match: async (key: string) => lying.get(key)?.clone(),
      put: async (key: string, response: Response) => void lying.set(key, response),
      delete: async (key: string) => lying.delete(key),
      keys: async () => [...lying.keys()].map((key) => ({ url: `${ORIGIN}${key}` })),
      addAll: async (keys: readonly string[]) => {
        const came = await Promise.all(keys.map(async (key) => [key, await ask(key)] as const));
        for (const [key, response] of came) lying.set(key, response);
      },
    };
  };
  vi.stubGlobal('caches', {
    has: async (name: string) => shelves.has(name),
    keys: async () => [...shelves.keys()],
    open: async (name: string) => shelfAt(name),
    delete: async (name: string) => shelves.delete(name),
    match: async (key: string, { cacheName }: { readonly cacheName: string }) =>
      shelves.get(cacheName)?.get(key)?.clone(),
  });
  vi.stubGlobal('navigator', {
    onLine: true,
    serviceWorker: {
      register: async (_: string, { scope }: { readonly scope: string }) => void workers.add(`${ORIGIN}${scope}`),
      getRegistrations: async () =>
        [...workers].map((scope) => ({ scope, unregister: async () => workers.delete(scope) })),
    },
  });
  vi.stubGlobal('location', { origin: ORIGIN, protocol: 'https:', pathname });
  vi.stubGlobal('fetch', ask);
  vi.stubGlobal('document', {
    documentElement: { dataset },
    get cookie() {
      return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    set cookie(text: string) {
      const [pair = ''] = text.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (/max-age=0\b/u.test(text)) cookies.delete(name);
      else cookies.set(name, value);
    },
  });
  vi.stubGlobal(
    'DOMParser',
    class {
      parseFromString(text: string) {
        const state = /id="etat-formulaire">(.*?)<\/script>/u.exec(text)?.[1] ?? 'null';
        return { getElementById: () => ({ textContent: state }) };
      }
    },
  );
  return device;
}
