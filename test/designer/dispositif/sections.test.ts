/** Every word of the two files has a section, and every problem of them a place where it is told. */
import { describe, expect, it, test } from 'vitest';
import { fileOf, problemsAt, SECTIONS, sectionOf, wordsOf } from '../../../designer/dispositif/sections.ts';
import { propertiesOf } from '../../../designer/panel/part-schema.ts';
import { schemaOfFile } from '../../../engine/studio.ts';
import type { ApiDiagnostic } from '../../../schemas/types/api.ts';

const problem = (file: string, pointer: string, code = 'x'): ApiDiagnostic => ({
  code,
  severity: 'error',
  file,
  pointer,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  message: pointer,
  params: {},
  related: [],
  fixes: [],
  inherited: false,
});

describe.each(['dispositif.json', 'privacy.json', 'queue.json'] as const)('the words of %s', (file) => {
  const root = schemaOfFile(file) ?? {};
  const all = propertiesOf({ root, schema: root }).map(({ name }) => name);
  const sections = SECTIONS.filter((section) => fileOf(section) === file);

  it('are each in one section, one that the language gets later in the last', () => {
    const placed = sections.flatMap((section) => wordsOf(section, [...all, 'later']));
    expect(placed.toSorted()).toEqual([...all.filter((name) => name !== 'id'), 'later'].toSorted());
  });

  it('are told of in that section', () => {
    for (const section of sections)
      for (const word of wordsOf(section, all)) expect(sectionOf(problem(file, `/${word}/x`))).toBe(section);
  });
});

test.each([
  ['form.ui.json', '/lookups/0/key', 'x', 'registers'],
  ['form.ui.json', '/signatories', 'x', 'registers'],
  ['form.ui.json', '/pages/0/title', 'x', null],
  ['form.ui.json', '', 'x', null],
  ['dispositif.json', '', 'x', 'identity'],
  ['dispositif.json', '/id', 'x', 'identity'],
  ['dispositif.json', '/later', 'x', 'other'],
  ['privacy.json', '', 'x', 'privacy'],
  ['queue.json', '/columns/0/value', 'x', 'queue'],
  ['rules.json', '/computed/0/article', 'identity.article-unlisted', 'act'],
  ['rules.json', '/computed/0', 'x', null],
])('a problem of %s%s (%s) is told in %s', (file, pointer, code, section) => {
  expect(sectionOf(problem(file, pointer, code))).toBe(section);
});

test('a problem is told at its part, and by an entry that holds it', () => {
  const all = ['/service', '/service/email', '/serviceDesk', '/windows/0'].map((at) => problem('dispositif.json', at));
  const told = (part: string, isWhole: boolean): readonly string[] =>
    problemsAt(all, 'dispositif.json', part, isWhole).map(({ pointer }) => pointer);
  expect(told('/service', false)).toEqual(['/service']);
  expect(told('/service', true)).toEqual(['/service', '/service/email']);
  expect(problemsAt(all, 'privacy.json', '/service', true)).toEqual([]);
});
