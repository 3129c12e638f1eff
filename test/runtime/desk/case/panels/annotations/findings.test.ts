/** Several agents typing in one case: what each typed is recorded, or still before them, or given up by their own choice. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decide, type Actor, type CompiledDispositif, type JsonObject } from '../../../../../../engine/index.ts';
import { equalJson } from '../../../../../../engine/base/json.ts';
import {
  afterSaving,
  changesOf,
  chooseFinding,
  conflictsOf,
  isProse,
  readFindings,
  shownFindings,
  stillToRecord,
  typeFindings,
  type Choice,
  type Findings,
} from '../../../../../../runtime/desk/case/panels/annotations/findings.ts';
import { compiled, readSource, withJson } from '../../../../../engine/sources.ts';
import { NOW, startCase } from '../../../../../engine/workflow/player.ts';

const FIELDS = ['analyse', 'motif', 'visite'] as const;

describe('what was kept of findings', () => {
  it('is read as it was, without what is nothing of the kind', () => {
    expect(readFindings({ analyse: { mine: 'Vu.', base: null }, motif: { mine: 'x' }, visite: 3 })).toEqual({
      analyse: { mine: 'Vu.', base: null },
      motif: { mine: 'x', base: null },
    });
  });

  it('is no finding any more where the case holds it', () => {
    const findings = {
      analyse: { mine: 'Vu.', base: null },
      motif: { mine: null, base: 'x' },
      visite: { mine: 'a', base: 'b' },
    };
    expect(stillToRecord(findings, { analyse: 'Vu.', visite: 'b' })).toEqual({ visite: { mine: 'a', base: 'b' } });
  });
});

describe('what one agent types', () => {
  const type = (findings: Findings, recorded: JsonObject, next: JsonObject): Findings =>
    typeFindings(findings, recorded, FIELDS, next);

  it('is sent alone, with what it was based on', () => {
    const findings = type({}, { analyse: 'Ancien.', motif: 'Un motif.' }, { analyse: 'Nouveau.', motif: 'Un motif.' });
    expect(changesOf(findings)).toEqual({ values: { analyse: 'Nouveau.' }, base: { analyse: 'Ancien.' } });
  });

  it('empties a field as it fills one', () => {
    const findings = type({}, { analyse: 'Ancien.' }, {});
    expect(changesOf(findings)).toEqual({ values: { analyse: null }, base: { analyse: 'Ancien.' } });
    expect(shownFindings(findings, { analyse: 'Ancien.' })).toEqual({});
  });

  it('is nothing once it is as before again', () => {
    const recorded = { analyse: 'Ancien.' };
    expect(type(type({}, recorded, { analyse: 'Autre.' }), recorded, recorded)).toEqual({});
  });

  it('does not conflict with what others write in other fields', () => {
    const findings = type({}, {}, { analyse: 'La mienne.' });
    expect(conflictsOf(findings, { motif: 'Le leur.' })).toEqual([]);
    expect(shownFindings(findings, { motif: 'Le leur.' })).toEqual({ analyse: 'La mienne.', motif: 'Le leur.' });
  });

  it('stays in the field when somebody writes there, until both were seen and one was chosen', () => {
    const findings = type({}, {}, { analyse: 'La mienne.' });
    const recorded = { analyse: 'La leur.' };
    expect(conflictsOf(findings, recorded)).toEqual(['analyse']);
    expect(shownFindings(findings, recorded)).toEqual({ analyse: 'La mienne.' });
    const chosen = (choice: Choice): Findings => chooseFinding(findings, recorded, 'analyse', choice);
    expect(chosen('theirs')).toEqual({});
    expect(changesOf(chosen('mine'))).toEqual({ values: { analyse: 'La mienne.' }, base: recorded });
    expect(changesOf(chosen('both'))).toEqual({ values: { analyse: 'La leur.\n\nLa mienne.' }, base: recorded });
    expect(conflictsOf(chosen('mine'), { analyse: 'Encore une autre.' })).toEqual(['analyse']);
  });

  it('is put together with another text, but never with another choice, date or code', () => {
    const yesOrNo = [
      { const: 'oui', title: 'Oui' },
      { const: 'non', title: 'Non' },
    ];
    const properties = {
      observations: { type: 'string' },
      domicile: { type: 'string', oneOf: yesOrNo },
      visite: { type: 'string', format: 'date' },
      code: { type: 'string', pattern: '^[0-9]+$' },
      montant: { type: 'integer' },
    } as const;
    expect(Object.keys(properties).filter((name) => isProse({ type: 'object', properties }, name))).toEqual([
      'observations',
    ]);
  });

  it('goes on being typed while it is recorded', () => {
    const sent = { analyse: 'Un' };
    const findings = type(type({}, {}, sent), {}, { analyse: 'Un deux', motif: 'Trois' });
    expect(afterSaving(findings, { values: sent, base: { analyse: null } }, { analyse: 'Un.' })).toEqual({
      analyse: { mine: 'Un deux', base: 'Un.' },
      motif: { mine: 'Trois', base: null },
    });
  });
});

describe('agents who save random fields in random order', () => {
  let dispositif: CompiledDispositif;
  beforeAll(async () => {
    const source = withJson(await readSource('test/engine/fixtures/conformite'), 'agent.schema.json', (schema) => {
      for (const name of FIELDS) schema.properties[name] = { title: name, type: 'string' };
    });
    dispositif = compiled(source);
  });

  const AGENTS = ['Marie', 'Paul', 'Jeanne'] as const;
  const who = fc.constantFrom(...AGENTS);
  const field = fc.constantFrom(...FIELDS);
  const steps = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ what: fc.constant('type' as const), who, field }) },
      { weight: 1, arbitrary: fc.record({ what: fc.constant('empty' as const), who, field }) },
      { weight: 3, arbitrary: fc.record({ what: fc.constant('save' as const), who }) },
      { weight: 2, arbitrary: fc.record({ what: fc.constant('read' as const), who }) },
      {
        weight: 2,
        arbitrary: fc.record({
          what: fc.constant('choose' as const),
          who,
          choice: fc.constantFrom<Choice>('theirs', 'mine', 'both'),
        }),
      },
    ),
    { minLength: 10, maxLength: 60 },
  );

  type Step = (typeof steps extends fc.Arbitrary<infer Story extends readonly unknown[]> ? Story : never)[number];

  /** A desk as one agent has it before them: the case as read last, what was typed, and all that they ever saw. */
  type Desk = { recorded: JsonObject; findings: Findings; readonly seen: Set<string> };
  const openDesk = (): Desk => ({ recorded: {}, findings: {}, seen: new Set() });
  const say = (name: string, { [name]: value = null }: JsonObject): string => `${name} ${JSON.stringify(value)}`;

  /** What went wrong in a story, in words. */
  function play(story: readonly Step[]): readonly string[] {
    const player = startCase(dispositif);
    const desks = { Marie: openDesk(), Paul: openDesk(), Jeanne: openDesk() };
    const faults: string[] = [];
    const read = (desk: Desk): void => {
      desk.recorded = player.case.annotations;
      for (const name of FIELDS) desk.seen.add(say(name, desk.recorded));
    };
    const type = (desk: Desk, name: string, text: string | null): void => {
      const next = { ...shownFindings(desk.findings, desk.recorded), [name]: text };
      desk.findings = typeFindings(desk.findings, desk.recorded, FIELDS, next);
    };
    const save = (desk: Desk, name: string): void => {
      const before = player.case.annotations;
      const { values, base } = changesOf(desk.findings);
      const actor: Actor = { type: 'agent', userId: name, name, functions: ['instructeur'] };
      const result = decide(dispositif, player.case, { type: 'annotate', values, base }, { now: NOW, actor });
      const changed = FIELDS.filter(
        (field) => say(field, before) !== say(field, values) && Object.hasOwn(values, field),
      );
      const unseen = changed.filter((field) => say(field, before) !== say(field, base));
      if (result.type === 'refused') {
        const blamed = result.errors.map(({ pointer }) => pointer.slice(1));
        if (result.code !== 'annotations-changed' || !equalJson(blamed.toSorted(), unseen.toSorted()))
          faults.push(`${name} is refused ${result.code} at ${blamed.join()}, not at ${unseen.join()}`);
        read(desk);
        const shown = conflictsOf(desk.findings, desk.recorded);
        if (!equalJson(shown.toSorted(), unseen.toSorted())) faults.push(`${name} chooses on ${shown.join()} alone`);
        return;
      }
      player.case = result.case;
      const erased = changed.filter((field) => (before[field] ?? null) !== null && !desk.seen.has(say(field, before)));
      faults.push(...erased.map((field) => `${name} erased ${say(field, before)} unseen`));
      const others = FIELDS.filter((field) => !Object.hasOwn(values, field));
      const touched = others.filter((field) => say(field, before) !== say(field, result.case.annotations));
      faults.push(...touched.map((field) => `${name} changed ${field} without having typed there`));
      read(desk);
      desk.findings = afterSaving(desk.findings, { values, base }, desk.recorded);
    };
    for (const [index, step] of story.entries()) {
      const desk = desks[step.who];
      if (step.what === 'type') type(desk, step.field, `${step.who} ${index}`);
      if (step.what === 'empty') type(desk, step.field, null);
      if (step.what === 'read') read(desk);
      if (step.what === 'save' && Object.keys(desk.findings).length > 0) save(desk, step.who);
      if (step.what === 'choose')
        for (const name of conflictsOf(desk.findings, desk.recorded))
          desk.findings = chooseFinding(desk.findings, desk.recorded, name, step.choice);
    }
    return faults;
  }

  it('lose no text that they have not seen', () => {
    fc.assert(
      fc.property(steps, (story) => {
        expect(play(story)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
