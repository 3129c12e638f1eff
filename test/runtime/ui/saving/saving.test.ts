import { beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../../../runtime/ui/saving/digest.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});

const shown = (): string => {
  const state = world.states.at(-1);
  return state?.type === 'kept' ? state.why : (state?.type ?? 'idle');
};

describe('what is typed', () => {
  it('is on the device at once, and on the server a moment after the last change', async () => {
    const saving = world.open();
    saving.change('a');
    expect(world.copy).toEqual({ value: 'a', revision: 1, sent: [] });
    await world.pass(500);
    saving.change('ab');
    await world.pass(700);
    expect([world.arrived, shown()]).toEqual([[], 'unsaved']);
    await world.pass(200);
    expect([world.arrived, shown(), world.copy]).toEqual([['ab'], 'saved', null]);
  });

  it('while a save is under way is not said to be saved by it', async () => {
    world.fates = ['slow'];
    const saving = world.open();
    saving.change('a');
    await world.pass(1_000);
    saving.change('ab');
    await world.pass(60_000);
    expect(world.states.map(({ type }) => type)).toEqual(['unsaved', 'saving', 'unsaved', 'saving', 'saved']);
    expect([world.arrived, world.server, world.copy]).toEqual([['a', 'ab'], { value: 'ab', revision: 3 }, null]);
  });

  it('that comes back to what is being saved is saved with it', async () => {
    world.fates = ['slow'];
    const saving = world.open();
    saving.change('a');
    await world.pass(1_000);
    saving.change('ab');
    saving.change('a');
    await world.pass(60_000);
    expect([world.arrived, shown(), world.copy]).toEqual([['a'], 'saved', null]);
  });

  it('is tried again while the server is away, at longer and longer intervals, and at once when the network is back', async () => {
    world.online = false;
    const saving = world.open();
    saving.change('a');
    await world.pass(25_000);
    expect([world.arrived, shown()]).toEqual([[], 'away']);
    saving.change('ab');
    expect(shown()).toBe('away');
    world.reconnect();
    await world.pass(100);
    expect([world.arrived, shown()]).toEqual([['ab'], 'saved']);
  });

  it('waits for another session or more typing where the session has ended', async () => {
    world.fates = ['expired', 'expired'];
    const saving = world.open();
    saving.change('a');
    await world.pass(120_000);
    expect([world.arrived, shown()]).toEqual([[], 'expired']);
    saving.change('ab');
    await world.pass(1_000);
    expect([world.arrived, shown()]).toEqual([[], 'expired']);
    world.reconnect();
    await world.pass(100);
    expect([world.arrived, shown()]).toEqual([['ab'], 'saved']);
  });

  it('is not sent again as it is once it was refused, and is once it was changed', async () => {
    world.fates = ['refused'];
    const saving = world.open();
    expect(await Promise.all([saving.flush('too long'), world.pass(100)])).toEqual([
      { type: 'kept', why: 'refused', final: true },
      undefined,
    ]);
    world.reconnect();
    await world.pass(120_000);
    expect([world.arrived, shown(), world.copy?.value]).toEqual([[], 'refused', 'too long']);
    saving.change('short');
    await world.pass(1_000);
    expect([world.arrived, shown()]).toEqual([['short'], 'saved']);
  });

  it('stays on the device for good where the server takes no more', async () => {
    world.fates = ['filed'];
    const saving = world.open();
    saving.change('a');
    await world.pass(1_000);
    saving.change('ab');
    world.reconnect();
    await world.pass(120_000);
    expect([world.arrived, shown(), world.copy?.value]).toEqual([[], 'filed', 'ab']);
  });
});

describe('an answer that was lost', () => {
  it('is no other author’s text: what was typed since goes on top of it', async () => {
    world.fates = ['lostAfter'];
    const saving = world.open();
    saving.change('a');
    await world.pass(900);
    saving.change('ab');
    await world.pass(10_000);
    expect([world.server.value, shown()]).toEqual(['ab', 'saved']);
  });

  it('is not sent again where reading tells all that a save would', async () => {
    world.readTells = true;
    world.fates = ['lostAfter'];
    const saving = world.open();
    saving.change('a');
    await world.pass(10_000);
    expect([world.arrived, world.server.revision, shown(), world.copy]).toEqual([['a', 'a'], 2, 'saved', null]);
  });

  it('is recognised by the next visit, which the device told what was sent', async () => {
    world.fates = ['lostAfter'];
    const first = world.open();
    first.change('a');
    await world.pass(850);
    first.change('ab');
    first.stop();
    const { copy } = world;
    expect(copy).toEqual({ value: 'ab', revision: 1, sent: [digestOf('a')] });
    const second = world.open();
    second.change('ab');
    await world.pass(2_000);
    expect([world.server.value, shown()]).toEqual(['ab', 'saved']);
  });
});

describe('a save that arrives after the next page was loaded', () => {
  it('is nobody else’s text where it changed nothing', async () => {
    const page = world.open();
    // As a page that was left sends what it had been loaded with: another revision of the same text.
    world.server.revision += 1;
    page.change('a');
    await world.pass(1_000);
    expect([world.server.value, shown(), world.copy]).toEqual(['a', 'saved', null]);
    // Nor is what this page itself saved last.
    world.server.revision += 1;
    page.change('ab');
    await world.pass(1_000);
    expect([world.server.value, shown()]).toEqual(['ab', 'saved']);
  });

  it('is somebody else’s where this page goes on from what another visit left over an older text', async () => {
    world.copy = { value: 'mine', revision: 1, sent: [] };
    world.server.value = 'theirs';
    world.server.revision = 2;
    void world.open().flush('mine');
    await world.pass(1_000);
    expect([world.server.value, shown()]).toEqual(['theirs', 'conflict']);
  });
});

describe('what somebody else saved meanwhile', () => {
  const meet = async () => {
    const saving = world.open();
    saving.change('mine');
    world.server.value = 'theirs';
    world.server.revision += 1;
    await world.pass(1_000);
    expect([world.server.value, shown(), world.copy?.value]).toEqual(['theirs', 'conflict', 'mine']);
    return saving;
  };

  it('is never replaced unasked, however much is typed and however long one waits', async () => {
    const saving = await meet();
    saving.change('mine too');
    world.reconnect();
    saving.retry();
    await world.pass(120_000);
    expect([world.server.value, shown(), world.copy?.value]).toEqual(['theirs', 'conflict', 'mine too']);
  });

  it('is replaced when one says so, and told', async () => {
    const saving = await meet();
    saving.overwrite('mine');
    await world.pass(1_000);
    expect([world.server.value, shown(), world.replaced]).toEqual(['mine', 'saved', ['theirs']]);
  });

  it('is replaced as soon as the network lets it be, when one says so without network', async () => {
    const saving = await meet();
    world.online = false;
    saving.overwrite('mine');
    await world.pass(1_000);
    expect([world.server.value, shown()]).toEqual(['theirs', 'away']);
    world.reconnect();
    await world.pass(1_000);
    expect([world.server.value, shown()]).toEqual(['mine', 'saved']);
  });

  it('takes the place of what was typed when one says so', async () => {
    const saving = await meet();
    const [taken] = await Promise.all([saving.takeTheirs(), world.pass(1_000)]);
    expect(taken).toMatchObject({ type: 'read', value: 'theirs' });
    saving.change('theirs and mine');
    await world.pass(1_000);
    expect([world.server.value, shown()]).toEqual(['theirs and mine', 'saved']);
  });

  it('does not take the place of what is typed while one waits for it', async () => {
    const saving = await meet();
    const asked = saving.takeTheirs();
    saving.change('mine too');
    const [taken] = await Promise.all([asked, world.pass(1_000)]);
    expect([taken, shown(), world.copy?.value]).toEqual([null, 'conflict', 'mine too']);
  });
});

describe('a saving that leaves only when one says so', () => {
  it('keeps on the device and sends nothing by itself', async () => {
    const saving = world.open({ moment: null });
    saving.change('a');
    await world.pass(120_000);
    expect([world.arrived, shown(), world.copy?.value]).toEqual([[], 'unsaved', 'a']);
    void saving.flush('a');
    await world.pass(100);
    expect([world.arrived, shown(), world.copy]).toEqual([['a'], 'saved', null]);
  });

  it('sends again what could not leave, until it is changed', async () => {
    world.online = false;
    const saving = world.open({ moment: null });
    void saving.flush('a');
    await world.pass(100);
    expect(shown()).toBe('away');
    saving.change('ab');
    world.reconnect();
    await world.pass(120_000);
    expect([world.arrived, shown(), world.copy?.value]).toEqual([[], 'unsaved', 'ab']);
  });
});

describe('a saving that ends', () => {
  it('sends nothing more, and leaves on the device what is not saved', async () => {
    const saving = world.open();
    saving.change('a');
    saving.stop();
    world.reconnect();
    await world.pass(120_000);
    expect([world.arrived, world.copy?.value]).toEqual([[], 'a']);
  });

  it('leaves alone what the next page typed meanwhile', async () => {
    world.fates = ['slow'];
    const first = world.open();
    void first.flush('a');
    await world.pass(7_900);
    first.change('ab');
    first.stop({ sending: true });
    const second = world.open();
    second.change('abc');
    await world.pass(300);
    expect([world.arrived, world.copy?.value]).toEqual([['a', 'ab'], 'abc']);
    await world.pass(60_000);
    expect([world.server.value, world.copy]).toEqual(['abc', null]);
  });

  it('sends what was just typed when it is left for another page', async () => {
    world.fates = ['slow'];
    const saving = world.open();
    saving.change('a');
    await world.pass(1_000);
    saving.change('ab');
    saving.stop({ sending: true });
    await world.pass(20_000);
    expect([world.server.value, world.copy]).toEqual(['ab', null]);
  });
});

describe('what somebody else saved meanwhile', () => {
  beforeEach(() => {
    world.server.value = 'ab';
    // Texts of two letters: whoever changed one of them keeps it.
    world.join = (had, mine, theirs) => {
      const letters = [...had].map((letter, at) => {
        const [here = '', there = ''] = [mine[at], theirs[at]];
        return here === letter ? there : there === letter || there === here ? here : null;
      });
      return letters.includes(null) ? null : { value: letters.join('') };
    };
  });
  const other = (value: string): void => {
    world.server.value = value;
    world.server.revision += 1;
  };

  it('stays beside what was typed here, where both can', async () => {
    const saving = world.open();
    saving.change('Ab');
    other('aB');
    await world.pass(2_000);
    expect([world.joined, world.server.value, shown(), world.copy]).toEqual([['AB'], 'AB', 'saved', null]);
  });

  it('is joined with what is typed while it is read', async () => {
    const saving = world.open();
    world.fates = ['ok', 'slow'];
    saving.change('Ab');
    other('aB');
    await world.pass(2_000);
    saving.change('Zb');
    await world.pass(60_000);
    expect([world.joined, world.server.value, shown()]).toEqual([['ZB'], 'ZB', 'saved']);
  });

  it('is on this device with it before anything else happens', async () => {
    const saving = world.open();
    world.fates = ['ok', 'ok', 'lostBefore'];
    saving.change('Ab');
    other('aB');
    await world.pass(900);
    expect([world.copy?.value, world.copy?.revision, shown()]).toEqual(['AB', 2, 'away']);
    await world.pass(10_000);
    expect([world.server.value, shown()]).toEqual(['AB', 'saved']);
  });

  it('is one’s own to choose where both changed the same, and where it is not known what this was typed over', async () => {
    const saving = world.open();
    saving.change('Ab');
    other('Zb');
    await world.pass(2_000);
    expect([world.joined, world.server.value, shown()]).toEqual([[], 'Zb', 'conflict']);
    saving.stop();
    const again = world.open();
    again.change('Ab');
    await world.pass(2_000);
    expect([world.joined, shown()]).toEqual([[], 'conflict']);
  });
});
