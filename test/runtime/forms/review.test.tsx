/** What is read again before filing: as long as one can read, and no dearer than that. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { FieldError, ReviewRow } from '../../../engine/index.ts';
import { groupsOf } from '../../../runtime/forms/review-groups.ts';
import { createTranslate, ErrorSummary, fr, Review } from '../../../runtime/forms/index.ts';

const t = createTranslate(fr);
const ROW: ReviewRow = { pointer: '', label: 'Nom', value: 'Wamytan', file: null, depth: 1, heading: false };

const render = (rows: readonly ReviewRow[]): string =>
  renderToStaticMarkup(<Review sections={[{ page: 'p', title: 'Page', rows }]} t={t} />);

/** Milliseconds of processor, the least of three rounds: what else the machine does counts less. */
function cost(work: () => unknown): number {
  const rounds = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...rounds);
}

test('laying out ten times the members costs ten times as much, not a hundred', () => {
  const members = (count: number): readonly ReviewRow[] =>
    Array.from({ length: count }, (_, at) => [
      { ...ROW, pointer: `/foyer/${at}`, label: `Personne ${at}`, value: null, heading: true },
      { ...ROW, pointer: `/foyer/${at}/nom` },
    ]).flat();
  const group = (rows: readonly ReviewRow[]) => groupsOf({ page: 'p', title: 'Page', rows });
  const [few, many] = [members(2_000), members(20_000)];
  expect(group(many)).toHaveLength(20_000);
  group(few);
  expect(
    cost(() => group(many)) /
      Math.max(
        1,
        cost(() => group(few)),
      ),
  ).toBeLessThan(40);
});

test('rows stand under the title they follow, those before any title by themselves', () => {
  const heading = { ...ROW, pointer: '/b', label: 'Titre', value: null, heading: true };
  const html = render([{ ...ROW, pointer: '/a' }, heading, { ...ROW, pointer: '/b/c' }, { ...ROW, pointer: '/b/d' }]);
  expect(html.match(/<dl|<h4|<dt/gu)).toEqual(['<dl', '<dt', '<h4', '<dl', '<dt', '<dt']);
});

test('members that are not laid out are told by their number', () => {
  const html = render([{ ...ROW, label: 'Personne 501', value: null, more: 19_500 }]);
  expect(html).toContain('Et 19\u202f500 autres, gardés avec votre demande');
  expect(render([{ ...ROW, value: null, more: 1 }])).toContain('Et un autre, gardé avec votre demande');
});

test('a summary of thousands of errors shows those one can begin with, and how many are left', () => {
  const errors: readonly FieldError[] = Array.from({ length: 20_000 }, (_, at) => ({
    pointer: `/membres/${at}/nom`,
    keyword: 'required',
    message: 'Indiquez le nom.',
  }));
  const summary = (shown: readonly FieldError[]): string => renderToStaticMarkup(<ErrorSummary errors={shown} t={t} />);
  const html = summary(errors);
  expect(html.match(/<li/gu)).toHaveLength(50);
  expect(html).toContain('Et 19\u202f950 de plus');
  expect(cost(() => summary(errors)) / cost(() => summary(errors.slice(0, 2_000)))).toBeLessThan(30);
});
