/* What can be done by a step or an action, as choices in words, and the change that adds one of them. */
import { isRecord } from '../../engine/base/index.ts';
import { slugOfTitle, type Files, type Gesture, type JsonObject, type Pointer } from '../../engine/studio.ts';
import type { AddGroup } from '../panel/narrow-options.ts';
import { effectKinds } from './effect-kinds.ts';
import { newText } from './new-parts.ts';
import { lettersIn } from './references.ts';
import { t } from './text.ts';

/** The word of an effect that names its text, and where texts of that kind are. */
const TEXTS = {
  document: { word: 'document', folder: 'documents' },
  mail: { word: 'message', folder: 'messages' },
} as const;

type TextKind = keyof typeof TEXTS;

const isText = (type: string): type is TextKind => type in TEXTS;

/** What can be added: a letter or a mail to be written, those that there are, and the other kinds of effect. */
export function effectChoices(files: Files): readonly AddGroup[] {
  const titleOf = (type: string): string => effectKinds().find((kind) => kind.type === type)?.title ?? type;
  const written = (type: TextKind): AddGroup => ({
    group: titleOf(type),
    items: [
      { value: type, label: t(type === 'mail' ? 'newMailText' : 'newLetter') },
      ...lettersIn(files, TEXTS[type].folder).map(({ value, label }) => ({ value: `${type} ${value}`, label })),
    ],
  });
  const others = effectKinds()
    .filter(({ type }) => !isText(type))
    .map(({ type, title }) => ({ value: type, label: title }));
  return [
    written('document'),
    written('mail'),
    ...(others.length > 0 ? [{ group: t('otherEffects'), items: others }] : []),
  ];
}

type NewEffect = {
  /** The choice that was taken. */
  readonly choice: string;
  /** The list of effects that it comes at the end of. */
  readonly into: Pointer;
  /** What it is done by, in words: a new text is named after it. */
  readonly about: string;
  /** What an effect of a kind must say. */
  readonly blank: (type: string) => JsonObject;
};

/** The change that adds what was chosen; a text that is to be written comes with it. */
export function addEffect(files: Files, { choice, into, about, blank }: NewEffect): Gesture {
  const [type = '', known = ''] = choice.split(' ');
  const add = (value: JsonObject): Extract<Gesture, { readonly type: 'procedure.change' }> => ({
    type: 'procedure.change',
    changes: [{ type: 'item', into, before: null, value }],
  });
  if (!isText(type)) return add({ type, ...blank(type) });
  const { word, folder } = TEXTS[type];
  if (known !== '') return add({ type, [word]: known });
  const name = slugOfTitle(
    about,
    lettersIn(files, folder).map(({ value }) => value),
  );
  return { ...add({ type, [word]: name }), letter: { file: `${folder}/${name}.md`, text: newText(type, about) } };
}

/** The file of the text that an effect sends; null for one that sends none. */
export function letterOf(effect: unknown): string | null {
  if (!isRecord(effect) || typeof effect['type'] !== 'string' || !isText(effect['type'])) return null;
  const { word, folder } = TEXTS[effect['type']];
  const name = effect[word];
  return typeof name === 'string' ? `${folder}/${name}.md` : null;
}

/** The kind of the effect at a place, and what it is about: « Lettre : Décision favorable ». */
export function effectTitle(files: Files, effect: JsonObject): string {
  const textOf = (name: string): string => {
    const value = effect[name];
    return typeof value === 'string' ? value : '';
  };
  const type = textOf('type');
  const kind = effectKinds().find((one) => one.type === type)?.title ?? type;
  const letter = isText(type) ? textOf(TEXTS[type].word) : '';
  const found = isText(type) ? lettersIn(files, TEXTS[type].folder).find(({ value }) => value === letter) : undefined;
  const about = found?.label ?? (letter || textOf('label') || textOf('name'));
  return about === '' ? kind : `${kind} : ${about}`;
}
