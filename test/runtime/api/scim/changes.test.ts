import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGroup, readGroupPatch, readUser, readUserPatch } from '../../../../runtime/api/scim/changes.ts';

const PATCH = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
const patch = (...operations: readonly object[]) => ({ schemas: PATCH, Operations: operations });

/** Bodies as the documentation of Entra ID (« Develop a SCIM endpoint ») and of Okta (« SCIM 2.0 ») show them. */
describe('an account', () => {
  it.for<readonly [who: string, body: object, change: object]>([
    [
      'Entra ID makes',
      {
        schemas: [
          'urn:ietf:params:scim:schemas:core:2.0:User',
          'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
        ],
        externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
        userName: 'Test_User_ab6490ee@testuser.com',
        active: true,
        emails: [{ primary: true, type: 'work', value: 'Test_User_fd0ea19b@testuser.com' }],
        meta: { resourceType: 'User' },
        name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
        roles: [],
      },
      {
        email: 'test_user_ab6490ee@testuser.com',
        name: 'givenName familyName',
        active: true,
        externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
      },
    ],
    [
      'Okta makes',
      {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        userName: 'test.user@okta.local',
        name: { givenName: 'Test', familyName: 'User' },
        emails: [{ primary: true, value: 'test.user@okta.local', type: 'work' }],
        displayName: 'Test User',
        locale: 'en-US',
        externalId: '00ujl29u0le5T6Aj10h7',
        groups: [],
        password: '1mz050nq',
        active: true,
      },
      { email: 'test.user@okta.local', name: 'Test User', active: true, externalId: '00ujl29u0le5T6Aj10h7' },
    ],
    [
      'has parts of a name',
      { userName: 'a@b.nc', name: { givenName: 'Li', familyName: 'Wéma' } },
      { email: 'a@b.nc', name: 'Li Wéma' },
    ],
    ['has half a name', { userName: 'a@b.nc', name: { familyName: 'Wéma' } }, { email: 'a@b.nc' }],
    [
      'has an address alone',
      { emails: [{ value: 'x@b.nc' }, { value: 'A@b.nc', primary: true }] },
      { email: 'a@b.nc' },
    ],
  ])('that %s is read', ([, body, change]) => {
    expect(readUser(body)).toEqual(change);
  });

  it.for<readonly [who: string, body: object, change: object]>([
    ['Entra ID disables', patch({ op: 'Replace', path: 'active', value: false }), { active: false }],
    ['Entra ID disables, as text', patch({ op: 'Replace', path: 'active', value: 'False' }), { active: false }],
    ['Okta disables', patch({ op: 'replace', value: { active: false } }), { active: false }],
    [
      'Entra ID changes',
      patch(
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'updatedEmail@microsoft.com' },
        { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
        { op: 'Add', path: 'displayName', value: 'Li Wéma' },
        { op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', value: 'DSIN' },
      ),
      { email: 'updatedemail@microsoft.com', name: 'Li Wéma' },
    ],
    [
      'says the same twice',
      patch({ op: 'replace', path: 'active', value: true }, { op: 'Replace', path: 'ACTIVE', value: false }),
      { active: false },
    ],
    [
      'Entra ID changes by the standard (aadOptscim062020)',
      patch(
        { op: 'replace', path: 'emails[type eq "work"].value', value: 'TestMhvaes@test.microsoft.com' },
        {
          op: 'replace',
          value: {
            displayName: 'Bjfe',
            'name.givenName': 'Kkom',
            'name.familyName': 'Unua',
            'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber': 'Aklq',
          },
        },
      ),
      { email: 'testmhvaes@test.microsoft.com', name: 'Bjfe' },
    ],
    [
      'is named by its parts alone',
      patch({ op: 'add', value: { 'name.givenName': 'Kkom', 'name.familyName': 'Unua' } }),
      { name: 'Kkom Unua' },
    ],
    [
      'has its address among others',
      patch({ op: 'replace', value: { 'emails[type eq "work"].value': 'A@b.nc', active: true } }),
      { email: 'a@b.nc', active: true },
    ],
    [
      'is called otherwise by the directory',
      patch({ op: 'Replace', path: 'externalId', value: ' Eqpj ' }),
      { externalId: 'Eqpj' },
    ],
    ['is called nothing any more', patch({ op: 'remove', path: 'externalId' }), { externalId: null }],
    ['is called nothing by an empty text', patch({ op: 'replace', value: { externalId: '' } }), {}],
    ['loses what is not kept', patch({ op: 'remove', path: 'title' }), {}],
  ])('that %s is changed so', ([, body, change]) => {
    expect(readUserPatch(body)).toEqual(change);
  });

  it.for<readonly [what: string, body: unknown, scimType: string]>([
    ['no operation', { schemas: PATCH, Operations: [] }, 'invalidSyntax'],
    ['no list of operations', { schemas: PATCH }, 'invalidSyntax'],
    ['an unknown operation', patch({ op: 'move', path: 'active', value: true }), 'invalidSyntax'],
    ['a path that is no text', patch({ op: 'replace', path: 7, value: true }), 'invalidPath'],
    ['a flag that is none', patch({ op: 'replace', path: 'active', value: 'peut-être' }), 'invalidValue'],
    ['a name of the directory that is no text', patch({ op: 'replace', value: { externalId: 7 } }), 'invalidValue'],
    [
      'a name of the directory that is too long',
      patch({ op: 'add', path: 'externalId', value: 'x'.repeat(201) }),
      'invalidValue',
    ],
    ['an empty name', patch({ op: 'replace', path: 'displayName', value: ' ' }), 'invalidValue'],
    ['a name taken away', patch({ op: 'remove', path: 'displayName' }), 'mutability'],
    ['too many operations', patch(...Array.from({ length: 1001 }, () => ({ op: 'remove', path: 'title' }))), 'tooMany'],
  ])('is refused for %s', ([, body, scimType]) => {
    expect(() => readUserPatch(body)).toThrow(expect.objectContaining({ scim: expect.objectContaining({ scimType }) }));
  });
});

describe('a group', () => {
  const NONE = { added: [], removed: [] };

  it('is read whole, each member once', () => {
    const members = [{ value: 'a', display: 'Li' }, { value: 'b' }, { value: 'a' }];
    expect(readGroup({ displayName: ' Instruction ', members })).toEqual({
      name: 'Instruction',
      members: ['a', 'b'],
      ...NONE,
    });
    expect(readGroup({ displayName: 'Vide' })).toEqual({ name: 'Vide', ...NONE });
  });

  it.for<readonly [who: string, body: object, change: object]>([
    [
      'Entra ID adds',
      patch({ op: 'Add', path: 'members', value: [{ $ref: null, value: 'f648f8d5' }] }),
      { added: ['f648f8d5'], removed: [] },
    ],
    [
      'Entra ID removes',
      patch({ op: 'Remove', path: 'members', value: [{ $ref: null, value: 'f648f8d5' }] }),
      { added: [], removed: ['f648f8d5'] },
    ],
    [
      'Okta removes',
      patch({ op: 'remove', path: 'members[value eq "23a35c27"]' }),
      { added: [], removed: ['23a35c27'] },
    ],
    [
      'Okta pushes whole',
      patch({ op: 'replace', path: 'members', value: [{ value: 'a' }, { value: 'b' }] }),
      { members: ['a', 'b'], ...NONE },
    ],
    [
      'Entra ID removes by the standard (aadOptscim062020)',
      patch({ op: 'remove', path: 'members[value eq "7f4bc1a3-285e-48ae-8202-5accb43efb0e"]' }),
      { added: [], removed: ['7f4bc1a3-285e-48ae-8202-5accb43efb0e'] },
    ],
    [
      'Entra ID calls otherwise',
      patch({ op: 'Replace', path: 'externalId', value: 'g-1' }),
      { externalId: 'g-1', ...NONE },
    ],
    ['Okta calls otherwise', patch({ op: 'replace', value: { externalId: 'g-2' } }), { externalId: 'g-2', ...NONE }],
    ['is called nothing any more', patch({ op: 'remove', path: 'externalId' }), { externalId: null, ...NONE }],
    [
      'Okta names',
      patch({ op: 'replace', value: { id: 'abf4dd94', displayName: 'Instruction' } }),
      { name: 'Instruction', ...NONE },
    ],
    ['empties', patch({ op: 'remove', path: 'members' }), { members: [], ...NONE }],
    [
      'takes back',
      patch({ op: 'add', path: 'members', value: { value: 'a' } }, { op: 'remove', path: 'members[value eq "a"]' }),
      { added: [], removed: ['a'] },
    ],
    [
      'keeps the case of identifiers',
      patch({ op: 'remove', path: 'Members[value eq "AbC"]' }),
      { added: [], removed: ['AbC'] },
    ],
  ])('that %s is changed so', ([, body, change]) => {
    expect(readGroupPatch(body)).toEqual(change);
  });

  it('ends with who the operations say, one after the other', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const operation = fc.oneof(
      fc.record({
        op: fc.constant('add'),
        path: fc.constant('members'),
        value: fc.array(
          id.map((value) => ({ value })),
          { maxLength: 3 },
        ),
      }),
      fc.record({
        op: fc.constant('remove'),
        path: fc.constant('members'),
        value: fc.array(
          id.map((value) => ({ value })),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      fc.record({
        op: fc.constant('replace'),
        path: fc.constant('members'),
        value: fc.array(
          id.map((value) => ({ value })),
          { maxLength: 3 },
        ),
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(id), fc.array(operation, { minLength: 1, maxLength: 8 }), (before, operations) => {
        const simple = operations.reduce<ReadonlySet<string>>((now, { op, value }) => {
          const named = value.map((one) => one.value);
          if (op === 'replace') return new Set(named);
          return op === 'add'
            ? new Set([...now, ...named])
            : new Set([...now].filter((one) => !named.some((id) => id === one)));
        }, new Set(before));
        const { members, added, removed } = readGroupPatch(patch(...operations));
        const after = new Set([...(members ?? before).filter((one) => !removed.includes(one)), ...added]);
        expect([...after].toSorted()).toEqual([...simple].toSorted());
      }),
    );
  });
});
