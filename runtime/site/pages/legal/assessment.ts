/** The assessment of RGAA 4.1 as docs/accessibilite.md tells it: what the statement of accessibility is made from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '../../../../docs/accessibilite.md');

/** A criterion that the sample of pages does not meet. */
interface Failing {
  /** Its number in RGAA, such as `8.2`. */
  readonly criterion: string;
  readonly title: string;
  /** What was found, as Markdown. */
  readonly found: string;
}

/** What was assessed, and how it came out. */
export interface Assessment {
  /** Day of the assessment, in words. */
  readonly day: string;
  /** Criteria that are met, and that apply. */
  readonly met: number;
  readonly applying: number;
  readonly failing: readonly Failing[];
}

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
  return {
    day,
    met: applying.length - failing.length,
    applying: applying.length,
    failing: failing.map(({ criterion, title, found }) => ({ criterion, title, found })),
  };
}

/** How much is met, as the law wants it said: all, half or more, or less. */
export function stateOf({ met, applying }: Assessment): 'totalement' | 'partiellement' | 'non' {
  if (met === applying) return 'totalement';
  return met * 2 >= applying ? 'partiellement' : 'non';
}

/** Share of the criteria that are met, in per cent; never rounded up to all. */
export function rateOf({ met, applying }: Assessment): number {
  return applying === 0 ? 100 : Math.floor((100 * met) / applying);
}
