import { describe, expect, it } from 'vitest';
import { compile } from '../../../../engine/index.ts';
import { playScenario } from '../../../../engine/simulate/play-scenario.ts';
import { projectCase } from '../../../../runtime/cases/rows/project-case.ts';
import { readExample } from '../../../support/example.ts';

describe('a case whose branches run side by side', () => {
  it('waits for the applicant as long as one of its branches does, and no longer', async () => {
    const result = compile(await readExample('ecosysteme-patrimonial'));
    if (result.type !== 'compiled') throw new Error(JSON.stringify(result));
    const compiled = result.dispositif;
    const seen = new Set<string>();
    for (const scenario of Object.values(compiled.scenarios)) {
      for (const { case: subject, at } of playScenario(compiled, scenario)) {
        if (subject?.state !== 'contradictoire') continue;
        const { waiting } = projectCase(compiled, subject, at);
        const isAsked = subject.states.includes('observationsAttendues');
        expect(waiting, subject.states.join(' ')).toBe(isAsked ? 'applicant' : null);
        seen.add(String(isAsked));
      }
    }
    expect([...seen].toSorted((one, other) => one.localeCompare(other))).toEqual(['false', 'true']);
  });
});
