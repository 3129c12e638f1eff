/* Conditions, checks and values in sentences, with the articles that they come from. */
import { formatDate, formatMoney, formatNumber } from '../../engine/form/words/index.ts';
import {
  allQuestions,
  formView,
  procedureView,
  RULES,
  rulesView,
  valueAt,
  type DatedView,
  type Files,
  type NameOf,
  type RuleList,
  type RuleView,
} from '../../engine/studio.ts';
import { joinPointer, splitPointer } from '../../engine/base/index.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { namesSaid, titleOfTable } from '../texts/names-said.ts';
import { line, type ReadbackItem, type ReadbackLine } from './item.ts';
import { sayFeel } from './say-feel.ts';
import { t } from './text.ts';

/** Each list of rules; none of a file that cannot be read. */
export function sayRules(
  files: Files,
  names: readonly ReadableName[],
): Readonly<Record<RuleList, readonly ReadbackItem[]>> {
  const view = rulesView(files);
  const say = (list: RuleList): readonly ReadbackItem[] =>
    (view?.[list] ?? []).map((rule) => sayRule(files, names, rule));
  return {
    computed: say('computed'),
    checks: say('checks'),
    eligibility: say('eligibility'),
    quotas: say('quotas'),
  };
}

function sayRule(files: Files, names: readonly ReadableName[], rule: RuleView): ReadbackItem {
  const item = { title: rule.title, article: articleAt(files, rule.at), grid: null, file: RULES, pointer: rule.at };
  if (rule.type === 'source') return { ...item, lines: [line(t('inSource'))] };
  const nameOf = namesSaid(files, names, rule.each);
  const each = rule.each === null ? [] : [line(t('forEach', { list: titleOfQuestion(files, names, rule.each) }))];
  switch (rule.type) {
    case 'condition':
      return {
        ...item,
        lines: [
          ...each,
          sayFeel(t('mustHold'), rule.feel, nameOf),
          line(t(rule.effect === 'block' ? 'elseBlocked' : 'elseTold', { message: rule.message })),
        ],
      };
    case 'check': {
      const field = titleOfQuestion(files, names, rule.field);
      return {
        ...item,
        lines: [...each, sayFeel(t('mustHold'), rule.feel, nameOf), line(t('saidUnder', { question: field }))],
      };
    }
    case 'value':
      return { ...item, lines: [...each, ...sayGiving(files, rule, nameOf)] };
    case 'quota':
      return {
        ...item,
        lines: [
          sayFeel(t('quotaMost'), rule.most, nameOf),
          ...(rule.by === null ? [line(t('quotaOne'))] : [sayFeel(t('quotaBy'), rule.by, nameOf)]),
          line(t('quotaHolds', { steps: titlesOfSteps(files, rule.holds).join(', ') })),
          ...(rule.besides === null ? [] : [sayFeel(t('quotaBesides'), rule.besides, nameOf)]),
        ],
      };
  }
}

function titlesOfSteps(files: Files, states: readonly string[]): readonly string[] {
  const steps = procedureView(files)?.steps ?? [];
  return states.map((state) => t('quoted', { text: steps.find(({ id }) => id === state)?.title ?? state }));
}

type ValueRule = Extract<RuleView, { readonly type: 'value' }>;

function sayGiving(files: Files, rule: ValueRule, nameOf: NameOf): readonly ReadbackLine[] {
  const { by } = rule;
  if (by.type === 'expression') return [sayFeel(t('computed'), by.feel, nameOf)];
  if (by.type === 'table') return [line(t('byTable', { table: titleOfTable(files, by.table) }))];
  return by.values.flatMap((dated) => sayDated(files, rule, dated));
}

function sayDated(files: Files, { at, valueType }: ValueRule, dated: DatedView): readonly ReadbackLine[] {
  const period = dated.to === null ? 'since' : 'during';
  const days = { from: formatDate(dated.from), to: formatDate(dated.to ?? dated.from) };
  const own = valueAt(files, { file: RULES, pointer: joinPointer(at, 'unit') });
  const unit = typeof own === 'string' && valueType !== 'money' ? ` ${own}` : '';
  const said = (value: DatedView['value']): string => {
    if (typeof value === 'number') return valueType === 'money' ? formatMoney(value) : `${formatNumber(value)}${unit}`;
    if (typeof value === 'string') return valueType === 'date' ? formatDate(value) : value;
    return t(value === true ? 'yes' : 'no');
  };
  const more = { article: dated.article ?? '' };
  if (!dated.brackets) return [line(`${t(period, days)} ${said(dated.value)}`, more)];
  return [
    line(t(period, days), more),
    ...dated.brackets.map(({ above, rate }) =>
      line(t('bracket', { above: formatNumber(above), rate: formatNumber(rate * 100) }), { level: 1 }),
    ),
  ];
}

/** What the question of a pointer is called; the pointer where no question has it. */
export function titleOfQuestion(files: Files, names: readonly ReadableName[], pointer: string): string {
  const view = formView(files);
  const asked = (view ? allQuestions(view) : []).find(({ question }) => question === pointer);
  const path = splitPointer(pointer)
    .filter((name) => name !== '*')
    .join('.');
  return asked?.title ?? names.find((name) => name.path === path)?.title ?? pointer;
}

/** The article that a part names; empty where it names none. */
function articleAt(files: Files, pointer: string): string {
  const article = valueAt(files, { file: RULES, pointer: joinPointer(pointer, 'article') });
  return typeof article === 'string' ? article : '';
}
