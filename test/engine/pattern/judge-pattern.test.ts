/*
 * Every pattern that is accepted takes at most 10 ms on any 5,000 characters, whatever the browser or the server; the
 * others are refused. The tables are what authors write and what makes matchers run for ever.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgePattern } from '../../../engine/pattern/judge-pattern.ts';
import { readPattern, type Program } from '../../../engine/pattern/program.ts';
import { WIDEST } from '../../../engine/pattern/width.ts';
import { countSteps } from './backtracking.ts';
import { LENGTH, pumpedTexts } from './pumped-texts.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Milliseconds of processor for 5,000 characters. */
const LONGEST = 10;
const MOST_STEPS = WIDEST * LENGTH;

/** Each costs more than may be spent on some text, which is found below. */
const DANGEROUS: readonly string[] = [
  '^(a|a)*$',
  '^(a|aa)+$',
  '^(a|ab|b)*$',
  '^(a|b|ab)*c$',
  '^(a+)+$',
  '^(a*)*$',
  '(?:x+y?){2,}$',
  '^([a-z]+)*@',
  '^([a-zA-Z]+)*$',
  '^(\\w+\\s?)*$',
  '^(\\d+[ .-]?)+$',
  '^([0-9]|[0-9a-f])*$',
  '^(?:[a-z]|\\p{L})+$',
  '^(?:\\p{Lu}\\p{L}*[ -]?)+$',
  '(.*)*x',
  '(.*)(.*)x',
  '\\d+\\d+$',
  '^\\d+\\d+$',
  '^\\d*[0-9]*x',
  '^\\s+|\\s+$',
  '\\s+$',
  'a*b',
  '.*@',
  '.+@.+',
  '\\S+@\\S+',
  '^.*,.*$',
  '^.+@.+\\..+$',
  '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@)$',
  '^(?:a?){30}a{30}$',
  '(?:a|a){20}x',
  '^(?:(?:a{0,50}){0,50})$',
  '[a-z]{1,1000}x',
  '^(?=(a+)+$)a',
  '^(?!.*a.*b.*c$)x',
  '(?=.*x)[a-z]',
  '^(?:a|b|c|[abc])*d',
  '^(?:.*\\.)*pdf$',
  '^((ab)*|(a|b)*)*c$',
  '^[\\s\\S]*[\\s\\S]*!$',
  '(?:[^,]*,)+x',
];

const SOUND: readonly string[] = [
  '',
  '^988[0-9]{2}$',
  '^98[0-9]{3}$',
  '^[0-9]{5}$',
  '^[0-9]{7}\\.?[0-9]{3}$',
  '^\\+687[0-9]{6}$',
  '^(?:\\+687 ?)?[0-9]{2}[ .]?[0-9]{2}[ .]?[0-9]{2}$',
  '^0[1-9](?:[ .-]?[0-9]{2}){4}$',
  '^W[0-9A-Z]{9}$',
  '^[0-9A-Za-z -]{1,12}$',
  '^BP [0-9A-Z]{1,6}$',
  '^BP L?[0-9]{1,5}$',
  '^(?:BP [A-Z]?[0-9]{1,5} - )?988[0-9]{2} [A-ZÀÉÈÎ -]{2,40}$',
  '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$',
  '^FR[0-9]{2}(?: ?[0-9A-Z]{4}){5} ?[0-9A-Z]{3}$',
  '^NC[0-9]{2}[0-9A-Z]{23}$',
  '^[0-9]{5} [0-9]{5} [0-9A-Z]{11} [0-9]{2}$',
  '^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$',
  '^[0-9]{1,6} ?NC$',
  '^[A-Z]{2}-?[0-9]{3}-?[A-Z]{2}$',
  '^[1-478][0-9]{12}(?:[0-9]{2})?$',
  "^[A-Za-zÀ-ÖØ-öø-ÿ’' -]{2,60}$",
  "^[\\p{L}\\p{M}'’ -]+$",
  '^\\p{Lu}[\\p{L}\\p{M}’ -]*$',
  '^[a-zà-ÿ]+(-[a-zà-ÿ]+)*$',
  '^[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*$',
  '^(0[1-9]|[12][0-9]|3[01])/(0[1-9]|1[0-2])/(19|20)[0-9]{2}$',
  '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
  '^([01][0-9]|2[0-3])[h:][0-5][0-9]$',
  '^20[0-9]{2}$',
  '^20[0-9]{2}/20[0-9]{2}$',
  '^AM-[0-9]{4}-[0-9]{6}$',
  '^[0-9]{1,3}(?:[  ][0-9]{3})*(?: F)?$',
  '^[0-9]+(?:,[0-9]{1,2})?$',
  '^-?[0-9]+$',
  '^[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+$',
  '^https?://[^\\s/]+(?:/\\S*)?$',
  '^(?:oui|non|ne sait pas)$',
  '^(?=.*[0-9])(?=.*[A-Z]).{8,40}$',
  '^(?!.*--)[a-z0-9-]+$',
  '^[\\s\\S]{1,2000}$',
  '^P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?$',
  '^.{0,200}$',
  '[0-9]{6}',
  '[A-Z][0-9A-Z]{9}',
  '\\bBP\\b',
  '\\b\\w+\\b',
  '^rouge',
  'rouge$',
  '\\S',
  '(a+)+',
  '((a+)b?)+',
  '^\\S.*\\S$',
  '^[a-z]+(-[a-z]+)*$',
  '^(?:ab|cd){1,3}$',
  '^[(+)*]+$',
  '^section [A-Z]{1,2} n° ?[0-9]{1,4}$',
  '^(?:lot )?[0-9]{1,4}(?: ?(?:bis|ter))?(?:, [0-9]{1,4}(?: ?(?:bis|ter))?)*$',
];

describe('a pattern that could run for ever', () => {
  it.each(DANGEROUS)('%s is refused, and a text shows why', (pattern) => {
    expect(judgePattern(pattern)?.type).toMatch(/^(?:entangled|unanchored)$/u);
    const program = programOf(pattern);
    expect(findAttack(program)).not.toBeNull();
  });

  it.each(['^([a-z])\\1$', '^(a*)\\1*$', '^(?<lettre>.)\\k<lettre>+$', '(?<=a)b', '(?<!a+)b'])(
    '%s looks back, which is not accepted',
    (pattern) => expect(judgePattern(pattern)).toEqual({ type: 'unsupported' }),
  );

  it.each(['^a{0,20000}$', '^(?:[a-z]{1,200}){1,200}$', `^(?:${'abc|'.repeat(600)}d)$`])(
    'one of too many steps is refused: %s',
    (pattern) => expect(judgePattern(pattern)).toEqual({ type: 'large' }),
  );

  it.each(['(', '[', 'a{2', '\\', '(?<a', '*'])('%s is none', (pattern) =>
    expect(judgePattern(pattern)).toEqual({ type: 'invalid' }),
  );

  it('says whether it would be enough to begin with ^', () => {
    expect(judgePattern('a*b')?.type).toBe('unanchored');
    expect(judgePattern('^(a|a)*$')?.type).toBe('entangled');
  });

  it('is judged with its flags', () => {
    expect(judgePattern('^(?:[a-z]+|[A-Z]+k?)*!')).not.toBeNull();
    expect(judgePattern('^(?:a|A)*$')).toBeNull();
    expect(judgePattern('^(?:a|A)*$', 'i')).not.toBeNull();
    expect(judgePattern('^a*,')).toBeNull();
    expect(judgePattern('^[a\\n]*,', 'm')).not.toBeNull();
  });
});

describe('a pattern that authors write', () => {
  it.each(SOUND)('%s is accepted, and is quick on what could be slow', (pattern) => {
    expect(judgePattern(pattern)).toBeNull();
    const expression = new RegExp(pattern, 'u');
    const program = programOf(pattern);
    for (const text of [...pumpedTexts(program, 1)].slice(0, 200)) {
      const long = text.slice(0, 2) + text.slice(2, -2).repeat(5) + text.slice(-2);
      expect(processorTime(() => expression.test(long))).toBeLessThan(LONGEST);
    }
  });

  it('is accepted in every scheme, block and workflow that we keep', async () => {
    const folders = ['examples', 'schemas/blocks', 'workflows', 'test/schemes'].map((folder) => join(ROOT, folder));
    const files = (await Promise.all(folders.map(jsonFiles))).flat();
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    const patterns = texts.flatMap((text) => patternsIn(JSON.parse(text)));
    expect(patterns.length).toBeGreaterThan(4);
    expect(patterns.filter((pattern) => judgePattern(pattern) !== null)).toEqual([]);
  });
});

function programOf(pattern: string): Program {
  const program = readPattern(pattern, '');
  if (typeof program === 'string') throw new Error(`${pattern} is ${program}`);
  return program;
}

/** Words of one character are tried first: they are enough for most. */
function findAttack(program: Program): string | null {
  for (const text of pumpedTexts(program, 3)) if (countSteps(program, text, MOST_STEPS) > MOST_STEPS) return text;
  return null;
}

/** The least of three: what else the machine does is not the pattern's. */
function processorTime(work: () => unknown): number {
  let least = Infinity;
  for (let turn = 0; turn < 3 && least >= LONGEST; turn++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

async function jsonFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => entry.endsWith('.json')).map((entry) => join(folder, entry));
}

/** Values of `pattern` that are texts beside a `type`: messages have the name of the keyword too. */
function patternsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => patternsIn(item));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'pattern' in value && 'type' in value && typeof value.pattern === 'string' ? [value.pattern] : [];
  return [...own, ...Object.values(value).flatMap((part: unknown) => patternsIn(part))];
}
