/*
 * Compiles a form's schema and each of its conditions, once as functions for the server and once as the text of an ES
 * module for browsers, from the same Ajv code, so that both always agree.
 */
import { _, Ajv2020, type ValidateFunction as AjvFunction } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { memoiseBy } from '../../base/memoise.ts';
import { judgePattern } from '../../pattern/judge-pattern.ts';
import { linearPattern } from '../../pattern/match.ts';
import type { FormValidators } from '../form.ts';
import { DATE_BOUND_KEYWORDS } from './date-bounds.ts';
import { FORMATS } from '../../language/formats.ts';
import { lightenModule } from './lighten-module.ts';
import type { NamedForm } from './name-conditions.ts';
import { validationSchema } from './validation-schema.ts';

/** The validators of a form, and a function that writes them as the text of an ES module for browsers. */
export type CompiledValidators = { readonly validators: FormValidators; readonly module: () => string };

const VALIDATE = 'validate';
/** Exports of validator-runtime.ts by the module that Ajv would require. */
const RUNTIME: Readonly<Record<string, string>> = {
  'ajv/dist/runtime/ucs2length': 'ucs2length',
  'ajv/dist/runtime/equal': 'equal',
  './formats': 'formats',
};
const REQUIRE = /\bconst (\w+) = require\("([^"\\]+)"\)(\.\w+)?;/g;

/** How Ajv writes an expression. */
const EXPRESSION = /new RegExp\(("(?:[^"\\]|\\.)*"), "u"\)/g;

/** Code is the dearest thing that is made of a scheme, and schemes and their versions share most of their forms. */
const ROOM = { answers: 300, characters: 2_000_000 };

/** Validators that are compiled when they are first asked: many forms of a scheme never are. */
export function lazyValidators(compile: () => FormValidators): FormValidators {
  let made: FormValidators | null = null;
  const validators = (): FormValidators => (made ??= compile());
  return {
    get validate() {
      return validators().validate;
    },
    get conditions() {
      return validators().conditions;
    },
  };
}

/** Compiles a form. Throws what Ajv throws when a schema is not sound. */
export const compileValidators: (form: NamedForm) => CompiledValidators = memoiseBy(
  textOf,
  ({ schema, conditions }) => {
    const ajv = createAjv();
    const names = Object.keys(conditions);
    ajv.addSchema(validationSchema(schema), VALIDATE);
    for (const [name, condition] of Object.entries(conditions)) ajv.addSchema(validationSchema(condition), name);
    const validators = {
      validate: findFunction(ajv, VALIDATE),
      conditions: Object.fromEntries(names.map((name) => [name, findFunction(ajv, name)])),
    };
    let module: string | null = null;
    return { validators, module: () => (module ??= writeModule(ajv, { validate: VALIDATE }, names)) };
  },
  ROOM,
);

/** Text of an ES module exporting `conditions` alone, each under its name: those of schemas that only the server judges. */
export function conditionsModule(conditions: NamedForm['conditions']): string {
  const ajv = createAjv();
  for (const [name, condition] of Object.entries(conditions)) ajv.addSchema(validationSchema(condition), name);
  return writeModule(ajv, {}, Object.keys(conditions));
}

/** What of a form its validators are made from; numbers too large for JSON are told apart. */
function textOf({ schema, conditions }: NamedForm): string {
  const parts = [schema, ...Object.values(conditions)].map(validationSchema);
  return JSON.stringify([Object.keys(conditions), parts], (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? `${value}` : value,
  );
}

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    meta: false,
    validateSchema: false,
    strict: false,
    // `toString` is not an answer that nobody gave.
    ownProperties: true,
    formats: FORMATS,
    code: { source: true, esm: true, formats: _`require("./formats")`, regExp: expressionOf },
  });
  for (const keyword of DATE_BOUND_KEYWORDS) ajv.addKeyword(keyword);
  return ajv;
}

/** What Ajv asks of an expression; its text tells it from others. */
type Expression = { readonly test: (text: string) => boolean; readonly toString: () => string };

/**
 * What tries a pattern. One that is refused today stands in a version that was published before: it is matched in linear
 * time, and no longer looked at when even that cannot be.
 */
function expressionOf(pattern: string, flags: string): Expression {
  if (!isRefused(pattern)) return new RegExp(pattern, flags);
  const linear = linearPattern(pattern, '');
  return { test: linear?.test ?? (() => true), toString: () => `refused ${pattern}` };
}
/** The name by which the module makes one; browsers have it. */
expressionOf.code = 'new RegExp';

function isRefused(pattern: string): boolean {
  const problem = judgePattern(pattern);
  return problem !== null && problem.type !== 'invalid';
}

function findFunction(ajv: Ajv2020, name: string): AjvFunction {
  const validate = ajv.getSchema(name);
  if (!validate) throw new Error(`The schema ${name} was not compiled`);
  return validate;
}

/** Text of the module; its only import is the runtime that stands beside it. */
function writeModule(ajv: Ajv2020, validators: Readonly<Record<string, string>>, names: readonly string[]): string {
  const exported = Object.fromEntries(names.map((name, index) => [`condition${index}`, name]));
  const code = standalone.default(ajv, { ...validators, ...exported });
  const body = code
    .replace('"use strict";', '')
    .replaceAll(REQUIRE, replaceRequire)
    .replaceAll(EXPRESSION, replaceExpression);
  const entries = names.map((name, index) => `${JSON.stringify(name)}: condition${index}`);
  return [
    `import { ${Object.values(RUNTIME).join(', ')} } from './validator-runtime.js';`,
    lightenModule(body),
    `export const conditions = { ${entries.join(', ')} };`,
    '',
  ].join('\n');
}

/** Browsers leave to the server the patterns that may not be tried natively. */
function replaceExpression(text: string, literal: string): string {
  const pattern: unknown = JSON.parse(literal);
  return typeof pattern === 'string' && isRefused(pattern) ? '{ test: () => true }' : text;
}

function replaceRequire(_text: string, constant: string, module: string, member = ''): string {
  const name = RUNTIME[module];
  if (!name) throw new Error(`Ajv asks for ${module}, which validator-runtime.ts does not have`);
  return `const ${constant} = ${name}${member === '.default' ? '' : member};`;
}
