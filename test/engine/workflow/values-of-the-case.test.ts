/** Computed values that read the case itself: they follow it, whatever changed it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompiledDispositif } from '../../../engine/index.ts';
import { compiled, withText, withJson } from '../sources.ts';
import { fileCourse, instructeur, NEXT_DAY, readCourse } from './course.ts';
import { applicant, type Player } from './player.ts';

let dispositif: CompiledDispositif;
beforeAll(async () => {
  const limit = { name: 'limite', title: 'Dernier jour', type: 'date', expression: 'delais.decision.echeance' };
  const source = withJson(await readCourse(), 'rules.json', (rules) => {
    rules.computed = [...(rules.computed ?? []), limit];
  });
  dispositif = compiled(
    withText(
      source,
      'messages/prolongation.md',
      '# Délai\n\n{% if limite %}Jusqu’au {{ limite | date }}.{% endif %}\n',
    ),
  );
});

const limitOf = (player: Player): unknown => player.case.computed['limite'];

describe('a value that reads the last day of a legal delay', () => {
  it('has it from the filing on', () => {
    expect(limitOf(fileCourse(dispositif))).toBe('2026-05-03');
  });

  it('[A2][A3] follows an extension, in the letter of the same action already', () => {
    const player = fileCourse(dispositif);
    const { effects } = player.act('notifierConsultation', instructeur);
    expect(limitOf(player)).toBe('2026-06-03');
    expect(effects.find(({ type }) => type === 'mail')).toMatchObject({ markdown: 'Jusqu’au 3 juin 2026.' });
  });

  it('[A2] is nothing while the delay stands still', () => {
    const player = fileCourse(dispositif);
    player.now = NEXT_DAY;
    player.act('demanderCorrection', instructeur, { fields: { '/surface': 'À revoir.' } });
    expect(limitOf(player)).toBeNull();
    player.act('corriger', applicant, { explanation: 'Tout est exact.' });
    expect(limitOf(player)).toBe('2026-05-03');
  });
});
