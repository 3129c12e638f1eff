/**
 * Conditions whose own sentence says the contrary of what they let through: « l’avis est défavorable » of an action that only an
 * unfavourable opinion opens. What a sentence says is read where it names one of the values that the condition tests; the condition
 * is then tried on that value alone.
 */
import { joinPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { parseFeel } from '../../feel/expression.ts';
import { pathsIn } from '../../feel/syntax/paths.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { namesOfPath, someNode, type FeelNode } from '../../feel/syntax/tree.ts';
import { foldedText, tellingWords } from '../../base/telling-words.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions } from '../../language/walk-workflow.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import { opposedEdge } from '../../templates/check-rule-edges.ts';
import { choicesOf } from '../../templates/choices.ts';
import { fitsTitle, namedValues, type NamedValue } from '../../templates/named-values.ts';

const FILE = 'workflow.json';

/** Guards and marks of the queue that say the contrary of what they test. */
export function checkGuardSenses(parsed: ParsedSource): readonly Diagnostic[] {
  const readings = readerOf(parsed);
  const { report, workflow, queue } = parsed;
  const ofGuards = listActions(workflow).flatMap(({ id, action, pointer }) =>
    (action.guards ?? []).flatMap(({ when, otherwise }, at) => {
      const place = joinPointer(pointer, 'guards', at);
      const told = isAdvice(otherwise, action.title)
        ? [report('workflow.guard-self', FILE, joinPointer(place, 'otherwise'), { title: action.title })]
        : [];
      const isOpened = readings(when, firstClause(otherwise)).some((claim) => claim.holds);
      const isTurned = isOpened || isExceeded(when, otherwise, `actions.${id}.`) || isPastTurned(when, otherwise);
      const opposed = isTurned
        ? [report('workflow.guard-opposed', FILE, joinPointer(place, 'when'), { sentence: otherwise })]
        : [];
      return [
        ...told,
        ...opposed,
        ...(isTurned
          ? []
          : [
              ...checkLimit(parsed, when, otherwise, joinPointer(place, 'when')),
              ...checkEdge(parsed, when, otherwise, joinPointer(place, 'when')),
            ]),
      ];
    }),
  );
  const values = namedValues(parsed);
  const ofAlerts = (queue.alerts ?? []).flatMap(({ label, when }, at) =>
    isPresenceOpposed(when, label) ||
    isAnswerOpposed(parsed, when, label) ||
    readings(when, label).some((claim) => !claim.holds)
      ? [report('queue.alert-opposed', 'queue.json', joinPointer('/alerts', at, 'when'), { label })]
      : checkMissing(report, values, label, when, joinPointer('/alerts', at, 'when')),
  );
  return [...ofGuards, ...ofAlerts];
}

/** Who stands right at the bound of a guard, as its sentence has it. */
function checkEdge({ report }: ParsedSource, when: string, otherwise: string, place: Pointer): readonly Diagnostic[] {
  const opposed = opposedEdge(when, { asked: '', refused: otherwise });
  return opposed ? [report('rules.bound-opposed', FILE, place, opposed)] : [];
}

/** « Sans courriel », « Assurance attendue », of a condition that is the presence of one value and nothing else. */
function isPresenceOpposed(when: string, label: string): boolean {
  if (!MISSING.test(label)) return false;
  const { tree } = parseExpression(when);
  return (
    tree?.type === 'comparison' &&
    tree.operator === '!=' &&
    tree.right.type === 'null' &&
    namesOfPath(tree.left) !== null
  );
}

/** « Sans justificatif de domicile », of those that lack another paper. */
function checkMissing(
  report: ParsedSource['report'],
  values: readonly NamedValue[],
  label: string,
  when: string,
  place: string,
): readonly Diagnostic[] {
  const { tree } = parseExpression(when);
  if (tree?.type !== 'comparison' || tree.operator !== '=' || tree.right.type !== 'null') return [];
  const words = tellingWords(label.replace(MISSING, ' '));
  const read = values.find(({ path }) => path === pathOf(tree.left));
  if (!read || !MISSING.test(label) || words.length < 2 || fitsTitle(words, read)) return [];
  const meant = values.filter((value) => fitsTitle(words, value));
  const [only, ...others] = meant;
  if (!only || others.length > 0) return [];
  return [report('queue.alert-other', 'queue.json', place, { label, read: read.path, meant: only.path })];
}

const MISSING =
  /^(?:Sans|Aucune?) |(?<![\wÀ-ÿ])(?:attendue?s?|manquante?s?|absente?s?|à (?:fournir|joindre|envoyer))$/i;

/** « Véhicule aménagé », of those whose question of these words is answered by no. */
function isAnswerOpposed(parsed: ParsedSource, when: string, label: string): boolean {
  const { tree } = parseExpression(when);
  if (tree?.type !== 'comparison' || (tree.operator !== '=' && tree.operator !== '!=')) return false;
  const { left, right } = tree;
  const isYes = right.type === 'boolean' ? right.value : right.type === 'text' ? ANSWERS.get(right.value) : undefined;
  const value = namedValues(parsed).find(({ path }) => path === pathOf(left));
  const words = tellingWords(label);
  if (isYes === undefined || !value?.title.includes('?') || words.length < 2 || !fitsTitle(words, value)) return false;
  return !DENIES.test(label) && !DENIES.test(value.title) && isYes !== (tree.operator === '=');
}

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ['oui', true],
  ['non', false],
]);
const DENIES = /(?<![\wÀ-ÿ])(?:n[’'e]|non|pas|sans|aucune?|hors|ni|in\w+)(?![\wÀ-ÿ])/i;

/** What is wrong, before what to do about it: « n’est pas valable : corrigez ou refusez ». */
function firstClause(sentence: string): string {
  return sentence.split(/[\s\u00a0\u202f]*[:;]/, 1)[0] ?? sentence;
}

type Claim = { readonly holds: boolean };

/** What a sentence claims of values that a condition tests, and whether the condition holds of each by itself. */
function readerOf(parsed: ParsedSource): (when: string, sentence: string) => readonly Claim[] {
  const vocabulary = buildVocabulary(parsed);
  const choices = choicesOf(parsed);
  const titles = new Map(namedValues(parsed).map(({ path, title }) => [path, title]));
  return (when, sentence) => {
    const paths = [...new Set(pathsIn(when).map((names) => names.join('.')))];
    return paths.flatMap((path) => {
      const labels = choices[joinPointer('', ...path.split('.'))] ?? [];
      const isTested = labels.some(({ value }) => tests(when, path, value));
      const denied = isTested ? deniedOf(labels, sentence) : [];
      if (denied.length > 0) {
        const opens = (value: string): boolean =>
          parseFeel(when, vocabulary).expression.evaluate(nest(path, value)) === true;
        return [
          {
            holds:
              denied.every(opens) &&
              labels.every(({ value }) => typeof value !== 'string' || denied.includes(value) || !opens(value)),
          },
        ];
      }
      const value = isTested ? claimedOf(labels, titles.get(path) ?? '', sentence) : null;
      if (value === null) return [];
      const scope = nest(path, value);
      return [{ holds: parseFeel(when, vocabulary).expression.evaluate(scope) === true }];
    });
  };
}

/** Whether a condition asks if what a path gives is a value, or is not. */
function tests(when: string, path: string, value: unknown): boolean {
  const { tree } = parseExpression(when);
  const isAsked = (node: FeelNode): boolean => {
    if (node.type !== 'comparison' || (node.operator !== '=' && node.operator !== '!=')) return false;
    const { left, right } = node;
    const written = right.type === 'number' ? Number(String(right.value)) : 'value' in right ? right.value : undefined;
    return written === value && namesOfPath(left)?.join('.') === path;
  };
  return tree !== null && someNode(tree, isAsked);
}

type Labels = readonly { readonly value: unknown; readonly label: string }[];

/** The value that a sentence says something has: the one label that is among its words, or « non » of what « n’est pas ». */
function claimedOf(labels: Labels, title: string, sentence: string): string | null {
  const words = foldedText(sentence).split(' ');
  const isDenied = ['pas', 'non', 'ni', 'sans', 'aucun', 'aucune', 'ou', 'sauf'].some((word) => words.includes(word));
  const values = labels.map(({ value }) => value);
  if (values.length === 2 && values.includes('oui') && values.includes('non')) {
    const subject = tellingWords(title).filter((word) => word.length > 5);
    const isOfIt = subject.length > 0 && words.some((word) => subject.includes(word));
    return isOfIt && /(?<![a-z])n? ?(?:est|sont) pas /.test(foldedText(sentence)) && !words.includes('ou')
      ? 'non'
      : null;
  }
  const said = labels.filter(({ label }) => {
    const [word = '', ...others] = foldedText(label).split(' ');
    return others.length === 0 && word.length > 5 && words.includes(word);
  });
  const [only, ...others] = said;
  return typeof only?.value === 'string' && others.length === 0 && !isDenied ? only.value : null;
}

/** « N’est pas conforme »: all values but the one whose whole label the sentence denies; none where it denies none. */
function deniedOf(labels: Labels, sentence: string): readonly string[] {
  const said = / (?:n est|ne sont) pas (?<what>[a-z ]+)$/.exec(` ${foldedText(sentence)}`)?.groups?.['what'] ?? '';
  const meant = labels.filter(({ label }) => foldedText(label) === said);
  if (said.length < 6 || meant.length !== 1 || labels.length > 4) return [];
  return labels.flatMap(({ value }) => (typeof value === 'string' && value !== meant[0]?.value ? [value] : []));
}

/** A case of which nothing else is known. */
function nest(path: string, value: string): JsonObject {
  const [root = '', ...rest] = path.split('.');
  return { [root]: rest.reduceRight<Json>((inner, name) => ({ [name]: inner }), value) };
}

const MORE = /dépass|excèd|(?:est|sont|serait) (?:supérieur|plus élevé)|au-delà/i;
const LESS = /(?:est|sont|serait) inférieur|en dessous|n[’']attei/i;

/** « Le montant dépasse … » of an amount that must exceed to pass. */
function isExceeded(when: string, sentence: string, own: string): boolean {
  const { tree } = parseExpression(when);
  if (tree?.type !== 'comparison' || /(?<![\wÀ-ÿ])(?:ne|n[’']|pas|sauf) ?/i.test(sentence)) return false;
  const sides = [tree.left, tree.right].map((side) => pathOf(side).startsWith(own));
  if (sides[0] === sides[1] || MORE.test(sentence) === LESS.test(sentence)) return false;
  const isUp = tree.operator.startsWith('>') === sides[0];
  return /^[<>]/.test(tree.operator) && isUp === MORE.test(sentence);
}

function pathOf(node: FeelNode): string {
  return namesOfPath(node)?.join('.') ?? '';
}

const PASSED = /(?:est|sont|a été|ont été) (?:passée?s?|écoulée?s?|dépassée?s?|échue?s?)(?![\wÀ-ÿ])|trop tard/i;

/** « Un mois est passé », of what is open once it is. */
function isPastTurned(when: string, sentence: string): boolean {
  const { tree } = parseExpression(when);
  if (tree?.type !== 'comparison' || !PASSED.test(sentence) || /(?<![\wÀ-ÿ])(?:ne|n[’'])/i.test(sentence)) return false;
  const isLeft = pathOf(tree.left) === 'aujourdhui';
  if (!isLeft && pathOf(tree.right) !== 'aujourdhui') return false;
  return /^[<>]/.test(tree.operator) && tree.operator.startsWith('>') === isLeft;
}

/** « Proposez un refus », of the action « Proposer un refus » itself. */
function isAdvice(sentence: string, title: string): boolean {
  const [verb = '', ...others] = foldedText(title).split(' ');
  if (!verb.endsWith('er') || others.length === 0) return false;
  return ` ${foldedText(sentence)} `.includes(` ${verb.replace(/er$/, 'ez')} ${others.join(' ')} `);
}

const LIMIT = /dépasse(?:nt|rait|raient)? (?:le |la |les |l[’'])([^.,:;]{4,60})/i;

/** « Dépasse le montant demandé », of an amount that is held against the cost. */
function checkLimit(parsed: ParsedSource, when: string, sentence: string, place: string): readonly Diagnostic[] {
  const { tree } = parseExpression(when);
  const words = tellingWords(LIMIT.exec(sentence)?.[1] ?? '');
  if (tree?.type !== 'comparison' || words.length === 0) return [];
  const values = namedValues(parsed);
  const held = values.find(({ path }) => path === pathOf(tree.right));
  if (!held || fitsTitle(words, held)) return [];
  const meant = values.filter(
    (one) => one.kind === held.kind && fitsTitle(words, one) && !one.path.startsWith('actions.'),
  );
  const [only, ...others] = meant;
  if (!only || others.length > 0) return [];
  const params = { read: held.path, meant: only.path, title: only.title };
  return [parsed.report('workflow.guard-limit-other', FILE, place, params)];
}
