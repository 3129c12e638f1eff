/** Rules tried on answers by their author: what filing would say, in words, with where it comes from. */
import { describe, expect, it } from 'vitest';
import { instantOfLocal } from '../../../engine/calendar/noumea.ts';
import { compile } from '../../../engine/compile/compile.ts';
import { playScenario } from '../../../engine/simulate/play-scenario.ts';
import type { JsonObject } from '../../../engine/base/values.ts';
import { tryRules, type RulesTried } from '../../../engine/authoring/try-rules.ts';
import type { DispositifSource } from '../../../engine/language/source.ts';
import { readExample } from '../../support/example.ts';

const AID = await readExample('aide-medicale');
const NOW = instantOfLocal('2026-03-02T09:00');

function tried(source: DispositifSource, answers: JsonObject): RulesTried {
  const found = tryRules(source, { answers, channel: 'online', now: NOW });
  if (!found) throw new Error('the rules could not be tried');
  return found;
}

function withRule(change: (rules: { checks: object[]; computed: object[] }) => void): DispositifSource {
  const rules = JSON.parse(AID.files['rules.json'] ?? '');
  change(rules);
  return { ...AID, files: { ...AID.files, 'rules.json': JSON.stringify(rules) } };
}

describe('the rules of aide-medicale on some answers', () => {
  const answers = { foyer: { situation: 'seul' }, revenus: 100_000, autresRessources: 'non' };
  const given = tried(AID, answers);
  const valueOf = (name: string) => given.values.find((value) => value.name === name);

  it('give their values in French, each with what it read and the row that gave it', () => {
    expect(valueOf('personnes')).toMatchObject({ text: '1', empty: [] });
    expect(valueOf('ressourcesMensuelles')?.text.replaceAll(/\s/gu, ' ')).toBe('100 000 F CFP');
    expect(valueOf('parametres')).toMatchObject({ table: { title: expect.any(String) }, rows: [expect.any(Number)] });
  });

  it('say why a value is nothing', () => {
    const { values } = tried(AID, {});
    const empty = values.find(({ name }) => name === 'ressourcesMensuelles');
    expect(empty).toMatchObject({ text: '', empty: [expect.stringContaining('est vide')] });
  });

  it('say of each check and condition what it came to, and what it read', () => {
    const late = tried(AID, { ...answers, identite: { dateNaissance: '2030-01-01' } });
    const check = late.checks.find(({ met }) => met === false);
    expect(check?.reasons.map(({ label }) => label)).toContain('Date de naissance');
    expect(given.checks.filter(({ met }) => met === false)).toEqual([]);
    expect(given.conditions.map(({ met }) => met)).toContain(true);
  });
});

it('the values are those of the case that a scenario files', async () => {
  const source = await readExample('aprah');
  const compiled = compile(source);
  if (compiled.type === 'failed') throw new Error('the example does not compile');
  for (const scenario of Object.values(compiled.dispositif.scenarios)) {
    const filed = playScenario(compiled.dispositif, scenario)[0]?.case;
    if (!filed) continue;
    const answers = JSON.parse(JSON.stringify(scenario.given.answers));
    const found = tryRules(source, { answers, channel: 'online', now: instantOfLocal(scenario.given.now) });
    expect(found?.values.map(({ name, rows }) => [name, rows])).toEqual(
      filed.trace.map(({ name, rows }) => [name, rows ?? []]),
    );
  }
});

describe('a source that is being written', () => {
  it('is tried although an expression is wrong, which then gives nothing', () => {
    const source = withRule(({ computed }) =>
      computed.push({ name: 'faux', title: 'F', type: 'number', expression: '1 +' }),
    );
    expect(tried(source, { revenus: 5 }).values.find(({ name }) => name === 'faux')).toMatchObject({ text: '' });
  });

  it('is tried although a letter is wrong', () => {
    const [letter = ''] = Object.keys(AID.files).filter((file) => file.startsWith('messages/'));
    const source = { ...AID, files: { ...AID.files, [letter]: '{{ inconnu }}' } };
    expect(tried(source, {}).values.length).toBeGreaterThan(0);
  });

  it('is not tried while it cannot be read, nor on more answers than a form takes', () => {
    const broken = { ...AID, files: { ...AID.files, 'rules.json': '{' } };
    const trial = { answers: {}, channel: 'online', now: NOW } as const;
    expect(tryRules(broken, trial)).toBeNull();
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, rank) => [`a${rank}`, rank]));
    expect(tryRules(AID, { ...trial, answers: many })).toBeNull();
  });

  it('passes a check of each member at the member that fails alone', () => {
    const { checks } = tried(AID, {
      foyer: { membres: [{ dateNaissance: '2040-01-01' }, { dateNaissance: '1980-01-01' }] },
    });
    expect(checks.filter(({ met }) => met === false)).toHaveLength(1);
  });
});
