/* What is sent and what is published: to whom, when, on what condition, and the words, with tags said by their titles. */
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import { readProcedure, textsView, type Files, type NameOf, type TextView } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { sayText } from '../texts/said-text.ts';
import { senderInWords } from '../texts/sender-words.ts';
import { t as texts } from '../texts/text.ts';
import { titleOf } from '../texts/use-texts.ts';
import { line, type ReadbackItem, type ReadbackLine } from './item.ts';
import { namesInText, namesSaid } from '../texts/names-said.ts';
import { sayFeel } from './say-feel.ts';
import { t } from './text.ts';

/** One thing for each text: the sheet, then letters and acts, then mails. */
export function sayTexts(files: Files, names: readonly ReadableName[]): readonly ReadbackItem[] {
  const nameOf = namesSaid(files, names);
  return textsView(files).map((text) => ({
    title: titleOf(text),
    article: '',
    lines: [
      line(
        t('member', { title: texts(text.kind === 'sheet' ? 'sheet' : `kind-${text.kind}`), value: sentOrNot(text) }),
      ),
      ...text.senders.flatMap((sender) => saySender(files, nameOf, sender)),
      ...sayWords(files[text.file] ?? '', namesInText(files, names, text.file)),
    ],
    grid: null,
    file: text.file,
    pointer: '',
  }));
}

const sentOrNot = ({ kind, senders }: TextView): string =>
  kind === 'sheet' ? texts('sentAlways') : t(senders.length === 0 ? 'sentNever' : 'sentWhen');

function saySender(files: Files, nameOf: NameOf, sender: TextView['senders'][number]): readonly ReadbackLine[] {
  const workflow = readProcedure(files)?.workflow;
  const when = workflow && atPointer(workflow, joinPointer(sender.part, 'when'));
  return [
    line(senderInWords(files, { ...sender, isConditional: false }), { level: 1 }),
    ...(typeof when === 'string' ? [sayFeel(t('sentIf'), when, nameOf, { level: 2 })] : []),
  ];
}

/** The lines of a text, without the marks of Markdown that say how it looks. */
function sayWords(text: string, nameOf: NameOf): readonly ReadbackLine[] {
  return sayText(text, nameOf)
    .split(/\r?\n/u)
    .map((one) =>
      one
        .replace(/^(?:#{1,6}|>)\s+/u, '')
        .replaceAll('**', '')
        .trim(),
    )
    .filter((one) => one !== '' && !isRuler(one))
    .map((one) => line(one, { level: 1 }));
}

/** The line of dashes below the headings of a table, whose columns may come from a list. */
const isRuler = (line: string): boolean =>
  /-{3}/u.test(line) && /^[\s|:-]+$/u.test(line.replaceAll(/\[[^\]]*\]/gu, ''));
