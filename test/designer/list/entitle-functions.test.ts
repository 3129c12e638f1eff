/** Functions of a new scheme bear the titles that their author typed, accents among them. */
import { expect, it } from 'vitest';
import { entitleFunctions } from '../../../designer/list/entitle-functions.ts';
import { stepsOf } from '../../../designer/list/begin-with.ts';
import { applyChanges } from '../../../engine/studio.ts';

const FILES = {
  'dispositif.json': JSON.stringify({
    title: 'Aide au sport',
    functions: {
      delegue: { title: 'Delegue', group: 'Aide au sport – delegue' },
      maire: { title: 'Maire', group: 'M' },
    },
  }),
};

function entitled(titles: Readonly<Record<string, string>>): unknown {
  const steps = stepsOf(
    { files: FILES, revision: 1 },
    [(files) => entitleFunctions(files, new Map(Object.entries(titles)))],
    () => 'k',
  );
  if ('type' in steps) throw new Error(steps.code);
  const files = applyChanges(
    FILES,
    steps.flatMap(({ changes }) => changes),
  );
  return JSON.parse(files?.['dispositif.json'] ?? '').functions;
}

it('has them with the group that goes with them, and leaves the others alone', () => {
  expect(entitled({ delegue: 'Délégué' })).toEqual({
    delegue: { title: 'Délégué', group: 'Aide au sport – délégué' },
    maire: { title: 'Maire', group: 'M' },
  });
});

it('passes over one that is not there', () => {
  expect(entitled({ delegue: 'Délégué', juriste: 'Juriste' })).not.toHaveProperty('juriste');
});
