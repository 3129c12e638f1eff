/** What surrounds every page, and the way to other pages. */
import type { Language } from '../text.ts';
/** What surrounds every page. */
export type Shell = {
  readonly language: Language;
  /** `icon` is the pictogram of its windows. */
  readonly brand: { readonly name: string; readonly logo: string | null; readonly icon: string };
  /** Whom people write to about their data; null where each scheme says it alone. */
  readonly dataContact: string | null;
  /** Addresses of the style sheets, in their order. */
  readonly styles: readonly string[];
  readonly viewer: Viewer | null;
  /** For whom the viewer may act, and does now; null when they act for nobody but themselves. */
  readonly acting: ActingChoice | null;
  readonly demo: boolean;
  /** Megabytes of the largest document that may be sent. */
  readonly mostMegabytes: number;
  /** Whether it is shown in a frame of another page, the studio's: that page has the brand and the ways around. */
  readonly framed: boolean;
  /** Where signing in comes back to. */
  readonly path: string;
};

/** Companies, associations and persons that somebody acts for; `current` is null while they act for themselves. */
export type ActingChoice = {
  readonly current: string | null;
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** Page that has all of them. */
  readonly page: string;
};

type Viewer = {
  readonly name: string;
  readonly isAgent: boolean;
  readonly isAuthor: boolean;
  /** Signed in by a password alone where it takes more: nothing is open to them but setting that up, and leaving. */
  readonly owesFactor: boolean;
};

/** A step of the breadcrumb; `href` is empty for the page itself. */
export type Crumb = { readonly label: string; readonly href: string };
