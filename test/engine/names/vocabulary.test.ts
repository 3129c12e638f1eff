/**
 * Names and types that the compiler promises to expressions and templates, against the values that cases really have: two
 * files say them, and a name or a type that only one of them knows would be a null in a letter.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isJsonObject } from '../../../engine/base/guards.ts';
import { isDate, isTime } from '../../../engine/language/formats.ts';
import { buildScope } from '../../../engine/names/scope.ts';
import type { ScopeType } from '../../../engine/feel/scope-type.ts';
import type { Vocabulary } from '../../../engine/feel/expression.ts';
import { CASE_VOCABULARY } from '../../../engine/names/vocabulary.ts';
import { playScenario } from '../../../engine/simulate/play-scenario.ts';
import type { Json } from '../../../engine/index.ts';
import { compiled, readSource, vocabularyOf } from '../sources.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDERS = ['examples', 'test/schemes'].flatMap((parent) =>
  readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`),
);

describe('what a case gives to expressions and letters', () => {
  it.each(FOLDERS)('is what the compiler promised for %s', async (folder) => {
    const source = await readSource(folder);
    const vocabulary = vocabularyOf(source);
    const dispositif = compiled(source);
    const wrong = Object.values(dispositif.scenarios)
      .flatMap((scenario) => playScenario(dispositif, scenario))
      .flatMap(({ case: subject, at }) =>
        subject ? judge(vocabulary, buildScope(dispositif, subject, { now: at })) : [],
      );
    expect([...new Set(wrong)]).toEqual([]);
  });
});

function judge(vocabulary: Vocabulary, scope: Json): readonly string[] {
  const missing = Object.keys(CASE_VOCABULARY).filter((name) => !isJsonObject(scope) || !(name in scope));
  const promised = ['dossier', 'actions', 'avis', 'delais', 'demandeur'].flatMap((name) => {
    const [type, value] = [vocabulary[name], isJsonObject(scope) ? scope[name] : null];
    if (type?.kind !== 'object' || !isJsonObject(value)) return [name];
    return Object.keys(type.fields)
      .filter((field) => !(field in value))
      .map((field) => `${name}.${field}`);
  });
  return [...missing, ...promised]
    .map((name) => `${name} is not there`)
    .concat(mistakes('', { kind: 'object', fields: vocabulary }, scope));
}

/** Paths at which a value is not of its type; nothing is of every type. */
function mistakes(path: string, type: ScopeType, value: Json | undefined): readonly string[] {
  if (value === null || value === undefined) return [];
  const wrong = [`${path} is no ${type.kind}: ${JSON.stringify(value)}`];
  switch (type.kind) {
    case 'any':
      return [];
    case 'number':
    case 'boolean':
      return typeof value === type.kind ? [] : wrong;
    case 'text':
      return typeof value === 'string' && (type.choices?.includes(value) ?? true) ? [] : wrong;
    case 'date':
      return typeof value === 'string' && isDate(value) ? [] : wrong;
    case 'time':
      return typeof value === 'string' && isTime(value) ? [] : wrong;
    case 'moment':
    case 'duration':
      return wrong;
    case 'list':
      return Array.isArray(value) ? value.flatMap((item) => mistakes(`${path}[]`, type.item, item)) : wrong;
    case 'object':
      if (!isJsonObject(value)) return wrong;
      return Object.entries(value).flatMap(([name, member]) => {
        const known = type.fields[name];
        return known ? mistakes(`${path}.${name}`, known, member) : [`${path}.${name} is promised to nobody`];
      });
  }
}
