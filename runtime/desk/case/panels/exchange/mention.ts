/** Naming a colleague in a note by « @ »: where one is being named, whom that may be, and who was. */
import type { NamedId } from '../../../../../schemas/types/api.ts';

/** A name being typed: from its « @ » to where one types. */
export type Naming = { readonly from: number; readonly typed: string };

/** As many as one reads at a glance. */
const OFFERED = 6;

/** The name that is being typed at a place of a text; null when none is. An address has its « @ » within a word. */
export function namingAt(text: string, caret: number): Naming | null {
  const [, typed] = /(?:^|\s)@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(text.slice(0, caret)) ?? [];
  return typed === undefined ? null : { from: caret - typed.length - 1, typed };
}

/** Colleagues that a name being typed may mean: one of their names begins so, accents aside. */
export function offered(colleagues: readonly NamedId[], { typed }: Naming): readonly NamedId[] {
  const begun = plain(typed);
  const isMeant = ({ name }: NamedId): boolean => {
    const whole = plain(name);
    return (
      whole !== begun.trim() &&
      (whole.startsWith(begun) || whole.split(/[\s-]/u).some((word) => word.startsWith(begun)))
    );
  };
  return colleagues.filter(isMeant).slice(0, OFFERED);
}

/** The text with a colleague named where one typed, and where one then goes on. */
export function named(
  text: string,
  { from, typed }: Naming,
  { name }: Pick<NamedId, 'name'>,
): { readonly text: string; readonly caret: number } {
  const written = `@${name} `;
  const after = text.slice(from + 1 + typed.length).replace(/^ /u, '');
  return { text: `${text.slice(0, from)}${written}${after}`, caret: from + written.length };
}

/** The colleagues whom a text names, however it came to. */
export function mentionedIn(text: string, colleagues: readonly NamedId[]): readonly string[] {
  return colleagues.filter(({ name }) => namesIn(text, name)).map(({ id }) => id);
}

function namesIn(text: string, name: string): boolean {
  for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1)) {
    const after = text.slice(at + 1 + name.length);
    // Whose name goes on is somebody else.
    if (!/^(?:[\p{L}\p{M}\p{N}]|[-'’]\p{L})/u.test(after)) return true;
  }
  return false;
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
