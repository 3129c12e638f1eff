/* What the forms of a play are drawn with: the form and the conditions that the server made of the draft, and nothing else of it. */
import { useQuery } from '@tanstack/react-query';
import type { Form } from '../../engine/index.ts';
import { createTranslate, en, fr, type UploadAdapter } from '../../runtime/forms/index.ts';
import { documentsEn } from '../../runtime/forms/messages/documents-en.ts';
import { documentsFr } from '../../runtime/forms/messages/documents-fr.ts';
import { documentListIn } from '../../runtime/forms/widgets/file/document-list.tsx';
import { loadForm } from '../../runtime/forms/load-form.ts';
import { lookupsEn } from '../../runtime/forms/messages/lookups-en.ts';
import { lookupsFr } from '../../runtime/forms/messages/lookups-fr.ts';
import { createText } from '../../runtime/forms/text.ts';
import { chooseCatalogue } from '../../runtime/ui/language.ts';

/** Texts of the form renderer in the page's language. */
export const translate = createTranslate(chooseCatalogue({ fr, en }));
/** Likewise of registers that fill answers. */
export const lookupText = createText(chooseCatalogue({ fr: lookupsFr, en: lookupsEn }));

/** Asks for several documents at once. */
export const documentList = documentListIn(chooseCatalogue({ fr: documentsFr, en: documentsEn }));

/** The applicant's form; null until it is here. */
export function usePreviewForm(address: string | null): { readonly form: Form | null; readonly error: Error | null } {
  const { data, error } = useQuery({
    queryKey: ['play-form', address],
    queryFn: () =>
      address === null
        ? null
        : loadForm({ modelUrl: `${address}/form.json`, validatorsUrl: `${address}/validators.js` }),
    structuralSharing: false,
    staleTime: Infinity,
    enabled: address !== null,
  });
  return { form: data ?? null, error };
}

/** Documents of a play are named and sent nowhere. */
export const localUpload: UploadAdapter = {
  send: async ({ name, size, type }) => ({
    type: 'stored',
    file: { id: `scenario-${slug(name)}`.slice(0, 64), name, size, mediaType: type || 'application/octet-stream' },
  }),
};

function slug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
}
