/** Who is at the other end, with all that permissions need to know of them. */
import { routeOf, type Case } from '../../engine/index.ts';
import type { Role } from '../../schemas/types/api.ts';

/** A person who is signed in, or a program with their token, with the rights of this moment. */
export interface Viewer {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** Functions held through groups, by scheme and by route; a null route is the function's own group. */
  readonly functions: readonly {
    readonly dispositif: string;
    readonly function: string;
    readonly route: string | null;
  }[];
  /** Companies and associations that they act for. */
  readonly establishments: readonly {
    readonly id: string;
    readonly name: string;
    readonly ridet: string | null;
    readonly rna: string | null;
    readonly role: 'representative' | 'mandatary';
  }[];
  /** Entry in the user register; null for an agent who never asked for anything. */
  readonly personId: string | null;
}

/** Who is at the other end, and how far that is sure. */
export interface Visitor {
  readonly viewer: Viewer;
  /** More than a password vouches for the session: a code, a passkey, or the identity service. */
  readonly isProven: boolean;
}

/** Functions that a viewer holds in a scheme, be it for some of its cases only. */
export function functionsIn(viewer: Viewer, dispositifId: string): readonly string[] {
  const held = viewer.functions.filter(({ dispositif }) => dispositif === dispositifId);
  return [...new Set(held.map((one) => one.function))];
}

/** Functions that a viewer holds on one case: where the case takes a route, only through the groups of that route. */
export function functionsOn(
  viewer: Viewer,
  subject: Pick<Case, 'routes'> & { readonly dispositif: Pick<Case['dispositif'], 'id'> },
): readonly string[] {
  return viewer.functions
    .filter(({ dispositif, function: name, route }) => {
      return dispositif === subject.dispositif.id && route === routeOf(subject, name);
    })
    .map((held) => held.function);
}

/** Schemes in which a viewer holds a function. */
export function dispositifsOf(viewer: Viewer): readonly string[] {
  return [...new Set(viewer.functions.map((held) => held.dispositif))];
}
