/* What is put in a text when something is chosen: a value, what is written only under a condition, a list gone through. */
import {
  blocksAround,
  nameOfTitle,
  readLiquid,
  writeLiquid,
  type FeelClauses,
  type TextMarks,
} from '../../engine/studio.ts';
import { formatsOf, writeTag } from './formats.ts';
import { nameOfIn, type Locals, type NameHere, type Names } from './names-at.ts';

/** What is put in, and what of it is chosen afterwards, from its beginning. */
export type Insertion = { readonly text: string; readonly chosen: { readonly from: number; readonly to: number } };

type Place = { readonly marks: TextMarks; readonly at: number; readonly names: Names; readonly locals: Locals };

/** Whether the members of a list have names of their own, so that a list of them is gone through. */
export function isListOfParts({ path }: { readonly path: string }, names: Names): boolean {
  const members = `${path}.*.`;
  return [...names.keys()].some((name) => name.startsWith(members));
}

/** Whether a value that may be missing is asked for around a place already. */
export function isAskedAround({ marks, at, names, locals }: Place, written: string): boolean {
  const typeOf = (path: string) => nameOfIn(names, locals)(path)?.type ?? null;
  return blocksAround(marks, at).some((block) => {
    const open = marks.marks[block.open];
    const first = block.branches[0];
    const branch = first === undefined ? undefined : marks.marks[first];
    // After « sinon » it is known to be missing.
    if (open?.type !== 'if' || (branch && branch.from < at)) return false;
    const clauses = readLiquid(open.condition.text, typeOf);
    return (
      clauses !== null &&
      (clauses.join === 'all' || clauses.clauses.length === 1) &&
      clauses.clauses.some(
        ({ left, test }) =>
          left.type === 'name' &&
          left.path === written &&
          test.type !== 'unanswered' &&
          test.type !== 'isNot' &&
          test.type !== 'holdsNot',
      )
    );
  });
}

/** A value, a list, or a value that is written only where there is one. */
export function insertionOf({ name, written }: NameHere, place: Place): Insertion {
  if (name.type === 'list' && isListOfParts(name, place.names)) return loopOver({ name, written }, place);
  const tag = writeTag(written, formatsOf(name)[0]?.filters ?? []);
  const isSure = name.absent === null || isAskedAround(place, written);
  if (isSure) return { text: tag, chosen: { from: tag.length, to: tag.length } };
  const condition = conditionOf(written, place);
  const open = `{% if ${condition} %}`;
  const text = `${open}${tag}{% endif %}`;
  return { text, chosen: { from: open.length, to: open.length + tag.length } };
}

/** That there is a value. */
function conditionOf(written: string, { names, locals }: Place): string {
  const clauses: FeelClauses = {
    join: 'all',
    clauses: [{ left: { type: 'name', path: written }, test: { type: 'answered' } }],
  };
  return writeLiquid(clauses, (path) => nameOfIn(names, locals)(path)?.type ?? null) ?? written;
}

/** One line for each member of a list. */
function loopOver({ name, written }: NameHere, { names, locals }: Place): Insertion {
  const taken = [...names.keys()].map((path) => path.split('.')[0] ?? path);
  const local = nameOfTitle(singular(name.title), [...taken, ...locals.keys(), 'forloop']);
  const member = [...names.values()].find(
    ({ path, type }) =>
      path.startsWith(`${name.path}.*.`) && type !== 'list' && !path.slice(name.path.length + 3).includes('*'),
  );
  const own = member ? `${local}${member.path.slice(name.path.length + 2)}` : local;
  const tag = writeTag(own, member ? (formatsOf(member)[0]?.filters ?? []) : []);
  // The dash takes the end of the line away, so that lines follow one another.
  const open = `{% for ${local} in ${written} -%}\n- `;
  return { text: `${open}${tag}\n{% endfor %}`, chosen: { from: open.length, to: open.length + tag.length } };
}

/** « Parcelles » gives « Parcelle »: a name for one of them. */
const singular = (title: string): string => (title.split(/\s/u)[0] ?? title).replace(/[sx]$/u, '');

/** A text written only under a condition. */
export function wrapInCondition(inside: string, condition: string): Insertion {
  const open = `{% if ${condition} %}`;
  return { text: `${open}${inside}{% endif %}`, chosen: { from: 0, to: open.length } };
}
