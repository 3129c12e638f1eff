/** Texts of a scheme with what sends them. */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textsView } from '../../../../engine/edit/text/texts-view.ts';
import { readExample } from '../../../support/example.ts';

const EXAMPLES = globSync('examples/*', { cwd: join(import.meta.dirname, '../../../..') }).map((path) =>
  basename(path),
);

describe.each(EXAMPLES)('texts of %s', (id) => {
  it('are all there, each sent by somebody', async () => {
    const { files } = await readExample(id);
    const texts = textsView(files);
    const written = Object.keys(files).filter((file) => /^(?:(?:messages|documents)\/.*|sheet)\.md$/.test(file));
    expect(texts.map(({ file }) => file).toSorted()).toEqual(written.toSorted());
    expect(texts.filter(({ kind, senders }) => kind !== 'sheet' && senders.length === 0)).toEqual([]);
  });
});

it('are called by their first lines, the sheet first', async () => {
  const { files } = await readExample('permis-construire');
  const texts = textsView(files);
  expect(texts[0]).toMatchObject({ file: 'sheet.md', kind: 'sheet' });
  expect(texts.find(({ file }) => file === 'documents/arrete-accord.md')).toMatchObject({
    kind: 'order',
    title: 'Arrêté de non-opposition à une déclaration préalable / Arrêté accordant un permis de construire',
    senders: [{ type: 'action', title: 'Signer l’accord', to: null }],
  });
  expect(texts.some(({ senders }) => senders.some(({ type }) => type === 'certificate'))).toBe(true);
});

it('are there while the procedure is broken, and nobody is then said to send them', async () => {
  const { files } = await readExample('permis-chasser');
  const texts = textsView({ ...files, 'workflow.json': '{', 'dispositif.json': '{' });
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.flatMap(({ senders }) => senders)).toEqual([]);
});
