/** Answers that nobody types, in the life of a case: filed, kept, mended. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildScope, decide, type CompiledDispositif } from '../../../../engine/index.ts';
import { compiled, diagnosticsOf, readSource, withJson, type Parsed } from '../../sources.ts';
import { ANSWERS, actCommand, agent, applicant, fileCommand, NOW, startCase } from '../player.ts';

let source: Awaited<ReturnType<typeof readSource>>;
let dispositif: CompiledDispositif;
beforeAll(async () => {
  // Who is not thirty-six yet names somebody: who was born on 1 May 1990 does until the first of May 2026.
  const asksByAge = (schema: Parsed): void => {
    schema.properties.ans = {
      title: 'Âge',
      type: 'integer',
      cagou: { calculated: 'years and months duration(dateNaissance, aujourdhui).years', personal: 'demande' },
    };
    schema.allOf.push({
      if: { properties: { ans: { maximum: 35 } }, required: ['ans'] },
      then: {
        properties: { garant: { title: 'Garant', type: 'string', minLength: 1, cagou: { personal: 'demande' } } },
        required: ['garant'],
      },
    });
  };
  source = withJson(await readSource('test/engine/fixtures/conformite'), 'form.schema.json', asksByAge);
  source = withJson(source, 'form.ui.json', (ui) => ui.pages.at(-1)?.fields.push('garant'));
  for (const file of Object.keys(source.files).filter((path) => path.startsWith('scenarios/'))) {
    source = withJson(source, file, ({ given }) => (given.answers.garant ??= 'Rose'));
  }
  dispositif = compiled(source);
});

const instructeur = agent('instructeur');
const GIVEN = { garant: 'Rose Kaba', ans: 70 };
/** A few days before the birthday. */
const EVE = '2026-04-28T22:00:00Z';
/** After it. */
const LATER = '2026-05-02T22:00:00Z';

describe('a calculated answer', () => {
  it('[F1] is filed as it is calculated, whatever was sent', () => {
    expect(startCase(dispositif, GIVEN).case.answers).toMatchObject({ ans: 35, garant: 'Rose Kaba' });
    const without = decide(dispositif, null, fileCommand(), { now: NOW, actor: applicant });
    expect(without).toMatchObject({ code: 'answers-invalid', errors: [{ pointer: '/garant' }] });
  });

  it('[F3] is of the day of filing, whatever day the request was received', () => {
    const command = fileCommand({ answers: ANSWERS, receivedOn: '2026-04-20' });
    const filed = decide(dispositif, null, command, { now: LATER, actor: instructeur });
    expect(filed).toMatchObject({ type: 'decided', case: { answers: { ans: 36 } } });
  });

  it('[F4] is kept as it was filed, and worked out again when the request is sent back', () => {
    const player = startCase(dispositif, GIVEN);
    player.until(LATER);
    expect(player.case.answers).toMatchObject({ ans: 35 });
    expect(buildScope(dispositif, player.case, { now: LATER })).toMatchObject({ ans: 35, aujourdhui: '2026-05-03' });
    player.act('demanderCorrection', instructeur, { fields: { '/nom': 'Le nom de naissance.' } });
    player.act('corriger', applicant, {}, { ...player.case.answers, nom: 'Kaba' });
    expect(player.case.answers).toMatchObject({ ans: 36, nom: 'Kaba' });
    expect(player.case.answers).not.toHaveProperty('garant');
  });

  it('[F5] is no change by itself, and settles what it no longer asks', () => {
    const player = startCase(dispositif, GIVEN, EVE);
    player.act('demanderCorrection', instructeur, { message: 'Revoyez le tout.' });
    player.now = LATER;
    const { answers } = player.case;
    expect(player.refused(actCommand('corriger', {}, answers), applicant).code).toBe('correction-untouched');
    player.act('corriger', applicant, {}, { ...answers, nom: 'Kaba' });

    const other = startCase(dispositif, GIVEN, EVE);
    other.act('demanderCorrection', instructeur, { fields: { '/garant': 'Son prénom entier.' } });
    other.now = LATER;
    other.act('corriger', applicant, {}, other.case.answers);
    expect(other.case.correction).toBeNull();
  });

  it('[F5] is not what a correction names', () => {
    const player = startCase(dispositif, GIVEN);
    const refused = player.refused(actCommand('demanderCorrection', { fields: { '/ans': 'Faux.' } }), instructeur);
    expect(refused).toMatchObject({ code: 'data-invalid', errors: [{ pointer: '/fields/~1ans' }] });
  });

  it.each([
    ['years and months duration(dateNaissance, aujourdhui).years', []],
    ['years and months duration(dateNaissance, aujourdhui).years / 2', ['presence.queue']],
    ['if dateNaissance < aujourdhui then 1 else null', ['presence.queue']],
    ['count(foyer.membres)', ['presence.queue']],
  ])('[F6] %s is there for certain or told', (calculated, codes) => {
    const changed = withJson(source, 'form.schema.json', ({ properties }) => {
      properties.ans.cagou.calculated = calculated;
    });
    const read = withJson(changed, 'queue.json', ({ columns }) =>
      columns.push({ title: 'Âge', value: 'ans', type: 'number' }),
    );
    const told = diagnosticsOf(read).filter(({ file }) => file === 'queue.json');
    expect(told.map(({ code }) => code)).toEqual(codes);
  });

  it('[F6] is not there for certain within bounds that it may leave', () => {
    const bounded = withJson(source, 'form.schema.json', ({ properties }) => (properties.ans.minimum = 0));
    const read = withJson(bounded, 'queue.json', ({ columns }) =>
      columns.push({ title: 'Âge', value: 'ans', type: 'number' }),
    );
    const [found] = diagnosticsOf(read).filter(({ code }) => code === 'presence.queue');
    expect(found?.message).toContain('« Âge » est calculé, et peut être sans valeur');
  });
});
