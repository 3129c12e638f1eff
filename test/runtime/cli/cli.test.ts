/** The command line as an author types it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeCommand, type Run } from '../../support/cli.ts';

const ROOT = join(import.meta.dirname, '../../..');
const MAIN = join(ROOT, 'runtime/cli/main.ts');
const EXAMPLE = join(ROOT, 'examples/aide-medicale');
/** A scheme of a page. */
const SMALL = join(ROOT, 'test/engine/fixtures/diagnostics/base');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cagou-cli-'));
  await cp(EXAMPLE, join(folder, 'aide-medicale'), { recursive: true });
  await cp(EXAMPLE, join(folder, 'broken'), { recursive: true });
  const { alerts } = JSON.parse(await readFile(join(EXAMPLE, 'queue.json'), 'utf8'));
  await writeFile(join(folder, 'broken/queue.json'), `{\n  "columnes": [],\n  "alerts": ${JSON.stringify(alerts)}\n}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const cagou = (words: readonly string[], token?: string): Promise<Run> => typeCommand(folder, words, token);

describe('check', () => {
  it('tells the place of what is no UTF-8, with all that is wrong elsewhere', async () => {
    await cp(EXAMPLE, join(folder, 'latin'), { recursive: true });
    await writeFile(join(folder, 'latin/README.md'), Buffer.from('# Aide\nUne d\xe9marche', 'latin1'));
    const { code, out } = await cagou(['check', 'latin', 'broken', '--json']);
    const { diagnostics } = JSON.parse(out);
    expect(code).toBe(1);
    const found = { code: 'source.not-utf8', file: 'latin/README.md', pointer: '', line: 2, column: 6 };
    expect(diagnostics).toContainEqual(expect.objectContaining(found));
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'shape.unknown-property' }));
  });

  it('is content with a sound folder', async () => {
    expect(await cagou(['check', 'aide-medicale'])).toEqual({
      code: 0,
      out: '1 dispositif : 0 erreur, 0 avertissement.\n',
      err: '',
    });
  });

  it('prints the diagnostics of several folders as JSON', async () => {
    const { code, out } = await cagou(['check', 'aide-medicale', 'broken/', '--json']);
    const { diagnostics } = JSON.parse(out);
    expect(code).toBe(1);
    expect(diagnostics).toContainEqual({
      code: 'shape.unknown-property',
      severity: 'error',
      file: 'broken/queue.json',
      pointer: '/columnes',
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 13,
      message: 'La propriété « columnes » n’existe pas ici. Vouliez-vous dire « columns » ?',
      params: { property: 'columnes', suggestion: 'columns', known: ['columns', 'sort', 'alerts'] },
      inherited: false,
      related: [],
      fixes: [
        {
          title: { fr: 'Remplacer « columnes » par « columns »', en: 'Replace “columnes” with “columns”' },
          safe: true,
          edits: [expect.objectContaining({ type: 'replace', file: 'broken/queue.json', text: '"columns"' })],
        },
        expect.objectContaining({ title: { fr: 'Retirer « columnes »', en: 'Remove “columnes”' }, safe: false }),
      ],
    });
  });

  it('--fix mends what can be without changing what is said, writes those files alone, and tells what is left', async () => {
    await cp(join(folder, 'broken'), join(folder, 'mended/aide-medicale'), { recursive: true });
    const queue = join(folder, 'mended/aide-medicale/queue.json');
    await writeFile(queue, (await readFile(queue, 'utf8')).replace(/\}\s*$/, ',}\n'));
    const before = await stat(join(folder, 'mended/aide-medicale/workflow.json'));
    const { code, out } = await cagou(['check', 'mended/aide-medicale', '--fix']);
    expect([code, out]).toEqual([0, '2 corrections faites.\n1 dispositif : 0 erreur, 0 avertissement.\n']);
    expect(JSON.parse(await readFile(queue, 'utf8'))).toHaveProperty('columns');
    expect((await stat(join(folder, 'mended/aide-medicale/workflow.json'))).mtimeMs).toBe(before.mtimeMs);
    expect((await cagou(['check', 'mended/aide-medicale'])).code).toBe(0);
  });

  it('prints them for people, the place first', async () => {
    const { code, out } = await cagou(['check', 'broken']);
    expect(code).toBe(1);
    expect(out).toContain('broken/queue.json:2:3  erreur  shape.unknown-property\n    La propriété « columnes »');
  });
});

describe('test', () => {
  it('plays the scenarios and measures what they cover', async () => {
    const { code, out } = await cagou(['test', 'aide-medicale', '--json']);
    const report = JSON.parse(out);
    const measure = { covered: expect.any(Number), total: expect.any(Number) };
    expect(code).toBe(0);
    expect(report).toStrictEqual({
      scenarios: expect.arrayContaining([{ folder: 'aide-medicale', name: 'retrait', passed: true, failures: [] }]),
      coverage: { actions: measure, guards: measure, rows: measure, templates: measure },
    });
    expect(report.coverage.actions.covered).toBe(report.coverage.actions.total);
  });

  it('lists for people what no scenario goes through', async () => {
    await cp(EXAMPLE, join(folder, 'uncovered'), { recursive: true });
    await rm(join(folder, 'uncovered/scenarios/retrait.json'));
    const identity = join(folder, 'uncovered/dispositif.json');
    await writeFile(identity, (await readFile(identity, 'utf8')).replace('"id": "aide-medicale"', '"id": "uncovered"'));
    const { code, out } = await cagou(['test', 'uncovered']);
    expect(code).toBe(0);
    expect(out).toMatch(/ {2}actions : (\d+) sur (?!\1\n)\d+\n {4}sans scénario : uncovered retirer\n/);
  });

  it('fails with a scenario that fails, and says how', async () => {
    await cp(EXAMPLE, join(folder, 'wrong'), { recursive: true });
    const path = join(folder, 'wrong/scenarios/retrait.json');
    const scenario = JSON.parse(await readFile(path, 'utf8'));
    scenario.steps[0].then = { state: 'accordee' };
    await writeFile(path, JSON.stringify(scenario));
    const identity = join(folder, 'wrong/dispositif.json');
    await writeFile(identity, (await readFile(identity, 'utf8')).replace('"id": "aide-medicale"', '"id": "wrong"'));
    const { code, out } = await cagou(['test', 'wrong']);
    expect(code).toBe(1);
    expect(out).toContain('échoué   wrong');
  });

  it('says of a scenario that fails which values are nothing at its end, and why', async () => {
    await cp(EXAMPLE, join(folder, 'empty'), { recursive: true });
    const edit = async (path: string, from: string, to: string): Promise<void> => {
      const file = join(folder, 'empty', path);
      const text = await readFile(file, 'utf8');
      expect(text).toContain(from);
      await writeFile(file, text.replace(from, to));
    };
    await edit('dispositif.json', '"id": "aide-medicale"', '"id": "empty"');
    const ending = '{ "name": "fin", "title": "Fin", "type": "date", "expression": "actions.signerAccord.le" },';
    await edit('rules.json', '"computed": [', `"computed": [${ending}`);
    await edit('scenarios/retrait.json', '"outcome": "withdrawn"', '"outcome": "granted"');
    const { code, out } = await cagou(['test', 'empty']);
    expect(code).toBe(1);
    expect(out).toContain('    sans valeur : « Fin » est vide : « actions.signerAccord.le » est vide.\n');
    expect(out).toContain('    à regarder d’abord : empty/workflow.json:');
  });

  it('--unheld tells what nobody would see written otherwise, and --write has the scenarios look at it', async () => {
    await cp(SMALL, join(folder, 'base'), { recursive: true });
    const { code, out } = await cagou(['test', 'base', '--unheld', '--write']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /base\/rules\.json:\d+:\d+ {2}rien ne le dirait : « < 100000 » pourrait être « .+ »\n {4}un scénario qui dépose « Prix du vélo : 100\s000\sF\sCFP »/u,
    );
    expect(out).toMatch(
      /base : \d+ endroits où rien ne dirait une erreur\.\n\d+ attentes? écrites? dans les scénarios/u,
    );
    const scenario = await readFile(join(folder, 'base/scenarios/accord.json'), 'utf8');
    expect(scenario).toContain('"deadlines": { "decision": "2026-05-03" }');
    expect((await cagou(['test', 'base'])).code).toBe(0);
    expect(await readFile(join(folder, 'base/scenarios/prix-du-velo-100-000-f-cfp.json'), 'utf8')).toContain(
      '"prix": 100000',
    );
    expect((await cagou(['test', 'base', '--unheld'])).out).not.toContain('un scénario qui dépose');
  });

  it('fails with a folder that does not compile, and says why', async () => {
    const { code, out, err } = await cagou(['test', 'broken', '--json']);
    expect(code).toBe(1);
    expect(Object.keys(JSON.parse(out))).toEqual(['scenarios', 'coverage']);
    expect(err).toContain('broken/queue.json:2:3  erreur  shape.unknown-property');
  });

  it('says that none of the scenarios of a scheme with errors was played', async () => {
    const { code, out } = await cagou(['test', 'aide-medicale', 'broken']);
    expect(code).toBe(1);
    expect(out).toContain('  non joué broken : le dispositif a des erreurs, aucun de ses scénarios n’est joué.');
    expect(out).toMatch(/\d+ scénarios réussis, 0 échoué, \d+ non joués\./);
  });
});

describe('types', () => {
  it('writes the shape of answers, annotations, actions and opinions', async () => {
    const { code, out } = await cagou(['types', 'aide-medicale']);
    expect(code).toBe(0);
    expect(out).toContain('export interface CaseData');
    expect(out).toMatch(/montantAutresRessources\?: number;/);
    expect(out).toMatch(/situation: 'seul' \| 'couple';/);
  });
});

describe('new', () => {
  it('makes a folder that passes check and its own scenarios', async () => {
    expect(await cagou(['new', 'aide-au-logement', '--from', 'instruction-simple'])).toMatchObject({ code: 0 });
    const identity = JSON.parse(await readFile(join(folder, 'aide-au-logement/dispositif.json'), 'utf8'));
    expect(identity).toMatchObject({
      id: 'aide-au-logement',
      title: 'Aide au logement',
      numbering: 'AL-{year}-{number:5}',
    });
    expect(await cagou(['test', 'aide-au-logement'])).toMatchObject({ code: 0 });
  });

  it.for(['instruction-simple', 'completude-regularisation', 'avis-paralleles', 'visa-signature'])(
    'leaves marks where its author must write, told by check and by nothing else: %s',
    async (model) => {
      const id = `marque-${model}`;
      await cagou(['new', id, '--from', model]);
      const { code, out } = await cagou(['check', id, '--json']);
      const { diagnostics } = JSON.parse(out);
      expect(code).toBe(0);
      expect(diagnostics.map((item: { code: string }) => item.code)).toEqual(Array(7).fill('text.placeholder'));
      expect(diagnostics.map((item: { pointer: string; line: number }) => item.pointer || item.line)).toEqual([
        '/summary',
        '/theme',
        '/legalBasis/0/act',
        '/service/name',
        9,
        13,
        17,
      ]);
      expect(await cagou(['test', id])).toMatchObject({ code: 0 });
    },
  );

  it('has its sheet and its letters written where the law says what is in them: requests on one’s data', async () => {
    await cagou(['new', 'mes-droits', '--from', 'exercice-droits']);
    const { code, out } = await cagou(['check', 'mes-droits', '--json']);
    const { diagnostics } = JSON.parse(out);
    expect(code).toBe(0);
    expect(diagnostics.map((item: { code: string }) => item.code)).toEqual(Array(4).fill('text.placeholder'));
    const pointers = diagnostics.map((item: { pointer: string }) => item.pointer);
    expect(pointers).toEqual(['/summary', '/theme', '/legalBasis/0/act', '/service/name']);
    expect(await cagou(['test', 'mes-droits'])).toMatchObject({ code: 0 });
  });

  it('uses the model, or writes its workflow out with --copy', async () => {
    const workflowOf = async (id: string): Promise<unknown> =>
      JSON.parse(await readFile(join(folder, id, 'workflow.json'), 'utf8'));
    expect(await cagou(['new', 'aide-visee', '--from', 'visa-signature'])).toMatchObject({ code: 0 });
    expect(await workflowOf('aide-visee')).toEqual({ $schema: expect.any(String), use: 'visa-signature' });
    expect(await cagou(['new', 'aide-copiee', '--from', 'visa-signature', '--copy'])).toMatchObject({ code: 0 });
    expect(await workflowOf('aide-copiee')).toMatchObject({
      states: { visaAccord_chefDeService: { title: 'Acceptation à viser' } },
    });
    expect(await cagou(['check', 'aide-visee', 'aide-copiee'])).toMatchObject({ code: 0 });
    expect(await cagou(['test', 'aide-copiee'])).toMatchObject({ code: 0 });
  });

  it('takes values of the parameters of the model, and refuses others', async () => {
    const model = ['--from', 'visa-signature'];
    const values = ['--with', 'delaiDecision=P5M', '--with', 'visas=["chef","direction"]'];
    expect(await cagou(['new', 'aide-reglee', ...model, ...values])).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(join(folder, 'aide-reglee', 'workflow.json'), 'utf8'))).toMatchObject({
      with: { delaiDecision: 'P5M', visas: ['chef', 'direction'] },
    });
    const unknown = await cagou(['new', 'essai', ...model, '--with', 'delai=P5M']);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('n’a pas de paramètre « delai »') });
    const bare = await cagou(['new', 'essai', ...model, '--with', 'visas']);
    expect(bare).toMatchObject({ code: 2, err: expect.stringContaining('--with nom=valeur') });
  });

  it('never writes over a folder', async () => {
    const { code, err } = await cagou(['new', 'aide-medicale', '--from', 'instruction-simple']);
    expect({ code, err }).toEqual({
      code: 2,
      err: '« aide-medicale » existe déjà. Choisissez un autre identifiant, ou retirez ce dossier.\n',
    });
  });

  it('names the models that there are', async () => {
    const { code, err } = await cagou(['new', 'essai', '--from', 'inconnu']);
    expect(code).toBe(2);
    expect(err).toContain('instruction-simple');
  });
});

describe('publish', () => {
  let server: Server;
  let address: string;
  let answer: { readonly status: number; readonly body: unknown };
  let received: {
    readonly url: string;
    readonly authorization: string;
    readonly body: { readonly files: Record<string, string> };
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      void text(request).then((content) => {
        received = {
          url: request.url ?? '',
          authorization: request.headers.authorization ?? '',
          body: JSON.parse(content),
        };
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = server.address();
    address = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`;
  });
  afterAll(() => server.close());

  const publish = () => cagou(['publish', 'aide-medicale', '--to', address], 'cagou_jeton');

  it('sends the files under the token, and says the number of the version', async () => {
    answer = { status: 201, body: { number: 3 } };
    expect(await publish()).toEqual({ code: 0, out: 'aide-medicale : version 3 publiée.\n', err: '' });
    expect(received).toMatchObject({
      url: '/api/v1/dispositifs/aide-medicale/versions',
      authorization: 'Bearer cagou_jeton',
    });
    expect(received.body.files['sheet.md']).toBe(await readFile(join(EXAMPLE, 'sheet.md'), 'utf8'));
  });

  it('prints the diagnostics of a refusal', async () => {
    const diagnostic = {
      code: 'rules.x',
      severity: 'error',
      file: 'rules.json',
      pointer: '',
      line: 4,
      column: 2,
      message: 'Faux.',
    };
    answer = { status: 422, body: { detail: 'Le dispositif n’est pas publiable.', diagnostics: [diagnostic] } };
    expect(await publish()).toEqual({
      code: 1,
      out: 'aide-medicale/rules.json:4:2  erreur  rules.x\n    Faux.\n',
      err: 'Le dispositif n’est pas publiable.\n',
    });
  });

  it('says when nobody answers, and when there is no token', async () => {
    const nobody = await cagou(['publish', 'aide-medicale', '--to', 'http://127.0.0.1:1'], 'x');
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('ne répond pas') });
    expect(await cagou(['publish', 'aide-medicale', '--to', address], '')).toMatchObject({ code: 2 });
  });
});

describe('a command that cannot be understood', () => {
  it.each<[string, readonly string[], string]>([
    ['no command', [], 'Utilisation'],
    ['an unknown command', ['verifier'], 'La commande « verifier » n’existe pas.'],
    ['no folder', ['check'], 'Nommez au moins un dossier'],
    ['a folder that is not there', ['check', 'absent'], 'Le dossier « absent » n’existe pas.'],
    ['an unknown option', ['check', 'aide-medicale', '--jsn'], 'L’option « --jsn »'],
    ['an address that is none', ['publish', 'aide-medicale', '--to', 'ici'], 'CAGOU_TOKEN'],
  ])('is told in a sentence: %s', async (_what, args, sentence) => {
    const { code, err } = await cagou(args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

it.each(['stdout', 'stderr'] as const)('a reader of its %s that has read enough ends it quietly', async (stream) => {
  const words = stream === 'stdout' ? ['test', EXAMPLE] : ['nothing'];
  // On a busy machine it would have said all before the reader is gone: it begins when told to.
  const child = spawn('sh', ['-c', 'read go; exec "$@"', 'sh', process.execPath, MAIN, ...words]);
  const other = stream === 'stdout' ? child.stderr : child.stdout;
  let told = '';
  other.on('data', (chunk: Buffer) => (told += chunk.toString()));
  child[stream].destroy();
  await once(child[stream], 'close');
  child.stdin.end('\n');
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  expect({ code, told }).toEqual({ code: 141, told: '' });
});

it('ends with the exit code of what was typed', async () => {
  const child = spawn(process.execPath, [MAIN, 'check', 'broken'], { cwd: folder });
  const [out, code] = await Promise.all([
    text(child.stdout),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  expect(code).toBe(1);
  expect(out).toContain('broken/queue.json:2:3  erreur  shape.unknown-property');
});
