/**
 * What the compiler proved to be there is there: on random histories of requests with answers left out at random, no tag
 * of a letter or a mail ever writes nothing.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isJsonList, isJsonObject } from '../../../../engine/base/guards.ts';
import { asJsonObject } from '../../../../engine/base/json.ts';
import type { Vocabulary } from '../../../../engine/feel/expression.ts';
import { playScenario } from '../../../../engine/simulate/play-scenario.ts';
import { createLiquid } from '../../../../engine/templates/liquid-engine.ts';
import { createTemplate, splitTemplate } from '../../../../engine/templates/template.ts';
import type { CompiledDispositif, CompiledTemplate, Json, JsonObject } from '../../../../engine/index.ts';
import { compiled, readSource, vocabularyOf } from '../../sources.ts';
import { histories, playHistory, type Story } from '../../workflow/properties/history.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const FOLDERS = ['examples', 'test/schemes'].flatMap((parent) =>
  readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`),
);

/** What tags wrote. */
const written: string[] = [];

it.each(FOLDERS)('no tag of %s writes nothing', async (folder) => {
  const dispositif = await readWatched(folder);
  let tags = 0;
  const cuts = fc.array(fc.nat(1_000), { maxLength: 3 });
  fc.assert(
    fc.property(histories, fc.nat(60), cuts, (steps, pick, places) => {
      const begun = fileOne(dispositif, pick, places);
      if (begun) playHistory(dispositif, begun, steps, () => null);
      const texts = written.splice(0);
      tags += texts.length;
      expect(texts).not.toContain('');
    }),
    { numRuns: 150 },
  );
  expect(tags).toBeGreaterThan(0);
});

it('a tag that writes nothing would be seen', () => {
  watch('accord', '# Accord\n\nLe montant est de {{ montant }}.', null).render({});
  expect(written.splice(0)).toEqual(['']);
});

/** A scheme whose letters and mails tell what their tags write. */
async function readWatched(folder: string): Promise<CompiledDispositif> {
  const source = await readSource(folder);
  const dispositif = compiled(source);
  const vocabulary = vocabularyOf(source);
  const watchAll = (kind: 'documents' | 'messages'): CompiledDispositif['documents'] =>
    Object.fromEntries(
      Object.keys(dispositif[kind]).map((id) => [id, watch(id, source.files[`${kind}/${id}.md`] ?? '', vocabulary)]),
    );
  return { ...dispositif, documents: watchAll('documents'), messages: watchAll('messages') };
}

function watch(id: string, text: string, vocabulary: Vocabulary | null): CompiledTemplate {
  const liquid = createLiquid('markdown');
  const write = liquid.options.outputEscape;
  liquid.options.outputEscape = (value: unknown): string => {
    const output = write?.(value) ?? '';
    written.push(output);
    return output;
  };
  const { title = '', body = '' } = splitTemplate(text) ?? {};
  return createTemplate(id, { title: liquid.parse(title), body: liquid.parse(body) }, {}, [], vocabulary);
}

/** A request of one of the scenarios, with answers left out; null when it is not accepted any more. */
function fileOne(dispositif: CompiledDispositif, pick: number, places: readonly number[]): Story | null {
  const scenarios = Object.values(dispositif.scenarios);
  const scenario = scenarios[pick % scenarios.length];
  if (!scenario) throw new Error('A scheme has scenarios');
  const answers = places.reduce(leaveOut, asJsonObject(scenario.given.answers ?? {}));
  const given = { ...scenario.given, answers };
  const [filed] = playScenario(dispositif, { ...scenario, given, steps: [{ when: { type: 'file' } }] });
  return filed?.case ? { case: filed.case, now: filed.at, events: filed.events, effects: filed.effects } : null;
}

/** Leaves out one of the answers, whichever of them a number falls upon. */
function leaveOut(answers: JsonObject, place: number): JsonObject {
  const paths = pathsOf(answers);
  const path = paths[place % Math.max(1, paths.length)];
  return path ? asJsonObject(without(answers, path)) : answers;
}

function pathsOf(value: Json): readonly (readonly string[])[] {
  if (!isJsonObject(value) && !isJsonList(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => [[name], ...pathsOf(member).map((path) => [name, ...path])]);
}

function without(value: Json, [name = '', ...rest]: readonly string[]): Json {
  const change = (member: Json): Json[] => (rest.length === 0 ? [] : [without(member, rest)]);
  if (isJsonList(value)) return value.flatMap((item, at) => (String(at) === name ? change(item) : [item]));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      key === name ? change(member).map((changed) => [key, changed] as const) : [[key, member] as const],
    ),
  );
}
