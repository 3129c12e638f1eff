/** The statement of accessibility says what docs/accessibilite.md says, of all 106 criteria. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAssessment, readAssessment } from '../../../../runtime/site/pages/legal/assessment.ts';
import { legal } from '../../../../runtime/site/pages/legal/text.ts';
import { fr } from '../../../../runtime/site/parts/text.ts';

/** Criteria of each of the thirteen themes of RGAA 4.1. */
const CRITERIA = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
const FILE = join(import.meta.dirname, '../../../../docs/accessibilite.md');

describe('the assessment that ships', () => {
  test('is of each criterion once, in their order, with a status and how it was checked', async () => {
    const rows = [...(await readFile(FILE, 'utf8')).matchAll(/^\| (\d+\.\d+) \| .+ \| (C|NC|NA) \| \S.* \|$/gmu)];
    const expected = CRITERIA.flatMap((count, theme) =>
      Array.from({ length: count }, (_, at) => `${theme + 1}.${at + 1}`),
    );
    expect(rows.map(([, criterion]) => criterion)).toEqual(expected);
  });

  test('is what the footer of every page says', () => {
    expect(fr.accessibility).toBe(`Accessibilité : ${readAssessment().state} conforme`);
  });

  test('is beside a page about data, which says whom to write to where the installation does', () => {
    const page = (contact: string | null) =>
      legal['donnees-personnelles'].markdown('Province Sud', readAssessment(), contact);
    expect(page('Délégué, *BP L1*')).toContain('## Contact\n\nDélégué, \\*BP L1\\*');
    expect(page(null)).not.toContain('## Contact');
  });

  test('is told whole by the statement: state, rate, day and what is not met', () => {
    const assessment = readAssessment();
    const statement = legal.accessibilite.markdown('Province Sud', assessment, null);
    expect(statement).toContain(`**${assessment.state} conforme**`);
    expect(statement).toContain(`**${assessment.rate} %**`);
    expect(statement).toContain(assessment.day);
    for (const { criterion } of assessment.failing) expect(statement).toContain(`**${criterion}**`);
  });
});

describe('an assessment', () => {
  const ROWS =
    '| 1.1 | Une image ? | C | axe |\n| 1.2 | Un décor ? | NC | un logo parle |\n| 1.4 | Un CAPTCHA ? | NA | aucun |';

  test('counts what applies, and lists what is not met with what was found', () => {
    expect(parseAssessment(`Évaluation du 3 mars 2026, par nous.\n\n${ROWS}`)).toEqual({
      day: '3 mars 2026',
      met: 1,
      applying: 2,
      rate: 50,
      state: 'partiellement',
      failing: [{ criterion: '1.2', title: 'Un décor ?', found: 'un logo parle' }],
    });
  });

  test('without a day is refused', () => {
    expect(() => parseAssessment(ROWS)).toThrow('does not say when');
  });

  test.each([
    [80, 80, 'totalement', 100],
    [79, 80, 'partiellement', 98],
    [199, 200, 'partiellement', 99],
    [40, 80, 'partiellement', 50],
    [39, 80, 'non', 48],
    [0, 0, 'totalement', 100],
  ] as const)('of %d of %d is « %s conforme », %d %%', (met, applying, state, rate) => {
    const rows = Array.from(
      { length: applying },
      (_, at) => `| 1.${at} | Un critère ? | ${at < met ? 'C' : 'NC'} | axe |`,
    );
    expect(parseAssessment(`Évaluation du 3 mars 2026, par nous.\n\n${rows.join('\n')}`)).toMatchObject({
      state,
      rate,
    });
  });
});
