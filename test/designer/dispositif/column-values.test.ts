/** What a column of the queue can show, and what it becomes once that is chosen. */
import { describe, expect, it } from 'vitest';
import { columnOf, optionsOf } from '../../../designer/dispositif/column-values.ts';
import type { ReadableName } from '../../../schemas/types/api.ts';

const name = (path: string, title: string, type: ReadableName['type'] = 'string'): ReadableName => ({
  path,
  title,
  type,
  choices: null,
});

describe('the list of what a column can show', () => {
  it('is by title, and says the path of a title that is there already', () => {
    const names = [name('nom', 'Nom'), name('conjoint.nom', 'Nom'), name('revenus', 'Revenus', 'money')];
    expect(optionsOf(names)).toEqual([
      { value: 'nom', label: 'Nom' },
      { value: 'conjoint.nom', label: 'Nom (conjoint.nom)' },
      { value: 'revenus', label: 'Revenus' },
    ]);
  });

  it('leaves out what does not fit in a cell', () => {
    expect(optionsOf([name('bareme', 'Ce que donne le barème', 'context')])).toEqual([]);
  });
});

describe('a column that shows a value', () => {
  const chosen = name('projet.cout', 'Coût total du projet', 'money');
  const set = (word: string, value: string) => ({ type: 'set', part: `/columns/0/${word}`, value });

  it('shows it as what it is, under its title when it has none of its own', () => {
    const queue = { columns: [{ title: 'Titre', value: 'true', type: 'string' }] };
    expect(columnOf(queue, '/columns/0', chosen, 'Titre')).toEqual([
      set('value', 'projet.cout'),
      set('type', 'money'),
      set('title', 'Coût total du projet'),
    ]);
  });

  it('keeps the title that its author wrote', () => {
    const queue = { columns: [{ title: 'Coût', value: 'projet.cout', type: 'money' }] };
    expect(columnOf(queue, '/columns/0', chosen, 'Titre')).toEqual([set('value', 'projet.cout'), set('type', 'money')]);
  });
});
