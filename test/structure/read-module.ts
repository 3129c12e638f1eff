/** What one TypeScript file is made of, read from its syntax tree: the counts of the house are taken from these. */
import { parseSync, Visitor, type Span } from 'oxc-parser';
import { dirname, join } from 'node:path/posix';

export interface ExportedName {
  readonly name: string;
  /** Line of its declaration, from 1. */
  readonly line: number;
  /** Whether a documentation comment stands right before the declaration. */
  readonly documented: boolean;
}

export interface SourceModule {
  /** In the repository, with `/`. */
  readonly path: string;
  readonly lines: number;
  /** Lines that say something to the machine: neither empty nor comments alone. */
  readonly code: number;
  /** Lines of each function that has a body of statements, its signature included. */
  readonly functions: readonly number[];
  /** Files of the repository it names in imports and exports, types included, as paths in the repository. */
  readonly imports: readonly string[];
  /** Those of them that are loaded when they are needed. */
  readonly loaded: readonly string[];
  /** What is declared here for others; not what is only passed on from another file. */
  readonly exports: readonly ExportedName[];
}

/**
 * Reads one file.
 * @param path in the repository; its ending says whether it holds JSX
 * @throws Error when the text is no TypeScript
 */
export function readModule(path: string, text: string): SourceModule {
  const { program, module, comments, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path} cannot be read: ${errors[0].message}`);
  const lineOf = linesOf(text);
  const functions: number[] = [];
  const count = ({ start, end }: Span): number => functions.push(lineOf(end) - lineOf(start) + 1);
  const typeImports: string[] = [];
  new Visitor({
    FunctionDeclaration: (node) => node.body && count(node),
    FunctionExpression: (node) => node.body && count(node),
    ArrowFunctionExpression: (node) => node.body.type === 'BlockStatement' && count(node),
    TSImportType: (node) => typeImports.push(node.source.value),
  }).visit(program);
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value ?? '')),
    ...typeImports,
  ];
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
  );
  const filesOf = (named: readonly string[]): readonly string[] => {
    const relative = named.filter((specifier) => specifier.startsWith('.'));
    return [...new Set(relative.map((specifier) => join(dirname(path), specifier)))];
  };
  const docs = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'));
  const isDocumented = (start: number): boolean =>
    docs.some(({ end }) => end <= start && isGap(text.slice(end, start)));
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    code: withoutComments(text, comments)
      .split('\n')
      .filter((line) => line.trim() !== '').length,
    functions,
    imports: filesOf([...specifiers, ...dynamic]),
    loaded: filesOf(dynamic),
    exports: declarations(program.body).map(({ name, start }) => ({
      name,
      line: lineOf(start),
      documented: isDocumented(start),
    })),
  };
}

/** The text without its comments. */
function withoutComments(text: string, comments: readonly Span[]): string {
  let left = '';
  let from = 0;
  for (const { start, end } of comments) {
    left += text.slice(from, start);
    from = end;
  }
  return left + text.slice(from);
}

type Statement = ReturnType<typeof parseSync>['program']['body'][number];
type Declared = { readonly name: string; readonly start: number };

/** Each exported declaration of a file with where its statement starts; an overloaded function once. */
function declarations(body: readonly Statement[]): readonly Declared[] {
  const found = new Map<string, number>();
  const add = ({ name, start }: Declared): unknown => found.has(name) || found.set(name, start);
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration') add({ name: 'default', start: statement.start });
    if (statement.type !== 'ExportNamedDeclaration' || statement.source) continue;
    for (const name of namesOf(statement.declaration)) add({ name, start: statement.start });
    for (const { local } of statement.specifiers) {
      const declared = body.find((other) => namesOf(other).includes(nameOf(local)));
      if (declared) add({ name: nameOf(local), start: declared.start });
    }
  }
  return [...found].map(([name, start]) => ({ name, start }));
}

function namesOf(node: Statement | null): readonly string[] {
  switch (node?.type) {
    case 'VariableDeclaration':
      return node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'ClassDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
      return node.id ? [node.id.name] : [];
    default:
      return [];
  }
}

function nameOf(node: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return node.name ?? String(node.value);
}

/** Nothing but spaces, and remarks to the linter, between a comment and what it tells of. */
function isGap(between: string): boolean {
  return /^\s*(?:\/\/[^\n]*\n\s*)*$/u.test(between);
}

/** The line of an offset, from 1. */
function linesOf(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
