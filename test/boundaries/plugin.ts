/**
 * Rules that no ready-made lint rule expresses: who may import whom (see rooms.ts), an engine that never asks what time it
 * is, a database that is asked in store/ folders alone, and no cast to what a value has nothing in common with. They are lint rules rather than tests so that editors show them where they are broken.
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

/** The last name of `db`, `services.db`; none for a call or an expression. */
function nameOf(callee: Callee | undefined): string | undefined {
  return callee?.property?.name ?? callee?.name;
}

export default {
  meta: { name: 'cagou' },
  rules: { boundaries, 'no-current-date': noCurrentDate, 'sql-in-store': noQuestion, 'no-cast-over': noCastOver },
};
