/** Routes that no case takes, found where they can be, and said to be unproved where they cannot. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, type DispositifSource } from '../../../../engine/index.ts';
import { readSource, withJson } from '../../sources.ts';

let source: DispositifSource;
beforeAll(async () => {
  source = await readSource('test/schemes/occupation-voirie');
});

/** What is found of the routes of a function whose conditions are these, scenarios left aside. */
function findings(...conditions: readonly string[]): readonly string[] {
  const files = Object.fromEntries(Object.entries(source.files).filter(([path]) => !path.startsWith('scenarios/')));
  const routed = withJson({ ...source, files }, 'dispositif.json', (identity) => {
    identity.functions.instructeur.routes = conditions.map((when, at) => ({
      id: `r${at}`,
      title: `R${at}`,
      when,
      group: 'Un groupe',
    }));
  });
  const result = compile(routed);
  const found = result.type === 'compiled' ? [...result.warnings, ...result.unproved] : result.diagnostics;
  return found
    .filter(({ file }) => file === 'dispositif.json')
    .map(({ code, pointer }) => `${code} ${pointer.split('/').at(-2)}`);
}

describe('a route', () => {
  it.each([
    ['a choice that is left', ['commune = "noumea"', 'commune = "laFoa"'], []],
    ['bounds that meet', ['surface >= 100', 'surface < 100'], []],
    ['one of several reasons', ['surface >= 100', 'surface >= 50 or commune = "laFoa"'], []],
    ['a range in a range', ['surface in [10..20]', 'surface in [5..30]'], []],
  ])('that takes some case (%s) is sound', (_, conditions, expected) => {
    expect(findings(...conditions)).toEqual(expected);
  });

  it.each([
    ['false', ['false'], ['route.never 0']],
    ['a bound out of those of the field', ['surface > 5000'], ['route.never 0']],
    ['two values at once', ['commune = "noumea" and commune = "laFoa"'], ['route.never 0']],
    ['the same condition again', ['surface >= 100', 'surface >= 100'], ['route.never 1']],
    ['less than what an earlier one takes', ['surface >= 100', 'surface >= 200'], ['route.never 1']],
    [
      'what earlier ones take together',
      ['commune = "noumea"', 'commune in ["laFoa", "bourail"]', 'surface > 10'],
      ['route.never 2'],
    ],
    ['anything after one that always holds', ['true', 'surface > 10'], ['route.never 1']],
    ['not what nothing else is', ['not(commune in ["noumea", "laFoa", "bourail"])'], ['route.never 0']],
  ])('that no case takes (%s) is told', (_, conditions, expected) => {
    expect(findings(...conditions)).toEqual(expected);
  });

  it.each([
    ['computes', ['surface * 2 > 100']],
    ['calls a function', ['starts with(commune, "no")']],
  ])('whose condition %s is said not to be proved', (_, conditions) => {
    expect(findings(...conditions)).toEqual(['route.unproved 0']);
  });

  it.each([
    ['reads what is not there', 'surfase > 3', 'feel.name-unknown'],
    ['is no condition', 'surface + 1', 'feel.type'],
    ['reads what an agent does later', 'actions.refuser.motif = "x"', ''],
    ['needs what an agent does later', 'string length(actions.refuser.motif) > 3', 'presence.expression'],
    ['compares with a choice that is none', 'commune = "paris"', 'feel.choice-unknown'],
  ])('that %s is judged as any expression', (_, when, code) => {
    const found = findings(when).filter((line) => !line.startsWith('route.'));
    expect(found).toEqual(code === '' ? [] : [`${code} 0`]);
  });
});
