/** An entry of the notebook on its way to the server: nothing that is typed is lost, and nothing of somebody else is overwritten. */
import { describe, expect, it, vi } from 'vitest';
import { createKeeping, type KeepingPorts, type Memory } from '../../../../runtime/desk/privacy/breaches/keeping.ts';
import { emptyEntry } from '../../../../runtime/desk/privacy/breaches/entry.ts';
import { ApiError } from '../../../../runtime/ui/http.ts';
import type { Breach, BreachEntry, BreachStanding } from '../../../../schemas/types/api.ts';

const STANDING: BreachStanding = {
  id: 'b',
  number: 'VIO-2026-001',
  title: 'Clé perdue',
  discoveredAt: '2026-03-02T22:00:00.000Z',
  dueAt: '2026-03-05T22:00:00.000Z',
  notification: 'running',
  risk: 'unknown',
  personsCount: null,
  closedAt: null,
};
const ENTRY = emptyEntry('Clé perdue', '2026-03-03T09:00');
const BREACH: Breach = {
  standing: STANDING,
  entry: ENTRY,
  revision: 1,
  beganAt: STANDING.discoveredAt,
  beganBy: 'Rose',
};
const typed = (what: string): BreachEntry => ({ ...ENTRY, what });

/** A server with one breach, and a page whose time passes at once. */
function createWorld() {
  const server = { entry: ENTRY, revision: 1, down: false, losesAnswers: false };
  const memory: Memory = new Map();
  const states: string[] = [];
  const save: KeepingPorts['save'] = (entry, over) => {
    if (server.down) return Promise.reject(refusal('unreachable'));
    if (over !== server.revision) return Promise.reject(refusal('breach-changed'));
    server.entry = entry;
    server.revision += 1;
    if (server.losesAnswers) return Promise.reject(refusal('unreachable'));
    return Promise.resolve({ revision: server.revision, standing: STANDING });
  };
  const open = () =>
    createKeeping(
      { ...BREACH, entry: server.entry, revision: server.revision },
      {
        memory,
        save,
        read: () => Promise.resolve({ ...BREACH, entry: server.entry, revision: server.revision }),
        after: (_milliseconds, callBack) => {
          queueMicrotask(callBack);
          return () => undefined;
        },
        onNetwork: () => () => undefined,
        onStanding: vi.fn<() => void>(),
        onState: ({ saving, elsewhere }) => states.push(elsewhere ? 'elsewhere' : saving),
      },
    );
  return { server, memory, states, open };
}

const refusal = (code: 'breach-changed' | 'unreachable'): ApiError =>
  new ApiError({ type: 'about:blank', title: '', detail: '', status: code === 'unreachable' ? 0 : 409, code });
const settle = () => vi.waitFor(() => undefined).then(() => new Promise<void>((done) => setImmediate(done)));

describe('keeping', () => {
  it('saves what is typed, one save over the other, and leaves nothing in the page', async () => {
    const { server, memory, states, open } = createWorld();
    const keeping = open();
    keeping.type(typed('Une clé'));
    await settle();
    keeping.type(typed('Une clé USB'));
    await settle();
    expect([server.entry.what, server.revision]).toEqual(['Une clé USB', 3]);
    expect([states.at(-1), memory.size]).toEqual(['saved', 0]);
  });

  it('asks whose text stays where somebody else typed, and does what is answered', async () => {
    const { server, states, open } = createWorld();
    const mine = open();
    server.entry = typed('La leur');
    server.revision = 7;
    mine.type(typed('La mienne'));
    await settle();
    expect([states.at(-1), server.entry.what]).toEqual(['elsewhere', 'La leur']);
    mine.overwrite(typed('La mienne'));
    await settle();
    expect(server.entry.what).toBe('La mienne');

    const again = open();
    server.entry = typed('La leur encore');
    server.revision = 12;
    again.type(typed('Une autre'));
    await settle();
    expect((await again.takeTheirs())?.what).toBe('La leur encore');
    again.type(typed('Par-dessus la leur'));
    await settle();
    expect([server.entry.what, server.revision]).toEqual(['Par-dessus la leur', 13]);
  });

  it('keeps in the page what could not leave it, and sends it when the entry is opened again', async () => {
    const { server, memory, open } = createWorld();
    const away = open();
    server.down = true;
    away.type(typed('Écrit hors ligne'));
    away.stop();
    await settle();
    expect(memory.get('b')?.value.what).toBe('Écrit hors ligne');
    server.down = false;
    const back = open();
    expect(back.begun.what).toBe('Écrit hors ligne');
    back.resume();
    await settle();
    expect([server.entry.what, memory.size]).toEqual(['Écrit hors ligne', 0]);
  });

  it('loses nothing that was typed while one save is on its way, nor sends an older text after a newer one', async () => {
    const { server, open } = createWorld();
    const keeping = open();
    for (const what of ['U', 'Un', 'Une', 'Une clé']) keeping.type(typed(what));
    await settle();
    await settle();
    expect(server.entry.what).toBe('Une clé');
    const { revision } = server;
    await settle();
    expect(server.revision).toBe(revision);
  });

  it('does not take for somebody else’s what it sent itself, where the answer was lost', async () => {
    const { server, states, open } = createWorld();
    const keeping = open();
    server.losesAnswers = true;
    keeping.type(typed('Arrivé, sans réponse'));
    await settle();
    server.losesAnswers = false;
    keeping.type(typed('Arrivé, puis complété'));
    await settle();
    await settle();
    expect(states).not.toContain('elsewhere');
    expect(server.entry.what).toBe('Arrivé, puis complété');
  });
});
