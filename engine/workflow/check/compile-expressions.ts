/**
 * Every FEEL text of the routes, the workflow and the queue, parsed once and checked at its place. Definitions keep their texts;
 * whoever evaluates one looks it up by that text.
 */
import type { Workflow } from '../../../schemas/types/workflow.ts';
import { partsOfEffect, type EffectFormula } from '../../language/effect-parts.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { readOr } from '../../language/unread.ts';
import type { Vocabulary } from '../../feel/expression.ts';
import { joinPointer } from '../../base/pointer.ts';
import { kindOfValue } from '../../rules/check-types.ts';
import { checkUnit, type Declared } from '../../feel/check-units.ts';
import { parseFeel } from '../../feel/expression.ts';
import { fieldsOf } from '../../feel/schema-type.ts';
import { reportExpression, reportType, type KnownKind } from '../../feel/reporter.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import type { CompiledExpression } from '../../feel/compiled-expression.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import {
  listActions,
  listDecides,
  listLengths,
  listRoutes,
  listStates,
  listEffects,
} from '../../language/walk-workflow.ts';

type Place = {
  readonly file: string;
  readonly pointer: Pointer;
  readonly text: string;
  /** What the place needs; anything where it is shown as it is. */
  readonly expected: KnownKind | null;
  /** Whether a day may come with its time. */
  readonly takesMoment?: true;
  /** What it counts, where that is declared, and of what. */
  readonly declared?: Declared;
};

/** Parses all expressions outside rules.json. Where the names that they read cannot be known, they are but parsed. */
export function compileExpressions(parsed: ParsedSource): {
  readonly expressions: Readonly<Record<string, CompiledExpression>>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const vocabulary = readOr<Vocabulary | null>(() => buildVocabulary(parsed), null);
  const known = new Map<string, ReturnType<typeof parseFeel>>();
  const diagnostics = listPlaces(parsed).flatMap(({ file, pointer, text, expected, takesMoment, declared }) => {
    const read = known.get(text) ?? parseFeel(text, vocabulary ?? {});
    known.set(text, read);
    const found = vocabulary ? read.problems : read.problems.filter(({ type }) => type === 'syntax');
    const problems = reportExpression(parsed, file, pointer, text, found);
    if (problems.length > 0 || !expected || !vocabulary) return problems;
    if (takesMoment && read.type.kind === 'moment') return [];
    return [
      ...reportType(parsed, file, pointer, read, expected),
      ...(declared ? checkUnit(parsed, declared, read.type, { file, pointer, text }) : []),
    ];
  });
  const expressions = Object.fromEntries([...known].map(([text, { expression }]) => [text, expression]));
  return { expressions, diagnostics };
}

function listPlaces(parsed: ParsedSource): readonly Place[] {
  return PLACES.flatMap(({ file, list }) => readOr(() => list(parsed), []).map((place) => ({ file, ...place })));
}

/** Where expressions stand, file by file and kind by kind: those of what cannot be read are left out. */
const PLACES: readonly {
  readonly file: string;
  readonly list: (parsed: ParsedSource) => readonly Omit<Place, 'file'>[];
}[] = [
  { file: 'dispositif.json', list: routePlaces },
  { file: 'dispositif.json', list: ({ identity }) => documentPlaces(identity) },
  { file: 'workflow.json', list: guardPlaces },
  { file: 'workflow.json', list: statePlaces },
  { file: 'workflow.json', list: effectPlaces },
  { file: 'workflow.json', list: decidedPlaces },
  { file: 'workflow.json', list: ({ workflow }) => lengthPlaces(workflow) },
  { file: 'privacy.json', list: retentionPlaces },
  { file: 'queue.json', list: columnPlaces },
  { file: 'queue.json', list: alertPlaces },
];

function routePlaces({ identity }: ParsedSource): readonly Omit<Place, 'file'>[] {
  return listRoutes(identity).map(({ route, pointer }) => ({
    pointer: joinPointer(pointer, 'when'),
    text: route.when,
    expected: 'boolean',
  }));
}

function retentionPlaces({ privacy }: ParsedSource): readonly Omit<Place, 'file'>[] {
  return Object.entries(privacy.categories).flatMap(([name, { retention }]) =>
    retention.on === undefined
      ? []
      : [
          {
            pointer: joinPointer('/categories', name, 'retention', 'on'),
            text: retention.on,
            expected: 'date' as const,
          },
        ],
  );
}

function columnPlaces({ queue }: ParsedSource): readonly Omit<Place, 'file'>[] {
  return queue.columns.map(({ value, type }, at) => ({
    pointer: `/columns/${at}/value`,
    text: value,
    expected: kindOfValue(type),
  }));
}

function alertPlaces({ queue }: ParsedSource): readonly Omit<Place, 'file'>[] {
  return (queue.alerts ?? []).map(({ when }, at) => ({
    pointer: `/alerts/${at}/when`,
    text: when,
    expected: 'boolean',
  }));
}

/** What documents bear beside their text, and third parties. */
function documentPlaces({
  documents,
  addressee,
  thirdParties,
}: ParsedSource['identity']): readonly Omit<Place, 'file'>[] {
  const at = (
    text: string | undefined,
    expected: 'text' | 'date' | null,
    ...names: readonly string[]
  ): readonly Omit<Place, 'file'>[] =>
    text === undefined ? [] : [{ pointer: joinPointer('', ...names), text, expected }];
  return [
    ...at(addressee?.company, 'text', 'addressee', 'company'),
    ...Object.entries(thirdParties ?? {}).flatMap(([id, { name, email, address }]) => [
      ...at(name, 'text', 'thirdParties', id, 'name'),
      ...at(email, 'text', 'thirdParties', id, 'email'),
      ...at(address, null, 'thirdParties', id, 'address'),
    ]),
    ...Object.entries(documents ?? {}).flatMap(([name, { signatory, holder, validFrom, validUntil }]) => [
      ...at(signatory?.name, 'text', 'documents', name, 'signatory', 'name'),
      ...at(holder, 'text', 'documents', name, 'holder'),
      ...at(validFrom, 'date', 'documents', name, 'validFrom'),
      ...at(validUntil, 'date', 'documents', name, 'validUntil'),
    ]),
  ];
}

function guardPlaces({ workflow }: ParsedSource): readonly Omit<Place, 'file'>[] {
  return listActions(workflow).flatMap(({ action, pointer }) =>
    (action.guards ?? []).map((guard, at) => ({
      pointer: joinPointer(pointer, 'guards', at, 'when'),
      text: guard.when,
      expected: 'boolean' as const,
    })),
  );
}

function statePlaces({ workflow }: ParsedSource): readonly Omit<Place, 'file'>[] {
  return listStates(workflow).flatMap(({ state, pointer }) => [
    ...(state.always ?? []).flatMap(({ when }, at) =>
      when === undefined
        ? []
        : [{ pointer: joinPointer(pointer, 'always', at, 'when'), text: when, expected: 'boolean' as const }],
    ),
    ...Object.entries(state.opinions ?? {}).flatMap(([name, { when }]) =>
      when === undefined
        ? []
        : [{ pointer: joinPointer(pointer, 'opinions', name, 'when'), text: when, expected: 'boolean' as const }],
    ),
    ...Object.entries(state.timers ?? {}).flatMap(([name, { at }]) =>
      at === undefined
        ? []
        : [
            {
              pointer: joinPointer(pointer, 'timers', name, 'at'),
              text: at,
              expected: 'date' as const,
              takesMoment: true as const,
            },
          ],
    ),
  ]);
}

function lengthPlaces(workflow: Workflow): readonly Omit<Place, 'file'>[] {
  return listLengths(workflow).flatMap(({ length: { when }, pointer }) =>
    when === undefined ? [] : [{ pointer: joinPointer(pointer, 'when'), text: when, expected: 'boolean' as const }],
  );
}

/** Each value is of the kind that `decision` says. */
function decidedPlaces(parsed: ParsedSource): readonly Omit<Place, 'file'>[] {
  const schema = parsed.decisionSchema ?? {};
  const types = fieldsOf(schema, parsed.data);
  return listDecides(parsed.workflow).flatMap(({ decides, pointer }) =>
    Object.entries(decides).map(([name, text]) => {
      const kind = types[name]?.kind ?? 'any';
      const place = { pointer: joinPointer(pointer, name), text, expected: kind === 'any' ? null : kind };
      const { title = name, cagou: { unit, widget } = {} } = schema.properties?.[name] ?? {};
      return { ...place, declared: { title, unit, type: widget === 'money' ? 'money' : 'number' } };
    }),
  );
}

/** What a formula of an effect must give. What is committed or paid is so many francs, not so many by the month. */
const GIVEN: Readonly<Record<EffectFormula['gives'], Pick<Place, 'expected' | 'declared'>>> = {
  francs: { expected: 'number', declared: { title: 'amount', unit: 'F', type: 'money' } },
};

function effectPlaces(parsed: ParsedSource): readonly Omit<Place, 'file'>[] {
  return listEffects(parsed).flatMap(({ effect, pointer }) => [
    ...(effect.when === undefined
      ? []
      : [{ pointer: joinPointer(pointer, 'when'), text: effect.when, expected: 'boolean' as const }]),
    ...partsOfEffect(effect).formulas.map(({ member, feel, gives }) => ({
      pointer: joinPointer(pointer, member),
      text: feel,
      ...GIVEN[gives],
    })),
  ]);
}
