/** Defects of the scenarios themselves. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { compile } from '../../../engine/index.ts';
import { measureCoverage } from '../../../engine/simulate/coverage.ts';
import { playScenario } from '../../../engine/simulate/play-scenario.ts';
import { getAt, nodesOf, renameAt, setAt } from '../json-edits.ts';
import { jsonDefect, type Defect, type Kind, type Place, type Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

type Found = Place & { readonly value: unknown; readonly key: string };

function placesIn({ json }: Scheme, pattern: RegExp): readonly Found[] {
  return Object.entries(json).flatMap(([file, value]) =>
    file.startsWith('scenarios/')
      ? nodesOf(value).flatMap((node) =>
          pattern.test(node.pointer) ? [{ file, pointer: node.pointer, value: node.value, key: node.key }] : [],
        )
      : [],
  );
}

function misspeltIn(scheme: Scheme, pattern: RegExp): readonly Defect[] {
  return placesIn(scheme, pattern).flatMap((place) =>
    typeof place.value === 'string' && !['applicant', 'system', 'time'].includes(place.value)
      ? [jsonDefect(scheme, place, (scenario) => setAt(scenario, place.pointer, misspelt(String(place.value))))]
      : [],
  );
}

function renamedIn(scheme: Scheme, pattern: RegExp): readonly Defect[] {
  return placesIn(scheme, pattern).map((place) => {
    const pointer = joinPointer(parentPointer(place.pointer), misspelt(place.key));
    return jsonDefect(scheme, { file: place.file, pointer }, (scenario) =>
      renameAt(scenario, place.pointer, misspelt(place.key)),
    );
  });
}

const unknownNames = (scheme: Scheme): readonly Defect[] =>
  misspeltIn(scheme, /\/steps\/\d+\/(when\/(action|as|opinion)|then\/(state|tasks\/\d+|mails\/\d+|documents\/\d+))$/);

const unknownExpectations = (scheme: Scheme): readonly Defect[] =>
  renamedIn(scheme, /\/steps\/\d+\/then\/(computed|clocks|actions)\/\w+$/);

const unknownAnswers = (scheme: Scheme): readonly Defect[] =>
  renamedIn(scheme, /^\/given\/answers\/\w+$|\/when\/(answers|values)\/\w+$/);

/** What is expected does not come. */
function brokenExpectations(scheme: Scheme): readonly Defect[] {
  const other = new Map<unknown, unknown>([
    ['granted', 'refused'],
    ['refused', 'granted'],
    ['withdrawn', 'closed'],
    ['closed', 'withdrawn'],
    ['running', 'suspended'],
    ['suspended', 'running'],
    ['stopped', 'running'],
    ['expired', 'running'],
    [true, false],
    [false, true],
  ]);
  return placesIn(scheme, /\/then\/(outcome|clocks\/\w+|actions\/\w+|amounts\/\d+|computed\/\w+|texts\/\d+)$/).flatMap(
    (place) => {
      const { value } = place;
      const changed =
        typeof value === 'number' ? value + 1 : (other.get(value) ?? (typeof value === 'string' ? `${value}zq` : null));
      return changed === null
        ? []
        : [jsonDefect(scheme, place, (scenario) => setAt(scenario, place.pointer, changed), { scenarios: true })];
    },
  );
}

function otherStates(scheme: Scheme): readonly Defect[] {
  return placesIn(scheme, /\/then\/state$/).flatMap((place) => {
    const other = scheme.states.find(({ id, parent }) => !parent && id !== place.value);
    return other
      ? [jsonDefect(scheme, place, (scenario) => setAt(scenario, place.pointer, other.id), { scenarios: true })]
      : [];
  });
}

/** What one took back is taken back by another who holds a function of the scheme: it was never theirs. */
function recalledByOthers(scheme: Scheme): readonly Defect[] {
  const functions = Object.keys(getAt(scheme.json['dispositif.json'], '/functions') ?? {});
  return placesIn(scheme, /\/when\/type$/).flatMap((place) => {
    if (place.value !== 'recall') return [];
    const pointer = joinPointer(parentPointer(place.pointer), 'as');
    const by = getAt(scheme.json[place.file], pointer);
    const other = functions.find((name) => name !== by);
    return other === undefined
      ? []
      : [
          jsonDefect(scheme, { file: place.file, pointer }, (scenario) => setAt(scenario, pointer, other), {
            scenarios: true,
          }),
        ];
  });
}

/** Refusals by another code, and steps expected to pass that are refused. */
function otherRefusals(scheme: Scheme): readonly Defect[] {
  return placesIn(scheme, /\/then\/refused$/).map((place) =>
    jsonDefect(
      scheme,
      place,
      (scenario) => setAt(scenario, place.pointer, place.value === 'not-possible' ? 'data-invalid' : 'not-possible'),
      { scenarios: true },
    ),
  );
}

/** Scenarios that alone go through something. */
function removedScenarios(scheme: Scheme): readonly Defect[] {
  const result = compile(scheme.source);
  if (result.type === 'failed') return [];
  const { dispositif } = result;
  const gone = Object.entries(dispositif.scenarios).map(([name, scenario]) => {
    const coverage = measureCoverage(dispositif, playScenario(dispositif, scenario));
    const through = Object.entries(coverage).flatMap(([kind, { covered }]) => covered.map((one) => `${kind} ${one}`));
    return { name, through };
  });
  const times = new Map<string, number>();
  for (const one of gone.flatMap(({ through }) => through)) times.set(one, (times.get(one) ?? 0) + 1);
  return gone.flatMap(({ name, through }) => {
    const file = `scenarios/${name}.json`;
    return through.some((one) => times.get(one) === 1)
      ? [{ file, pointer: '', files: { [file]: null }, scenarios: true }]
      : [];
  });
}

/** Answers that fail the form. */
function unknownChoices(scheme: Scheme): readonly Defect[] {
  return placesIn(scheme, /^\/given\/now$/).map((place) =>
    jsonDefect(scheme, place, (scenario) => setAt(scenario, place.pointer, '2026-13-45')),
  );
}

/** A day that the calendar has not. */
function impossibleMoments(scheme: Scheme): readonly Defect[] {
  return placesIn(scheme, /^\/given\/now$/).map((place) =>
    jsonDefect(scheme, place, (scenario) => setAt(scenario, place.pointer, '2026-02-30T09:00')),
  );
}

function missingSteps(scheme: Scheme): readonly Defect[] {
  return placesIn(scheme, /^\/(title|given|steps)$/).flatMap((place) =>
    isRecord(place.value) || place.key === 'title'
      ? [
          jsonDefect(scheme, place, (scenario) => renameAt(scenario, place.pointer, misspelt(place.key)), {
            also: [{ file: place.file, pointer: `/${misspelt(place.key)}` }],
          }),
        ]
      : [],
  );
}

export const SCENARIO_KINDS: readonly Kind[] = [
  { name: 'unknown name in a scenario', find: unknownNames },
  { name: 'unknown value expected by a scenario', find: unknownExpectations },
  { name: 'unknown answer given by a scenario', find: unknownAnswers },
  { name: 'expectation broken', find: brokenExpectations },
  { name: 'other state expected', find: otherStates },
  { name: 'action taken back by somebody else', find: recalledByOthers },
  { name: 'other refusal expected', find: otherRefusals },
  { name: 'scenario removed that alone goes through something', find: removedScenarios },
  { name: 'date of a scenario broken', find: unknownChoices },
  { name: 'moment of a scenario that does not exist', find: impossibleMoments },
  { name: 'part of a scenario misspelt', find: missingSteps },
];
