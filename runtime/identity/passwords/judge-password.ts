/**
 * Which passwords are refused when one is chosen: too short, made of one's own address, or among those that are tried
 * first. A list of common passwords alone says little of twelve characters (« motdepasse2024 » is in none); the
 * estimator knows such lists, French words, keyboard rows and years, and how people put them together.
 */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Who chooses a password. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** Why a password is refused, as a code of a problem. */
export type PasswordFault = 'password-too-short' | 'password-personal' | 'password-common';

/** In characters; shorter ones are refused whatever they are made of. */
export const SHORTEST_PASSWORD = 12;
/** What is left of a password without the address must be a password still. */
const SHORTEST_REST = 8;
/** Of 4. Below it, ten thousand guesses a second find it within hours. */
const ENOUGH = 3;
/** What is judged of a long one: the time it takes grows with its square. */
const JUDGED = 32;
/** Words that everybody here thinks of. */
const LOCAL_WORDS = ['noumea', 'caledonie', 'kanaky', 'province', 'sud', 'cagou', 'caillou', 'dumbea', 'paita'];

/** What is wrong with a password; null when it may be chosen. `owner` is null when nobody knows whose it will be. */
export async function judgePassword(password: string, owner: PasswordOwner | null): Promise<PasswordFault | null> {
  if (password.length < SHORTEST_PASSWORD) return 'password-too-short';
  if (owner !== null && isOfAddress(password, owner.email)) return 'password-personal';
  const words = owner === null ? [] : `${owner.email} ${owner.name}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const { score } = (await loadEstimator()).check(password.slice(0, JUDGED), [...LOCAL_WORDS, ...words]);
  return score < ENOUGH ? 'password-common' : null;
}

/** Whether a password is the address, its local part, or one of them with little added. */
function isOfAddress(password: string, email: string): boolean {
  const text = password.toLowerCase();
  const address = email.toLowerCase();
  const local = address.split('@')[0] ?? '';
  return [address, local].some(
    (part) => part !== '' && text.includes(part) && text.length - part.length < SHORTEST_REST,
  );
}

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Made when a password is first chosen: its lists take a sixth of a second to read, and 13 MB. */
function loadEstimator(): Promise<ZxcvbnFactory> {
  return (estimator ??= createEstimator());
}

async function createEstimator(): Promise<ZxcvbnFactory> {
  const [core, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  const { 'commonWords-fr': words, 'firstnames-fr': names } = french.dictionary;
  return new core.ZxcvbnFactory({
    // Surnames and titles of an encyclopaedia would cost five times the time, for words that few think of.
    dictionary: { 'passwords-common': common.dictionary['passwords-common'], words, names },
    graphs: common.adjacencyGraphs,
  });
}
