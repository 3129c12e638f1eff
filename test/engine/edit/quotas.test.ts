/** Quotas under the hands of their author: added by a gesture, renamed where they are read, removed with what only speaks of them. */
import { describe, expect, it } from 'vitest';
import { perform } from '../../../engine/edit/perform.ts';
import { quotaTitles } from '../../../engine/edit/view/quota-titles.ts';
import { quotaScheme } from '../../support/quota-scheme.ts';

type Gesture = Parameters<typeof perform>[1];
type Files = Readonly<Record<string, string>>;

const { files: FILES } = quotaScheme('licence', {
  workflow: ({ states }) => {
    states.instruction.actions.accorder.guards = [{ when: 'quota.licences.restant > 0', otherwise: 'Plus de place.' }];
  },
});

function after(gesture: Gesture, files: Files = FILES): Files {
  const performed = perform(files, gesture);
  if (performed.type === 'refused') throw new Error(`${performed.code} ${performed.name}`);
  return performed.files;
}
const read = (files: Files, file: string) => JSON.parse(files[file] ?? '{}');

describe('a quota of the studio', () => {
  it('is added before the scales, and has its title', () => {
    const rule = { name: 'places', title: 'Places de la session', most: '40', holds: ['enCours'] };
    const added = after({ type: 'rule.add', list: 'quotas', rule, before: null });
    expect(read(added, 'rules.json').quotas).toHaveLength(2);
    expect([...quotaTitles(added).values()]).toEqual(['Licences de vélo-taxi', 'Places de la session']);
    const first = after({ type: 'rule.add', list: 'quotas', rule, before: null }, { 'rules.json': '{ "tables": [] }' });
    expect(Object.keys(read(first, 'rules.json'))).toEqual(['quotas', 'tables']);
  });

  it('is renamed where conditions and scenarios read it', () => {
    const renamed = after({ type: 'thing.rename', thing: { kind: 'quota', name: 'licences' }, name: 'taxis' });
    expect(read(renamed, 'rules.json').quotas[0].name).toBe('taxis');
    expect(read(renamed, 'workflow.json').states.instruction.actions.accorder.guards[0].when).toBe(
      'quota.taxis.restant > 0',
    );
    expect(Object.keys(read(renamed, 'scenarios/accord.json').steps[2].then.quotas)).toEqual(['taxis']);
  });

  it('is removed with what scenarios say of it', () => {
    const removed = after({ type: 'rule.remove', rule: { list: 'quotas', name: 'licences' } });
    expect(read(removed, 'rules.json').quotas).toBeUndefined();
    expect(read(removed, 'scenarios/accord.json').steps[2].then).toEqual({ state: 'enCours' });
  });
});
