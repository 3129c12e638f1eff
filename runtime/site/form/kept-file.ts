/** Documents that have not all left, in the browser's own database: loaded when one is kept, or was. */

/** A document, and the upload under which the server has some of it; null when it has nothing yet. */
export type KeptFile = { readonly file: File; readonly begun: string | null };

/** What this module does, for who is given it. */
export type KeptFiles = {
  readonly keepAt: (place: string, kept: KeptFile) => Promise<void>;
  readonly readAt: (place: string) => Promise<KeptFile | null>;
  readonly dropAt: (place: string) => Promise<void>;
};

const NAME = 'cagou-envois';
const STORE = 'documents';

/** Keeps one at a place, over what was there. Rejects where the browser keeps nothing. */
export async function keepAt(place: string, kept: KeptFile): Promise<void> {
  await inStore('readwrite', (store) => store.put(kept, place));
}

/** What is kept at a place; null when nothing is. */
export async function readAt(place: string): Promise<KeptFile | null> {
  const kept: unknown = await inStore('readonly', (store) => store.get(place));
  return isKept(kept) ? kept : null;
}

/** Removes what is kept at a place. */
export async function dropAt(place: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(place));
}

/** Resolves once it is on the device, not before. */
async function inStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  const transaction = database.transaction(STORE, mode);
  const request = act(transaction.objectStore(STORE));
  return new Promise<Result>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve(request.result));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('nothing is kept here')));
  }).finally(() => database.close());
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('nothing is kept here')));
  });
}

function isKept(value: unknown): value is KeptFile {
  return (
    typeof value === 'object' && value !== null && 'file' in value && value.file instanceof File && 'begun' in value
  );
}
