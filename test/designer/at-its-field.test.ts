/** What is missing is told at the field that is empty, on every screen that draws it. */
import { describe, expect, it } from 'vitest';
import { atItsField, WANTED } from '../../designer/at-its-field.ts';
import { atPointer, isJsonObject, joinPointer } from '../../engine/base/index.ts';
import { annotationSchema, schemaOfFile, type Json } from '../../engine/studio.ts';
import { schemaOfPart, propertiesOf } from '../../designer/panel/part-schema.ts';
import { applyChanges, readFixtureBase, readFixtures } from '../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson } from '../engine/sources.ts';
import { problemAt } from './problem-at.ts';

const BASE = readFixtureBase();

/** Where the compiler tells a code in its fixture, and where a screen then does. */
function placesOf(code: string): readonly { readonly file: string; readonly told: string; readonly shown: string }[] {
  const fixture = readFixtures().get(code);
  const found = fixture ? diagnosticsOf(applyChanges(BASE, fixture.fails)) : [];
  return found
    .filter((one) => one.code === code)
    .map(({ file, pointer, params }) => {
      const problem = { ...problemAt(file, pointer), code, params };
      return { file, told: pointer, shown: atItsField(problem).pointer };
    });
}

/** Words that the language has for a part: of a question, those of its title and of its annotation. */
function wordsAt(file: string, part: string, value: Json): readonly string[] {
  if (file.endsWith('.schema.json')) return ['title', ...Object.keys(annotationSchema.properties ?? {})];
  const root = schemaOfFile(file);
  const located = root && isJsonObject(value) ? schemaOfPart(root, value, part) : null;
  return located ? propertiesOf(located).map(({ name }) => name) : [];
}

describe('a problem', () => {
  it.each(Object.entries(WANTED))(
    '%s is at « %j », which the language has there and the file has not',
    (code, members) => {
      const [place] = placesOf(code);
      if (!place) throw new Error(`the fixture of ${code} tells nothing`);
      expect(place.shown).toBe(joinPointer(place.told, ...members));
      const source = applyChanges(BASE, readFixtures().get(code)?.fails ?? []);
      const value: Json = JSON.parse(source.files[place.file] ?? '{}');
      expect(atPointer(value, place.shown)).toBeUndefined();
      const [member = ''] = members.slice(-1);
      expect(wordsAt(place.file, place.told, value)).toContain(member);
    },
  );

  it('of a property that is missing is at that property, wherever it lacks', () => {
    const source = withJson(BASE, 'dispositif.json', (identity) => {
      delete identity.theme;
      delete identity.service.name;
    });
    const shown = diagnosticsOf(source).map(({ code, file, pointer, params }) =>
      atItsField({ ...problemAt(file, pointer), code, params }),
    );
    expect(shown.map(({ pointer }) => pointer).toSorted()).toEqual(['/service/name', '/theme']);
  });

  it('of something that is there stays where it is told, and nothing else of it changes', () => {
    const problem = {
      ...problemAt('rules.json', '/computed/0/expression'),
      code: 'feel.name-unknown',
      params: { property: 'x' },
    };
    expect(atItsField(problem)).toBe(problem);
    const missing = {
      ...problemAt('dispositif.json', '', 'manque'),
      code: 'shape.required',
      params: { property: 'theme' },
    };
    expect(atItsField(missing)).toEqual({ ...missing, pointer: '/theme' });
  });
});
