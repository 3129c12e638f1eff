/** The pages of a person that were read, as one. */
import type { PersonRecord } from '../../../schemas/types/api.ts';

type Dated = { readonly at: string };

/** What all pages show, the newest first; undefined before the first. Who the person is, is said by the first page, what is left to read by the last. */
export function joinPages(pages: readonly PersonRecord[]): PersonRecord | undefined {
  const [first] = pages;
  if (!first) return undefined;
  return {
    ...first,
    requests: pages.flatMap(({ requests }) => requests),
    details: onceEach(pages.flatMap(({ details }) => details)),
    documents: pages.flatMap(({ documents }) => documents),
    messages: newestFirst(pages.flatMap(({ messages }) => messages)),
    mails: newestFirst(pages.flatMap(({ mails }) => mails)),
    next: pages.at(-1)?.next ?? null,
  };
}

/** Each word once, by the newest request that says so; words for the same detail stay together. */
function onceEach(details: PersonRecord['details']): PersonRecord['details'] {
  const kept = details.filter(
    ({ detail, text }, at) => at === details.findIndex((one) => one.detail === detail && one.text === text),
  );
  const order = [...new Set(kept.map(({ detail }) => detail))];
  return kept.toSorted((one, other) => order.indexOf(one.detail) - order.indexOf(other.detail));
}

function newestFirst<Item extends Dated>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
