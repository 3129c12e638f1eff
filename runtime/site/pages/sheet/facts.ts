/** What people look for first on a sheet, in a few words: for whom, how long, what to bring, how much, whom to ask. */
import { documentQuestions, type CompiledDispositif, type JsonObject } from '../../../../engine/index.ts';
import type { SheetModel } from './view.tsx';

type Scheme = Pick<CompiledDispositif, 'id' | 'identity'> & {
  readonly form: { readonly model: Pick<CompiledDispositif['form']['model'], 'fields'> };
};
type Sections = SheetModel['sections'];

/** Key facts of a scheme; `sections` are those of its sheet, of which some tell more. @param logo where that of its service is */
export function factsOf({ identity, form }: Scheme, sections: Sections, logo: string | null): SheetModel['facts'] {
  const files = documentQuestions(form.model);
  const { name, phone, email } = identity.service;
  return {
    audiences: identity.audiences,
    delay: identity.typicalDelay,
    documents: {
      always: files.filter(({ required, conditional }) => required && !conditional).length,
      sometimes: files.some(({ required, conditional }) => !required || conditional),
      section: idOf(sections, /pi[eè]ces|documents|justificatifs/iu),
    },
    amount: idOf(sections, /montant|tarif|prix|co[uû]t/iu),
    contact: { logo, name, phone: phone ?? null, email: email ?? null },
  };
}

function idOf(sections: Sections, title: RegExp): string | null {
  return sections.find((section) => title.test(section.title))?.id ?? null;
}

const AUDIENCES: Readonly<Record<string, string>> = {
  particulier: 'Particuliers',
  foyer: 'Familles',
  association: 'Associations',
  entreprise: 'Entreprises',
};

/** The scheme as schema.org says a public service (`GovernmentService`); `site` is its address and the administration's name. */
export function structuredOf(
  { id, identity }: Pick<Scheme, 'id' | 'identity'>,
  site: { readonly url: string; readonly name: string },
): JsonObject {
  const { title, summary, theme, audiences, service } = identity;
  const url = `${site.url}/demarches/${id}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: title,
    description: summary,
    url,
    serviceType: theme,
    inLanguage: 'fr',
    audience: audiences.map((audience) => ({ '@type': 'Audience', audienceType: AUDIENCES[audience] ?? audience })),
    provider: { '@type': 'GovernmentOrganization', name: site.name, url: site.url },
    serviceOperator: {
      '@type': 'GovernmentOrganization',
      name: service.name,
      ...(service.phone && { telephone: service.phone }),
      ...(service.email && { email: service.email }),
    },
    availableChannel: { '@type': 'ServiceChannel', serviceUrl: `${url}/formulaire` },
  };
}
