import { expect, test } from 'vitest';
import { joinPages } from '../../../../runtime/desk/person/pages.ts';
import { detail, mail, message, person, request } from './record.ts';

test('nothing is shown before the first page', () => {
  expect(joinPages([])).toBeUndefined();
});

test('one page is shown as it is', () => {
  const page = person({ requests: [request('a')], next: '1~a' });
  expect(joinPages([page])).toEqual(page);
});

test('pages follow each other, the newest first; the first says who it is, the last what is left', () => {
  const club = { establishment: { id: 'e', name: 'Club', ridet: null, rna: null }, since: '2026-01-01T00:00:00Z' };
  const first = person({
    requests: [request('c'), request('b')],
    messages: [message('c', '2026-03-03T00:00:00Z'), message('b', '2026-01-01T00:00:00Z')],
    mails: [mail('3', '2026-03-03T00:00:00Z')],
    establishments: [{ ...club, role: 'representative' }],
    next: '2~b',
  });
  const second = person({
    requests: [request('a')],
    messages: [message('a', '2026-02-02T00:00:00Z')],
    mails: [mail('4', '2026-04-04T00:00:00Z')],
  });
  const joined = joinPages([first, second]);
  expect(joined?.requests.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(joined?.messages.map(({ request: of }) => of.id)).toEqual(['c', 'a', 'b']);
  expect(joined?.mails.map(({ id }) => id)).toEqual(['4', '3']);
  expect(joined).toMatchObject({ establishments: first.establishments, next: null });
});

test('a word is shown once, by the newest request that says so, beside the other words for the same thing', () => {
  const first = person({ details: [detail('email', 'a@x.nc', 'c'), detail('phone', '26.12.34', 'c')] });
  const second = person({
    details: [
      detail('birthDate', '14 mai 1988', 'a'),
      detail('email', 'b@x.nc', 'a'),
      detail('phone', '26.12.34', 'a'),
    ],
  });
  expect(joinPages([first, second])?.details.map(({ detail: of, text, request: by }) => [of, text, by.id])).toEqual([
    ['email', 'a@x.nc', 'c'],
    ['email', 'b@x.nc', 'a'],
    ['phone', '26.12.34', 'c'],
    ['birthDate', '14 mai 1988', 'a'],
  ]);
});
