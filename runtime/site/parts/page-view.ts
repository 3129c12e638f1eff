/** What a page of the site is, beside its data: how it is shown, what its window is called, and the way to it. */
import type { JSX } from 'react';
import type { Form, JsonObject } from '../../../engine/index.ts';
import type { Translate } from '../text.ts';
import type { Crumb } from './shell.ts';

/** A page of the site for its `Model`, plain JSON that the server sends along where the browser takes the page over. */
export interface PageView<Model> {
  /** The page itself. `form` is there for pages of a form, which cannot be shown without its conditions. */
  readonly view: (shown: {
    readonly page: Model;
    readonly t: Translate;
    readonly form: Form | undefined;
    /** Megabytes of the largest document that may be sent. */
    readonly mostMegabytes: number;
  }) => JSX.Element;
  /** Title of the window, without the name of the site. */
  readonly title: (page: Model, t: Translate) => string;
  /** Steps of the breadcrumb after the home page, the last one without address; by default the page alone, by its title. */
  readonly crumbs?: (page: Model, t: Translate) => readonly Crumb[];
  /** What search engines say of the page. */
  readonly description?: (page: Model) => string;
  /** What it is about for machines, as JSON-LD. */
  readonly structured?: (page: Model) => JsonObject;
  /** Address of the Atom feed of what is new of it. */
  readonly feed?: (page: Model) => string;
  /** Whether the person has something to mend on the page, which its title then says first. */
  readonly hasErrors?: (page: Model) => boolean;
}

/** The breadcrumb of a page of the account. */
export function inAccount(t: Translate, label: string, ...between: readonly Crumb[]): readonly Crumb[] {
  return [{ label: t('account'), href: '/compte' }, ...between, { label, href: '' }];
}

/** The breadcrumb of a page on how one signs in. */
export function inSecurity(t: Translate, label: string): readonly Crumb[] {
  return inAccount(t, label, { label: t('securityTitle'), href: '/compte/connexion' });
}
