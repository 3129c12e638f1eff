/** The module that browsers load and the functions of the server are the same code: they must agree on everything. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormValidators } from '../../../../engine/index.ts';
import type { ValidateFunction } from '../../../../engine/form/form.ts';
import { answers } from '../answers.ts';
import { formOf, RICH } from '../forms.ts';

const form = formOf({
  ...RICH,
  properties: {
    ...RICH.properties,
    rib: { $ref: 'urn:cagou:block:rib' },
    code: { type: 'string', title: 'Code', maxLength: 3, pattern: '^\\S+$' },
  },
});
let folder: string;
let served: FormValidators;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cagou-validators-'));
  const runtime = pathToFileURL(join(import.meta.dirname, '../../../../engine/form/validator-runtime.ts')).href;
  const path = join(folder, 'validators.mjs');
  await writeFile(path, form.module.replace("'./validator-runtime.js'", JSON.stringify(runtime)));
  served = await import(/* @vite-ignore */ pathToFileURL(path).href);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Mistakes with what is read of them: the module that browsers load says nothing else. */
function read(errors: ValidateFunction['errors']): ValidateFunction['errors'] {
  if (!errors) return errors ?? null;
  return errors.map(({ instancePath, keyword, params }) => {
    const { allowedValues: _, ...rest } = params;
    return { instancePath, keyword, params: rest };
  });
}

describe('the module of a form', () => {
  it('imports nothing but its runtime, and evaluates no text', () => {
    expect(form.module.match(/\bimport\b[^;]*/g)).toEqual([
      "import { ucs2length, equal, formats } from './validator-runtime.js'",
    ]);
    expect(form.module).not.toMatch(/\brequire\(|new Function|\beval\(/);
  });

  it('leaves to the server a pattern that a version published earlier holds, and that is refused today', () => {
    const old = formOf({ properties: { code: { type: 'string', title: 'Code', pattern: '^(a|a)*$' } } });
    expect(old.module).not.toContain('new RegExp("^(a|a)*$"');
    const before = process.cpuUsage();
    expect(old.validators.validate({ code: `${'a'.repeat(5_000)}!` })).toBe(false);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500);
    expect(old.validators.validate({ code: 'aaaa' })).toBe(true);
  });

  it('exports the conditions under the names that the model gives them', () => {
    expect(Object.keys(served.conditions)).toEqual(Object.keys(form.validators.conditions));
    expect(Object.keys(served.conditions)).toHaveLength(4);
  });

  it('agrees with the functions of the server on every answer', () => {
    const value = fc.oneof(
      answers,
      fc.jsonValue(),
      fc.record({ code: fc.string(), rib: fc.record({ titulaire: fc.string(), iban: fc.string() }) }),
    );
    fc.assert(
      fc.property(value, (given) => {
        expect(served.validate(given)).toBe(form.validators.validate(given));
        expect(served.validate.errors).toEqual(read(form.validators.validate.errors));
        for (const [name, condition] of Object.entries(form.validators.conditions)) {
          expect(served.conditions[name]?.(given)).toBe(condition(given));
        }
      }),
    );
  });
});
