/** Before a publication each thing to mend says where it is, as its author calls the place. */
import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../../engine/index.ts';
import type { Files } from '../../../engine/studio.ts';
import { readExample } from '../../support/example.ts';
import type { Parsed } from '../../engine/sources.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { sayPlace } = await import('../../../designer/publish/place-words.ts');
const { screenOf } = await import('../../../designer/editor/screens.ts');
vi.unstubAllGlobals();

const { files } = await readExample('aide-medicale');

/** Places of all that is told of a scheme once a file of it was changed. */
function placesOf(file: string, change: (value: Parsed) => void): readonly string[] {
  const value = JSON.parse(files[file] ?? '{}');
  change(value);
  return told({ ...files, [file]: JSON.stringify(value, null, 2) });
}
function told(changed: Files): readonly string[] {
  const result = compile({ id: 'aide-medicale', files: changed });
  const all = result.type === 'failed' ? result.diagnostics : result.warnings;
  return all.map((one) => sayPlace(changed, { ...one, inherited: false, params: {} }, screenOf(one)));
}

describe('the place', () => {
  it('of what a function leaves out is its section, and the function by its title', () => {
    const places = placesOf('dispositif.json', ({ functions }) => {
      functions.observateur = { title: 'Observatrice des chantiers' };
    });
    // Its group is missing, and nothing in the procedure names it.
    expect(places).toEqual(places.map(() => 'Dispositif › Fonctions et groupes › Observatrice des chantiers'));
    expect(places).toHaveLength(2);
  });

  it('of what a whole file leaves out is its section', () => {
    expect(placesOf('dispositif.json', (scheme) => delete scheme['summary'])).toEqual(['Dispositif › Identité']);
  });

  it('of an action is its step and the action', () => {
    const places = placesOf('workflow.json', ({ states }) => {
      states.instruction.actions.proposerRefus.to = 'nullePart';
    });
    expect(places).toContain('Procédure › À instruire › Proposer un refus');
  });

  it('of a letter is its title, and of a scenario too', () => {
    const letter = Object.keys(files).find((file) => file.startsWith('documents/')) ?? '';
    expect(told({ ...files, [letter]: `# Une lettre\n\n{{ inconnu }}\n` })).toContain('Lettres et fiche › Une lettre');
    const scenario = Object.keys(files).find((file) => file.startsWith('scenarios/')) ?? '';
    const places = placesOf(scenario, (value) => {
      value['title'] = 'Un cas';
      value['steps'][0].then = { state: 'inconnu' };
    });
    expect(places[0]).toMatch(/^Scénarios › Un cas/u);
  });

  it('never has an identifier, a path or a pointer in it', () => {
    const places = placesOf('form.schema.json', (form) => {
      for (const question of Object.values<Record<string, unknown>>(form['properties'])) delete question['cagou'];
    });
    expect(places.length).toBeGreaterThan(3);
    for (const place of places) expect(place).not.toMatch(/[/_]|\.json|\.md/u);
  });
});
