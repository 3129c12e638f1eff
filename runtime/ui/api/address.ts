/**
 * The routes of the API as browsers name them: by method and pattern, `GET /cases/:id`, the words of the server's own files.
 * Their types are made from the server's description (`npm run generate`), so a route that is renamed there, or a shape that
 * changes, does not compile here.
 */
import type { Routes } from '../../../schemas/types/routes.ts';

/** A route as `request` names it: `GET /cases/:id`. */
export type RouteName = keyof Routes;

/** What a route answers: null where there is nothing to say. */
export type RouteReply<Name extends RouteName> = Routes[Name] extends { readonly reply: infer Reply } ? Reply : never;

/** What a route is given: parts of its address, its query, its body; those that it has, and no other. */
export type RouteInput<Name extends RouteName> = {
  readonly [Part in keyof Omit<Routes[Name], 'reply'>]: Part extends 'query'
    ? Query<Routes[Name][Part]>
    : Routes[Name][Part];
};

/** What may be left out of a query may be undefined too. */
type Query<Values> = {
  readonly [Name in keyof Values]: undefined extends Values[Name] ? Values[Name] | undefined : Values[Name];
};

/** The input of a route; nothing where all of it may be left out. */
export type Given<Input> = Partial<Input> extends Input ? readonly [input?: Input] : readonly [input: Input];

/** Parts of an address as they are filled in. */
export type Parts = {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
};

/** The address of what a link leads to. */
export function linkTo<Name extends Extract<RouteName, `GET ${string}`>>(
  name: Name,
  ...given: Given<RouteInput<Name>>
): string;
export function linkTo(name: RouteName, parts: Parts = {}): string {
  return addressOf(name, parts).address;
}

/** Method and address of a route; what is undefined or empty in the query is left out. */
export function addressOf(name: RouteName, { params = {}, query = {} }: Parts): { method: string; address: string } {
  const [method = '', pattern = ''] = name.split(' ');
  const path = pattern.replaceAll(/:(\w+)/g, (_, part: string) => encodeURIComponent(params[part] ?? ''));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(asked.map(([part, value]) => [part, String(value)])).toString();
  return { method, address: `/api/v1${path}${search === '' ? '' : `?${search}`}` };
}
