/* `list_schemes`: what is published, and what is being written. */
import { fr as messages } from '../messages/fr.ts';
import { objectOf, text } from '../shapes.ts';
import { defineTool, tell, whyNot } from '../tool.ts';

/** Schemes of one answer. */
const MOST = 100;

/** Gives the schemes whose title or identifier has a word. */
export const listSchemes = defineTool<{ readonly search?: string }>({
  name: 'list_schemes',
  input: objectOf({ search: text(messages.inputs.search, 100) }, ['search']),
  effect: 'reads',
  run: async ({ search = '' }, reach) => {
    const answer = await reach('GET /dispositifs');
    if (answer.type !== 'answered') return whyNot(answer);
    const wanted = fold(search);
    const found = answer.reply.items.filter(({ id, title }) => fold(`${id} ${title}`).includes(wanted));
    const items = found
      .slice(0, MOST)
      .map(({ id, title, version, draft, openCases }) => ({ id, title, version, draft, openCases }));
    return tell({ items, more: found.length - items.length });
  },
});

const fold = (words: string): string => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
