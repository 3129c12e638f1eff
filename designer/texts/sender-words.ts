/* Who sends a text, when, and to whom. */
import type { Files, TextSender, TextView } from '../../engine/studio.ts';
import { namedOptions } from '../panel/named-options.ts';
import { t } from './text.ts';

/** Who sends a text: « envoyé par « Accorder » », « au dépôt ». */
export function sendersInWords(files: Files, text: TextView): string {
  if (text.kind === 'sheet') return t('sentAlways');
  if (text.senders.length === 0) return t('sentNever');
  const [first = '', second, ...others] = listSenders(files, text);
  if (second === undefined) return first;
  return others.length === 0 ? t('sentBoth', { first, second }) : t('sentMany', { first, count: others.length + 1 });
}

/** All of them, each once. */
export const listSenders = (files: Files, { senders }: TextView): readonly string[] => [
  ...new Set(senders.map((sender) => senderInWords(files, sender))),
];

/** One of them. */
export function senderInWords(files: Files, { type, title, to, isConditional }: TextSender): string {
  const words = t(`sent-${type}`, { title });
  const whom =
    to === null ? words : t(to === 'service' ? 'sentToService' : 'sentToThird', { words, to: thirdInWords(files, to) });
  return isConditional ? t('sentIf', { words: whom }) : whom;
}

const thirdInWords = (files: Files, name: string): string =>
  namedOptions(files, 'third').find(({ value }) => value === name)?.label ?? name;
