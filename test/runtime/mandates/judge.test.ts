import { expect, it } from 'vitest';
import { isWrong, judgeMandate, type TypedMandate } from '../../../runtime/mandates/index.ts';
import { fr as messages } from '../../../runtime/mandates/messages/fr.ts';

const TODAY = '2026-11-28';
const known = { today: TODAY, published: new Set(['aide-medicale', 'permis-chasser']) };
const typed = (more: Partial<TypedMandate> = {}): TypedMandate => ({
  name: ' Paul Wea ',
  email: ' Paul@Exemple.NC ',
  schemes: null,
  lastDay: null,
  hasDay: false,
  earlier: false,
  ...more,
});
const pointersOf = (more: Partial<TypedMandate>): readonly string[] => {
  const judged = judgeMandate(typed(more), known);
  return isWrong(judged) ? judged.map(({ pointer }) => pointer) : [];
};

it('keeps a name without its spaces, an address in small letters, and a scheme once', () => {
  expect(judgeMandate(typed({ schemes: ['aide-medicale', 'aide-medicale'] }), known)).toEqual({
    name: 'Paul Wea',
    email: 'paul@exemple.nc',
    schemes: ['aide-medicale'],
    lastDay: null,
    earlier: false,
  });
});

it.each([
  ['no name', { name: ' ' }, ['/name']],
  ['a name of two lines', { name: 'Paul\nWea' }, ['/name']],
  ['a name that is too long', { name: 'x'.repeat(201) }, ['/name']],
  ['no address', { email: 'paul' }, ['/email']],
  ['no scheme', { schemes: [] }, ['/schemes']],
  ['a scheme that is not published', { schemes: ['aide-medicale', 'autre'] }, ['/schemes']],
  ['a day that is none', { hasDay: true }, ['/until']],
  ['yesterday', { hasDay: true, lastDay: '2026-11-27' }, ['/until']],
  ['a day ten years and one day ahead', { hasDay: true, lastDay: '2036-11-29' }, ['/until']],
  ['today', { hasDay: true, lastDay: TODAY }, []],
  ['ten years ahead', { hasDay: true, lastDay: '2036-11-28' }, []],
  ['several at once', { name: '', email: '', schemes: [] }, ['/name', '/email', '/schemes']],
])('%s', (_what, more, pointers) => expect(pointersOf(more)).toEqual(pointers));

it('says in words what is held', () => {
  expect(messages.held({ schemes: null, lastDay: null, earlier: false })).toBe(
    'toutes les démarches, sans date de fin',
  );
  expect(messages.held({ schemes: ['a'], lastDay: '2027-01-01', earlier: true })).toBe(
    'une démarche, jusqu’au 1er janvier 2027 inclus, demandes déjà déposées comprises',
  );
  expect(messages.held({ schemes: ['a', 'b'], lastDay: null, earlier: false })).toContain('2 démarches');
});

it('writes nobody’s Markdown in a mail', () => {
  const { markdown } = messages.offerMail('[Cliquez](https://ailleurs.example)', 'https://site/mandat/x', 14);
  expect(markdown).not.toContain('[Cliquez](https://ailleurs.example)');
  expect(markdown).toContain('[Lire ce qui vous est confié](https://site/mandat/x)');
});
