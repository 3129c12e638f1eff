/**
 * The house keeps one direction of knowledge: data below, the pure engine on it, the world around, browsers apart.
 * This table is that rule, and the lint plugin beside it enforces nothing else. A file belongs to the deepest place
 * named here that holds it, a folder or a file; `*` stands for any one folder. What is in no place named here (tests,
 * configuration) may import what it likes.
 */
import { refuseFloor } from './floors.ts';

/** What the files of one folder may import, besides each other. */
export interface Room {
  readonly folder: string;
  /** Places of this repository, as prefixes. */
  readonly folders: readonly string[];
  /** npm packages by name; `any` where the choice is free. */
  readonly packages: readonly string[] | 'any';
  /** Where the choice is free but for some: these. */
  readonly without?: readonly string[];
  /** Whether `node:` modules are there at run time. */
  readonly node: boolean;
}

const PURE_PACKAGES: readonly string[] = [
  '@eslint-community/regexpp',
  '@codemirror/state',
  'ajv',
  'ajv-formats',
  'date-holidays',
  'decimal.js',
  'jsonc-parser',
  'lezer-feel',
  'liquidjs',
  'mdast',
  'mdast-util-from-markdown',
  'mdast-util-gfm-table',
  'micromark-extension-gfm-table',
  'temporal-polyfill',
  'xstate',
];

/** What browsers are given of the public site: a page is one folder, whose parts are told by their names. */
const BROWSER_PARTS_OF_SITE: readonly string[] = [
  'runtime/site/form',
  'runtime/site/parts',
  'runtime/site/render',
  'runtime/site/site.css',
  'runtime/site/text.ts',
  'runtime/site/pages/*/view.tsx',
  'runtime/site/pages/*/text.ts',
  'runtime/site/pages/*/live.ts',
];

/** What the three applications have in common. */
const UI_OF_EVERY_PAGE: readonly string[] = ['runtime/ui/api', 'runtime/ui/saving', 'runtime/ui/tokens'];

export const ROOMS: readonly Room[] = [
  { folder: 'schemas', folders: [], packages: 'any', node: true },
  { folder: 'workflows', folders: [], packages: [], node: false },
  { folder: 'engine', folders: ['schemas', 'workflows'], packages: PURE_PACKAGES, node: false },
  { folder: 'runtime', folders: ['schemas', 'workflows', 'engine'], packages: 'any', node: true },
  // What is done with a draft is done for pages, the API and jobs alike: none of it knows HTTP.
  {
    folder: 'runtime/filing',
    folders: ['schemas', 'workflows', 'engine', 'runtime'],
    packages: 'any',
    without: ['fastify'],
    node: true,
  },
  { folder: 'runtime/forms', folders: ['schemas/types', 'engine'], packages: 'any', node: false },
  // Light enough for every page: no library, no text.
  ...UI_OF_EVERY_PAGE.map((folder) => ({
    folder,
    folders: ['schemas/types', 'engine', ...UI_OF_EVERY_PAGE],
    packages: [],
    node: false,
  })),
  { folder: 'runtime/ui', folders: ['schemas/types', 'engine', 'runtime/forms'], packages: 'any', node: false },
  ...BROWSER_PARTS_OF_SITE.map((folder) => ({
    folder,
    folders: [
      'schemas/types',
      'engine',
      'runtime/forms',
      'runtime/ui/icon.tsx',
      ...UI_OF_EVERY_PAGE,
      ...BROWSER_PARTS_OF_SITE,
    ],
    packages: 'any' as const,
    node: false,
  })),
  {
    folder: 'runtime/desk',
    folders: ['schemas/types', 'engine', 'runtime/forms', 'runtime/ui'],
    packages: 'any',
    node: false,
  },
  {
    folder: 'designer',
    folders: ['schemas', 'workflows', 'engine', 'runtime/forms', 'runtime/ui'],
    packages: 'any',
    node: false,
  },
];

/** Says why `from` (a path in the repository) may not import `specifier`, or nothing when it may. */
export function refuseImport(from: string, specifier: string, rooms: readonly Room[] = ROOMS): string | undefined {
  const room = findRoom(from, rooms);
  if (!room) return undefined;
  if (specifier.startsWith('.')) {
    const target = resolveRelative(from, specifier);
    return refuseFolder(room, target) ?? refuseFloor(from, target);
  }
  if (specifier.startsWith('node:')) {
    return room.node ? undefined : `${room.folder} runs without Node: it cannot import ${specifier}.`;
  }
  return refusePackage(room, packageName(specifier));
}

function findRoom(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms
    .filter((room) => isWithin(path, room.folder))
    .reduce<Room | undefined>((best, room) => (best && depthOf(best) > depthOf(room) ? best : room), undefined);
}

function refuseFolder(room: Room, target: string): string | undefined {
  if ([room.folder, ...room.folders].some((folder) => isWithin(target, folder))) return undefined;
  const allowed = room.folders.length > 0 ? `only ${room.folders.join(', ')}` : 'no other folder';
  return `${room.folder} may import ${allowed}: not ${target}.`;
}

function refusePackage(room: Room, name: string): string | undefined {
  if (room.without?.includes(name)) return `${room.folder} may not import ${name}.`;
  if (room.packages === 'any' || room.packages.includes(name)) return undefined;
  return `${room.folder} may import pure libraries only: ${name} is not listed in test/boundaries/rooms.ts.`;
}

function depthOf({ folder }: Room): number {
  return folder.split('/').length;
}

function isWithin(path: string, folder: string): boolean {
  const names = path.split('/');
  return folder.split('/').every((name, at) => name === names[at] || (name === '*' && names[at] !== undefined));
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function resolveRelative(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
