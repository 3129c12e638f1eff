/** The table of the queue: what its head says for all rows, and which dates are loud. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { QueueRow } from '../../../../schemas/types/api.ts';
import { queueRow } from '../case-detail.ts';
import { openDesk } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { QueueTable } = await import('../../../../runtime/desk/queue/queue-table.tsx');
vi.unstubAllGlobals();

const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
const shown = (...rows: readonly QueueRow[]): string =>
  renderToStaticMarkup(
    <MantineProvider>
      {openDesk().around(
        <QueueTable rows={rows} selected={new Set()} onSelect={() => undefined} onOpen={() => undefined} />,
      )}
    </MantineProvider>,
  ).replaceAll(/[\u{A0}\u{202F}]/gu, ' ');
const count = (html: string, words: string): number => html.split(words).length - 1;

describe('the head of the list', () => {
  it('says what is to be done for all rows, which do not say it again', () => {
    const html = shown(queueRow('a'), queueRow('b'), queueRow('c'));
    expect(html).toContain('Pour tous : Instruire');
    expect(count(html, 'Instruire')).toBe(1);
  });

  it('says nothing where rows differ: each says it', () => {
    const html = shown(queueRow('a'), queueRow('b'), queueRow('c', { taskTitle: 'Signer' }));
    expect(html).not.toContain('Pour tous');
    expect(count(html, '>Instruire ')).toBe(2);
  });
});

describe('a due date', () => {
  const classOf = (row: Partial<QueueRow>): string | undefined =>
    /desk-due desk-due-(\w+)/u.exec(shown(queueRow('a', row)))?.[1];
  it.each<readonly [what: string, row: Partial<QueueRow>, pace: string]>([
    ['that was missed a month ago', { dueAt: inDays(-30) }, 'past'],
    ['that was missed yesterday', { dueAt: inDays(-0.6) }, 'late'],
    ['of tomorrow', { dueAt: inDays(1) }, 'near'],
    ['of next month', { dueAt: inDays(30) }, 'far'],
    ['that was missed a month ago, with silence near', { dueAt: inDays(-30), silenceAt: inDays(5) }, 'late'],
    ['of next month, with silence far', { dueAt: inDays(30), silenceAt: inDays(60) }, 'far'],
  ])('%s', (_what, row, pace) => {
    expect(classOf(row)).toBe(pace);
  });

  it('says that silence will decide, to who points at it and to who listens', () => {
    const html = shown(queueRow('a', { dueAt: inDays(30), silenceAt: inDays(5) }));
    expect(count(html, 'Le silence décidera le')).toBe(2);
    expect(shown(queueRow('a', { dueAt: inDays(30), silenceAt: inDays(60) }))).not.toContain('Le silence');
  });
});
