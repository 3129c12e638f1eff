/**
 * Everybody who can stand towards a case, each with a session: what the matrix of permissions is about. The case is of
 * the medical aid; the agent of another service works on the hunting permit.
 */
import type { TestApp, TestPerson } from './app.ts';
import { readExample } from './example.ts';
import { groupOf, publishMedicalAid } from './medical-aid.ts';
import { publishSource } from './publish-source.ts';

export const ACTORS = [
  'anonymous',
  'otherCitizen',
  'owner',
  'otherAgent',
  'agent',
  'signatory',
  'author',
  'dpo',
  'administrator',
] as const;
export type ActorName = (typeof ACTORS)[number];

export type Cast = Readonly<Record<Exclude<ActorName, 'anonymous'>, TestPerson>> & { readonly anonymous: undefined };

/** Publishes both schemes and signs everybody in. */
export async function createCast(test: TestApp): Promise<Cast> {
  const { services } = test;
  const signIn: TestApp['signIn'] = (account) => test.signIn(account);
  await publishMedicalAid(services);
  await publishSource(services, await readExample('permis-chasser'));
  const other = await services.db('function_binding').where({ dispositif_id: 'permis-chasser' }).first('group_id');
  const agent = (email: string, group: string): Promise<TestPerson> =>
    signIn({ email, roles: ['agent'], groups: [group] });
  return {
    anonymous: undefined,
    otherCitizen: await signIn({ email: 'autre@exemple.nc', name: 'Jean Autre' }),
    owner: await signIn({ email: 'demandeur@exemple.nc', name: 'Marie Wamytan' }),
    otherAgent: await agent('autre-agent@exemple.nc', other.group_id),
    agent: await agent('agent@exemple.nc', await groupOf(services, 'instructeur')),
    signatory: await agent('signataire@exemple.nc', await groupOf(services, 'signataire')),
    author: await signIn({ email: 'auteur@exemple.nc', roles: ['author'] }),
    dpo: await signIn({ email: 'dpo@exemple.nc', roles: ['dpo'] }),
    administrator: await signIn({ email: 'admin@exemple.nc', roles: ['administrator'] }),
  };
}
