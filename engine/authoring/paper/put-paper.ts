/*
 * What a paper form brings into a scheme, as one gesture: its headings as pages, its questions on them, and all other text in
 * the notes. What the model asks stays: its letters and scenarios speak of it, and its author takes away what is asked twice.
 */
import type { JsonObject } from '../../base/values.ts';
import { addNotes } from '../act/put-act.ts';
import type { Files } from '../../edit/changes.ts';
import type { Gesture, Together } from '../../edit/gestures/gesture.ts';
import { pagesOf } from '../../edit/gestures/layout.ts';
import { namesAt } from '../../edit/operations.ts';
import { nameOfTitle, slugOfTitle } from '../../edit/names.ts';
import { FORM_SCHEMA } from '../../edit/view/form-view.ts';
import type { PaperQuestion, ReadPaper } from './page.ts';

/** Words that the paper does not have. */
export type PaperWords = { readonly page: string; readonly category: string; readonly notes: string };

const CATEGORY = 'demande';
const PERSONAL = { personal: CATEGORY };
const BLOCK = 'urn:cagou:block:';
const [LINE, LONG] = [200, 2_000];
const [LONGEST_TITLE, LONGEST_HINT] = [150, 400];

/** The gesture on the files of a scheme that just began. */
export function putPaper(files: Files, paper: ReadPaper, words: PaperWords): Gesture {
  const parts: Exclude<Gesture, Together>[] = [];
  const pages = pagesOf(files).map(({ id }) => id);
  const names = [...namesAt(files, { file: FORM_SCHEMA, pointer: '/properties' })];
  const known = new Map<string, string>();
  for (const question of paper.questions) {
    const heading = question.section ?? paper.title ?? words.page;
    let page = known.get(heading);
    if (page === undefined) {
      page = slugOfTitle(heading, pages);
      pages.push(page);
      known.set(heading, page);
      parts.push({ type: 'page.add', id: page, title: cut(heading, LONGEST_TITLE), before: null });
    }
    const name = nameOfTitle(question.title, names);
    names.push(name);
    parts.push({
      type: 'question.add',
      container: '',
      name,
      schema: schemaOf(question),
      required: question.required,
      page,
      before: null,
      category: { name: CATEGORY, title: words.category },
    });
  }
  if (paper.notes.length > 0) {
    const list = paper.notes.map((note) => `- ${note}`).join('\n');
    parts.push(addNotes(files, `## ${words.notes}\n\n${list}\n`));
  }
  return { type: 'together', parts };
}

const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);

function schemaOf({ title: written, hint, kind, choices }: PaperQuestion): JsonObject {
  const title = cut(written, LONGEST_TITLE);
  const said = { title, ...(hint !== '' && { description: cut(hint, LONGEST_HINT) }) };
  switch (kind) {
    case 'text':
      return { ...said, type: 'string', minLength: 1, maxLength: LINE, cagou: PERSONAL };
    case 'longText':
      return { ...said, type: 'string', minLength: 1, maxLength: LONG, cagou: { widget: 'textarea', ...PERSONAL } };
    case 'date':
      return { ...said, type: 'string', format: 'date', cagou: PERSONAL };
    case 'time':
      return { ...said, type: 'string', format: 'time', cagou: PERSONAL };
    case 'email':
      return { ...said, type: 'string', format: 'email', maxLength: LINE, cagou: PERSONAL };
    case 'phone':
      return { $ref: `${BLOCK}telephone-nc`, title, cagou: PERSONAL };
    case 'money':
      return { ...said, type: 'integer', minimum: 0, maximum: 100_000_000, cagou: { widget: 'money', ...PERSONAL } };
    case 'number':
      return { ...said, type: 'integer', minimum: 0, cagou: PERSONAL };
    case 'yesNo':
      return { ...said, type: 'boolean', cagou: PERSONAL };
    case 'choice':
      return { ...said, type: 'string', oneOf: optionsOf(choices), cagou: { widget: 'radio', ...PERSONAL } };
    case 'choices':
      return {
        ...said,
        type: 'array',
        uniqueItems: true,
        items: { type: 'string', oneOf: optionsOf(choices) },
        cagou: { widget: 'checkboxes', ...PERSONAL },
      };
    case 'document':
      return { $ref: `${BLOCK}piece-justificative`, title, cagou: PERSONAL };
    case 'repeat':
      return { ...said, type: 'array', minItems: 1, maxItems: 20, items: itemsOf(choices), cagou: PERSONAL };
  }
}

function optionsOf(choices: readonly string[]): readonly JsonObject[] {
  return named(choices).map(({ name, title }) => ({ const: name, title }));
}

/** What is repeated asks for each column in turn. */
function itemsOf(columns: readonly string[]): JsonObject {
  const members = named(columns);
  const properties = Object.fromEntries(
    members.map(({ name, title }) => [name, { title, type: 'string', minLength: 1, maxLength: LINE }]),
  );
  return { type: 'object', properties, required: members.map(({ name }) => name) };
}

/** Titles with names made of them, no two alike. */
function named(titles: readonly string[]): readonly { readonly name: string; readonly title: string }[] {
  const taken: string[] = [];
  return titles.map((title) => {
    const name = nameOfTitle(title, taken);
    taken.push(name);
    return { name, title: cut(title, LONGEST_TITLE) };
  });
}
