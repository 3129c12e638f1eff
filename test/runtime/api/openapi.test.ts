import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../support/app.ts';

let test: TestApp;
let document: {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; summary: string; tags: string[]; responses: object }>>;
  components: { schemas: Record<string, object> };
};
beforeAll(async () => {
  test = await createTestApp();
  document = (await test.request({ method: 'GET', url: '/api/openapi.json' })).json();
});
afterAll(() => test.close());

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and describes each operation', () => {
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(40);
    const names = operations.map((operation) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const operation of operations) {
      expect(operation.summary).toMatch(/\.$/);
      expect(operation.tags).toHaveLength(1);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['4XX', '5XX']));
    }
  });

  it('names its shapes as the schemas do, and every reference leads to one', () => {
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['CaseDetail', 'Problem', 'CaseCommand']),
    );
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!);
    expect(references.length).toBeGreaterThan(100);
    for (const reference of references) {
      expect(reference).toMatch(/^#\/components\/schemas\//);
      expect(document.components.schemas).toHaveProperty(reference.replace('#/components/schemas/', ''));
    }
  });

  it('holds schemas that a validator takes', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ ...document, $id: 'openapi' });
    for (const name of Object.keys(document.components.schemas)) {
      expect(typeof ajv.getSchema(`openapi#/components/schemas/${name}`)).toBe('function');
    }
  });
});
