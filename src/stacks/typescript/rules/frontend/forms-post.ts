import { SILENT, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { PAGE_PARTS } from '../paths.js';
import { hasGivenAttributes, tagsOf } from '../source/markup.js';

/** A form without a method puts what was typed into the address; only a search may. */
export const formsPost = typescriptRule({
  id: 'frontend/forms-post',
  name: 'Forms are posted',
  sweas: ['frontend'],
  standard: 'F4',
  paths: [PAGE_PARTS],
  message: 'this form puts its values into the address',
  suggestion: 'write method="post", or role="search" for a search',
  inspect(source) {
    const forms = tagsOf(source, 'form');
    const open = forms.filter(
      ({ text }) => !/method="post"/i.test(text) && !/role="search"|hx-get/.test(text) && !hasGivenAttributes(text),
    );
    return violatedAt(
      open.map(({ line, column }) => ({
        line,
        column,
        edit: {
          type: 'add_attribute',
          args: { line, column, element: 'form', attribute: 'method="post"', before: 'action' },
        },
      })),
      forms.length === 0 ? SILENT : undefined,
    );
  },
});
