/**
 * Another account can reach a folder only when it may walk through all those above. Root's home is closed to it, and a
 * checkout is often there: what the account needs is then kept under /var/lib, with a link where one looks for it.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, cp, lstat, mkdir, readlink, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';

const OUTSIDE = '/var/lib/cagou';
const OTHERS_MAY_ENTER = 0o001;

/** A folder for the account at `path`, or behind a link at `path`; its real place. */
export async function preparePlace(path: string, account: Account | undefined): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  if (!account) {
    await mkdir(path, { recursive: true, mode: 0o700 });
    return realpath(path);
  }
  const place = (await followLink(path)) ?? ((await canReach(dirname(path))) ? path : await linkOutside(path));
  await mkdir(place, { recursive: true, mode: 0o700 });
  await chown(place, account.uid, account.gid);
  return realpath(place);
}

/** Where the account finds the programs of `version` in `folder`: there, or in a copy it can reach, made once. */
export async function placePrograms(folder: string, version: string, account: Account | undefined): Promise<string> {
  if (!account || (await canReach(folder))) return folder;
  const place = join(OUTSIDE, `postgresql-${version}`);
  if (existsSync(place)) return place;
  const beside = `${place}-${randomUUID()}`;
  await mkdir(OUTSIDE, { recursive: true, mode: 0o755 });
  try {
    await cp(folder, beside, { recursive: true, verbatimSymlinks: true });
    await rename(beside, place);
  } catch (cause) {
    if (!existsSync(place)) throw new Error(`PostgreSQL cannot be copied to ${place}.`, { cause });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  return place;
}

async function followLink(path: string): Promise<string | undefined> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isSymbolicLink() ? readlink(path) : undefined;
}

async function linkOutside(path: string): Promise<string> {
  const place = join(OUTSIDE, randomUUID());
  await mkdir(OUTSIDE, { recursive: true, mode: 0o755 });
  await symlink(place, path);
  return place;
}

async function canReach(folder: string): Promise<boolean> {
  const path = await realpath(folder);
  const { mode } = await stat(path);
  if ((mode & OTHERS_MAY_ENTER) === 0) return false;
  return path === dirname(path) || canReach(dirname(path));
}
