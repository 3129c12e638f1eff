/**
 * Rules that no ready-made lint rule expresses: who may import whom (see rooms.ts), an engine that never asks what time it
 * is, a database that is asked in store/ folders alone, FEEL that is read on its tree, tables that have a name, and no cast to what a
 * value has nothing in common with.
 * They are lint rules rather than tests so that editors show them where they are broken.
 */
import { relative, sep } from 'node:path';
import { refuseImport } from './rooms.ts';

interface Node {
  readonly type: string;
}
interface Sourced extends Node {
  readonly source: (Node & { readonly value?: unknown }) | null;
}
interface Callee extends Node {
  readonly name?: string;
  /** Of a member, such as `services.db`. */
  readonly object?: Callee;
  readonly property?: Callee;
}
interface Call extends Node {
  readonly callee: Callee;
  readonly arguments: readonly Node[];
}
interface Context {
  readonly filename: string;
  readonly cwd: string;
  report(problem: { readonly message: string; readonly node: Node }): void;
}

const boundaries = {
  create(context: Context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (node: Sourced): void => {
      const specifier = node.source?.value;
      const message = typeof specifier === 'string' ? refuseImport(from, specifier) : undefined;
      if (message) context.report({ message, node });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

const noCurrentDate = {
  create(context: Context) {
    const check = (node: Call): void => {
      if (node.callee.name !== 'Date' || node.arguments.length > 0) return;
      context.report({ message: 'The engine has no clock: take `now` as an argument.', node });
    };
    return { NewExpression: check, CallExpression: check };
  },
};

/** What the connection to the database and its transactions are called throughout. */
const DATABASE: ReadonlySet<string | undefined> = new Set(['db', 'tx', 'trx', 'knex']);
const QUESTIONS: ReadonlySet<string | undefined> = new Set([
  'raw',
  'select',
  'from',
  'into',
  'table',
  'insert',
  'with',
]);
const CONNECTIONS: ReadonlySet<string | undefined> = new Set(['pool', 'client']);

/** Opening a transaction is how several operations become one, which is no operation itself. */
const noQuestion = {
  create(context: Context) {
    return {
      CallExpression(node: Call): void {
        const { callee } = node;
        const asked = callee.property?.name;
        const asks =
          DATABASE.has(nameOf(callee)) ||
          (QUESTIONS.has(asked) && DATABASE.has(nameOf(callee.object))) ||
          (asked === 'query' && CONNECTIONS.has(nameOf(callee.object)));
        if (!asks) return;
        context.report({ message: 'The database is asked in a store/ folder, one operation a function.', node });
      },
    };
  },
};

interface Cast extends Node {
  readonly expression: Node & { readonly typeAnnotation?: Node };
  readonly typeAnnotation: Node;
}

/** To make a part of a value pass for the whole, one goes over a type that is everything or nothing. */
const PASSES: ReadonlySet<string | undefined> = new Set(['TSUnknownKeyword', 'TSNeverKeyword', 'TSAnyKeyword']);
const CASTS: ReadonlySet<string> = new Set(['TSAsExpression', 'TSTypeAssertion']);

const noCastOver = {
  create(context: Context) {
    const check = (node: Cast): void => {
      const { expression, typeAnnotation } = node;
      const isOver = CASTS.has(expression.type) && PASSES.has(expression.typeAnnotation?.type);
      if (!isOver && typeAnnotation.type !== 'TSNeverKeyword') return;
      const message = 'Make the whole value (test builders do), or ask for less of it by its type (Pick<…>).';
      context.report({ message, node });
    };
    return { TSAsExpression: check, TSTypeAssertion: check };
  },
};

interface Pattern extends Node {
  /** Of a regular expression; absent of other literals. */
  readonly regex?: { readonly pattern: string };
}
interface Quasi extends Node {
  readonly value: { readonly raw: string };
}

/** What a text of FEEL is called throughout, whatever it decides. */
const FEEL: ReadonlySet<string | undefined> = new Set(['expression', 'feel', 'formula', 'valid', 'when']);
const READS: ReadonlySet<string | undefined> = new Set(
  'match matchAll replace replaceAll search split endsWith includes indexOf startsWith'.split(' '),
);
const MATCHES: ReadonlySet<string | undefined> = new Set(['exec', 'test']);
/** A pattern of what only FEEL writes: its functions, comparisons with its constants, names of the case that are looked for. */
const OF_FEEL =
  /(?:duration|date|time|today|now|string|number|count|sum|min|max)\\\(|[!<>=]=?\\s[*+](?:null|true|false)|\(\?<!\[\\w\.\]\)(?:actes|actions|agent|avis|decision|delais|demandeur|dossier|quota)\\\./u;

const feelOnItsTree = {
  create(context: Context) {
    const refuse = (node: Node): void => {
      const message =
        'FEEL is read on its tree (engine/feel/syntax): a space, a bracket or a quotation changes its text alone.';
      context.report({ message, node });
    };
    return {
      CallExpression(node: Call & { readonly arguments: readonly Callee[] }): void {
        const asked = node.callee.property?.name;
        const read = READS.has(asked) ? node.callee.object : MATCHES.has(asked) ? node.arguments[0] : undefined;
        if (FEEL.has(nameOf(read))) refuse(node);
      },
      Literal(node: Pattern): void {
        if (node.regex && OF_FEEL.test(node.regex.pattern)) refuse(node);
      },
      TemplateElement(node: Quasi): void {
        if (OF_FEEL.test(node.value.raw)) refuse(node);
      },
    };
  },
};

interface Opening extends Node {
  readonly name: Callee;
  readonly attributes: readonly (Node & { readonly name?: Callee })[];
}
const NAMES: ReadonlySet<string | undefined> = new Set(['aria-label', 'aria-labelledby']);

/** RGAA 4.1, 5.4 and 5.5: whoever hears a page is told which of its tables they come to. */
const namedTable = {
  create(context: Context) {
    return {
      JSXOpeningElement(node: Opening): void {
        if (node.name.name !== 'Table' || node.attributes.some(({ name }) => NAMES.has(name?.name))) return;
        context.report({
          message: 'A table is called something: give it the words of its heading (aria-label).',
          node,
        });
      },
    };
  },
};

/** The last name of `db`, `services.db`; none for a call or an expression. */
function nameOf(callee: Callee | undefined): string | undefined {
  return callee?.property?.name ?? callee?.name;
}

export default {
  meta: { name: 'cagou' },
  rules: {
    boundaries,
    'feel-on-its-tree': feelOnItsTree,
    'named-table': namedTable,
    'no-current-date': noCurrentDate,
    'sql-in-store': noQuestion,
    'no-cast-over': noCastOver,
  },
};
