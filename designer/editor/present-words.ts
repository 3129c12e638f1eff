/* Who has a scheme open beside this page, in one sentence. */
import type { Files } from '../api.ts';
import type { PresentPage } from '../journal/sync.ts';
import { t } from '../text.ts';
import { wordPlace } from './screens.ts';

/** Others by name and place, the author’s own tabs once, however many they are; empty when nobody is there. */
export function presentInWords(files: Files, others: readonly PresentPage[]): string {
  if (others.length === 0) return '';
  const said = others.flatMap(({ name, isMine, place }) =>
    isMine ? [] : t('otherAuthor', { name, place: wordPlace(files, place) }),
  );
  const [own, ...more] = others.filter(({ isMine }) => isMine);
  if (own) {
    const place = wordPlace(files, own.place);
    said.push(more.length > 0 ? t('otherPages', { count: more.length + 1 }) : t('otherPage', { place }));
  }
  return `${t('withYou')} ${[...new Set(said)].join(', ')}`;
}
