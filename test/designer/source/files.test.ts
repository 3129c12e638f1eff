/** Files as the studio lists and adds them, and the schemas by which it completes them. */
import { describe, expect, it } from 'vitest';
import { FILE_KINDS, newFilePath, type FileKind } from '../../../designer/source/file-kinds.ts';
import { groupFiles } from '../../../designer/source/group-files.ts';
import { resolveReference, schemaOfFile, type Described } from '../../../engine/studio.ts';
import { compile, type Diagnostic } from '../../../engine/index.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';

describe('the files of a scheme', () => {
  it('stand by folder, the root first and in the order one writes them, none left out', () => {
    const paths = [
      'scenarios/b.json',
      'workflow.json',
      'README.md',
      'messages/é.md',
      'dispositif.json',
      'messages/f.md',
    ];
    expect(groupFiles(paths)).toEqual([
      { folder: '', paths: ['dispositif.json', 'workflow.json', 'README.md'] },
      { folder: 'messages/', paths: ['messages/é.md', 'messages/f.md'] },
      { folder: 'scenarios/', paths: ['scenarios/b.json'] },
    ]);
  });
});

describe('a new file', () => {
  it('lies in the folder of its kind, under a name that addresses can bear', () => {
    expect(newFilePath('message', 'accord-partiel')).toBe('messages/accord-partiel.md');
    expect(newFilePath('data', 'communes2')).toBe('data/communes2.csv');
    expect(newFilePath('agent', 'sans importance')).toBe('agent.schema.json');
  });

  it.each(['', 'Accord', 'été', 'a b', '../a', 'a/b', 'a.json', '-a', 'a--b', '2a'])(
    'has no name like « %s »',
    (name) => {
      expect(newFilePath('message', name)).toBeNull();
    },
  );

  it.each(Object.keys(FILE_KINDS) as FileKind[])('of the kind %s begins as text that the language reads', (kind) => {
    const base = readFixtureBase();
    const path = newFilePath(kind, 'nouveau') ?? '';
    const result = compile({ ...base, files: { ...base.files, [path]: FILE_KINDS[kind].text } });
    const told: readonly Diagnostic[] = result.type === 'failed' ? result.diagnostics : result.warnings;
    const ofShape = told.filter(({ file, code }) => file === path && /^(?:source|shape)\.|^data\.header$/.test(code));
    expect(ofShape).toEqual([]);
  });
});

describe('the schema of a file', () => {
  it('is known of the files of the language, and of scenarios whatever their name', () => {
    expect(schemaOfFile('workflow.json')?.$id).toBe('urn:cagou:schema:workflow');
    expect(schemaOfFile('scenarios/refus.json')?.$id).toBe('urn:cagou:schema:scenario');
    expect(schemaOfFile('form.schema.json')).toBeNull();
    expect(schemaOfFile('data/communes.csv')).toBeNull();
  });

  it('leads to every part that it refers to, in its own file or in another of the language', () => {
    const files = ['dispositif.json', 'form.ui.json', 'privacy.json', 'queue.json', 'rules.json', 'workflow.json'];
    const missing = [...files, 'scenarios/a.json'].flatMap((file) => {
      const root = schemaOfFile(file);
      return root ? referencesIn(root).filter((reference) => isLost(root, reference)) : [file];
    });
    expect(missing).toEqual([]);
  });

  it('says nothing of a reference that leads nowhere', () => {
    const root: Described = { $id: 'urn:a' };
    expect(resolveReference(root, { $ref: 'urn:nowhere' }).schema).toEqual({});
    expect(resolveReference(root, { $ref: '#/$defs/Missing' }).schema).toEqual({});
  });
});

function isLost(root: Described, $ref: string): boolean {
  const { schema } = resolveReference(root, { $ref });
  return Object.keys(schema).length === 0;
}

/** All references written in a schema. */
function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === '$ref' && typeof part === 'string' ? [part] : referencesIn(part),
  );
}
