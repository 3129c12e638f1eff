/**
 * A template ready to be filled: its first line is the subject of a message or the title of a document, the rest is its
 * text. Headings and rows of tables have one line each, so values written there are kept on it.
 */
import type { Liquid, Template } from 'liquidjs';
import type { Scope } from '../feel/compiled-expression.ts';
import type { Vocabulary } from '../feel/expression.ts';
import { memoise } from '../base/memoise.ts';
import { withColumns } from './list-texts.ts';
import { createLiquid, ON_ONE_LINE, renderParts, type Choices } from './liquid-engine.ts';

/** A Markdown template with Liquid tags: the first line `# …` is the subject of a message or the title of a document. */
export type CompiledTemplate = {
  readonly id: string;
  readonly tags: readonly string[];
  readonly render: (scope: Scope) => { readonly title: string; readonly markdown: string };
};

/** A text cut into its title (a first-level heading) and the rest, with the column where the title begins. */
export type TemplateText = { readonly title: string; readonly body: string; readonly titleColumn: number };
/** One engine for the title, which is plain text, and one for the text, which is Markdown. */
export const LIQUID: Readonly<Record<'title' | 'body', Liquid>> = {
  title: createLiquid('plain'),
  body: createLiquid('markdown'),
};
/** The same, read by Liquid. */
export type ParsedTemplate = { readonly title: Template[]; readonly body: Template[] };

/** Splits a file into its title and its text; null when the first line is no title. */
export function splitTemplate(text: string): TemplateText | null {
  const [first = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n');
  const mark = /^#\s+(?=\S)/.exec(first);
  if (!mark) return null;
  return { title: first.slice(mark[0].length).trimEnd(), body: rest.join('\n'), titleColumn: mark[0].length };
}

/** Parses both parts; throws the error of Liquid, with its place. */
export function parseTemplate({ title, body }: TemplateText): ParsedTemplate {
  return { title: parseTitle(title), body: parseBody(body) };
}

const parseTitle = memoise((text) => LIQUID.title.parse(text));
const parseBody = memoise((text) => {
  const lines = text.split('\n').map((line) => (/^\s*[|#]/.test(line) ? keepOnOneLine(line) : line));
  return LIQUID.body.parse(lines.join('\n'));
});

/**
 * Makes a template of its parsed parts. Rendering throws when it costs more than it may.
 * @param listed types of the names, of a template that reads columns of lists; null of any other
 */
export function createTemplate(
  id: string,
  parts: ParsedTemplate,
  choices: Choices,
  tags: readonly string[],
  listed: Vocabulary | null,
): CompiledTemplate {
  return {
    id,
    tags,
    render: (scope) => {
      const read = listed ? withColumns(scope, listed) : scope;
      return {
        title: asText(renderParts(LIQUID.title, parts.title, read, choices)),
        markdown: asText(renderParts(LIQUID.body, parts.body, read, choices)).trim(),
      };
    },
  };
}

function keepOnOneLine(line: string): string {
  return line.replaceAll(/\s*-?\}\}/g, (end) => ` | ${ON_ONE_LINE}${end}`);
}

function asText(rendered: unknown): string {
  return typeof rendered === 'string' ? rendered : '';
}
