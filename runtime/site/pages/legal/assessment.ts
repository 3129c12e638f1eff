/** The assessment of RGAA 4.1 as docs/accessibilite.md tells it: what the statement of accessibility is made from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from './text.ts';

const FILE = join(import.meta.dirname, '../../../../docs/accessibilite.md');

/** Reads the assessment that ships with the product. Throws when its file says no day. */
export function readAssessment(): Assessment {
  return parseAssessment(readFileSync(FILE, 'utf8'));
}

/**
 * Reads an assessment.
 * @param markdown a sentence « Évaluation du … », and tables whose rows are criterion, title, status (C, NC, NA) and how it was checked
 */
export function parseAssessment(markdown: string): Assessment {
  const day = /Évaluation du ([^,]+),/u.exec(markdown)?.[1];
  if (day === undefined) throw new Error(`${FILE} does not say when accessibility was assessed`);
  const rows = [...markdown.matchAll(/^\| (\d+\.\d+) \| (.+?) \| (C|NC|NA) \| (.+) \|$/gmu)].map(
    ([, criterion = '', title = '', status = '', found = '']) => ({ criterion, title, status, found }),
  );
  const applying = rows.filter(({ status }) => status !== 'NA');
  const failing = applying.filter(({ status }) => status === 'NC');
  const met = applying.length - failing.length;
  return {
    day,
    met,
    applying: applying.length,
    rate: applying.length === 0 ? 100 : Math.floor((100 * met) / applying.length),
    state: met === applying.length ? 'totalement' : met * 2 >= applying.length ? 'partiellement' : 'non',
    failing: failing.map(({ criterion, title, found }) => ({ criterion, title, found })),
  };
}
