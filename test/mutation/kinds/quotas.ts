/** What an author gets wrong of a quota: what it counts by, the states that hold a place, and where what is left is read. */
import { rewritten } from '../rewrite.ts';
import type { Kind } from '../scheme.ts';

const RULES = 'rules.json';

/** The mistakes of this file. */
export const QUOTA_KINDS: readonly Kind[] = [
  {
    name: 'suspension that gives its place back',
    find: rewritten(RULES, /^\/quotas\/\d+\/holds$/, (value) =>
      Array.isArray(value) && value.includes('suspendue') ? value.filter((state) => state !== 'suspendue') : null,
    ),
  },
  {
    name: 'place held in a step that is not there',
    find: rewritten(RULES, /^\/quotas\/\d+\/holds\/\d+$/, (value) => `${String(value)}s`),
  },
  {
    name: 'quota counted by a free text',
    find: rewritten(RULES, /^\/quotas\/\d+\/by$/, () => 'exploitant.nom'),
  },
  {
    name: 'quota made of itself',
    find: rewritten(RULES, /^\/quotas\/\d+\/most$/, () => 'quota.debits.pris + 1'),
  },
  {
    name: 'last place that stops nobody',
    find: rewritten('workflow.json', /\/guards\/\d+\/when$/, (value) =>
      /^quota\.\w+\.restant > 0$/.test(String(value)) ? String(value).replace('> 0', '>= 0') : null,
    ),
  },
  {
    name: 'what is left in a column of the queue',
    find: rewritten('queue.json', /^\/columns\/0\/value$/, (_, __, { json }) =>
      JSON.stringify(json[RULES] ?? {}).includes('"quotas"') ? 'quota.debits.restant' : null,
    ),
  },
];
