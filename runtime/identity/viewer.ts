/** Who is at the other end, with all that permissions need to know of them. */
import { routeOf, type Case, type LocalDate } from '../../engine/index.ts';
import type { Mandated } from './mandated.ts';
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
  /** Absent colleagues whose place they take today: what these hold is among `groups` and `functions`. */
  readonly standsFor: readonly Absent[];
  /** Companies and associations that they act for. */
  readonly establishments: readonly {
    readonly id: string;
    readonly name: string;
    readonly ridet: string | null;
    readonly rna: string | null;
    readonly role: 'representative' | 'mandatary';
  }[];
  /** Mandates under which they act for other persons. */
  readonly mandates: readonly Mandated[];
  /** Entry in the user register; null for an agent who never asked for anything. */
  readonly personId: string | null;
}

/** An absent colleague, and what is held in their place and not otherwise. */
export interface Absent extends Pick<Viewer, 'groups' | 'functions' | 'personId'> {
  readonly userId: string;
  readonly name: string;
  /** Last day of the absence, in Nouméa. */
  readonly until: LocalDate;
  /** Companies and associations that the absent one acts for: of their requests nobody judges in their place. */
  readonly establishments: readonly string[];
  /** Mandates of the absent one: nor is one of these requests judged in their place. */
  readonly mandates: readonly Mandated[];
}

/** Who is at the other end, and how far that is sure. */
export interface Visitor {
  readonly viewer: Viewer;
  /** More than a password vouches for the session: a code, a passkey, or the identity service. */
  readonly isProven: boolean;
}

/** Functions that a viewer holds in a scheme, be it for some of its cases only. */
export function functionsIn(viewer: Pick<Viewer, 'functions'>, dispositifId: string): readonly string[] {
  const held = viewer.functions.filter(({ dispositif }) => dispositif === dispositifId);
  return [...new Set(held.map((one) => one.function))];
}

/** What a viewer holds themselves, and not in the place of somebody absent. */
export function ownFunctions({ functions, standsFor }: Viewer): Viewer['functions'] {
  const lent = new Set(standsFor.flatMap((absent) => absent.functions.map(keyOf)));
  return functions.filter((held) => !lent.has(keyOf(held)));
}

const keyOf = ({ dispositif, function: name, route }: Viewer['functions'][number]): string =>
  `${dispositif} ${name} ${route ?? ''}`;

/** Functions that a viewer holds on one case: where the case takes a route, only through the groups of that route. */
export function functionsOn(
  viewer: Pick<Viewer, 'functions'>,
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
