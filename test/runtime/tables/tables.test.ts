import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  GEOJSON,
  TABLE_FORMATS,
  writeGeojson,
  textCell,
  type Cell,
  type PlacedRow,
  type Table,
} from '../../../runtime/tables/index.ts';

const ROW: readonly Cell[] = [
  textCell('AM-2026-000001'),
  { type: 'number', value: 96_000.5 },
  { type: 'date', value: '2026-03-01' },
  null,
];

function table(
  rows: readonly (readonly Cell[])[],
  headings = ['Numéro', 'Ressources', 'Déposé le', 'Pris par'],
): Table {
  return { title: 'Dossiers : en cours', headings, rows: steps(rows) };
}

async function* steps(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly (readonly Cell[])[]> {
  for (let at = 0; at < rows.length; at += 2) yield rows.slice(at, at + 2);
}

async function bytesOf(format: keyof typeof TABLE_FORMATS, given: Table): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of TABLE_FORMATS[format].write(given)) parts.push(part);
  return Buffer.concat(parts);
}

const textOf = async (format: 'csv' | 'json', given: Table): Promise<string> =>
  (await bytesOf(format, given)).toString();
const sheetOf = async (given: Table): Promise<Record<string, string>> => {
  const files = unzipSync(await bytesOf('xlsx', given));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
};

describe('CSV', () => {
  test('begins with a byte order mark, and has what French spreadsheets expect', async () => {
    expect(await textOf('csv', table([ROW]))).toBe(
      '\u{FEFF}Numéro;Ressources;Déposé le;Pris par\r\nAM-2026-000001;96000,5;2026-03-01;\r\n',
    );
  });

  test.each(['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('neutralises %j', async (value) => {
    const text = await textOf('csv', table([[textCell(value)]], ['Nom']));
    expect(text.split('Nom\r\n')[1]).toMatch(/^"?'/u);
  });

  test('leaves numbers below zero as they are', async () => {
    expect(await textOf('csv', table([[{ type: 'number', value: -5 }]], ['Écart']))).toBe('\u{FEFF}Écart\r\n-5\r\n');
  });

  test('quotes what would end a cell', async () => {
    expect(await textOf('csv', table([[textCell('a;"b"\nc')]], ['Nom']))).toContain('"a;""b""\nc"');
  });
});

describe('JSON', () => {
  test('is a list of objects, whatever steps rows come in', async () => {
    const object = { Numéro: 'AM-2026-000001', Ressources: 96_000.5, 'Déposé le': '2026-03-01', 'Pris par': null };
    for (const count of [0, 1, 2, 3, 5]) {
      const text = await textOf('json', table(Array.from({ length: count }, () => ROW)));
      expect(JSON.parse(text)).toEqual(Array.from({ length: count }, () => object));
    }
  });
});

test('a time of day is one in each format', async () => {
  const hours = (): Table => table([[{ type: 'time', value: '14:30' }]], ['Ouvre à']);
  expect(await textOf('csv', hours())).toBe('\u{FEFF}Ouvre à\r\n14:30\r\n');
  expect(JSON.parse(await textOf('json', hours()))).toEqual([{ 'Ouvre à': '14:30' }]);
  const files = await sheetOf(hours());
  // Sheets count the part of the day that has passed.
  expect(files['xl/worksheets/sheet1.xml']).toContain(`<c s="3"><v>${14.5 / 24}</v></c>`);
  expect(files['xl/styles.xml']).toContain('<cellXfs count="4">');
});

describe('XLSX', () => {
  test('is a workbook of one sheet, with the parts that spreadsheets ask for', async () => {
    const files = await sheetOf(table([ROW]));
    expect(Object.keys(files).toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(files['xl/workbook.xml']).toContain('<sheet name="Dossiers   en cours" sheetId="1" r:id="rId1"/>');
  });

  test('has texts as texts, numbers as numbers and days as days', async () => {
    const sheet = (await sheetOf(table([ROW])))['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<t xml:space="preserve">AM-2026-000001</t>');
    expect(sheet).toContain('<c><v>96000.5</v></c>');
    // 1 March 2026, counted from 30 December 1899.
    expect(sheet).toContain('<c s="2"><v>46082</v></c>');
    expect(sheet.match(/<row>/gu)).toHaveLength(2);
    expect(sheet.endsWith('<c/></row></sheetData></worksheet>')).toBe(true);
  });

  test.each([
    ['=HYPERLINK("http://exemple")', '=HYPERLINK(&quot;http://exemple&quot;)'],
    ['<b> & "c"', '&lt;b&gt; &amp; &quot;c&quot;'],
    ['a\u0000b\u001Fc', 'abc'],
    ['\uD83D seul', '\uFFFD seul'],
    ['ligne\nsuivante', 'ligne\nsuivante'],
  ])('says %j as a text', async (value, written) => {
    const sheet = (await sheetOf(table([[textCell(value)]], ['Nom'])))['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain(`t="inlineStr"><is><t xml:space="preserve">${written}</t>`);
    expect(sheet).not.toContain('<f>');
  });

  test('holds no more than the rows of one step', async () => {
    let taken = 0;
    async function* many(): AsyncGenerator<readonly (readonly Cell[])[]> {
      for (taken = 0; taken < 500; taken += 1) yield Array.from({ length: 200 }, () => ROW);
    }
    let parts = 0;
    for await (const part of TABLE_FORMATS.xlsx.write({ title: 'Tous', headings: ['Numéro'], rows: many() })) {
      parts += 1;
      // What was written so far has left before more is asked for.
      expect(taken).toBeLessThanOrEqual(parts);
      expect(part.length).toBeLessThan(200_000);
    }
    expect(taken).toBe(500);
  }, 30_000);
});

describe('GeoJSON', () => {
  const written = async (rows: readonly PlacedRow[], headings = ['Numéro', 'Ressources']): Promise<string> => {
    const parts: Uint8Array[] = [];
    const steps = async function* (): AsyncGenerator<readonly PlacedRow[]> {
      for (const row of rows) yield [row];
      yield [];
    };
    for await (const part of writeGeojson(headings, steps())) parts.push(part);
    return Buffer.concat(parts).toString();
  };
  const cells = [textCell('AM-2026-000001'), { type: 'number', value: 96_000.5 }] as const;

  test('has a place, or none, and the cells under their headings', async () => {
    const text = await written([
      { point: [166.44, -22.27], cells },
      { point: null, cells: [textCell('AM-2026-000002'), null] },
    ]);
    expect(JSON.parse(text)).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [166.44, -22.27] },
          properties: { Numéro: 'AM-2026-000001', Ressources: 96_000.5 },
        },
        { type: 'Feature', geometry: null, properties: { Numéro: 'AM-2026-000002', Ressources: null } },
      ],
    });
    expect(text.split('\n')).toHaveLength(5);
  });

  test('without rows is a collection of nothing', async () => {
    expect(JSON.parse(await written([]))).toEqual({ type: 'FeatureCollection', features: [] });
    expect(GEOJSON).toEqual({ ending: 'geojson', mediaType: 'application/geo+json' });
  });
});
