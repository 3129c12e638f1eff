/*
 * An expression in French, for those who have never seen FEEL: « si Situation est « En couple » : 2 ; sinon : 1 ». Titles stand
 * for names, and what no words of ours say is left to its source.
 */
import { timeTyped } from '../language/formats.ts';
import { formatDuration, writeHour } from '../calendar/duration-words.ts';
import { calleeName, namesOfPath, valuesGiven, type FeelNode } from '../feel/syntax/tree.ts';
import { writeFeel } from '../feel/syntax/write.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { formatDate, formatMoney, formatNumber } from '../form/words/format-value.ts';
import type { ReadableName } from './readable-names.ts';

/** A part of a sentence: words that join, what a value is called, or a value. */
export type FeelWord = { readonly type: 'words' | 'name' | 'value'; readonly text: string };

/** What a dotted path is called, with its type and choices; null for none that is known. */
export type NameOf = (path: string) => Pick<ReadableName, 'title' | 'type' | 'choices'> | null;

type Known = NonNullable<ReturnType<NameOf>>;

/** An expression in words; null when some of it has none. */
export function wordFeel(text: string, nameOf: NameOf): readonly FeelWord[] | null {
  const { tree } = parseExpression(text);
  const words = tree && say(tree, { nameOf, beside: null });
  return words && joined(words);
}

type Around = {
  readonly nameOf: NameOf;
  /** What a value is compared with, by which it is worded. */
  readonly beside: Known | null;
};
type Said = readonly FeelWord[] | null;

const words = (text: string): readonly FeelWord[] => [{ type: 'words', text }];
const value = (text: string): readonly FeelWord[] => [{ type: 'value', text }];

/** Parts one after the other, a text for what stands between them; null when one of them has no words. */
function all(...parts: readonly (string | Said)[]): Said {
  const said = parts.map((part) => (typeof part === 'string' ? words(part) : part));
  return said.every((part) => part !== null) ? said.flatMap((part) => part ?? []) : null;
}

/** Words that follow one another are one. */
function joined(parts: readonly FeelWord[]): readonly FeelWord[] {
  return parts.reduce<readonly FeelWord[]>((before, part) => {
    const last = before.at(-1);
    return last?.type === 'words' && part.type === 'words'
      ? [...before.slice(0, -1), { type: 'words', text: last.text + part.text }]
      : [...before, part];
  }, []);
}

function say(node: FeelNode, around: Around): Said {
  const { nameOf } = around;
  const path = namesOfPath(node)?.join('.');
  const known = path === undefined ? null : nameOf(path);
  if (known) return [{ type: 'name', text: known.title }];
  const alone = (part: FeelNode): Said => say(part, { nameOf, beside: null });
  switch (node.type) {
    case 'null':
      return words('rien');
    case 'number': {
      const number = Number(writeFeel(node));
      return value(around.beside?.type === 'money' ? formatMoney(number) : formatNumber(number));
    }
    case 'text':
      return value(around.beside?.choices?.find((choice) => choice.value === node.value)?.label ?? `« ${node.value} »`);
    case 'boolean':
      return value(node.value ? 'oui' : 'non');
    case 'temporal':
      return sayTemporal(node);
    case 'path': {
      const said = PARTS[node.name.name];
      const member = node.base.type === 'filter' ? memberOf(node.base.base, node.name.name, nameOf) : null;
      if (member) return all([{ type: 'name', text: member.title }], ' de ', alone(node.base));
      return said === undefined ? null : all(`${said} `, inBrackets(node.base, alone));
    }
    case 'filter':
      return all(alone(node.base), ' où ', say(node.filter, { ...around, nameOf: insideOf(node.base, nameOf) }));
    case 'negation':
      return all('− ', inBrackets(node.value, alone));
    case 'arithmetic':
      return sayArithmetic(node, alone, around);
    case 'comparison':
      return sayComparison(node, around);
    case 'between': {
      const beside = knownOf(node.value, nameOf);
      return all(
        alone(node.value),
        ' est entre ',
        say(node.low, { nameOf, beside }),
        ' et ',
        say(node.high, { nameOf, beside }),
      );
    }
    case 'in':
      return sayOneOf(node.value, node.tests, around);
    case 'conjunction':
    case 'disjunction': {
      const between = node.type === 'conjunction' ? ' et ' : ' ou ';
      const isNested = (part: FeelNode): boolean => part.type === 'conjunction' || part.type === 'disjunction';
      const said = node.parts.map((part) => (isNested(part) ? all('(', alone(part), ')') : alone(part)));
      return all(...said.flatMap((part, rank) => (rank === 0 ? [part] : [between, part])));
    }
    case 'if':
      return sayIf(node, around);
    case 'list':
      return all(...node.items.flatMap((item, rank) => (rank === 0 ? [alone(item)] : [', ', alone(item)])));
    case 'call':
      return sayCall(node, around);
    default:
      return null;
  }
}

const PARTS: Readonly<Record<string, string>> = {
  year: 'l’année de',
  month: 'le mois de',
  day: 'le jour de',
};

/** What stands beside an operator, in brackets where it has parts of its own. */
function inBrackets(node: FeelNode, say: (node: FeelNode) => Said): Said {
  const hasParts = ['arithmetic', 'comparison', 'if', 'conjunction', 'disjunction', 'negation'].includes(node.type);
  // « le plus petit entre A et B + C » would be read as of B + C.
  const isListed = node.type === 'call' && ['min', 'max'].includes(calleeName(node) ?? '') && hasSeveral(node);
  return hasParts || isListed ? all('(', say(node), ')') : say(node);
}

const hasSeveral = (node: FeelNode & { readonly type: 'call' }): boolean => valuesGiven(node.given).length > 1;

/** In a filter, a name is first that of a member of the list. */
function insideOf(base: FeelNode, nameOf: NameOf): NameOf {
  const list = namesOfPath(base)?.join('.');
  return (path) => (list === undefined ? null : nameOf(`${list}.${path}`)) ?? nameOf(path);
}

/** What the members of a list have under a name. */
function memberOf(base: FeelNode, name: string, nameOf: NameOf): Known | null {
  const list = namesOfPath(base)?.join('.');
  return list === undefined ? null : nameOf(`${list}.${name}`);
}

function knownOf(node: FeelNode, nameOf: NameOf): Known | null {
  const path = namesOfPath(node);
  if (path) return nameOf(path.join('.'));
  if (node.type === 'arithmetic') return knownOf(node.left, nameOf) ?? knownOf(node.right, nameOf);
  const [first] = node.type === 'call' ? valuesGiven(node.given) : [];
  const keeps = ['sum', 'min', 'max', 'mean', 'floor', 'ceiling', 'round half up'].includes(calleeName(node) ?? '');
  return first && keeps ? knownOf(first, nameOf) : null;
}

function sayTemporal(node: FeelNode): Said {
  if (node.type !== 'temporal') return null;
  const [only, ...others] = valuesGiven(node.given);
  if (only?.type !== 'text' || others.length > 0) return null;
  if (node.make === 'date' && /^\d{4}-\d\d-\d\d$/.test(only.value)) return value(`le ${formatDate(only.value)}`);
  if (node.make === 'time' && timeTyped(only.value) !== null) return value(writeHour(only.value));
  const length = node.make === 'duration' ? formatDuration(only.value) : '';
  return length === '' ? null : value(length);
}

function sayArithmetic(node: FeelNode, alone: (node: FeelNode) => Said, around: Around): Said {
  if (node.type !== 'arithmetic') return null;
  const { operator, left, right } = node;
  const isShift = right.type === 'temporal' && right.make === 'duration';
  if (isShift && (operator === '+' || operator === '-'))
    return all(alone(right), operator === '+' ? ' après ' : ' avant ', alone(left));
  // Francs are added to francs; what they are multiplied by is a number.
  const isSum = operator === '+' || operator === '-';
  const beside = isSum ? (knownOf(left, around.nameOf) ?? knownOf(right, around.nameOf)) : null;
  const side = (part: FeelNode): Said => say(part, { nameOf: around.nameOf, beside });
  const sign = { '+': '+', '-': '−', '*': '×', '/': '÷', '**': 'puissance' }[operator];
  const needs = (part: FeelNode): Said =>
    isSum && part === left && part.type === 'arithmetic' ? side(part) : inBrackets(part, side);
  return all(needs(left), ` ${sign} `, needs(right));
}

function sayComparison(node: FeelNode, { nameOf }: Around): Said {
  if (node.type !== 'comparison') return null;
  const { operator, left, right } = node;
  const side = (part: FeelNode, other: FeelNode): Said =>
    inBrackets(part, (inner) => say(inner, { nameOf, beside: knownOf(other, nameOf) }));
  const [subject, object] = [side(left, right), side(right, left)];
  if (right.type === 'null') {
    if (operator === '=') return all(subject, ' n’est pas renseigné');
    return operator === '!=' ? all(subject, ' est renseigné') : null;
  }
  const { type } = knownOf(left, nameOf) ?? knownOf(right, nameOf) ?? {};
  const isDay = type === 'date' || type === 'time';
  return all(subject, ` ${(isDay ? DAYS : AMOUNTS)[operator]} `, object);
}

const AMOUNTS = {
  '=': 'est',
  '!=': 'n’est pas',
  '<': 'est inférieur à',
  '<=': 'ne dépasse pas',
  '>': 'dépasse',
  '>=': 'atteint',
} as const;
const DAYS = {
  '=': 'est',
  '!=': 'n’est pas',
  '<': 'est avant',
  '<=': 'n’est pas après',
  '>': 'est après',
  '>=': 'n’est pas avant',
} as const;

function sayOneOf(what: FeelNode, values: readonly FeelNode[], { nameOf }: Around): Said {
  const beside = knownOf(what, nameOf);
  const said = values.map((one) => say(one, { nameOf, beside }));
  const last = said.length - 1;
  const listed = said.flatMap((one, rank) => (rank === 0 ? [one] : [rank === last ? ' ou ' : ', ', one]));
  return all(say(what, { nameOf, beside: null }), ' est ', ...listed);
}

function sayIf(node: FeelNode, around: Around): Said {
  if (node.type !== 'if') return null;
  const { condition, then, otherwise } = node;
  const beside = knownOf(then, around.nameOf) ?? knownOf(otherwise, around.nameOf) ?? around.beside;
  const side = (part: FeelNode): Said => say(part, { nameOf: around.nameOf, beside });
  const when = say(condition, { nameOf: around.nameOf, beside: null });
  if (otherwise.type === 'boolean' && otherwise.value) return all('si ', when, ', alors ', side(then));
  return all('si ', when, ' : ', side(then), ' ; sinon : ', side(otherwise));
}

/** What functions are called in a sentence; `{0}` is the first value that they are given. */
const CALLS: Readonly<Record<string, string>> = {
  sum: 'le total de {0}',
  count: 'le nombre de {0}',
  mean: 'la moyenne de {0}',
  not: 'il est faux que {0}',
  floor: '{0} arrondi vers le bas',
  ceiling: '{0} arrondi vers le haut',
  abs: '{0} sans son signe',
  string: '{0} en texte',
  'string length': 'la longueur de {0}',
  'list contains': '{0} compte {1}',
  contains: '{0} contient {1}',
  'starts with': '{0} commence par {1}',
  'ends with': '{0} finit par {1}',
  bareme: 'le barème par tranches {1} appliqué à {0}',
  dans: '{0} est dans la zone {1}',
  distance: 'la distance de {0} à {1}',
  longueur: 'la longueur de {0}',
  superficie: 'la superficie de {0}',
};

function sayCall(node: FeelNode, around: Around): Said {
  if (node.type !== 'call' || node.given.type !== 'positional') return null;
  const given = valuesGiven(node.given);
  const name = calleeName(node) ?? '';
  const beside = given.map((one) => knownOf(one, around.nameOf)).find((known) => known !== null) ?? null;
  const side = (part: FeelNode): Said => inBrackets(part, (one) => say(one, { nameOf: around.nameOf, beside }));
  const [first, second] = given;
  if ((name === 'min' || name === 'max') && first) return sayExtreme(name, given, side);
  if (name === 'list contains' && first?.type === 'list' && second) return sayOneOf(second, first.items, around);
  if (name === 'round half up' && first && second?.type === 'number') {
    const digits = Number(writeFeel(second));
    return all(
      side(first),
      digits === 0 ? ' arrondi à l’unité' : ` arrondi à ${digits} décimale${digits > 1 ? 's' : ''}`,
    );
  }
  const template = CALLS[name];
  if (template === undefined || given.length !== (template.includes('{1}') ? 2 : 1)) return null;
  return all(
    ...template
      .split(/(\{\d\})/u)
      .filter((part) => part !== '')
      .map((part): string | Said => {
        const rank = /^\{(\d)\}$/u.exec(part)?.[1];
        const one = rank === undefined ? undefined : given[Number(rank)];
        return one ? side(one) : part;
      }),
  );
}

function sayExtreme(name: 'min' | 'max', given: readonly FeelNode[], side: (part: FeelNode) => Said): Said {
  const word = name === 'min' ? 'petit' : 'grand';
  const [only] = given;
  if (given.length === 1 && only) return all(`le plus ${word} de `, side(only));
  const last = given.length - 1;
  const listed = given.flatMap((one, rank) => (rank === 0 ? [side(one)] : [rank === last ? ' et ' : ', ', side(one)]));
  return all(`le plus ${word} entre `, ...listed);
}
