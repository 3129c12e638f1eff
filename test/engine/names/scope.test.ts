/** Expressions are given only the names they read, and must give what they would give of all names. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { equalJson } from '../../../engine/base/json.ts';
import { createScopes } from '../../../engine/names/scope.ts';
import { playScenario } from '../../../engine/simulate/play-scenario.ts';
import { compiled, readSource } from '../sources.ts';

const EXAMPLES = readdirSync(join(import.meta.dirname, '../../../examples'));

describe('a scope of some names', () => {
  it.each(EXAMPLES)('gives every expression of %s what the whole scope gives it', async (id) => {
    const dispositif = compiled(await readSource(`examples/${id}`));
    const expressions = Object.values(dispositif.workflow.expressions);
    const scopes = createScopes(dispositif);
    const steps = Object.values(dispositif.scenarios).flatMap((scenario) => playScenario(dispositif, scenario));
    const asked = steps.flatMap(({ case: subject, at }) =>
      subject ? expressions.map((one) => ({ subject, at, one })) : [],
    );
    const wrong = asked.filter(({ subject, at, one: { names, evaluate } }) => {
      const whole = scopes(subject, at);
      const part = scopes(subject, at, names);
      const isOther = (name: string): boolean =>
        Object.hasOwn(part, name) !== Object.hasOwn(whole, name) || !equalJson(part[name] ?? null, whole[name] ?? null);
      return names.some(isOther) || !equalJson(evaluate(part), evaluate(whole));
    });
    expect(asked).not.toHaveLength(0);
    expect(wrong.map(({ one }) => one.text)).toEqual([]);
  });

  it('has nothing of a name that the case does not have, and what was computed before what was answered', async () => {
    const dispositif = compiled(await readSource('examples/aide-medicale'));
    const [scenario] = Object.values(dispositif.scenarios);
    const [filed] = scenario ? playScenario(dispositif, scenario) : [];
    if (!filed?.case) throw new Error('Nothing is filed');
    const subject = { ...filed.case, answers: { nom: 'Waheo', vide: 1 }, computed: { vide: null } };
    const scope = createScopes(dispositif)(subject, filed.at, ['nom', 'vide', 'constructor', 'absent']);
    expect(scope).toEqual({ nom: 'Waheo', vide: null });
    expect(Object.keys(scope)).toEqual(['nom', 'vide']);
  });
});
