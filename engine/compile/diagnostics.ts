/*
 * The one table of diagnostics: code → how grave, and the sentence. The tables of each area are declared beside the
 * checks that use them, and gathered here so that a code is found, documented and tested in one place.
 */
import type { DiagnosticCode, DiagnosticKind, ParamsOf } from '../language/diagnostic-table.ts';
import { SOURCE_DIAGNOSTICS } from '../language/source-diagnostics.ts';
import { DATA_DIAGNOSTICS } from '../form/check/data-diagnostics.ts';
import { ZONE_DIAGNOSTICS } from '../form/check/zone-diagnostics.ts';
import { CALCULATED_DIAGNOSTICS } from '../form/check/calculated-diagnostics.ts';
import { ANNOTATION_DIAGNOSTICS } from '../form/check/annotation-diagnostics.ts';
import { FORM_DIAGNOSTICS } from '../form/check/form-diagnostics.ts';
import { LOOKUP_DIAGNOSTICS } from '../form/check/lookup-diagnostics.ts';
import { PAGE_DIAGNOSTICS } from '../form/check/page-diagnostics.ts';
import { SIGNATORY_DIAGNOSTICS } from '../form/check/signatory-diagnostics.ts';
import { QUESTION_DIAGNOSTICS } from '../form/check/question-diagnostics.ts';
import { LIBRARY_DIAGNOSTICS } from '../library/library-diagnostics.ts';
import { FEEL_DIAGNOSTICS } from '../feel/feel-diagnostics.ts';
import { COUNT_DIAGNOSTICS } from '../rules/count-diagnostics.ts';
import { MEANING_DIAGNOSTICS } from '../rules/meaning-diagnostics.ts';
import { PROMISE_DIAGNOSTICS } from '../privacy/promise-diagnostics.ts';
import { QUOTA_DIAGNOSTICS } from '../rules/quota-diagnostics.ts';
import { RULES_DIAGNOSTICS } from '../rules/rules-diagnostics.ts';
import { SCENARIO_DIAGNOSTICS } from '../simulate/scenario-diagnostics.ts';
import { ANNOUNCED_DIAGNOSTICS } from '../templates/announced-diagnostics.ts';
import { DOCUMENT_DIAGNOSTICS } from '../templates/document-diagnostics.ts';
import { NAMING_DIAGNOSTICS } from '../templates/naming-diagnostics.ts';
import { LETTER_DIAGNOSTICS } from '../templates/letter-diagnostics.ts';
import { SAYING_DIAGNOSTICS } from '../templates/saying-diagnostics.ts';
import { TEMPLATE_DIAGNOSTICS } from '../templates/template-diagnostics.ts';
import { WRITING_DIAGNOSTICS } from '../templates/writing-diagnostics.ts';
import { VERIFY_DIAGNOSTICS } from '../verify/verify-diagnostics.ts';
import { COPY_DIAGNOSTICS } from '../workflow/check/copy-diagnostics.ts';
import { COURSE_DIAGNOSTICS } from '../workflow/check/course-diagnostics.ts';
import { DECISION_DIAGNOSTICS } from '../workflow/check/decision-diagnostics.ts';
import { HOLD_DIAGNOSTICS } from '../workflow/check/hold-diagnostics.ts';
import { THIRD_DIAGNOSTICS } from '../workflow/check/third-diagnostics.ts';
import { SENSE_DIAGNOSTICS } from '../workflow/check/sense-diagnostics.ts';
import { SLIP_DIAGNOSTICS } from '../workflow/check/slip-diagnostics.ts';
import { WORKFLOW_DIAGNOSTICS } from '../workflow/check/workflow-diagnostics.ts';

const TABLE = {
  ...SOURCE_DIAGNOSTICS,
  ...DATA_DIAGNOSTICS,
  ...ZONE_DIAGNOSTICS,
  ...LIBRARY_DIAGNOSTICS,
  ...FORM_DIAGNOSTICS,
  ...ANNOTATION_DIAGNOSTICS,
  ...PAGE_DIAGNOSTICS,
  ...SIGNATORY_DIAGNOSTICS,
  ...LOOKUP_DIAGNOSTICS,
  ...CALCULATED_DIAGNOSTICS,
  ...QUESTION_DIAGNOSTICS,
  ...FEEL_DIAGNOSTICS,
  ...RULES_DIAGNOSTICS,
  ...MEANING_DIAGNOSTICS,
  ...COUNT_DIAGNOSTICS,
  ...QUOTA_DIAGNOSTICS,
  ...WORKFLOW_DIAGNOSTICS,
  ...COPY_DIAGNOSTICS,
  ...COURSE_DIAGNOSTICS,
  ...DECISION_DIAGNOSTICS,
  ...SENSE_DIAGNOSTICS,
  ...SLIP_DIAGNOSTICS,
  ...HOLD_DIAGNOSTICS,
  ...THIRD_DIAGNOSTICS,
  ...ANNOUNCED_DIAGNOSTICS,
  ...DOCUMENT_DIAGNOSTICS,
  ...TEMPLATE_DIAGNOSTICS,
  ...WRITING_DIAGNOSTICS,
  ...NAMING_DIAGNOSTICS,
  ...LETTER_DIAGNOSTICS,
  ...PROMISE_DIAGNOSTICS,
  ...SAYING_DIAGNOSTICS,
  ...VERIFY_DIAGNOSTICS,
  ...SCENARIO_DIAGNOSTICS,
};

/** Every kind of problem by its code. */
export const DIAGNOSTICS: { readonly [C in DiagnosticCode]: DiagnosticKind<ParamsOf<C>> } = TABLE;
