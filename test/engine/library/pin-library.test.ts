/** A published version keeps the text of the definition it uses, and a scheme may leave the library. */
import { describe, expect, it } from 'vitest';
import { detachWorkflow, load, pinLibrary } from '../../../engine/index.ts';
import { compiled, diagnosticsOf, readSource, withJson, withText } from '../sources.ts';

const FILE = 'library/instruction-simple.json';
const pinned = async () => pinLibrary(await readSource('workflows/instruction-simple'));

describe('the text kept with a published version', () => {
  it('is what the version is loaded from, whatever the library has become', async () => {
    const older = withJson(await pinned(), FILE, (definition) => {
      definition.workflow.states.instruction.title = 'Comme autrefois';
    });
    expect(load(older).workflow.states['instruction']?.title).toBe('Comme autrefois');
  });

  it('is kept once, and only for a workflow that uses a definition', async () => {
    const source = await pinned();
    expect(pinLibrary(source)).toEqual(source);
    const plain = await readSource('examples/aide-medicale');
    expect(pinLibrary(plain)).toEqual(plain);
  });

  it('is no reason to complain while it is that of the library, and is told when it is not', async () => {
    const source = await pinned();
    expect(diagnosticsOf(source)).toEqual([]);
    const older = withJson(source, FILE, (definition) => (definition.description = 'Un texte d’autrefois.'));
    expect(diagnosticsOf(older)).toMatchObject([{ code: 'use.pin-outdated', file: FILE, severity: 'warning' }]);
  });

  it('is told when nothing uses it', async () => {
    const other = withText(await pinned(), 'workflow.json', '{ "use": "completude-regularisation" }');
    expect(diagnosticsOf(other).map(({ code }) => code)).toContain('use.pin-unused');
  });

  it('may be a definition of the scheme’s own', async () => {
    const text = (await pinned()).files[FILE] ?? '';
    const own = withText(await readSource('workflows/instruction-simple'), 'library/la-mienne.json', text);
    const source = withJson(own, 'workflow.json', (workflow) => (workflow.use = 'la-mienne'));
    expect(diagnosticsOf(source)).toEqual([]);
  });
});

describe('a workflow written out', () => {
  it('does what it did, without the library', async () => {
    const source = await readSource('workflows/visa-signature');
    const detached = detachWorkflow(pinLibrary(source));
    if (!detached) throw new Error('The workflow was not written out');
    expect(detached.files).not.toHaveProperty(['library/visa-signature.json']);
    expect(compiled(detached).workflow.workflow).toEqual(compiled(source).workflow.workflow);
    expect(compiled(detached).library).toBeNull();
  });

  it('is not written out twice', async () => {
    expect(detachWorkflow(await readSource('examples/aide-medicale'))).toBeNull();
  });
});
