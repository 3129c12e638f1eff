/** A use of a definition becomes a plain workflow: what is given, changed, taken away and added, and what is wrong with it. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/index.ts';
import { originOf } from '../../../engine/library/origins.ts';
import { resolveUse } from '../../../engine/library/resolve-use.ts';
import type { WorkflowDefinition } from '../../../schemas/types/workflow-definition.ts';
import { compiled, diagnosticsOf, readSource, withText } from '../sources.ts';

const DEFINITION: WorkflowDefinition = {
  id: 'essai',
  version: 1,
  title: 'Essai',
  description: 'Pour les essais.',
  parameters: [
    { type: 'function', name: 'qui', title: 'Qui ?', description: 'Fonction.', default: 'instructeur' },
    { type: 'duration', name: 'delai', title: 'Temps', description: 'Durée.' },
    { type: 'boolean', name: 'retrait', title: 'Retrait', description: 'Permis ?', default: true },
    { type: 'text', name: 'article', title: 'Article', description: 'Cité.', optional: true },
    {
      type: 'list',
      name: 'visas',
      title: 'Visas',
      description: 'Dans l’ordre.',
      items: { type: 'plain', of: 'function' },
      default: [],
    },
  ],
  workflow: {
    title: 'Essai',
    initial: { $first: 'visas', as: 'visa', value: 'visa_${visa}', otherwise: 'etude' },
    states: {
      $each: {
        list: 'visas',
        as: 'visa',
        members: {
          'visa_${visa}': {
            title: 'Visa de ${visa}',
            task: { function: { $param: 'visa' }, title: 'Viser', due: { after: { $param: 'delai' } } },
            actions: {
              'viser_${visa}': {
                title: 'Viser',
                by: [{ $param: 'visa' }],
                to: { $next: 'visa', value: 'visa_${visa}', otherwise: 'etude' },
              },
            },
          },
        },
      },
      etude: {
        title: 'Étude',
        task: { function: { $param: 'qui' }, title: 'Étudier', due: { after: { $param: 'delai' } } },
        actions: { finir: { title: 'Finir', by: [{ $param: 'qui' }], to: 'fin', effects: [] } },
      },
      fin: { title: 'Fin', kind: 'final' },
    },
    anywhere: {
      retirer: { $if: 'retrait', then: { title: 'Retirer', by: ['applicant'], to: 'fin' } },
      renvoyer: {
        title: 'Renvoyer',
        by: [{ $each: 'visas', as: 'visa', items: [{ $param: 'visa' }] }, { $param: 'qui' }],
        to: 'etude',
      },
    },
    clocks: {
      decision: { title: 'Délai', article: { $param: 'article' }, after: 'P2M', silence: 'none', action: 'retirer' },
    },
  },
};

const resolve = (use: JsonObject) => resolveUse({ use: 'essai', with: { delai: 'P5D' }, ...use }, DEFINITION);
const problemsOf = (use: JsonObject) =>
  resolve(use).problems.map(({ code, pointer, params }) => [code, pointer, params] as const);

describe('parameters', () => {
  it('are put where the definition reads them, defaults for those that are not given', () => {
    const { workflow, problems } = resolve({ with: { delai: 'P9D', article: 'art. 4' } });
    expect(problems).toEqual([]);
    expect(workflow).toMatchObject({
      initial: 'etude',
      states: { etude: { task: { function: 'instructeur', due: { after: 'P9D' } } } },
      anywhere: { retirer: { to: 'fin' }, renvoyer: { by: ['instructeur'] } },
      clocks: { decision: { article: 'art. 4' } },
    });
    expect(JSON.stringify(workflow)).not.toMatch(/\$(param|if|each|first|next|\{)/);
  });

  it('leave nothing behind when they are off or not given', () => {
    const { workflow } = resolve({ with: { delai: 'P9D', retrait: false } });
    expect(workflow).toHaveProperty('anywhere', { renvoyer: expect.anything() });
    expect(workflow).not.toHaveProperty('clocks.decision.article');
  });

  it('repeat a part for each value of a list, in its order, each leading to the next', () => {
    const { workflow } = resolve({ with: { delai: 'P1D', visas: ['chef', 'directeur'] } });
    expect(workflow).toMatchObject({
      initial: 'visa_chef',
      states: {
        visa_chef: { title: 'Visa de chef', actions: { viser_chef: { by: ['chef'], to: 'visa_directeur' } } },
        visa_directeur: { actions: { viser_directeur: { by: ['directeur'], to: 'etude' } } },
      },
      anywhere: { renvoyer: { by: ['chef', 'directeur', 'instructeur'] } },
    });
  });

  it.for<[string, JsonObject, string, string, object]>([
    ['missing', {}, 'use.parameter-missing', '/with', { name: 'delai' }],
    ['unknown', { delai: 'P5D', artcle: 'x' }, 'use.parameter-unknown', '/with/artcle', { suggestion: 'article' }],
    ['not a duration', { delai: 'cinq jours' }, 'use.parameter-invalid', '/with/delai', {}],
    ['not a boolean', { delai: 'P5D', retrait: 'non' }, 'use.parameter-invalid', '/with/retrait', {}],
    ['not a list', { delai: 'P5D', visas: 'chef' }, 'use.parameter-invalid', '/with/visas', {}],
    ['an item that does not fit', { delai: 'P5D', visas: ['chef', 7] }, 'use.parameter-invalid', '/with/visas/1', {}],
    ['an item twice', { delai: 'P5D', visas: ['a', 'a'] }, 'use.part-duplicate', '/with/visas/1', { name: 'visa_a' }],
  ])('%s: told at its place', ([, given, code, pointer, params]) => {
    expect(problemsOf({ with: given })).toContainEqual([code, pointer, expect.objectContaining(params)]);
  });
});

describe('changes', () => {
  it('replace a value at any depth and leave its neighbours', () => {
    const { workflow, problems } = resolve({
      title: 'Autre',
      states: { etude: { title: 'Examen', actions: { finir: { by: ['applicant'], danger: true } } } },
    });
    expect(problems).toEqual([]);
    expect(workflow).toMatchObject({
      title: 'Autre',
      states: {
        etude: {
          title: 'Examen',
          task: { title: 'Étudier' },
          actions: { finir: { title: 'Finir', by: ['applicant'], danger: true } },
        },
      },
    });
  });

  it('take away with null', () => {
    const { workflow, problems } = resolve({ clocks: { decision: null }, states: { etude: { task: { due: null } } } });
    expect(problems).toEqual([]);
    expect(workflow).toMatchObject({ clocks: {} });
    expect(workflow).not.toHaveProperty('states.etude.task.due');
  });

  it('bring new parts under add, at any depth', () => {
    const relance = { title: 'Relancer', by: ['instructeur'] };
    const { workflow, problems } = resolve({
      add: {
        states: {
          etude: { actions: { relance }, timers: { rappel: { after: 'P1D', action: 'relance' } } },
          pause: { title: 'Pause' },
        },
      },
    });
    expect(problems).toEqual([]);
    expect(workflow).toMatchObject({
      states: {
        etude: { actions: { finir: { to: 'fin' }, relance }, timers: { rappel: {} } },
        pause: { title: 'Pause' },
      },
    });
  });

  it('put another part in place of one that is taken away', () => {
    const fin = { title: 'Clos', kind: 'final', outcome: 'closed' };
    const { workflow, problems } = resolve({ states: { fin: null }, add: { states: { fin } } });
    expect(problems).toEqual([]);
    expect(workflow).toMatchObject({ states: { fin } });
  });

  it.for<[string, JsonObject, string, string, object]>([
    [
      'a state that is not there',
      { states: { etudes: { title: 'x' } } },
      'use.override-unknown',
      '/states/etudes',
      { suggestion: 'etude' },
    ],
    [
      'an action that is not there',
      { states: { etude: { actions: { fini: {} } } } },
      'use.override-unknown',
      '/states/etude/actions/fini',
      { suggestion: 'finir' },
    ],
    [
      'a timer where there is none',
      { states: { etude: { timers: { rappel: { after: 'P1D' } } } } },
      'use.override-unknown',
      '/states/etude/timers/rappel',
      {},
    ],
    [
      'taking away a clock that is not there',
      { clocks: { decisoin: null } },
      'use.removal-unknown',
      '/clocks/decisoin',
      { suggestion: 'decision' },
    ],
    [
      'taking away a property that is not there',
      { states: { fin: { task: null } } },
      'use.removal-unknown',
      '/states/fin/task',
      {},
    ],
    [
      'a part that is there already',
      { add: { states: { fin: { title: 'x' } } } },
      'use.addition-exists',
      '/add/states/fin/title',
      { name: 'title' },
    ],
  ])('%s: told at its place', ([, use, code, pointer, params]) => {
    expect(problemsOf(use)).toEqual([[code, pointer, expect.objectContaining(params)]]);
  });

  it('tell apart what is inherited, changed and added', () => {
    const { origins } = resolve({
      states: { etude: { title: 'Examen' } },
      add: { states: { pause: { title: 'Pause' } } },
    });
    const of = (part: string) => originOf(origins, part);
    expect([of('/states/fin'), of('/states/etude'), of('/states/pause'), of('/states/etude/task')]).toEqual([
      'inherited',
      'changed',
      'added',
      'inherited',
    ]);
  });
});

describe('a definition that anyone wrote', () => {
  const broken = (workflow: JsonObject) =>
    resolveUse({ use: 'essai', with: { delai: 'P5D', visas: ['a', 'b'] } }, { ...DEFINITION, workflow }).problems;
  it.for<[string, JsonObject]>([
    ['reads a name that is no parameter', { title: { $param: 'inconnu' } }],
    ['repeats what is no list', { states: { $each: { list: 'delai', as: 'x', members: {} } } }],
    ['writes a list in a text', { title: 'Visas : ${visas}' }],
    ['repeats nothing', { states: { $each: 3 } }],
    ['asks for what comes next outside a repetition', { initial: { $next: 'visa', value: 'a', otherwise: 'b' } }],
  ])('%s: told, never thrown', ([, workflow]) => {
    expect(broken(workflow).map(({ code, pointer }) => [code, pointer])).toContainEqual([
      'use.definition-broken',
      '/use',
    ]);
  });

  it('cannot grow without end', () => {
    const nest = (depth: number): JsonObject =>
      depth === 0
        ? { x: 'x' }
        : { $each: { list: 'visas', as: `v${depth}`, members: { [`\${v${depth}}${depth}`]: nest(depth - 1) } } };
    expect(broken({ states: nest(24) }).map(({ code }) => code)).toContain('use.definition-broken');
  });
});

describe('diagnostics of a resolved workflow', () => {
  const at = async (workflow: object) => {
    const source = await readSource('workflows/instruction-simple');
    return diagnosticsOf(withText(source, 'workflow.json', JSON.stringify(workflow, null, 2)));
  };

  it('point to the change that an author wrote', async () => {
    const found = await at({
      use: 'instruction-simple',
      states: { instruction: { actions: { accorder: { to: 'acordee' } } } },
    });
    expect(found[0]).toMatchObject({
      code: 'workflow.state-unknown',
      pointer: '/states/instruction/actions/accorder/to',
      line: 7,
    });
  });

  it('point to the value of a parameter', async () => {
    const [found] = await at({ use: 'instruction-simple', with: { instructeur: 'personne' } });
    expect(found).toMatchObject({ code: 'workflow.function-unknown', pointer: '/with/instructeur', line: 4 });
  });

  it('point to the use, and name the place in the library, when the part is inherited', async () => {
    const found = await at({ use: 'instruction-simple', states: { refusee: null } });
    const unknown = found.find(({ code }) => code === 'workflow.state-unknown');
    expect(unknown).toMatchObject({ pointer: '/use', line: 2 });
    expect(unknown?.message).toContain('« instruction-simple » : /states/instruction/actions/refuser/to');
  });

  it('name the definition that was probably meant', async () => {
    const [found] = await at({ use: 'instruction-simpel' });
    expect(found).toMatchObject({ code: 'use.unknown', pointer: '/use' });
    expect(found?.message).toContain('Vouliez-vous dire « instruction-simple » ?');
  });

  it('are those of the shape of a workflow, at the place of the change', async () => {
    const found = await at({ use: 'instruction-simple', states: { instruction: { titre: 'x', task: { due: 3 } } } });
    expect(found.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['shape.unknown-property', '/states/instruction/titre'],
      ['shape.type', '/states/instruction/task/due'],
    ]);
  });

  it('are none when nothing is wrong, and the rest of the product sees a plain workflow', async () => {
    const source = await readSource('workflows/instruction-simple');
    const { workflow, library } = compiled(source);
    expect(workflow.workflow).not.toHaveProperty('use');
    expect(library).toMatchObject({ id: 'instruction-simple', version: 1 });
  });
});
