/* What is asked, page by page: each question with what it is, whether it must be answered, and when it is asked. */
import { isJsonObject } from '../../engine/base/index.ts';
import { formatDate, formatMoney, formatNumber, formatTime } from '../../engine/form/words/index.ts';
import {
  choicesOf,
  formView,
  valueAt,
  type ConditionView,
  type Files,
  type JsonObject,
  type NameOf,
  type QuestionView,
} from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { askedAt, clauseValueInWords, testInWords } from '../form/condition-words.ts';
import { limitsOf } from '../form/drawn-keywords.ts';
import { t as details } from '../form/details/text.ts';
import { t as form } from '../form/text.ts';
import { namesSaid } from '../texts/names-said.ts';
import { line, type ReadbackItem, type ReadbackLine } from './item.ts';
import { sayFeel } from './say-feel.ts';
import { t } from './text.ts';

const [FORM, UI] = ['form.schema.json', 'form.ui.json'];

/** One thing for each page, and one for what no page asks; none while the form cannot be read. */
export function sayPages(files: Files, names: readonly ReadableName[]): readonly ReadbackItem[] {
  const view = formView(files);
  if (!view) return [];
  const nameOf = namesSaid(files, names);
  const said = (questions: readonly QuestionView[]) =>
    questions.flatMap((question) => sayQuestion({ files, nameOf }, question, 0));
  const item = { article: '', grid: null };
  return [
    ...view.pages.map(({ title, at, questions }) => ({
      ...item,
      title,
      file: UI,
      pointer: at,
      lines: said(questions),
    })),
    ...(view.elsewhere.length === 0
      ? []
      : [{ ...item, title: t('askedNowhere'), file: FORM, pointer: '', lines: said(view.elsewhere) }]),
  ];
}

const FINDINGS = 'agent.schema.json';

/** One thing for all that agents record of a case; none where they record nothing. */
export function sayFindings(files: Files, names: readonly ReadableName[]): readonly ReadbackItem[] {
  const view = formView(files, 'findings');
  const nameOf = namesSaid(files, names);
  const roots = view ? [...view.pages.flatMap(({ questions }) => questions), ...view.elsewhere] : [];
  const lines = roots.flatMap((question) => sayQuestion({ files, nameOf }, question, 0));
  if (lines.length === 0) return [];
  return [{ title: t('findings'), article: '', lines, grid: null, file: FINDINGS, pointer: '' }];
}

type Said = { readonly files: Files; readonly nameOf: NameOf };

function sayQuestion(said: Said, question: QuestionView, level: number): readonly ReadbackLine[] {
  const { files, nameOf } = said;
  const { title, kind, required, calculated, conditions, at, file, children } = question;
  const own = valueAt(files, { file, pointer: at });
  const schema = isJsonObject(own) ? own : {};
  const cagou = isJsonObject(schema['cagou']) ? schema['cagou'] : {};
  const { article, soft } = cagou;
  const isHolder = kind === 'group' || kind === 'repeat';
  const standing =
    calculated !== null || isHolder || file === FINDINGS
      ? []
      : [t(required ? 'required' : soft === true ? 'soft' : 'optional')];
  const words = [kind === null ? t('inSource') : form(`kind-${kind}`), ...standing, ...sayLimits(question, schema)];
  const choices = choicesOf(schema) ?? [];
  return [
    line(t('member', { title, value: words.join(', ') }), {
      level,
      article: typeof article === 'string' ? article : '',
    }),
    ...conditions.map((condition) =>
      line(sayCondition(files, condition) ?? t('conditionInSource'), { level: level + 1 }),
    ),
    ...(calculated === null ? [] : [sayFeel(t('computed'), calculated, nameOf, { level: level + 1 })]),
    ...(choices.length === 0
      ? []
      : [
          line(t('member', { title: t('choices'), value: choices.map((one) => one.title).join(' ; ') }), {
            level: level + 1,
          }),
        ]),
    ...children.flatMap((child) => sayQuestion(said, child, level + 1)),
  ];
}

function sayLimits({ kind }: Pick<QuestionView, 'kind'>, schema: JsonObject): readonly string[] {
  return limitsOf(kind).flatMap((keyword) => {
    const value = schema[keyword];
    if (typeof value !== 'number' && typeof value !== 'string') return [];
    return [t(`limit-${keyword}`, { value: sayLimit(kind, value) })];
  });
}

function sayLimit(kind: QuestionView['kind'], value: number | string): string {
  if (typeof value === 'number') return kind === 'money' ? formatMoney(value) : formatNumber(value);
  return kind === 'time' ? formatTime(value) : formatDate(value);
}

/** « Si « Situation » est En couple et « Revenus » dépasse 100 000 F CFP »; null for a shape that no words say. */
function sayCondition(files: Files, { condition, about, holds, file }: ConditionView): string | null {
  const clauses =
    condition?.clauses.map((clause) => ({ clause, asked: askedAt(files, about, clause.path, file) })) ?? [];
  const words = clauses.flatMap(({ clause, asked }) => {
    if (!asked) return [];
    const subject = t('quoted', { text: asked.title });
    const parts = [subject, testInWords(clause.test.type, asked.schema), clauseValueInWords(clause, asked.schema)];
    return [parts.filter((word) => word !== '').join(' ')];
  });
  if (!condition || words.length < clauses.length || words.length === 0) return null;
  return `${details(holds ? 'if' : 'unless')} ${words.join(` ${details(condition.join === 'all' ? 'and' : 'or')} `)}`;
}
