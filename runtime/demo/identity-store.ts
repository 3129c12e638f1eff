/**
 * What the identity service of a demonstration remembers while it runs: who is at its sign-in page, who signed in, which codes it gave.
 * A demonstration that ends forgets it, as one that begins knows nobody; a thousand entries are kept, the newest.
 */

/** What the provider keeps of a session, a grant, a code or a token: its own affair, but for these. */
interface Kept {
  readonly uid?: string;
  readonly grantId?: string;
  readonly userCode?: string;
  readonly consumed?: number;
}

/** The entries of one kind, as the provider asks for them. */
interface IdentityEntries {
  upsert(id: string, kept: Kept, seconds?: number): Promise<void>;
  find(id: string): Promise<Kept | undefined>;
  findByUid(uid: string): Promise<Kept | undefined>;
  findByUserCode(userCode: string): Promise<Kept | undefined>;
  consume(id: string): Promise<void>;
  destroy(id: string): Promise<void>;
  revokeByGrantId(grantId: string): Promise<void>;
}

interface Entry {
  readonly kept: Kept;
  /** Moment after which it is there no more. */
  readonly ends: number;
}

const MOST = 1000;

/** A memory of its own for one service, by the kind of what is kept. */
export function createIdentityStore(now: () => number = Date.now): (kind: string) => IdentityEntries {
  const entries = new Map<string, Entry>();
  const live = (key: string): Kept | undefined => {
    const entry = entries.get(key);
    if (!entry || entry.ends > now()) return entry?.kept;
    entries.delete(key);
    return undefined;
  };
  return (kind) => {
    const keyOf = (id: string): string => `${kind}:${id}`;
    const findWhere = (isMeant: (kept: Kept) => boolean): Kept | undefined => {
      for (const [key, { kept }] of entries) if (key.startsWith(keyOf('')) && isMeant(kept)) return live(key);
      return undefined;
    };
    return {
      upsert: async (id, kept, seconds = Infinity) => {
        entries.delete(keyOf(id));
        entries.set(keyOf(id), { kept, ends: now() + seconds * 1000 });
        const [oldest] = entries.keys();
        if (entries.size > MOST && oldest !== undefined) entries.delete(oldest);
      },
      find: async (id) => live(keyOf(id)),
      findByUid: async (uid) => findWhere((kept) => kept.uid === uid),
      findByUserCode: async (userCode) => findWhere((kept) => kept.userCode === userCode),
      consume: async (id) => {
        const entry = entries.get(keyOf(id));
        if (entry) entries.set(keyOf(id), { ...entry, kept: { ...entry.kept, consumed: Math.floor(now() / 1000) } });
      },
      destroy: async (id) => {
        entries.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, { kept }] of entries) if (kept.grantId === grantId) entries.delete(key);
      },
    };
  };
}
