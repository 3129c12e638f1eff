/** Composes docs/language.md: what is written by hand, the worked examples, and the reference. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'oxfmt';
import { CONDITION_KEYWORDS, FORM_KEYWORDS, TYPES } from '../../../engine/form/check/supported-keywords.ts';
import { FORMATS } from '../../../engine/language/formats.ts';
import type { FormSchema } from '../../../engine/index.ts';
import { FILTERS, TAGS } from '../../../engine/templates/liquid-engine.ts';
import { REFUSAL_CODES } from '../../../engine/workflow/decide/refusals.ts';
import { readBase, readExamples, type WorkedExample } from './examples.ts';
import { namesTable } from './names-table.ts';
import { referenceOf, type DescribedFile } from './reference.ts';

const ROOT = join(import.meta.dirname, '../../..');
const NOTICE =
  '<!-- Written by `npm run generate` from schemas/, docs/language/ and test/engine/feel/dmn/: change those. -->';

/** Files of a scheme, in the order one writes them, and the schema that each follows. */
const FILES: readonly (readonly [file: string, schema: string])[] = [
  ['dispositif.json', 'dispositif'],
  ['form.ui.json', 'form-ui'],
  ['Annotation `cagou` of a field', 'annotation'],
  ['rules.json', 'rules'],
  ['workflow.json', 'workflow'],
  ['workflow.json that uses the library', 'workflow-use'],
  ['library/&lt;id&gt;.json', 'workflow-definition'],
  ['queue.json', 'queue'],
  ['privacy.json', 'privacy'],
  ['scenarios/&lt;name&gt;.json', 'scenario'],
  ['Common definitions', 'common'],
];

/** The schemas of the language, each with the file that it describes. */
export function describedFiles(): readonly DescribedFile[] {
  return FILES.map(([file, name]) => ({ file, schema: JSON.parse(read(`schemas/${name}.schema.json`)) }));
}

/** The text of docs/language.md. */
export async function languagePage(): Promise<string> {
  const parts = [
    NOTICE,
    read('docs/language/introduction.md'),
    read('docs/language/semantics.md').replace('<!-- refusals -->', refusals()),
    read('docs/language/feel.md')
      .replace('<!-- names -->', () => namesTable())
      .replace('<!-- departures -->', departures()),
    '## Worked examples',
    read('docs/language/examples.md'),
    ...Object.entries(readBase()).map(([path, text]) => `**${path}**\n\n${block(path, text)}`),
    ...(await Promise.all(readExamples().map(exampleOf))),
    '## Reference',
    read('docs/language/reference.md'),
    formReference(),
    templateReference(),
    ...describedFiles().map(referenceOf),
  ];
  return `${parts.map((part) => part.trim()).join('\n\n')}\n`;
}

function formReference(): string {
  const words = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  const blocks = globSync('*.schema.json', { cwd: join(ROOT, 'schemas/blocks') }).toSorted();
  return [
    '### form.schema.json, agent.schema.json and forms of actions and opinions',
    'JSON Schema 2020-12. A keyword that is not listed here is refused, never ignored.',
    `Where something is asked: ${words(Object.keys(FORM_KEYWORDS))}.`,
    `In a condition (\`if\`, \`not\`…): ${words(Object.keys(CONDITION_KEYWORDS))}.`,
    `Values of \`format\`: ${words(Object.keys(FORMATS))}. Values of \`type\`: ${words(TYPES)}.`,
    'Rules and letters read the fields of a block by these names (`foyer.membres`); `?` marks one that may be missing, or is asked under a condition alone.',
    '| block | what it asks | its fields |\n|---|---|---|',
  ]
    .join('\n\n')
    .concat(...blocks.map(blockRow));
}

function blockRow(path: string): string {
  const schema: FormSchema & { $id: string; description: string } = JSON.parse(read(`schemas/blocks/${path}`));
  const fields = fieldsSaid(schema) || (schema.type === 'string' ? 'none: a text' : 'none');
  return `\n| \`${schema.$id}\` | ${schema.description} | ${fields} |`;
}

/** Names of the fields of a schema with their types or choices, those of its conditions after the others. */
function fieldsSaid(schema: FormSchema, required: readonly string[] = schema.required ?? []): string {
  const own = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => `\`${name}\`${required.includes(name) ? '' : '?'}${detailOf(field)}`,
  );
  const parts = [...(schema.allOf ?? []), schema.then, schema.else].flatMap((part) =>
    part ? fieldsSaid(part, []) : '',
  );
  return [...new Set([...own, ...parts.filter((part) => part !== '')])].join(', ');
}

function detailOf(field: FormSchema): string {
  if (field.properties) return ` (${fieldsSaid(field)})`;
  if (field.items) return ` (list of ${fieldsSaid(field.items) || 'texts'})`;
  const choices = field.oneOf?.map((choice) => choice.const) ?? field.enum;
  if (choices) return ` (${choices.map((choice) => `\`${JSON.stringify(choice).replaceAll('"', '')}\``).join(', ')})`;
  return field.format === 'date' ? ' (date)' : field.type === 'string' ? '' : ` (${String(field.type)})`;
}

function templateReference(): string {
  const words = (names: ReadonlySet<string>): string => [...names].map((name) => `\`${name}\``).join(', ');
  return [
    '### sheet.md, messages/*.md and documents/*.md',
    'Markdown with Liquid. The first line, `# …`, is the subject of a message or the title of a document. Tags read the names that expressions read; the sheet, which belongs to no case, reads those of the scheme.',
    `Tags: ${words(TAGS)}. Filters of Liquid: ${words(FILTERS)}. Our own: \`montant\` (« 125 000 F CFP »), \`date\` (« 3 mars 2026 »), \`heure\` (« 14 h 30 »), \`nombre\` (« 1 234,5 »), \`libelle: "/pointer"\` (the label of a choice), \`unite: "F/an"\` (a number with its unit).`,
    'A value that may be absent where the text is written is a diagnostic: protect it with `{% if %}`, or give a `default`. So are a filter or a comparison of another type, a choice that is not offered, and a choice or a date printed as it is kept rather than as people read it.',
  ].join('\n\n');
}

async function exampleOf({ title, text, adds, shared = {} }: WorkedExample): Promise<string> {
  const files = Object.entries({ ...shared, ...adds }).map(
    async ([path, change]) => `**${path}**\n\n${block(path, await textOf(change))}`,
  );
  return [`### ${title}`, text, ...(await Promise.all(files))].join('\n\n');
}

async function textOf(change: unknown): Promise<string> {
  if (Array.isArray(change)) return change.join('\n');
  return (await format('example.json', JSON.stringify(change), { printWidth: 110 })).code;
}

function block(path: string, text: string): string {
  const kind = path.endsWith('.json') ? 'json' : path.endsWith('.md') ? 'markdown' : 'text';
  return `\`\`\`\`${kind}\n${text.trim()}\n\`\`\`\``;
}

function refusals(): string {
  return `- Codes of refusals, which a scenario may expect (\`refused\`): ${REFUSAL_CODES.map((code) => `\`${code}\``).join(', ')}.`;
}

function departures(): string {
  const known: readonly { expression: string; standard: unknown; given: unknown; why: string }[] = JSON.parse(
    read('test/engine/feel/dmn/departures.json'),
  );
  const rows = known.map(
    ({ expression, standard, given, why }) =>
      `| \`${expression}\` | \`${JSON.stringify(standard)}\` | \`${JSON.stringify(given)}\` | ${why} |`,
  );
  return ['| expression | standard | here | why |', '|---|---|---|---|', ...rows].join('\n');
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
