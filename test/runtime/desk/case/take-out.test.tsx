/** The way to take a case out. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { caseDetail } from '../case-detail.ts';
import { openDesk } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { TakeOut } = await import('../../../../runtime/desk/case/take-out.tsx');
const { takeOutAddress } = await import('../../../../runtime/desk/api.ts');
const { sayChange } = await import('../../../../runtime/desk/case/panels/exchange/say-change.ts');
vi.unstubAllGlobals();

const shown = (consulted: boolean): string =>
  renderToStaticMarkup(
    <MantineProvider>{openDesk().around(<TakeOut detail={caseDetail({ consulted })} />)}</MantineProvider>,
  );

it('stands in the head of the case, where its key finds it', () => {
  expect(shown(false)).toContain('data-key="takeOut"');
  expect(shown(false)).toContain('Emporter');
});

it('is not for who is only consulted', () => {
  expect(shown(true)).not.toContain('takeOut');
});

it('asks the server with the reason, whatever is written in it', () => {
  expect(takeOutAddress('c1', 'zip', 'Recours & appel ?')).toBe(
    '/api/v1/cases/c1/take-out?format=zip&reason=Recours+%26+appel+%3F',
  );
});

it.each([
  [null, 'Oui', 'Recevable : Oui'],
  ['Oui', 'Non', 'Recevable : Oui → Non'],
  ['Oui', null, 'Recevable : Oui → plus rien'],
])('a finding that was %s and is %s is said as one reads it', (before, after, words) => {
  expect(sayChange({ label: 'Recevable', before, after })).toBe(words);
});
