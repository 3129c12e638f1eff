/** Keys of the outline, and where what is dragged in it goes. */
import { describe, expect, it } from 'vitest';
import { deedOfKey, landingOf, rankFrom, type LineDeed, type LineKey } from '../../../designer/form/outline-keys.ts';
import { formView, type FormView } from '../../../engine/studio.ts';

/** `Alt+ArrowUp` as it is pressed. */
function pressed(keys: string): LineKey {
  const held = keys.split('+');
  return {
    key: held.at(-1) === 'Space' ? ' ' : (held.at(-1) ?? ''),
    altKey: held.includes('Alt'),
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Meta'),
    shiftKey: held.includes('Shift'),
  };
}

describe('a key on a line', () => {
  it.each<[string, LineDeed]>([
    ['ArrowDown', { type: 'go', by: 1, isKept: false }],
    ['ArrowUp', { type: 'go', by: -1, isKept: false }],
    ['Shift+ArrowDown', { type: 'go', by: 1, isKept: true }],
    ['Shift+ArrowUp', { type: 'go', by: -1, isKept: true }],
    ['Home', { type: 'go', by: -Infinity, isKept: false }],
    ['End', { type: 'go', by: Infinity, isKept: false }],
    ['Alt+ArrowUp', { type: 'shift', by: -1 }],
    ['Alt+ArrowDown', { type: 'shift', by: 1 }],
    ['Ctrl+d', { type: 'duplicate' }],
    ['Meta+d', { type: 'duplicate' }],
    ['Ctrl+Space', { type: 'choose', isAdded: true }],
    ['Meta+Space', { type: 'choose', isAdded: true }],
    ['Space', { type: 'choose', isAdded: false }],
    ['Enter', { type: 'choose', isAdded: false }],
    ['F2', { type: 'rename' }],
    ['Delete', { type: 'remove' }],
    ['Backspace', { type: 'remove' }],
  ])('%s asks for %j', (keys, deed) => {
    expect(deedOfKey(pressed(keys))).toEqual(deed);
  });

  // What browsers and screen readers do with them stays theirs: to go back, to close, to look for something.
  it.each([
    'Alt+ArrowLeft',
    'Ctrl+ArrowDown',
    'Meta+ArrowUp',
    'Ctrl+Delete',
    'Meta+Backspace',
    'Alt+Enter',
    'Ctrl+End',
    'Alt+d',
    'd',
    'Tab',
    'Escape',
    'ArrowRight',
  ])('%s is left as it is', (keys) => {
    expect(deedOfKey(pressed(keys))).toBeNull();
  });
});

it.each([
  [0, 1, 3, 1],
  [2, 1, 3, 2],
  [0, -1, 3, 0],
  [1, -1, 3, 0],
  [1, Infinity, 3, 2],
  [1, -Infinity, 3, 0],
  [0, 1, 1, 0],
])('from line %i by %d of %i one comes to line %i', (at, by, lines, rank) => {
  expect(rankFrom(at, by, lines)).toBe(rank);
});

describe('what is dragged', () => {
  const VIEW = viewOf();
  /** The form: two pages, a section, a list of members. */
  function viewOf(): FormView {
    const view = formView({
      'form.schema.json': JSON.stringify({
        type: 'object',
        properties: {
          nom: { type: 'string', title: 'Nom' },
          age: { type: 'integer', title: 'Âge' },
          ville: { type: 'string', title: 'Ville' },
          foyer: {
            type: 'object',
            title: 'Foyer',
            properties: {
              a: { type: 'string', title: 'A' },
              b: { type: 'string', title: 'B' },
              c: { type: 'string', title: 'C' },
            },
          },
          enfants: {
            type: 'array',
            title: 'Enfants',
            items: {
              type: 'object',
              properties: {
                prenom: { type: 'string', title: 'Prénom' },
                ne: { type: 'string', format: 'date', title: 'Né le' },
              },
            },
          },
        },
      }),
      'form.ui.json': JSON.stringify({
        pages: [
          { id: 'un', title: 'Un', fields: ['nom', 'age', 'ville'] },
          { id: 'deux', title: 'Deux', fields: ['foyer', 'enfants'] },
        ],
      }),
      'dispositif.json': '{}',
      'privacy.json': '{}',
    });
    if (!view) throw new Error('the form cannot be read');
    return view;
  }
  const landing = (id: string, list: string, rank: number): unknown => {
    const found = landingOf(VIEW, { id, list, rank });
    return found && [found.question.question, found.page?.id ?? null, found.before];
  };

  it.each<[string, string, string, number, unknown]>([
    ['to the first place of its page', '/ville', 'un', 0, ['/ville', 'un', 'nom']],
    ['to the middle, among those that stay', '/nom', 'un', 1, ['/nom', 'un', 'ville']],
    ['to the end', '/nom', 'un', 2, ['/nom', 'un', null]],
    ['to where it was', '/age', 'un', 1, ['/age', 'un', 'ville']],
    ['to another page', '/nom', 'deux', 1, ['/nom', 'deux', 'enfants']],
    ['to the end of another page', '/nom', 'deux', 2, ['/nom', 'deux', null]],
    ['before the first of another page', '/nom', 'deux', 0, ['/nom', 'deux', 'foyer']],
    ['inside its section, which has no page', '/foyer/c', '/foyer', 0, ['/foyer/c', null, 'a']],
    ['to the end of its section', '/foyer/a', '/foyer', 2, ['/foyer/a', null, null]],
    ['inside the members of its list', '/enfants/*/ne', '/enfants/*', 0, ['/enfants/*/ne', null, 'prenom']],
    ['from a section to what is called as a page', '/foyer/a', 'deux', 1, ['/foyer/a', null, 'c']],
    ['that is no question', '/disparu', 'un', 0, null],
    ['to a page that is gone: it stays among those beside it', '/nom', 'trois', 1, ['/nom', null, 'ville']],
  ])('%s', (_what, id, list, rank, expected) => {
    expect(landing(id, list, rank)).toEqual(expected);
  });
});
