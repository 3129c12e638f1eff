/**
 * The journey of one request as a row of steps over HTTP, each of which can be taken again after a crash: like a person
 * who reloads the page, a step first looks at what is there.
 */
import type { Product } from '../support/product.ts';
import { ANSWERS, PDF, SCHEME } from '../support/medical-aid.ts';
import { createVisitor, type Answer, type Body, type Visitor } from '../support/visitor.ts';

export const EMAIL = 'marie-louise@exemple.nc';
const PASSWORD = 'un mot de passe de trois mots';

/** Who takes part, and what they have learnt so far from answers. */
export interface Stage {
  readonly citizen: Visitor;
  readonly agent: Visitor;
  readonly signatory: Visitor;
  readonly administrator: Visitor;
  draftId: string;
  caseId: string;
  letter: Uint8Array;
}

export interface Step {
  readonly name: string;
  /** It sets mails or letters in motion. */
  readonly hasEffects?: true;
  /** Whether what the step is for has happened. */
  isDone(stage: Stage): Promise<boolean>;
  /** Does it; throws when the server does not acknowledge it. */
  run(stage: Stage): Promise<void>;
}

/** People of the demonstration, each signed in: their sessions outlive the server. */
export async function gather({ url }: Product): Promise<Stage> {
  const [citizen, agent, signatory, administrator] = [0, 1, 2, 3].map(() => createVisitor(url)) as [
    Visitor,
    Visitor,
    Visitor,
    Visitor,
  ];
  await agent.signIn(`instructeur.${SCHEME}@demo.example`);
  await signatory.signIn(`signataire.${SCHEME}@demo.example`);
  await administrator.signIn('admin@demo.example');
  return { citizen, agent, signatory, administrator, draftId: '', caseId: '', letter: new Uint8Array() };
}

export const STEPS: readonly Step[] = [
  {
    name: 'a citizen asks for an account',
    hasEffects: true,
    isDone: async (stage) => (await subjectsOf(stage)).length > 0,
    run: async (stage) => {
      const { citizen } = stage;
      const body = { email: EMAIL, password: PASSWORD, name: 'Marie-Louise Wamytan', callbackURL: '/compte' };
      acknowledged(await citizen.post('/api/auth/sign-up/email', body));
      const [first] = await until(async () => nonEmpty(await subjectsOf(stage)));
      // The account was made before a crash that came before its mail: signing in asks for the link again.
      if (!first?.startsWith('Confirmez')) await citizen.post('/api/auth/sign-in/email', body);
    },
  },
  {
    name: 'follows the link of the mail',
    isDone: async ({ citizen }) => (await citizen.get('/api/v1/session')).json.user !== null,
    run: async (stage) => {
      const mail = await until(async () =>
        (await mailsOf(stage)).find(({ subject }) => subject.startsWith('Confirmez')),
      );
      const link = /https?:\/\/\S+verify-email[^\s)]+/u.exec(mail.text)?.[0] ?? '';
      const answer = await stage.citizen.get(link);
      if (answer.status !== 302) throw new Error(`the link answers ${answer.status}`);
    },
  },
  {
    name: 'begins a request',
    isDone: async (stage) => {
      const { drafts } = (await stage.citizen.get('/api/v1/me/cases')).json;
      stage.draftId = drafts[0]?.id ?? '';
      return drafts.length > 0;
    },
    run: async (stage) => {
      const begun = acknowledged(await stage.citizen.post('/api/v1/drafts', { dispositif: SCHEME }));
      stage.draftId = begun.json.id;
    },
  },
  {
    name: 'answers the questions',
    isDone: async (stage) => (await readDraft(stage)).answers.revenus === 960_000,
    run: async (stage) => {
      await saveAnswers(stage, { ...ANSWERS, revenus: 960_000 });
    },
  },
  {
    name: 'adds the documents',
    isDone: async (stage) => (await readDraft(stage)).answers.justificatifDomicile !== undefined,
    run: async (stage) => {
      const files: Record<string, object> = {};
      for (const name of ['justificatifRessources', 'justificatifDomicile']) {
        const path = `/api/v1/files?draft=${stage.draftId}&pointer=/${name}`;
        files[name] = acknowledged(await stage.citizen.upload(path, `${name}.pdf`, PDF)).json;
      }
      await saveAnswers(stage, { ...(await readDraft(stage)).answers, ...files });
    },
  },
  {
    name: 'files it',
    hasEffects: true,
    isDone: async (stage) => {
      const { items } = (await stage.citizen.get('/api/v1/me/cases')).json;
      stage.caseId = items[0]?.id ?? '';
      return items.length > 0;
    },
    run: async (stage) => {
      const filed = acknowledged(
        await stage.citizen.post('/api/v1/cases', { draft: stage.draftId, declaration: true }),
      );
      stage.caseId = filed.json.id;
    },
  },
  {
    name: 'an agent takes it',
    isDone: async (stage) => (await readCase(stage, stage.agent)).tasks[0].assignee !== null,
    run: async (stage) => {
      const [task] = (await readCase(stage, stage.agent)).tasks;
      await command(stage, stage.agent, { type: 'takeTask', task: task.id });
    },
  },
  {
    name: 'asks for a correction',
    hasEffects: true,
    isDone: async (stage) => (await readCase(stage, stage.agent)).state === 'correction',
    run: (stage) =>
      act(stage, stage.agent, 'demanderCorrection', {
        message: 'Le montant ne correspond pas à vos bulletins.',
        fields: { '/revenus': 'Indiquez le montant d’un mois.' },
      }),
  },
  {
    name: 'days pass until a reminder',
    hasEffects: true,
    isDone: isReminded,
    run: async (stage) => {
      while (!(await isReminded(stage)))
        acknowledged(await stage.administrator.post('/api/v1/admin/demo/time', { days: 4 }));
    },
  },
  {
    name: 'the citizen corrects',
    hasEffects: true,
    isDone: async (stage) => (await readCase(stage, stage.citizen)).state === 'instruction',
    run: async (stage) => {
      const { answers } = await readCase(stage, stage.citizen);
      await act(stage, stage.citizen, 'corriger', {}, { ...answers, revenus: 96_000 });
    },
  },
  {
    name: 'the agent records what was checked',
    isDone: async (stage) => (await readCase(stage, stage.agent)).annotations.ressourcesVerifiees === 'oui',
    run: async (stage) => {
      const values = { ressourcesVerifiees: 'oui', domicileVerifie: 'oui' };
      await command(stage, stage.agent, { type: 'annotate', values, base: {} });
    },
  },
  {
    name: 'proposes to grant',
    isDone: async (stage) => (await readCase(stage, stage.agent)).state === 'signatureAccord',
    run: (stage) => act(stage, stage.agent, 'proposerAccord'),
  },
  {
    name: 'a signatory signs',
    hasEffects: true,
    isDone: async (stage) => (await readCase(stage, stage.signatory)).outcome === 'granted',
    run: (stage) => act(stage, stage.signatory, 'signerAccord'),
  },
  {
    name: 'the citizen downloads the letter',
    isDone: async (stage) => stage.letter.length > 0,
    run: async (stage) => {
      const file = await until(async () => (await readCase(stage, stage.citizen)).documents[0]?.file);
      stage.letter = new Uint8Array(acknowledged(await stage.citizen.get(`/api/v1/files/${file.id}`)).bytes);
    },
  },
];

/** The journey's mails, oldest first. */
export async function mailsOf({ administrator }: Stage): Promise<readonly { subject: string; text: string }[]> {
  const { items } = acknowledged(await administrator.get('/api/v1/admin/mailbox')).json;
  return items.filter(({ to }: { to: string }) => to === EMAIL).toReversed();
}

export async function subjectsOf(stage: Stage): Promise<readonly string[]> {
  return (await mailsOf(stage)).map(({ subject }) => subject);
}

async function isReminded(stage: Stage): Promise<boolean> {
  const { mails } = await readCase(stage, stage.agent);
  return mails.some(({ subject }: { subject: string }) => subject.startsWith('Rappel'));
}

/** Asks again until there is something, for a minute: effects come when they come. */
export async function until<T>(find: () => Promise<T | undefined | null | false>): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await find();
    if (found) return found;
    if (Date.now() > end) throw new Error('it does not come');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** What the server has said yes to. */
export function acknowledged(answer: Answer): Answer {
  if (answer.status < 400) return answer;
  throw new Error(`${answer.status} ${answer.bytes.toString()}`);
}

export async function readCase({ caseId }: Stage, as: Visitor): Promise<Body> {
  return acknowledged(await as.get(`/api/v1/cases/${caseId}`)).json;
}

async function readDraft({ citizen, draftId }: Stage): Promise<Body> {
  return acknowledged(await citizen.get(`/api/v1/drafts/${draftId}`)).json;
}

async function saveAnswers(stage: Stage, answers: object): Promise<void> {
  const { revision } = await readDraft(stage);
  acknowledged(await stage.citizen.put(`/api/v1/drafts/${stage.draftId}`, { answers, revision }));
}

async function command({ caseId }: Stage, as: Visitor, body: object): Promise<void> {
  acknowledged(await as.post(`/api/v1/cases/${caseId}/commands`, body));
}

async function act(stage: Stage, as: Visitor, action: string, data: object = {}, answers?: object): Promise<void> {
  const { version } = await readCase(stage, as);
  await command(stage, as, { type: 'act', action, data, expectedVersion: version, ...(answers && { answers }) });
}
