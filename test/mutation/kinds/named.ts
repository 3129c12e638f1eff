/**
 * What an author took for its neighbour: the text of another action or of another third party, a decision told as it is proposed,
 * pieces asked of nobody, an opinion asked of those who were turned away, a mark on the contrary answer, a column of another day.
 */
import { joinPointer } from '../../../engine/base/pointer.ts';
import { senseOfWords } from '../../../engine/workflow/check/decision-sense.ts';
import type { Rules } from '../../../schemas/types/rules.ts';
import { appendAt, getAt, setAt } from '../json-edits.ts';
import { rewritten } from '../rewrite.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const [WORKFLOW, QUEUE] = ['workflow.json', 'queue.json'];

const thirdsOf = ({ json }: Scheme): readonly string[] =>
  Object.keys((getAt(json['dispositif.json'], '/thirdParties') as object | undefined) ?? {});

/** « lettre-ancien-titulaire », to another third party, or to whoever asked where it was the only one. */
function others(scheme: Scheme): readonly Defect[] {
  const thirds = thirdsOf(scheme);
  return nodesMatching(scheme, WORKFLOW, /\/effects\/\d+\/to$/).flatMap(({ pointer, value }) => {
    const effect = getAt(scheme.json[WORKFLOW], pointer.replace(/\/to$/, '')) as Record<string, string>;
    const slug = `-${effect['message'] ?? effect['document'] ?? ''}-`;
    const kebab = String(value)
      .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase();
    const other = thirds.find((one) => one !== value);
    if (!thirds.includes(String(value)) || !slug.includes(`-${kebab}-`) || other === undefined) return [];
    return [jsonDefect(scheme, { file: WORKFLOW, pointer }, (root) => setAt(root, pointer, other))];
  });
}

/** The mail of a decision, sent already by who proposes it. */
function early(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ action: { effects = [], to }, state }) => {
    const mail = effects.find((effect) => effect.type === 'mail' && effect.to === undefined);
    if (!mail || mail.type !== 'mail' || state === null || to === undefined) return [];
    const title = (scheme.source.files[`messages/${mail.message}.md`] ?? '').split('\n', 1)[0] ?? '';
    const proposals = scheme.actions.filter(
      ({ action, state: from }) => action.to === state && from !== null && action.title.startsWith('Propos'),
    );
    if (senseOfWords(title) === null) return [];
    return proposals.map(({ action, pointer }) => {
      const place = joinPointer(pointer, 'effects');
      const change = (root: unknown): unknown =>
        action.effects ? appendAt(root, place, mail) : setAt(root, place, [mail]);
      return jsonDefect(scheme, { file: WORKFLOW, pointer: place }, change);
    });
  });
}

/** « Redemander les pièces », to where an agent verifies them. */
function unasked(scheme: Scheme): readonly Defect[] {
  const tasks = scheme.states.filter(({ state, parent }) => state.task && !state.waiting && !parent);
  return scheme.actions.flatMap(({ action: { title, to, kind }, pointer, state }) => {
    const target = scheme.states.find(({ id }) => id === to)?.state;
    const isAsked = target?.waiting === 'applicant' && /^(?:Re)?[Dd]emander .*(?:pièces|complément)/.test(title);
    const [other] = tasks.filter(
      ({ id, state: one }) =>
        id !== state && !Object.values(one.actions ?? {}).some(({ by }) => by.includes('applicant')),
    );
    if (!isAsked || kind === 'correction' || !other) return [];
    const place = joinPointer(pointer, 'to');
    return [jsonDefect(scheme, { file: WORKFLOW, pointer: place }, (root) => setAt(root, place, other.id))];
  });
}

const CONTRARY: Readonly<Record<string, string>> = { '<=': '>', '>=': '<', '<': '>=', '>': '<=' };

/** An opinion asked of those alone whom a condition of access turns away. */
function barred(scheme: Scheme): readonly Defect[] {
  const { eligibility = [] } = (scheme.json['rules.json'] as Rules | undefined) ?? {};
  const conditions = eligibility.flatMap(({ valid, effect, each }) => {
    const [, left = '', sign = '', right = ''] = /^([A-Za-z]\w*) (<=|>=|<|>) ([A-Za-z]\w*)$/.exec(valid) ?? [];
    return effect === 'block' && each === undefined && sign !== '' ? [`${left} ${CONTRARY[sign] ?? ''} ${right}`] : [];
  });
  return nodesMatching(scheme, WORKFLOW, /\/opinions\/\w+\/when$/).flatMap(({ pointer }) =>
    conditions.map((when) => jsonDefect(scheme, { file: WORKFLOW, pointer }, (root) => setAt(root, pointer, when))),
  );
}

/** The mistakes of this file. */
export const NAMED_KINDS: readonly Kind[] = [
  { name: 'text to another than it is named for', find: others },
  { name: 'decision told as it is proposed', find: early },
  { name: 'pieces asked of nobody', find: unasked },
  { name: 'opinion asked of those who were turned away', find: barred },
  {
    name: 'mark on the contrary answer',
    find: rewritten(QUEUE, /^\/alerts\/\d+\/when$/, (value) =>
      /^[\w.]+ = true$/.test(String(value)) ? String(value).replace('true', 'false') : null,
    ),
  },
  {
    name: 'column of another day',
    find: rewritten(QUEUE, /^\/columns\/\d+\/value$/, (value, _, { json }) =>
      value === 'decision.jusquAu' && JSON.stringify(json[WORKFLOW]).includes('"prochainControle"')
        ? 'decision.prochainControle'
        : null,
    ),
  },
  {
    name: 'length of decades',
    find: rewritten(WORKFLOW, /\/properties\/\w+\/maximum$/, (value, pointer, { json }) => {
      const unit = getAt(json[WORKFLOW], pointer.replace(/maximum$/, 'cagou/unit'));
      return unit === 'jours' && typeof value === 'number' && value > 75 ? value * 100 : null;
    }),
  },
  {
    name: 'delay that stops at a proposal',
    find: (scheme) =>
      nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+\/stopsIn\/0$/).flatMap(({ pointer }) => {
        const proposed = scheme.states.find(
          ({ id, state, parent }) =>
            !parent &&
            state.task !== undefined &&
            scheme.actions.filter(
              ({ action, state: from }) => action.to === id && action.title.startsWith('Propos') && from,
            ).length > 0,
        );
        const ways = scheme.actions.filter(({ action }) => action.title.startsWith('Renvoyer'));
        if (!proposed || ways.length < 2) return [];
        return [
          jsonDefect(scheme, { file: WORKFLOW, pointer }, (root) => setAt(root, pointer, proposed.id), {
            also: [{ file: WORKFLOW, pointer: pointer.replace(/\/0$/, '') }],
          }),
        ];
      }),
  },
];
