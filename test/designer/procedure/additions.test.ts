/** What the + key offers on a part of a real procedure: each does what it says, and what has no place there says why. */
import { describe, expect, it, vi } from 'vitest';
import { perform } from '../../../engine/edit/perform.ts';
import { procedureView } from '../../../engine/edit/view/procedure-view.ts';
import { readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { additionsOf } = await import('../../../designer/procedure/additions.ts');
const { planNew } = await import('../../../designer/procedure/new-parts.ts');
const { itemsFound } = await import('../../../designer/panel/pick-list.tsx');
vi.unstubAllGlobals();

const { files } = await readExample('permis-construire');
const view = procedureView(files);
if (!view) throw new Error('the procedure cannot be read');
const around = { view, files };
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const rest = view.steps.find(({ kind, actions }) => kind === 'step' && actions.length > 2);
const end = view.steps.find(({ kind }) => kind === 'final');
if (!rest || !end) throw new Error('no such steps');

describe('on a step where somebody works', () => {
  const additions = additionsOf(rest.part, around);

  it('all kinds of parts are offered, and an action to each other step', () => {
    expect(additions.filter(({ isClosed }) => isClosed)).toEqual([]);
    const to = additions.flatMap(({ deed }) => (deed.type === 'draw' ? [deed] : []));
    expect(to.map((deed) => deed.to)).toEqual(view.steps.filter(({ id }) => id !== rest.id).map(({ id }) => id));
    expect(new Set(to.map(({ from }) => from))).toEqual(new Set([rest.id]));
    expect(new Set(additions.map(({ key }) => key)).size).toBe(additions.length);
  });

  it('what is added can be, one as the other', () => {
    for (const { deed } of additions) {
      if (deed.type !== 'add') continue;
      const planned = planNew(deed.kind, rest.part, around);
      expect(planned.type === 'planned' && perform(files, planned.gesture).type, deed.kind).toBe('done');
    }
  });

  it('a word finds it: the step that an action leads to, or a letter', () => {
    const items = additions.map((one) => ({ ...one, words: `${one.title} ${one.about}` }));
    expect(itemsFound(items, 'lettre').map(({ key }) => key)).toContain('document');
    const found = itemsFound(items, `action ${end.title.toUpperCase()}`).map(({ key }) => key);
    expect(found).toContain(`to ${end.id}`);
    expect(found).not.toContain('document');
    expect(itemsFound(items, '')).toHaveLength(items.length);
    expect(itemsFound(items, 'rien de cela')).toEqual([]);
  });
});

describe('on an end', () => {
  const additions = additionsOf(end.part, around);

  it('nothing is awaited, and that is said in the place of what it would be for', () => {
    const closed = additions.filter(({ isClosed }) => isClosed);
    expect(closed.map(({ key }) => key)).toEqual(['opinion', 'timer']);
    for (const { about } of closed)
      expect(plain(about)).toBe(`« ${end.title} » est une fin : rien n’y est plus attendu.`);
    expect(additions.some(({ deed }) => deed.type === 'draw')).toBe(false);
  });
});

describe('on the whole procedure', () => {
  it('what belongs to one step asks for one', () => {
    const closed = additionsOf('', around).filter(({ isClosed }) => isClosed);
    expect(closed.map(({ key, about }) => [key, plain(about)])).toEqual([
      ['timer', 'Choisissez d’abord une étape : cela s’y ajoute.'],
    ]);
  });
});
