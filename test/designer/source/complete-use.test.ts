/** Proposals in a workflow.json that uses a definition of the library. */
import { describe, expect, it } from 'vitest';
import { proposeAt } from '../../../designer/source/complete-json.ts';

/** Labels proposed where `|` stands. */
function labelsAt(marked: string): readonly string[] {
  const offset = marked.indexOf('|');
  return proposeAt({ 'workflow.json': marked.replace('|', '') }, 'workflow.json', offset).map(({ label }) => label);
}

describe('completion in a workflow that uses a definition', () => {
  it('proposes the definitions of the library', () => {
    expect(labelsAt('{ "use": "|" }')).toContain('"visa-signature"');
  });

  it('proposes the parameters of the definition, and the values of those that have a choice', () => {
    expect(labelsAt('{ "use": "visa-signature", "with": { "|": 1 } }')).toContain('"visas"');
    expect(labelsAt('{ "use": "visa-signature", "with": { "correction": | } }')).toEqual(['true', 'false']);
    expect(labelsAt('{ "use": "avis-paralleles", "with": { "avis": [{ "silence": "|" }] } }')).toContain('"sansAvis"');
  });

  it('proposes the parts that can be changed, as the parameters make them', () => {
    const use = '"use": "visa-signature", "with": { "visas": ["juriste"] }';
    expect(labelsAt(`{ ${use}, "states": { "|": {} } }`)).toContain('"visaAccord_juriste"');
    const ofAction = labelsAt(
      `{ ${use}, "states": { "instruction": { "actions": { "proposerRefus": { "|": 1 } } } } }`,
    );
    expect(ofAction).toEqual(expect.arrayContaining(['"form"', '"danger"']));
    expect(ofAction.filter((label) => label === '"title"')).toHaveLength(1);
  });

  it('proposes what the language says of a part that is added', () => {
    expect(labelsAt('{ "use": "visa-signature", "add": { "states": { "pause": { "|": 1 } } } }')).toContain(
      '"waiting"',
    );
  });

  it('proposes what it always did in a workflow of the scheme’s own', () => {
    expect(labelsAt('{ "states": { "etude": { "|": 1 } } }')).toContain('"task"');
  });
});
