/**
 * What a directory wants of an account or a group, read from a whole resource or from the operations of a PATCH (RFC 7644, section
 * 3.5.2) as directories write them: Entra ID sends « Replace » and "False", Okta a value without a path.
 */
import { isRecord } from '../../../engine/base/index.ts';
import { fr as messages } from '../messages/fr.ts';
import { refuseScim } from './refusals.ts';

/** What is said of an account; what is absent is not spoken of. */
export interface UserChange {
  readonly email?: string;
  readonly name?: string;
  readonly active?: boolean;
  /** What the directory calls it; null when it no longer calls it anything. */
  readonly externalId?: string | null;
}

/** What is said of a group: its name, its members whole, then who comes and who goes. */
export interface GroupChange {
  readonly name?: string;
  readonly externalId?: string | null;
  readonly members?: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

interface Operation {
  readonly op: 'add' | 'replace' | 'remove';
  /** In small letters, spaces as they came; undefined where the value names its attributes. */
  readonly path: string | undefined;
  readonly value: unknown;
}

/** Most operations of a request, and most members that one names. */
const MOST = 1000;
const OF_EMAILS = /^emails(?:\[[^\]]*\])?\.value$/u;
const ONE_MEMBER = /^members\[\s*value\s+eq\s+"([^"]+)"\s*\]$/iu;

/** An account as a whole resource says it. What we keep no such thing of is passed over. */
export function readUser(body: unknown): UserChange {
  if (!isRecord(body)) throw refuseScim(400, 'invalidSyntax', messages.scim.body);
  const email = textIn(body, 'userName') ?? emailIn(body['emails']);
  const name = nameIn(body);
  return {
    ...(email !== undefined && { email: email.trim().toLowerCase() }),
    ...(name !== undefined && { name }),
    ...('active' in body && { active: flagOf(body['active']) }),
    ...externalIdIn(body),
  };
}

/** An account as the operations of a PATCH change it. */
export function readUserPatch(body: unknown): UserChange {
  return operationsOf(body).reduce<UserChange>((change, { op, path, value }) => {
    if (path === undefined) return { ...change, ...readUser(unfolded(value)) };
    if (op === 'remove') {
      if (path === 'active' || path === 'username' || path === 'displayname')
        throw refuseScim(400, 'mutability', messages.scim.required);
      return path === 'externalid' ? { ...change, externalId: null } : change;
    }
    if (path === 'externalid') return { ...change, externalId: textOf(value) };
    if (path === 'active') return { ...change, active: flagOf(value) };
    if (path === 'displayname' || path === 'name.formatted') return { ...change, name: textOf(value) };
    if (path === 'username' || OF_EMAILS.test(path)) return { ...change, email: textOf(value).toLowerCase() };
    return change;
  }, {});
}

/** A group as a whole resource says it. */
export function readGroup(body: unknown): GroupChange {
  if (!isRecord(body)) throw refuseScim(400, 'invalidSyntax', messages.scim.body);
  const name = textIn(body, 'displayName');
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...('members' in body && { members: membersOf(body['members']) }),
    ...externalIdIn(body),
    added: [],
    removed: [],
  };
}

/** A group as the operations of a PATCH change it, one after the other. */
export function readGroupPatch(body: unknown): GroupChange {
  return operationsOf(body).reduce<GroupChange>(applyToGroup, { added: [], removed: [] });
}

function applyToGroup(change: GroupChange, { op, path, value }: Operation): GroupChange {
  const one = path === undefined ? undefined : ONE_MEMBER.exec(path)?.[1];
  if (one !== undefined) return op === 'remove' ? moved(change, [], [one]) : change;
  if (path === 'displayname') return { ...change, name: textOf(value).trim() };
  if (path === 'externalid') return { ...change, externalId: op === 'remove' ? null : textOf(value) };
  if (path === 'members') {
    if (op === 'add') return moved(change, membersOf(value), []);
    if (op === 'remove' && value !== undefined && value !== null) return moved(change, [], membersOf(value));
    return { ...change, members: op === 'remove' ? [] : membersOf(value), added: [], removed: [] };
  }
  if (path !== undefined || op === 'remove') return change;
  const { name, members, externalId } = readGroup(value);
  const named = { ...change, ...(name !== undefined && { name }), ...(externalId !== undefined && { externalId }) };
  if (members === undefined) return named;
  return op === 'add' ? moved(named, members, []) : { ...named, members, added: [], removed: [] };
}

/** Who comes is no longer who goes, and the other way round: the last operation holds. */
function moved(change: GroupChange, added: readonly string[], removed: readonly string[]): GroupChange {
  const without = (ids: readonly string[], gone: readonly string[]): readonly string[] =>
    ids.filter((id) => !gone.includes(id));
  return {
    ...change,
    added: [...without(change.added, removed), ...added],
    removed: [...without(change.removed, added), ...removed],
  };
}

function operationsOf(body: unknown): readonly Operation[] {
  const listed = isRecord(body) ? body['Operations'] : undefined;
  if (!Array.isArray(listed) || listed.length === 0) throw refuseScim(400, 'invalidSyntax', messages.scim.operations);
  if (listed.length > MOST) throw refuseScim(400, 'tooMany', messages.scim.tooMany(MOST));
  return listed.map((given: unknown) => {
    if (!isRecord(given)) throw refuseScim(400, 'invalidSyntax', messages.scim.operations);
    const op = String(given['op']).toLowerCase();
    if (op !== 'add' && op !== 'replace' && op !== 'remove')
      throw refuseScim(400, 'invalidSyntax', messages.scim.operations);
    const { path, value } = given;
    if (path !== undefined && path !== null && typeof path !== 'string')
      throw refuseScim(400, 'invalidPath', messages.scim.operations);
    return { op, path: path ? pathOf(path) : undefined, value };
  });
}

/** Attributes are the same in any case; identifiers within brackets are not touched. */
function pathOf(path: string): string {
  const at = path.indexOf('[');
  return at < 0 ? path.trim().toLowerCase() : `${path.slice(0, at).trim().toLowerCase()}${path.slice(at).trim()}`;
}

function membersOf(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (listed.length > MOST) throw refuseScim(400, 'tooMany', messages.scim.tooMany(MOST));
  return [...new Set(listed.map((one) => textOf(isRecord(one) ? one['value'] : one)))];
}

/** Absent where nothing is said of it, as where it is empty: a whole resource that leaves it out does not take it away. */
function externalIdIn(body: Readonly<Record<string, unknown>>): { readonly externalId?: string } {
  const said = body['externalId'];
  return said === undefined || said === null || said === '' ? {} : { externalId: textOf(said) };
}

/**
 * The value of an operation without a path, whose members Entra ID names by paths when it is asked to keep to the standard
 * (`?aadOptscim062020`): « name.givenName » is the member of a member, « emails[…].value » an address.
 */
function unfolded(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.entries(value).reduce<Readonly<Record<string, unknown>>>((resource, [key, member]) => {
    const path = pathOf(key);
    if (OF_EMAILS.test(path)) return { ...resource, emails: [{ value: member }] };
    const part = /^name\.(\w+)$/iu.exec(key)?.[1];
    if (part === undefined) return { ...resource, [key]: member };
    const name = isRecord(resource['name']) ? resource['name'] : {};
    return { ...resource, name: { ...name, [part]: member } };
  }, {});
}

/** As it is shown, else as its parts give it. */
function nameIn(body: Readonly<Record<string, unknown>>): string | undefined {
  const parts = isRecord(body['name']) ? body['name'] : {};
  const composed = [textIn(parts, 'givenName'), textIn(parts, 'familyName')];
  const whole = composed.every((part) => part !== undefined) ? composed.join(' ') : undefined;
  return textIn(body, 'displayName') ?? textIn(parts, 'formatted') ?? whole;
}

/** The one that is marked as the first, else the first. */
function emailIn(emails: unknown): string | undefined {
  if (!Array.isArray(emails)) return undefined;
  const listed = emails.filter((one: unknown) => isRecord(one));
  const chosen = listed.find((one) => one['primary'] === true) ?? listed[0];
  return chosen && textIn(chosen, 'value');
}

function textIn(of: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = of[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > 200)
    throw refuseScim(400, 'invalidValue', messages.scim.text);
  return value.trim();
}

function flagOf(value: unknown): boolean {
  const said = String(value).toLowerCase();
  if (said !== 'true' && said !== 'false') throw refuseScim(400, 'invalidValue', messages.scim.flag);
  return said === 'true';
}
