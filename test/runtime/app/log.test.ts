import { expect, test } from 'vitest';
import { describeError } from '../../../runtime/app/log.ts';

test('a value that the database refuses is not written in the log', () => {
  const message = 'select * from person where id = $1 - invalid input syntax for type uuid: "marie@exemple.nc"';
  const error = Object.assign(new Error(message), { code: '22P02', detail: 'Key (email)=(marie@exemple.nc)' });
  const line = JSON.stringify(describeError(error));
  expect(line).not.toContain('marie');
  expect(line).toContain('invalid input syntax for type uuid: [kept out]');
  expect(line).toContain('log.test.ts');
});
