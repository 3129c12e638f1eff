/* What the catalogue, the sheet of a scheme and the page before its form show. */
import type { OfferedDraft } from './account.ts';

type CatalogueItem = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly theme: string;
  readonly open: boolean;
  /** Why requests are not received, or until when they are; null when always open. */
  readonly period: string | null;
};
export type CatalogueModel = {
  readonly type: 'catalogue';
  readonly query: string;
  readonly theme: string;
  readonly audience: string;
  readonly themes: readonly string[];
  readonly audiences: readonly string[];
  /** Those of the page. */
  readonly items: readonly CatalogueItem[];
  /** On all pages. */
  readonly found: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Whether anything at all is published. */
  readonly empty: boolean;
};

export type SheetModel = {
  readonly type: 'sheet';
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly open: boolean;
  readonly period: string | null;
  readonly minutes: number;
  readonly replacedBy: { readonly id: string; readonly title: string } | null;
  readonly privacyHtml: string;
  readonly acts: readonly { readonly text: string; readonly url: string | null }[];
};

export type StartModel = {
  readonly type: 'start';
  readonly id: string;
  readonly title: string;
  readonly introHtml: string;
  readonly minutes: number;
  readonly documents: readonly {
    readonly label: string;
    readonly hint: string;
    readonly when: 'required' | 'later' | 'depends';
  }[];
  readonly privacyHtml: string;
  readonly open: boolean;
  readonly period: string | null;
  readonly drafts: readonly { readonly href: string; readonly dropHref: string; readonly savedOn: string }[];
  /** Begun before signing in, of which it is asked whether they are one's own. */
  readonly offered: readonly OfferedDraft[];
  /** Whether one was just given up. */
  readonly dropped: boolean;
  /** Days for which what was typed is kept after the last save. */
  readonly kept: { readonly anonymous: number; readonly account: number };
  /** Whoever is signed in is told of their own days alone. */
  readonly signedIn: boolean;
  /** Where the button posts to; null in a preview, whose first page is a link. */
  readonly firstPage: string | null;
};
