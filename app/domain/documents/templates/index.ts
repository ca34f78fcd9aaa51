import { actionPlan } from './action-plan.ts';
import { standards } from './standards.ts';
import { strategy } from './strategy.ts';
import { TEMPLATE_KEYS, type Template, type TemplateKey } from './template.ts';
import { valuesStatement } from './values-statement.ts';

export {
  DOCUMENT_KINDS,
  TEMPLATE_KEYS,
  type Comparison,
  type Template,
  type TemplateKey,
  type TemplateSection,
} from './template.ts';

const BY_KEY: Record<TemplateKey, Template> = {
  'values-statement': valuesStatement,
  standards,
  'action-plan': actionPlan,
  strategy,
};

/** The four templates, from the smallest promise to the largest. */
export const TEMPLATES: readonly Template[] = TEMPLATE_KEYS.map((key) => BY_KEY[key]);

/** The template of that name; undefined where there is none. */
export const templateOf = (key: string | undefined): Template | undefined =>
  TEMPLATES.find((template) => template.key === key);
