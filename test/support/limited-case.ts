/** The case of `limited-manifestation.ts` in a whole server: filed, lived and mailed, with everybody of its story signed in. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Actor } from '../../engine/index.ts';
import { buildApplications } from '../../runtime/app/build.ts';
import { applyCommand, fileCase } from '../../runtime/cases/index.ts';
import { readFolder } from '../../runtime/cli/read-folder.ts';
import { insertFile } from '../../runtime/filing/store/file-rows.ts';
import { runEffect } from '../../runtime/jobs/run-effect.ts';
import { ensurePerson, findPersonOfUser } from '../../runtime/people/index.ts';
import { createTestApp, type TestApp, type TestPerson } from './app.ts';
import { agentOf, limitedAnswers, limitedSource, limitedStory, REACH, type Onlooker } from './limited-manifestation.ts';
import { MANIFESTATION } from './manifestation.ts';
import { publishSource } from './publish-source.ts';

export interface LimitedCase {
  readonly test: TestApp;
  readonly people: Readonly<Record<Onlooker, TestPerson>>;
  readonly caseId: string;
  readonly number: string;
  readonly version: number;
  readonly personId: string;
  /** Files of its answers. */
  readonly files: { readonly document: string; readonly extract: string };
}

/** The first test may have to wait for the portal to be built. */
export const BUILD_MS = 120_000;

export const ONLOOKERS: readonly Onlooker[] = [
  'applicant',
  'instructeur',
  'greffier',
  'technicien',
  'financier',
  'pompier',
  'juriste',
  'meteo',
  'stranger',
];

/** Starts a server that has the case; whoever asks closes `test`. */
export async function createLimitedCase(): Promise<LimitedCase> {
  await buildApplications(['portal', 'documents', 'pages', 'worker', 'server']);
  const files = { document: randomUUID(), extract: randomUUID() };
  const group = randomUUID();
  const test = await createTestApp();
  const { services } = test;
  const { db } = services;
  const source = limitedSource(await readFolder(join(import.meta.dirname, '../schemes', MANIFESTATION)));
  await publishSource(services, source);
  await db('agent_group').insert({ id: group, name: 'Météo' });
  const holder = async (name: Parameters<typeof agentOf>[0]): Promise<TestPerson> => {
    const bound = await db('function_binding')
      .where({ dispositif_id: MANIFESTATION, function: name })
      .first('group_id');
    return test.signIn({ email: `${name}@exemple.nc`, roles: ['agent'], groups: [bound.group_id] });
  };
  const owner = await test.signIn({ email: 'helene@exemple.nc', name: 'Hélène Naaoutchoué' });
  const people: LimitedCase['people'] = {
    applicant: owner,
    instructeur: await holder('instructeur'),
    greffier: await holder('greffier'),
    technicien: await holder('technicien'),
    financier: await holder('financier'),
    pompier: await holder('pompier'),
    juriste: await holder('juriste'),
    meteo: await test.signIn({ email: 'meteo@exemple.nc', roles: ['agent'], groups: [group] }),
    stranger: await test.signIn({ email: 'ailleurs@exemple.nc', roles: ['agent'] }),
  };
  await ensurePerson(db, owner.userId, null);
  const person = await findPersonOfUser(db, owner.userId);
  if (!person) throw new Error('the applicant is not in the register');
  const applicant: Actor = { type: 'applicant', personId: person.id, name: owner.name };
  const answers = limitedAnswers(files.document, files.extract);
  const filed = await fileCase(
    services,
    {
      dispositifId: MANIFESTATION,
      version: null,
      draftId: null,
      answers,
      channel: 'online',
      receivedOn: null,
      applicant: {
        personId: person.id,
        givenName: 'Hélène',
        familyName: 'Naaoutchoué',
        email: owner.email,
        phone: REACH,
      },
      mandate: null,
    },
    applicant,
  );
  if (filed.type === 'refused') throw new Error(JSON.stringify(filed));
  const { id: caseId, number } = filed.case;
  let { version } = filed.case;
  for (const [id, name] of [
    [files.document, 'justificatif.pdf'],
    [files.extract, 'EXTRAIT-1.pdf'],
  ] as const) {
    const place = {
      caseId,
      draftId: null,
      personId: person.id,
      wallet: null,
      establishmentId: null,
      dates: null,
      scan: 'clean' as const,
    };
    const known = { mediaType: 'application/pdf', size: 10, sha256: '', uploadedBy: null };
    await insertFile(db, { id, name, kind: 'answer', internal: false, ...place, ...known });
  }
  const actorOf = (name: Onlooker): Actor => {
    if (name === 'applicant') return applicant;
    if (name === 'meteo') return { type: 'agent', userId: people.meteo.userId, name, functions: [`group:${group}`] };
    return name === 'stranger' ? { type: 'agent', userId: '', name, functions: [] } : agentOf(name);
  };
  for (const { by, command } of limitedStory(group, answers)) {
    const result = await applyCommand(services, caseId, command, actorOf(by));
    if (result.type === 'refused') throw new Error(`${by}: ${JSON.stringify(command)}: ${JSON.stringify(result)}`);
    ({ version } = result.case);
  }
  for (const { id } of await db('outbox').where({ type: 'mail' }).orderBy('id')) {
    await runEffect(services, id, { last: true });
  }
  return { test, people, caseId, number, version, personId: person.id, files };
}
