/* Commands that put something more into the form: a question, a shared block, a page, what is on the clipboard. */
import { joinPointer } from '../../engine/base/index.ts';
import {
  nameOfTitle,
  pasteQuestions,
  pinBlock,
  readCopied,
  sharedBlockOf,
  slugOfTitle,
  type FormView,
  type Gesture,
  type JsonObject,
  type QuestionKind,
} from '../../engine/studio.ts';
import type { SharedBlockSummary } from '../../schemas/types/api.ts';
import { ofForm, together, type Hands } from './hands.ts';
import { newQuestion } from './new-question.ts';
import { namesIn, ownerOf, pageAfter, titleOf, whereToAdd } from './places.ts';
import { annotate, categoryBeside } from './question-words.ts';
import { t } from './text.ts';

/** Each puts what it adds after what is chosen, or inside it, and chooses it. */
export type AddingCommands = {
  readonly add: (kind: QuestionKind) => void;
  /** Adds a question that is a shared block, at a version. */
  readonly addBlock: (block: SharedBlockSummary) => void;
  readonly addPage: () => void;
  /** Puts questions of the clipboard there; whether the text holds some. */
  readonly paste: (text: string) => boolean;
};

/** The commands, on the form as it is. */
export function addingCommands({ view, files, chosen, act, choose, chooseAll, entitleNext }: Hands): AddingCommands {
  const add = (kind: QuestionKind): void => {
    const { title, schema, category } = newQuestion(kind, view.form);
    const where = whereToAdd(view, chosen, kind);
    if (!where) return;
    const { container, page, before } = where;
    const name = nameOfTitle(title, namesIn(view, container));
    const personal = category ?? categoryBeside(files, view, where);
    const annotated = personal === null ? schema : annotate(schema, personal);
    const gesture: Gesture = {
      ...ofForm(view),
      type: 'question.add',
      container,
      name,
      schema: annotated,
      required: view.form === 'request' && kind !== 'yesNo' && kind !== 'group',
      page: page?.id ?? null,
      before,
      ...(category !== null && { category: { name: category, title: t(`category-${category}`) } }),
    };
    const question = joinPointer(container, name);
    const done = act(gesture, (after) => {
      const made = titleOf(after, question);
      if (page) return t('added', { title: made, page: page.title });
      if (container === '') return t('addedFinding', { title: made });
      return t('addedInside', { title: made, section: titleOf(after, ownerOf(container)) });
    });
    if (!done) return;
    choose({ type: 'question', question });
    entitleNext(question);
  };

  const addBlock = ({ id, title, version }: SharedBlockSummary): void => {
    const where = whereToAdd(view, chosen, 'group');
    if (!where) return;
    const { container, page, before } = where;
    const name = nameOfTitle(title, namesIn(view, container));
    const personal = categoryBeside(files, view, where);
    const schema: JsonObject = { $ref: `urn:cagou:block:${id}`, title };
    const question = joinPointer(container, name);
    const add: Gesture = {
      type: 'question.add',
      container,
      name,
      schema: personal === null ? schema : annotate(schema, personal),
      required: true,
      page: page?.id ?? null,
      before,
    };
    // A scheme keeps to one version: the one that it is pinned to already.
    const parts = sharedBlockOf(files, schema)?.version ? [add] : [add, pinBlock(files, { id, version })];
    const words = (after: FormView): string =>
      page
        ? t('added', { title: titleOf(after, question), page: page.title })
        : t('addedInside', { title: titleOf(after, question), section: titleOf(after, ownerOf(container)) });
    if (act(together(parts), words)) choose({ type: 'question', question });
  };

  const addPage = (): void => {
    const title = t('newPage');
    const id = slugOfTitle(
      title,
      view.pages.map((page) => page.id),
    );
    if (act({ type: 'page.add', id, title, before: pageAfter(view, chosen) }, () => t('pageAdded', { title }))) {
      choose({ type: 'page', id });
      entitleNext(id);
    }
  };

  const paste = (text: string): boolean => {
    const copied = readCopied(text);
    const [first] = copied?.questions ?? [];
    const where = first && whereToAdd(view, chosen, first.schema['type'] === 'object' ? 'group' : 'text');
    if (!copied || !where) return false;
    const { gesture, pasted } = pasteQuestions(files, copied, {
      ...where,
      ...ofForm(view),
      page: where.page?.id ?? null,
    });
    if (act(gesture, () => t('pasted', { count: pasted.length }))) chooseAll(pasted);
    return true;
  };

  return { add, addBlock, addPage, paste };
}
