/** The real schemes, page by page, on React: the desk and the studio render with it, the portal with Preact. */
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  activePages,
  compile,
  decodePost,
  reviewSections,
  type PostedPair,
  type CompiledDispositif,
  type JsonObject,
} from '../../../engine/index.ts';
import { readFolder } from '../../../runtime/cli/read-folder.ts';
import { toAnswers } from '../../../runtime/forms/values.ts';
import { createTranslate, FormPage, fr, Review, SchemaFields } from '../../../runtime/forms/index.ts';

const t = createTranslate(fr);
const EXAMPLES = join(import.meta.dirname, '../../../examples');

async function load(id: string): Promise<CompiledDispositif> {
  const result = compile(await readFolder(join(EXAMPLES, id)));
  if (result.type === 'failed') throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.dispositif;
}

const FILE = JSON.stringify({ id: 'f', name: 'f', size: 1, mediaType: 'application/pdf' });

/** What a post of a page carries when each control holds something. */
function postOf(html: string): readonly PostedPair[] {
  const controls = [...html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"[^>]*>/g)];
  return controls.map(([tag, name = '']) => [name, tag.includes('type="file"') ? FILE : '1']);
}

describe.each(['aide-medicale', 'permis-chasser', 'subvention-association'])('%s', (id) => {
  test('every field that is asked has a control, whose name the server reads back', async () => {
    const { form } = await load(id);
    const answers: JsonObject = { foyer: { situation: 'seul', membres: [{}] } };
    for (const page of activePages(form, answers)) {
      const html = renderToStaticMarkup(
        <FormPage form={form} page={page} answers={answers} errors={[]} t={t} documentList={null} />,
      );
      const pairs = postOf(html);
      expect(new Set(pairs.map(([name]) => name.split('[')[0]))).toEqual(new Set(page.fields));
      const posted = decodePost(form.model, pairs, page.fields);
      expect(Object.keys(posted)).toEqual(page.fields);
    }
  });

  test('the answers of its scenarios read well on the review page', async () => {
    const { form, scenarios } = await load(id);
    for (const { given } of Object.values(scenarios)) {
      const answers = toAnswers(given.answers);
      const html = renderToStaticMarkup(
        <Review sections={reviewSections(form, answers)} t={t} changeHref={(page) => `/${page}`} />,
      );
      expect(html).toContain('Modifier');
      expect(html).not.toMatch(/\d{4}-\d{2}-\d{2}|undefined|\[object/);
    }
  });

  test('the forms of its actions and opinions render, without a line for a description meant for authors', async () => {
    const { workflow } = await load(id);
    const forms = [...Object.values(workflow.actions), ...Object.values(workflow.opinions)]
      .map(({ form }) => form)
      .filter((form) => form !== null);
    expect(forms.length).toBeGreaterThan(0);
    for (const { schema, form } of forms) {
      const { conditions } = form.validators;
      const html = renderToStaticMarkup(
        <SchemaFields schema={schema} conditions={conditions} answers={{}} errors={[]} t={t} documentList={null} />,
      );
      for (const name of schema.required ?? []) expect(html).toContain(`name="${name}`);
    }
  });
});
