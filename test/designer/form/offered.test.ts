/** What can be chosen of a word of the language: what nothing means is said, and no choice stands there twice. */
import { describe, expect, it, test } from 'vitest';
import { offered, optionsIn } from '../../../designer/form/offered.ts';
import { propertiesOf, type Located, type Property } from '../../../designer/panel/part-schema.ts';
import { annotationSchema, resolveReference, schemaOfFile, type Described } from '../../../engine/studio.ts';

const KINDS = [
  { value: 'step', label: 'étape de travail' },
  { value: 'final', label: 'fin' },
];
const valuesOf = (chosen: string, unset: string | null): readonly string[] =>
  offered(KINDS, { chosen, unset }).map(({ value, label }) => `${value}|${label}`);

describe('a list of choices', () => {
  it('begins with what is meant where nothing is chosen, which no other choice says again', () => {
    expect(valuesOf('', 'étape de travail')).toEqual(['|étape de travail', 'final|fin']);
  });
  it('has all that may be chosen where none means the same', () => {
    expect(valuesOf('', 'Rien')).toEqual(['|Rien', 'step|étape de travail', 'final|fin']);
  });
  it('shows what is written, though it says the same as nothing does, and though nobody knows it', () => {
    expect(valuesOf('step', 'étape de travail')).toEqual(['|étape de travail', 'step|étape de travail', 'final|fin']);
    expect(valuesOf('autre', 'Rien')[1]).toBe('autre|autre');
  });
  it('has no way to choose nothing where something must be', () => {
    expect(valuesOf('final', null)).toEqual(['step|étape de travail', 'final|fin']);
  });
});

/** All properties that the language has words for. */
function allProperties(): readonly Property[] {
  const files = ['dispositif.json', 'form.ui.json', 'privacy.json', 'queue.json', 'rules.json', 'workflow.json'];
  const roots = [...files.flatMap((file) => schemaOfFile(file) ?? []), annotationSchema];
  const seen = new Set<Described>();
  const within = ({ root, schema }: Located): readonly Property[] => {
    if (seen.has(schema)) return [];
    seen.add(schema);
    const inner = [
      ...Object.values(schema.properties ?? {}),
      ...(schema.oneOf ?? []),
      ...(schema.items ? [schema.items] : []),
      ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
      ...Object.values(schema.$defs ?? {}),
    ];
    return [...propertiesOf({ root, schema }), ...inner.flatMap((one) => within(resolveReference(root, one)))];
  };
  return roots.flatMap((root) => within({ root, schema: root }));
}

describe('what nothing means', () => {
  const said = allProperties().filter(({ unset }) => unset !== null);

  it('is said of who a mail goes to, and of where an action leads', () => {
    const titles = said.map(({ title, unset }) => `${title} : ${unset}`);
    expect(titles).toEqual(
      expect.arrayContaining(['À : le demandeur', 'Mène à : nulle part : le dossier reste à l’étape']),
    );
  });

  test.each(said.filter(({ kind }) => kind.type === 'flag').map((one) => [one.title, one] as const))(
    'of what is or is not, « %s », yes and no are both said',
    (_, { labels }) => {
      expect(
        optionsIn(labels)
          .map(({ value }) => value)
          .toSorted(),
      ).toEqual(['false', 'true']);
    },
  );

  it('is nowhere said again in a hint', () => {
    expect(said.filter(({ hint }) => /rien n’est (?:choisi|dit)/u.test(hint)).map(({ title }) => title)).toEqual([]);
  });
});
