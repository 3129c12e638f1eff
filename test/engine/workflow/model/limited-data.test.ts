/** What the parts of a scheme are made of: an expression that it does not have may tell anything, and is read by nobody limited. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, type CompiledDispositif } from '../../../../engine/index.ts';
import { isRead, madeOf, unreadBy, whollyMadeOf } from '../../../../engine/workflow/model/limited-data.ts';
import { readFolder } from '../../../../runtime/cli/read-folder.ts';

let taxi: CompiledDispositif;
beforeAll(async () => {
  const result = compile(await readFolder(join(import.meta.dirname, '../../../schemes/taxi')));
  if (result.type === 'failed') throw new Error(result.diagnostics[0]?.message);
  taxi = result.dispositif;
});

describe('an expression that the scheme has', () => {
  it('is made of what it reads', () => {
    expect([...madeOf(taxi).expression('reprise = "oui"')]).toEqual([]);
    expect([...whollyMadeOf(taxi).expression('reprise = "oui"')]).toEqual(['activite']);
  });

  it('reads all that its paths read, each of them', () => {
    const { expressions } = taxi.workflow;
    const wrong = Object.entries(expressions).filter(
      ([text, { paths }]) => [...madeOf(taxi).expression(text)].join() !== [...madeOf(taxi).paths(paths)].join(),
    );
    expect(Object.keys(expressions).length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});

describe('one that it does not have', () => {
  it.for(['certificatMedical.name', 'reprise = "non"', '', 'constructor', '__proto__', 'toString'])('%j', (text) => {
    expect([...madeOf(taxi).expression(text)]).toEqual(['sante']);
    expect(whollyMadeOf(taxi).expression(text)).toEqual(
      new Set([...Object.keys(taxi.privacy.categories), 'demandeur']),
    );
  });

  it('is told to who reads everything alone', () => {
    const made = madeOf(taxi).expression('agent.inconnu = true');
    expect(isRead(made, unreadBy(taxi, ['medecin']))).toBe(true);
    expect(isRead(made, unreadBy(taxi, ['instructeur']))).toBe(false);
    expect(isRead(madeOf(taxi).expression('reprise = "oui"'), unreadBy(taxi, ['instructeur']))).toBe(true);
  });
});
