/** Changes of procedures at random: what is written gives the workflow that was wanted, library or not, and nothing else moves. */
import { describe, expect, it } from 'vitest';
import { applyChanges, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { applyPart } from '../../../engine/edit/procedure/parts.ts';
import { readProcedure } from '../../../engine/edit/procedure/read-procedure.ts';
import { rebase } from '../../../engine/edit/rebase.ts';
import { readExample } from '../../support/example.ts';
import { readSource } from '../sources.ts';
import { drawFrom } from './draw.ts';
import { randomPartChange, randomProcedureGesture } from './random-procedure.ts';

const EXAMPLES = ['aide-medicale', 'aprah', 'ecosysteme-patrimonial', 'permis-chasser', 'permis-construire'] as const;
const LIBRARY = ['instruction-simple', 'completude-regularisation', 'avis-paralleles', 'visa-signature'] as const;
const sources = [
  ...(await Promise.all(EXAMPLES.map(async (id) => ({ id, files: (await readExample(id)).files })))),
  ...(await Promise.all(LIBRARY.map(async (id) => ({ id, files: (await readSource(`workflows/${id}`)).files })))),
];

describe.each(sources)('the procedure of $id', ({ id, files }) => {
  it('becomes what each change makes of it, and is taken back to the byte', () => {
    const draw = drawFrom(id.length * 97);
    let now: Files = files;
    let count = 0;
    for (let turn = 0; turn < 160; turn++) {
      const procedure = readProcedure(now);
      if (!procedure) throw new Error('the procedure cannot be read any more');
      const change = randomPartChange(procedure.workflow, draw);
      const expected = applyPart(procedure.workflow, change);
      const performed = perform(now, { type: 'procedure.change', changes: [change] });
      expect(performed.type === 'refused', JSON.stringify(change)).toBe(typeof expected === 'string');
      if (typeof expected === 'string' || performed.type === 'refused') continue;
      expect(readProcedure(performed.files)?.workflow, JSON.stringify(change)).toEqual(expected.workflow);
      const inverse = invertChanges(now, performed.changes);
      expect(applyChanges(performed.files, inverse)).toEqual(now);
      const others = Object.keys(now).filter((file) => file !== 'workflow.json');
      expect(others.filter((file) => performed.files[file] !== now[file])).toEqual([]);
      count += 1;
      // Back to the beginning now and then: what is pulled to pieces tells nothing more.
      now = turn % 20 === 19 ? files : performed.files;
    }
    expect(count).toBeGreaterThan(40);
  });

  it('is not broken by two authors, and what finds no place is told', () => {
    const draw = drawFrom(id.length * 31);
    let met = 0;
    for (let turn = 0; turn < 60; turn++) {
      const [first, second] = [randomProcedureGesture(files, draw), randomProcedureGesture(files, draw)];
      const performed = perform(files, first);
      if (performed.type === 'refused' || perform(files, second).type === 'refused') continue;
      const result = rebase(files, performed.changes, second);
      if (result.type === 'refused') continue;
      met += 1;
      expect(readProcedure(result.files), JSON.stringify([first, second])).not.toBeNull();
    }
    expect(met).toBeGreaterThan(8);
  });
});
