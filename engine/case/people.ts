/** Who has to do with a case: who asks, for whom, and who acts on it. */

/** A company or an association, as a request names it. */
export type ActingFor = {
  readonly id: string;
  readonly name: string;
  /** Null for an association that has none. */
  readonly ridet: string | null;
  /** Its number in the register of associations; null for none or unknown, absent of requests that were filed before it was kept. */
  readonly rna?: string | null;
  /** By which right the person filed for it; absent of requests that were filed before it was kept. */
  readonly role?: 'representative' | 'mandatary';
};

/** Who asks. `email` is null for a person without one. */
export type Applicant = {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** For whom the person asked: the request belongs to it, and to all who act for it. Absent of a request of their own. */
  readonly establishment?: ActingFor;
};

/** How the applicant is reached, as they told it since they filed; what is absent they did not tell. */
export type ToldContact = {
  /** Telephone, E.164. */
  readonly phone?: string;
  /** Where mails go from now on. */
  readonly email?: string;
  /** In the shape of the block adresse-nc. */
  readonly address?: Readonly<Record<string, string>>;
  /** The address in the answers when they told it: once that is mended, it is the later word. */
  readonly instead?: Readonly<Record<string, string>> | null;
};

/** Someone else filled the request for the applicant. */
export type Mandate = {
  readonly name: string;
  /** As what, in words: « fille », « mandataire, par mandat du 3 mars 2026 ». */
  readonly quality: string;
  /** The mandate that the applicant gave them from their account, and who that is in the register; absent of what an agent noted. */
  readonly given?: { readonly id: string; readonly personId: string };
};

/** An absent colleague, and those of the functions held that are held in their place alone. */
export type StandIn = { readonly userId: string; readonly name: string; readonly functions: readonly string[] };

/** Who does something on a case: its applicant, an agent, time itself, or a program of ours under its name. */
export type Actor =
  /**
   * `establishment`: the one they act for, by its identifier; `mandate`: under which they act for another person, its principal;
   * both absent where they act for themselves.
   */
  | {
      readonly type: 'applicant';
      readonly personId: string;
      readonly name: string;
      readonly establishment?: string;
      readonly mandate?: { readonly id: string; readonly principal: string };
    }
  /** `functions`: those the agent holds in this dispositif, through groups; `standsFor`: absent colleagues whose place they take now. */
  | {
      readonly type: 'agent';
      readonly userId: string;
      readonly name: string;
      readonly functions: readonly string[];
      readonly standsFor?: readonly StandIn[];
    }
  /** A program that reads the cases of a scheme, and does nothing on them: the categories of data it reads, and whether who asks. */
  | {
      readonly type: 'application';
      readonly id: string;
      readonly name: string;
      readonly categories: readonly string[];
      readonly identity: boolean;
    }
  | { readonly type: 'time' }
  | { readonly type: 'system'; readonly name: string };

/** An agent, as another one names them. */
export type Colleague = { readonly userId: string; readonly name: string };

/** Who asked, once nothing says who that was: an identifier that is nobody's. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
