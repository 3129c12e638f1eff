/** `npm run conformance -- <folder of the suite>`: a line for each file; fails when a test gives the wrong answer. */
import { runSuite } from './run-suite.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name the folder of the JSON Schema test suite (the one that holds `tests/draft2020-12`).');
  process.exitCode = 2;
} else {
  const results = await runSuite(folder);
  for (const { file, passed, refused, failures } of results) {
    console.log(
      `${failures.length === 0 ? 'ok  ' : 'FAIL'} ${file}: ${passed} passed, ${refused} refused by a diagnostic`,
    );
    for (const failure of failures) console.log(`     ${failure}`);
  }
  if (results.length === 0 || results.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
}
