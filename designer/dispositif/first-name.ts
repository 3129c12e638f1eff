/* A part that was just added, such as a function: what it is called at first, and the name that its first title makes. */
import { joinPointer } from '../../engine/base/index.ts';
import {
  groupOfFunction,
  nameOfTitle,
  valueAt,
  type Files,
  type Gesture,
  type Pointer,
  type Thing,
} from '../../engine/studio.ts';
import { t } from './text.ts';

/** Kinds of parts that have words of their own when one is added. */
const WORDED = ['function', 'register', 'third', 'category'] as const;
type Worded = (typeof WORDED)[number];

const isWorded = (kind: Thing['kind'] | undefined): kind is Worded => WORDED.some((one) => one === kind);

/** How a part is asked for. @param of the title of the parts */
export const addWords = (kind: Thing['kind'] | undefined, of: string): string =>
  isWorded(kind) ? t(`add-${kind}`) : t('addPart', { title: of.toLowerCase() });

/** What one more part is called until its author says. */
export const newWords = (kind: Thing['kind'] | undefined, of: string): string =>
  isWorded(kind) ? t(`new-${kind}`) : t('newPart', { title: of.toLowerCase().replace(/s$/, '') });

/** The group that a function of the scheme begins with. */
export function groupOf(files: Files, title: string): string {
  const scheme = valueAt(files, { file: 'dispositif.json', pointer: '/title' });
  return groupOfFunction(typeof scheme === 'string' ? scheme : '', title);
}

type Entitled = { readonly gesture: Gesture; readonly name: string };

/** The first title of a part, with the name and the group that it makes, as one step; null where somebody chose the name. */
export function entitling(
  files: Files,
  asked: {
    readonly file: string;
    /** Where the parts are. */
    readonly at: Pointer;
    readonly kind: Thing['kind'] | undefined;
    readonly name: string;
    readonly names: readonly string[];
    readonly title: string;
  },
): Entitled | null {
  const { file, at, kind, names, title } = asked;
  const first = newWords(kind, '');
  if (!isWorded(kind) || asked.name.replace(/\d+$/u, '') !== nameOfTitle(first, [])) return null;
  const name = nameOfTitle(
    title,
    names.filter((one) => one !== asked.name),
  );
  const place = (word: string) => ({ file, pointer: joinPointer(at, asked.name, word) });
  const hasFirstGroup = kind === 'function' && valueAt(files, place('group')) === groupOf(files, first);
  return {
    name,
    gesture: {
      type: 'together',
      parts: [
        { type: 'set', at: place('title'), value: title },
        ...(hasFirstGroup ? [{ type: 'set', at: place('group'), value: groupOf(files, title) } as const] : []),
        ...(name === asked.name ? [] : [{ type: 'thing.rename', thing: { kind, name: asked.name }, name } as const]),
      ],
    },
  };
}
