/** What the words of a workflow hold, let go by its course: guards forgotten, a last day taken away, the other decision's words. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { getAt, removeAt, setAt } from '../json-edits.ts';
import { rewritten } from '../rewrite.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const WORKFLOW = 'workflow.json';

const DAY_AFTER = ' + duration("P1D")';

/** The end of a licence on its last day, instead of after it. */
const lastDay = rewritten(WORKFLOW, /\/timers\/\w+\/at$/, (value, pointer, scheme) => {
  const at = String(value);
  const path = at.slice(0, -DAY_AFTER.length);
  const action = String(getAt(scheme.json[WORKFLOW], joinPointer(parentPointer(pointer), 'action')));
  const leads = scheme.actions.some(({ id, action: { to } }) => id === action && to !== undefined);
  return at.endsWith(DAY_AFTER) && leads && /^[\w.]+$/.test(path) && !path.startsWith('projet.') ? path : null;
});

/** The guards of an action that read what it asks, away. */
function unheld(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ id, action, pointer }) => {
    const properties: unknown = action.form?.['properties'];
    if (!isRecord(properties) || action.guards === undefined) return [];
    return Object.entries(properties).flatMap(([name, field]) => {
      const own = `actions.${id}.${name}`;
      const hint = getAt(field, '/cagou/hint');
      const isRecovered = (action.effects ?? []).some(
        (effect) => effect.type === 'amount' && effect.entry === 'recover' && effect.amount === own,
      );
      const isHeld = (action.guards ?? []).some(({ when }) => when.includes(own));
      if (!isHeld || !(isRecovered || String(hint).startsWith('Au plus'))) return [];
      const place = { file: WORKFLOW, pointer };
      return [jsonDefect(scheme, place, (workflow) => removeAt(workflow, joinPointer(pointer, 'guards')))];
    });
  });
}

/** Money entered before the account is known. */
function unasked(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/guards\/\d+\/when$/).flatMap(({ pointer, value }) => {
    const guard = parentPointer(pointer);
    const action = parentPointer(parentPointer(guard));
    if (value !== 'compte != null') return [];
    return [jsonDefect(scheme, { file: WORKFLOW, pointer: action }, (workflow) => removeAt(workflow, guard))];
  });
}

/** A balance that forgets what was paid. */
const wholeBalance = rewritten(WORKFLOW, /\/effects\/\d+\/amount$/, (value, pointer, scheme) => {
  const text = String(value);
  const isPaid = getAt(scheme.json[WORKFLOW], joinPointer(parentPointer(pointer), 'entry')) === 'pay';
  const whole = text.replace(' - dossier.montantVerse', '');
  return isPaid && whole !== text && whole.startsWith('min(') ? whole : null;
});

/** The task of the signature of a refusal, where one can but grant. */
function otherTask(scheme: Scheme): readonly Defect[] {
  return scheme.states.flatMap(({ id, state, pointer }) => {
    if (state.task?.title.startsWith('Signer') !== true || !/accord/i.test(id)) return [];
    const place = joinPointer(pointer, 'task', 'title');
    return [jsonDefect(scheme, { file: WORKFLOW, pointer: place }, (root) => setAt(root, place, 'Signer le refus'))];
  });
}

/** A request that is closed, counted among the refusals. */
const refusedEnd = rewritten(WORKFLOW, /^\/states\/\w+\/outcome$/, (value, pointer, scheme) => {
  const title = String(getAt(scheme.json[WORKFLOW], joinPointer(parentPointer(pointer), 'title')));
  return value === 'closed' && /sans suite|caduque/i.test(title) ? 'refused' : null;
});

/** One of two where both are needed. */
const oneOfTwo = rewritten(WORKFLOW, /\/guards\/\d+\/when$/, (value, pointer, scheme) => {
  const said = String(getAt(scheme.json[WORKFLOW], joinPointer(parentPointer(pointer), 'otherwise')));
  const text = String(value);
  const wrong = text.replace(' and ', ' or ');
  return wrong !== text && !wrong.includes(' and ') && / ou [^.:]* ne sont pas /.test(said) ? wrong : null;
});

/** A length that is counted from the filing by one of the decisions. */
function fromFiling(scheme: Scheme): readonly Defect[] {
  const places = nodesMatching(scheme, WORKFLOW, /\/decides\/\w+$/).filter(({ value }) =>
    /^aujourdhui \+ duration\("\w+"\)$/.test(String(value)),
  );
  return places.flatMap(({ pointer, key, value }) => {
    if (places.filter((one) => one.key === key && one.value === value).length < 2) return [];
    const wrong = String(value).replace('aujourdhui', 'dossier.deposeLe');
    return [jsonDefect(scheme, { file: WORKFLOW, pointer }, (workflow) => setAt(workflow, pointer, wrong))];
  });
}

/** A form that certifies a request of another scheme. */
function otherDeclaration(scheme: Scheme): readonly Defect[] {
  const [file, pointer] = ['form.ui.json', '/declaration'];
  const told = JSON.stringify([
    scheme.source.files['sheet.md'],
    scheme.json['dispositif.json'],
    scheme.json['form.schema.json'],
  ]);
  if (getAt(scheme.json[file], pointer) === undefined || /bourse/i.test(told)) return [];
  const wrong = 'Je certifie l’exactitude de cette demande de bourse.';
  return [jsonDefect(scheme, { file, pointer }, (ui) => setAt(ui, pointer, wrong))];
}

/** The mistakes of this file. */
export const HELD_KINDS: readonly Kind[] = [
  { name: 'last day taken away by time', find: lastDay },
  { name: 'most that no condition holds', find: unheld },
  { name: 'account that nothing asks for before money', find: unasked },
  { name: 'balance that forgets what was paid', find: wholeBalance },
  { name: 'task of the other decision', find: otherTask },
  { name: 'closed request counted as refused', find: refusedEnd },
  { name: 'one of two where both are needed', find: oneOfTwo },
  { name: 'length counted from the filing', find: fromFiling },
  { name: 'declaration of another scheme', find: otherDeclaration },
];
