/** What is to mend is counted on the tab of the screen that tells it. */
import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { screenOf } = await import('../../../designer/editor/screens.ts');
const { SCREENS, titleOfScreen } = await import('../../../designer/screens.ts');
vi.unstubAllGlobals();

it('a scheme opens on what it is, and its text comes last', () => {
  const titles = SCREENS.map(titleOfScreen);
  expect(new Set(titles).size).toBe(SCREENS.length);
  expect([titles[0], titles.at(-1)]).toEqual(['Dispositif', 'Fichiers']);
});

describe('what is to mend', () => {
  it.each([
    { file: 'dispositif.json', pointer: '/theme', screen: 'scheme' },
    { file: 'privacy.json', pointer: '', screen: 'scheme' },
    { file: 'queue.json', pointer: '/columns/0', screen: 'scheme' },
    { file: 'form.schema.json', pointer: '/properties/x', screen: 'form' },
    { file: 'form.ui.json', pointer: '/pages', screen: 'form' },
    { file: 'data/ecoles.csv', pointer: '', screen: 'form' },
    { file: 'rules.json', pointer: '/tables/0/rows/1', screen: 'tables' },
    { file: 'rules.json', pointer: '/computed/0', screen: 'rules' },
    { file: 'workflow.json', pointer: '/states/a', screen: 'graph' },
    { file: 'sheet.md', pointer: '', screen: 'texts' },
    { file: 'documents/accord.md', pointer: '', screen: 'texts' },
    { file: 'messages/recu.md', pointer: '', screen: 'texts' },
    { file: 'scenarios/refus.json', pointer: '', screen: 'scenarios' },
    { file: 'agent.schema.json', pointer: '', screen: 'findings' },
    { file: 'README.md', pointer: '', screen: 'source' },
  ])('at $file$pointer is told on the screen $screen', ({ file, pointer, screen }) => {
    expect(screenOf({ file, pointer, code: 'x' })).toBe(screen);
  });

  it('is told where articles are listed when it is a link to one that is not', () => {
    expect(screenOf({ file: 'form.schema.json', pointer: '', code: 'identity.article-unlisted' })).toBe('scheme');
  });
});
