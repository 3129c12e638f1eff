/** The labels of a case and of a row, as one reads them. */
import { MantineProvider, Table } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import type { CaseLabel, Label } from '../../../../schemas/types/api.ts';
import { caseDetail, queueRow } from '../case-detail.ts';
import { openDesk } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { CaseLabels } = await import('../../../../runtime/desk/case/case-labels.tsx');
const { Row } = await import('../../../../runtime/desk/queue/row.tsx');
vi.unstubAllGlobals();

const label = (id: string, name: string): CaseLabel => ({ id, name, tone: 'warn' });
const known = (names: readonly string[]): readonly Label[] =>
  names.map((name) => ({ ...label(name, name), dispositif: 'aide', archived: false }));

function onCase(names: readonly string[], change: Parameters<typeof caseDetail>[0] = {}): string {
  const desk = openDesk();
  const detail = caseDetail(change);
  desk.queries.setQueryData(['labels', detail.dispositif.id], { items: known(names) });
  return renderToStaticMarkup(<MantineProvider>{desk.around(<CaseLabels detail={detail} />)}</MantineProvider>);
}

it('a case says its labels, and how to change them', () => {
  const html = onCase(['Urgent', 'À rappeler'], { labels: [label('Urgent', 'Urgent')] });
  expect(html).toContain('desk-label">Urgent<');
  expect(html).not.toContain('À rappeler');
  expect(html).toContain('data-key="labels"');
});

it('nothing stands there where the service has no label, nor for who is only consulted', () => {
  expect(onCase([])).not.toContain('data-key');
  expect(onCase(['Urgent'], { consulted: true })).not.toContain('data-key');
});

it('a row has room for two, and says how many more there are, and which', () => {
  const labels = ['Un', 'Deux', 'Trois', 'Quatre'].map((name) => label(name, name));
  const row = (some: readonly CaseLabel[]): string =>
    renderToStaticMarkup(
      <MantineProvider>
        {openDesk().around(
          <Table aria-label="Dossiers">
            <Table.Tbody>
              <Row
                row={queueRow('c', { labels: some })}
                address="/dossiers/c"
                columns={[{ type: 'own', name: 'toDo' }]}
                widths={new Map()}
                stays={new Map()}
                selected={false}
                said={{ what: null, where: null }}
                onToggle={() => undefined}
                onOpen={() => undefined}
              />
            </Table.Tbody>
          </Table>,
        )}
      </MantineProvider>,
    );
  expect(row(labels)).toContain('title="Trois, Quatre"');
  expect(row(labels)).toContain('>+2<');
  expect(row(labels)).not.toContain('desk-label">Trois');
  expect(row(labels.slice(0, 2))).not.toContain('>+');
});
