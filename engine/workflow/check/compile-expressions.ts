/**
 * Every FEEL text of the routes, the workflow and the queue, parsed once and checked at its place. Definitions keep their texts;
 * whoever evaluates one looks it up by that text.
 */
import type { Workflow } from '../../../schemas/types/workflow.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import { kindOfValue } from '../../rules/check-types.ts';
import { checkUnit, type Declared } from '../../feel/check-units.ts';
import { parseFeel } from '../../feel/expression.ts';
import { fieldsOf } from '../../feel/scope-type.ts';
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

/** Parses all expressions outside rules.json. */
export function compileExpressions(parsed: ParsedSource): {
  readonly expressions: Readonly<Record<string, CompiledExpression>>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const vocabulary = buildVocabulary(parsed);
  const known = new Map<string, ReturnType<typeof parseFeel>>();
  const diagnostics = listPlaces(parsed).flatMap(({ file, pointer, text, expected, takesMoment, declared }) => {
    const read = known.get(text) ?? parseFeel(text, vocabulary);
    known.set(text, read);
    const problems = reportExpression(parsed, file, pointer, text, read.problems);
    if (problems.length > 0 || !expected) return problems;
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
  const { queue } = parsed;
  const inWorkflow = [
    ...guardPlaces(parsed),
    ...statePlaces(parsed),
    ...effectPlaces(parsed),
    ...decidedPlaces(parsed),
    ...lengthPlaces(parsed.workflow),
  ];
  return [
    ...listRoutes(parsed.identity).map(({ route, pointer }) => ({
      file: 'dispositif.json',
      pointer: joinPointer(pointer, 'when'),
      text: route.when,
      expected: 'boolean' as const,
    })),
    ...documentPlaces(parsed.identity).map((place) => ({ file: 'dispositif.json', ...place })),
    ...inWorkflow.map((place) => ({ file: 'workflow.json', ...place })),
    ...Object.entries(parsed.privacy.categories).flatMap(
      ([
        name,
        {
          retention: { on },
        },
      ]) =>
        on === undefined
          ? []
          : [
              {
                file: 'privacy.json',
                pointer: joinPointer('/categories', name, 'retention', 'on'),
                text: on,
                expected: 'date' as const,
              },
            ],
    ),
    ...queue.columns.map(({ value, type }, at) => ({
      file: 'queue.json',
      pointer: `/columns/${at}/value`,
      text: value,
      expected: kindOfValue(type),
    })),
    ...(queue.alerts ?? []).map(({ when }, at) => ({
      file: 'queue.json',
      pointer: `/alerts/${at}/when`,
      text: when,
      expected: 'boolean' as const,
    })),
  ];
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

/** What is committed or paid is so many francs, not so many by the month. */
const AMOUNT: Declared = { title: 'amount', unit: 'F', type: 'money' };

function effectPlaces(parsed: ParsedSource): readonly Omit<Place, 'file'>[] {
  return listEffects(parsed).flatMap(({ effect, pointer }) => [
    ...(effect.when === undefined
      ? []
      : [{ pointer: joinPointer(pointer, 'when'), text: effect.when, expected: 'boolean' as const }]),
    ...(effect.type === 'amount'
      ? [
          {
            pointer: joinPointer(pointer, 'amount'),
            text: effect.amount,
            expected: 'number' as const,
            declared: AMOUNT,
          },
        ]
      : []),
  ]);
}
