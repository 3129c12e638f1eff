/** Questions asked of the others, and values counted otherwise than their titles say. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { getAt, setAt } from '../json-edits.ts';
import { rewritten } from '../rewrite.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const FORM = 'form.schema.json';
const RULES = 'rules.json';

/** « Ces autres ressources », of who has none. */
function ofNo(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/if\/properties\/\w+\/const$/).flatMap(({ pointer, value }) => {
    const asked = getAt(scheme.json[FORM], joinPointer(pointer.replace(/\/if\/.*$/, ''), 'then', 'properties'));
    const titles = Object.values(isRecord(asked) ? asked : {}).map((one) => String(getAt(one, '/title')));
    if (value !== 'oui' || !titles.some((title) => /\bces autres\b/.test(title))) return [];
    const also = { names: Object.keys(isRecord(asked) ? asked : {}) };
    return [jsonDefect(scheme, { file: FORM, pointer }, (form) => setAt(form, pointer, 'non'), also)];
  });
}

/** Details of a choice that says all. */
function ofAnother(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/if\/properties\/\w+\/const$/).flatMap(({ pointer, value }) => {
    const asked = getAt(scheme.json[FORM], joinPointer(pointer.replace(/\/if\/.*$/, ''), 'then', 'properties'));
    const isDetail = Object.values(isRecord(asked) ? asked : {}).some((one) =>
      String(getAt(one, '/title')).startsWith('Précisez'),
    );
    const [, section = '', name = ''] = /^(.*?)(?:\/allOf\/\d+)?\/if\/properties\/(\w+)\/const$/.exec(pointer) ?? [];
    const choices = getAt(scheme.json[FORM], joinPointer(section, 'properties', name, 'oneOf'));
    const [first] = Array.isArray(choices) ? choices : [];
    const other: unknown = getAt(first, '/const');
    if (value !== 'autre' || !isDetail || typeof other !== 'string' || other === value) return [];
    return [jsonDefect(scheme, { file: FORM, pointer }, (form) => setAt(form, pointer, other))];
  });
}

/** Another number of months than a choice says. */
const lengths = rewritten(FORM, /\/oneOf\/\d+\/const$/, (value, pointer, { json }) => {
  const title = String(getAt(json[FORM], joinPointer(parentPointer(pointer), 'title')));
  return typeof value === 'number' && /^\d+ (?:ans|mois)$/.test(title) ? value + 1 : null;
});

/** The lowest for the highest. */
const aggregates = rewritten(RULES, /^\/computed\/\d+\/expression$/, (expression, pointer, { json }) => {
  const title = String(getAt(json[RULES], joinPointer(parentPointer(pointer), 'title')));
  const wrong = String(expression).replace(/\bmax\((?=[\w.]+\))/, 'min(');
  return /plus haut|plus élevé|plus grand/.test(title) && wrong !== expression ? wrong : null;
});

/** Months added as days. */
const built = rewritten(RULES, /^\/computed\/\d+\/expression$/, (expression) => {
  const text = String(expression);
  const wrong = text.replace(/(duration\("P" \+ string\([\w.]+\) \+ )"M"/, '$1"D"');
  return wrong === text ? null : wrong;
});

/** A rate with zeros too many. */
const rates = rewritten(RULES, /^\/computed\/\d+\/values\/\d+\/brackets\/[2-9]\/rate$/, (rate) =>
  typeof rate === 'number' ? rate / 100 : null,
);

/** The mistakes of this file. */
export const ASKING_KINDS: readonly Kind[] = [
  { name: 'amount asked of who has none', find: ofNo },
  { name: 'details of another choice', find: ofAnother },
  { name: 'choice of another length', find: lengths },
  { name: 'lowest for the highest', find: aggregates },
  { name: 'months added as days', find: built },
  { name: 'rate with zeros too many', find: rates },
];
