/**
 * Two rules that no ready-made lint rule expresses: who may import whom (see rooms.ts), and an engine that never asks
 * what time it is. They are lint rules rather than tests so that editors show them where they are broken.
 */
import { relative, sep } from 'node:path';
import { refuseImport } from './rooms.ts';

interface Node {
  readonly type: string;
}
interface Sourced extends Node {
  readonly source: (Node & { readonly value?: unknown }) | null;
}
interface Call extends Node {
  readonly callee: Node & { readonly name?: string };
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

export default {
  meta: { name: 'cagou' },
  rules: { boundaries, 'no-current-date': noCurrentDate },
};
