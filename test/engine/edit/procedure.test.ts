/** Procedures by gestures: from two steps to one that works, what goes with what is taken away, and the way back to a model. */
import { describe, expect, test } from 'vitest';
import { newSource } from '../../../engine/authoring/new-source.ts';
import type { Files } from '../../../engine/edit/changes.ts';
import { applyChanges, invertChanges } from '../../../engine/edit/changes.ts';
import type { Gesture } from '../../../engine/edit/gestures/gesture.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { readProcedure } from '../../../engine/edit/procedure/read-procedure.ts';
import { procedureView } from '../../../engine/edit/view/procedure-view.ts';
import type { Json, JsonObject } from '../../../engine/base/values.ts';
import type { PartChange } from '../../../engine/edit/procedure/parts.ts';
import { rebase } from '../../../engine/edit/rebase.ts';
import { atPointer } from '../../../engine/base/json.ts';
import { compile } from '../../../engine/index.ts';
import { changedLines } from '../../support/changed-lines.ts';
import { readSource } from '../sources.ts';

function act(files: Files, ...gestures: readonly Gesture[]): Files {
  return gestures.reduce<Files>((now, gesture) => {
    const performed = perform(now, gesture);
    if (performed.type === 'refused') throw new Error(JSON.stringify({ gesture, performed }));
    const back = applyChanges(performed.files, invertChanges(now, performed.changes));
    expect(back).toEqual(now);
    return performed.files;
  }, files);
}

const at = (files: Files, part: string) => atPointer(readProcedure(files)?.workflow ?? {}, part);

const insert = (into: string, name: string, value: JsonObject): PartChange => ({
  type: 'insert',
  into,
  name,
  before: null,
  value,
});
const change = (...changes: readonly PartChange[]): Gesture => ({ type: 'procedure.change', changes });
const set = (part: string, value: Json): Gesture => change({ type: 'set', part, value });
const item = (into: string, value: Json, letter?: { readonly file: string; readonly text: string }): Gesture => ({
  type: 'procedure.change',
  changes: [{ type: 'item', into, before: null, value }],
  ...(letter && { letter }),
});
const letter = (file: string): { readonly file: string; readonly text: string } => ({
  file,
  text: '# Votre demande {{ dossier.numero }}\n\nBonjour {{ demandeur.nomComplet }},\n\nVous pouvez contester dans un délai de {{ delais.recours.duree }}, par un recours gracieux ou devant le tribunal administratif.\n',
});

test('two steps become a procedure that works, by gestures alone', async () => {
  const made = newSource(await readSource('workflows/instruction-simple'), { id: 'aide-neuve' });
  if (made.type === 'refused') throw new Error('refused');
  const files = Object.fromEntries(
    Object.entries(made.source.files).filter(([file]) => !/^(?:documents|messages|scenarios)\//.test(file)),
  );
  const minimal = `${JSON.stringify(
    {
      $schema: 'urn:cagou:schema:workflow',
      title: 'Une procédure',
      initial: 'depose',
      states: {
        depose: { title: 'Déposée' },
        close: { title: 'Close', kind: 'final', outcome: 'closed' },
      },
    },
    null,
    2,
  )}\n`;
  const begun = { ...files, 'workflow.json': minimal };
  const finished = act(
    begun,
    set('/states/depose/title', 'À instruire'),
    set('/states/depose/task', {
      function: 'instructeur',
      title: 'Étudier la demande',
      due: { after: 'P10D', calendar: 'working' },
    }),
    // A step and the action that leads to it, drawn in one movement.
    change(
      insert('/states', 'accordee', { title: 'Accordée', kind: 'final', outcome: 'granted' }),
      insert('/states/depose/actions', 'accorder', {
        title: 'Accorder',
        by: ['instructeur'],
        to: 'accordee',
        primary: true,
      }),
    ),
    change(
      insert('/states', 'avis', {
        title: 'Avis demandé',
        kind: 'opinions',
        opinions: {
          maire: { title: 'Avis du maire', function: 'instructeur', due: { after: 'P1M' }, silence: 'favorable' },
        },
        then: { to: 'depose' },
      }),
    ),
    change(
      insert('/states/depose/actions', 'demanderAvis', { title: 'Demander l’avis', by: ['instructeur'], to: 'avis' }),
    ),
    change(insert('/states', 'refusee', { title: 'Refusée', kind: 'final', outcome: 'refused' })),
    change(
      insert('/states/depose/actions', 'refuser', {
        title: 'Refuser',
        by: ['instructeur'],
        to: 'close',
        form: {
          type: 'object',
          properties: { motif: { title: 'Motif', type: 'string', minLength: 10, maxLength: 2000 } },
          required: ['motif'],
        },
      }),
    ),
    // The arrow is drawn to another step.
    set('/states/depose/actions/refuser/to', 'refusee'),
    item(
      '/states/depose/actions/accorder/effects',
      { type: 'document', document: 'accord' },
      letter('documents/accord.md'),
    ),
    item('/states/depose/actions/accorder/effects', { type: 'mail', message: 'accord' }, letter('messages/accord.md')),
    item(
      '/states/depose/actions/refuser/effects',
      { type: 'document', document: 'refus' },
      { file: 'documents/refus.md', text: `${letter('').text}\n{{ actions.refuser.motif }}\n` },
    ),
    item('/states/depose/actions/refuser/effects', { type: 'mail', message: 'refus' }, letter('messages/refus.md')),
    item('/filed', { type: 'mail', message: 'accuse-reception' }, letter('messages/accuse-reception.md')),
    change(
      insert('/anywhere', 'constaterRejet', { title: 'Constater le rejet', by: ['time'], to: 'close' }),
      insert('/clocks', 'decision', {
        title: 'Délai de décision',
        after: 'P2M',
        silence: 'rejection',
        action: 'constaterRejet',
      }),
    ),
    item('/anywhere/constaterRejet/effects', { type: 'mail', message: 'rejet' }, letter('messages/rejet.md')),
    set('/states/close/outcome', 'refused'),
    {
      type: 'procedure.change',
      changes: [{ type: 'set', part: '/clocks/decision/certificate', value: 'attestation' }],
      letter: letter('documents/attestation.md'),
    },
  );
  const result = compile({ id: 'aide-neuve', files: finished });
  expect(result.type === 'failed' ? result.diagnostics : []).toEqual([]);
  const warnings = result.type === 'compiled' ? result.warnings : [];
  expect(warnings.filter(({ file }) => file === 'workflow.json').map(({ code, message }) => [code, message])).toEqual(
    [],
  );
  expect(Object.keys(finished).filter((file) => !(file in begun))).toHaveLength(7);
});

describe('what is taken away', () => {
  test('a step goes with the actions that lead there, and its name in all lists', async () => {
    const { files } = await readSource('examples/permis-construire');
    const after = act(files, { type: 'step.remove', step: '/states/pieces' });
    expect(at(after, '/states/pieces')).toBeUndefined();
    expect(at(after, '/anywhere/demanderPieces')).toBeUndefined();
    expect(at(after, '/anywhere/retirer/from')).not.toContain('pieces');
    expect(at(after, '/clocks/decision/suspendedIn')).toBeUndefined();
    expect(at(after, '/anywhere/declarerComplet')).toEqual(at(files, '/anywhere/declarerComplet'));
    expect(procedureView(after)?.arrows.filter(({ to }) => to === 'pieces')).toEqual([]);
  });

  test('an action that would be possible nowhere goes too', async () => {
    const { files } = await readSource('examples/permis-construire');
    const after = act(
      files,
      { type: 'step.remove', step: '/states/depot' },
      { type: 'step.remove', step: '/states/depotPublic' },
    );
    expect(at(after, '/anywhere/delivrerRecepisse')).toBeUndefined();
    expect(at(after, '/states/aiguillage/always')).toBeUndefined();
  });

  test('an action goes with the delays that take it, and with the last of them their list', async () => {
    const { files } = await readSource('examples/permis-construire');
    const once = act(files, { type: 'action.remove', action: '/states/pieces/actions/classer' });
    expect(at(once, '/states/pieces/timers')).toEqual({ rappel: { after: 'P2M', action: 'relancer' } });
    const twice = act(once, { type: 'action.remove', action: '/states/pieces/actions/relancer' });
    expect(at(twice, '/states/pieces/timers')).toBeUndefined();
  });
});

describe('where an action is possible', () => {
  test.each([
    ['one step of several', '/anywhere/renvoyer', ['visaRefus'], '/states/visaRefus/actions/renvoyer', undefined],
    [
      'several',
      '/states/visaAccord/actions/viserAccord',
      ['visaAccord', 'visaRefus'],
      '/anywhere/viserAccord',
      ['visaAccord', 'visaRefus'],
    ],
    ['everywhere', '/anywhere/renvoyer', [], '/anywhere/renvoyer', undefined],
    ['everywhere, from one step', '/states/visaAccord/actions/viserAccord', [], '/anywhere/viserAccord', undefined],
    [
      'the step where it is',
      '/states/visaAccord/actions/viserAccord',
      ['visaAccord'],
      '/states/visaAccord/actions/viserAccord',
      undefined,
    ],
  ])('is made %s', async (_, action, steps, place, from) => {
    const { files } = await readSource('examples/permis-construire');
    const after = act(files, { type: 'action.from', action, steps });
    expect(at(after, place)).toMatchObject({ title: expect.any(String) });
    expect(at(after, `${place}/from`)).toEqual(from);
    expect(at(after, action) === undefined).toBe(place !== action);
  });
});

describe('a gesture writes its own lines alone', () => {
  test.each<readonly [string, Gesture, number]>([
    ['a title', set('/states/commission/title', 'Sécurité'), 1],
    ['who', set('/anywhere/renvoyer/by', ['chef']), 1],
    ['another target', set('/states/visaAccord/actions/viserAccord/to', 'instruction'), 1],
    ['a mail', item('/states/pieces/actions/completer/effects', { type: 'mail', message: 'un' }), 1],
    ['a step', change(insert('/states', 'neuve', { title: 'Neuve' })), 2],
    ['an action where there was none', change(insert('/states/perime/actions', 'a', { title: 'A', by: ['chef'] })), 2],
  ])('%s', async (_, gesture, most) => {
    const { files } = await readSource('examples/permis-construire');
    const { gone, added } = changedLines(files['workflow.json'] ?? '', act(files, gesture)['workflow.json'] ?? '');
    expect(gone).toBeLessThanOrEqual(most);
    expect(added).toBeLessThanOrEqual(most + 1);
  });
});

describe('a scheme that uses the library', () => {
  const folder = 'workflows/completude-regularisation';

  test('writes what it changes, adds and takes away, and gives it back', async () => {
    const { files } = await readSource(folder);
    const changed = act(
      files,
      set('/states/completude/title', 'Pièces à vérifier'),
      set('/states/completude/task/due', { after: 'P8D' }),
      change(insert('/states/correction/actions', 'aider', { title: 'Aider', by: ['instructeur'] })),
      change({ type: 'remove', part: '/states/correction/timers/rappel' }),
    );
    expect(JSON.parse(changed['workflow.json'] ?? '')).toEqual({
      ...JSON.parse(files['workflow.json'] ?? ''),
      states: {
        completude: { title: 'Pièces à vérifier', task: { due: { after: 'P8D', calendar: null } } },
        correction: { timers: { rappel: null } },
      },
      add: { states: { correction: { actions: { aider: { title: 'Aider', by: ['instructeur'] } } } } },
    });
    expect(procedureView(changed)?.library?.removed).toEqual([
      { part: '/states/correction/timers/rappel', title: 'rappel' },
    ]);
    const back = act(
      changed,
      { type: 'procedure.revert', part: '/states/completude' },
      { type: 'procedure.revert', part: '/states/correction' },
    );
    expect(JSON.parse(back['workflow.json'] ?? '')).toEqual(JSON.parse(files['workflow.json'] ?? ''));
  });

  test('has the value of the model again where that is what is asked for, and says nothing more of it', async () => {
    const { files } = await readSource(folder);
    const title = at(files, '/states/instruction/title');
    const changed = act(
      files,
      set('/states/instruction/title', 'Autre'),
      set('/states/instruction/title', title ?? ''),
    );
    expect(JSON.parse(changed['workflow.json'] ?? '')).toEqual(JSON.parse(files['workflow.json'] ?? ''));
  });

  test('a list is the scheme’s own once an item of it is changed', async () => {
    const { files } = await readSource(folder);
    const changed = act(
      files,
      item('/states/instruction/actions/accorder/effects', { type: 'webhook', name: 'compta' }),
    );
    const { states } = JSON.parse(changed['workflow.json'] ?? '');
    expect(states.instruction.actions.accorder.effects).toHaveLength(3);
  });

  test('is told when two authors change a list that was the model’s', async () => {
    const { files } = await readSource(folder);
    const effects = '/states/instruction/actions/accorder/effects';
    const first = perform(files, item(effects, { type: 'webhook', name: 'un' }));
    if (first.type === 'refused') throw new Error('refused');
    expect(rebase(files, first.changes, change({ type: 'remove', part: `${effects}/0` }))).toMatchObject({
      type: 'refused',
      code: 'place-gone',
    });
    expect(rebase(files, first.changes, set('/states/instruction/title', 'Autre')).type).toBe('done');
  });
});

test('of two authors, an item of a list is found again where it has gone', async () => {
  const { files } = await readSource('examples/permis-construire');
  const effects = '/anywhere/delivrerRecepisse/effects';
  const first = perform(
    files,
    change({ type: 'item', into: effects, before: 0, value: { type: 'webhook', name: 'un' } }),
  );
  if (first.type === 'refused') throw new Error('refused');
  const second = rebase(files, first.changes, change({ type: 'remove', part: `${effects}/1` }));
  if (second.type === 'refused') throw new Error('refused');
  expect(at(second.files, effects)).toEqual([
    { type: 'webhook', name: 'un' },
    { type: 'document', document: 'recepisse' },
  ]);
});

test.each<readonly [string, Gesture, string]>([
  ['a step that is gone', set('/states/nulle/title', 'x'), 'place-gone'],
  ['an action that is there', change(insert('/anywhere', 'retirer', { title: 'x' })), 'name-taken'],
  ['a name that no part may have', change(insert('/anywhere', 'constructor', { title: 'x' })), 'name-reserved'],
  ['an item into what is no list', item('/states/depot/title', 'x'), 'does-not-fit'],
  [
    'a step into itself',
    change({ type: 'move', part: '/states/depot', into: '/states/depot/actions', before: null }),
    'does-not-fit',
  ],
  ['a way back where there is no model', { type: 'procedure.revert', part: '/states/depot' }, 'place-gone'],
  ['the removal of what is gone', { type: 'step.remove', step: '/states/nulle' }, 'place-gone'],
])('%s is refused', async (_, gesture, code) => {
  const { files } = await readSource('examples/permis-construire');
  expect(perform(files, gesture)).toMatchObject({ type: 'refused', code });
});
