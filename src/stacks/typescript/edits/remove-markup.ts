import { EditRefused } from '../../../patching/edit.js';
import { markupOf } from '../rules/source/markup.js';
import { removed } from './changes.js';
import { typescriptEdit } from './define.js';

/** Inline scripts and styles whole; an attribute with the blank in front of it. */
const ELEMENT = /^<(script|style)\b[^>]*>[^<]*<\/\1>/i;
const ATTRIBUTE = /^\s(?:on[a-z]+|style)\s*=\s*"[^"]*"/i;

/** Takes away what the content security policy forbids, and what would not work therefore. */
export const removeMarkup = typescriptEdit({
  type: 'remove_markup',
  plan(source, args) {
    for (const { start, text } of markupOf(source)) {
      for (let offset = 0; offset < text.length; offset += 1) {
        const { line, column } = source.position(start + offset);
        if (line !== args.line || column !== args.column) continue;
        const whole = ELEMENT.exec(text.slice(offset))?.[0];
        if (whole !== undefined) return [removed(start + offset, start + offset + whole.length)];
        const attribute = ATTRIBUTE.exec(text.slice(offset - 1))?.[0];
        if (attribute !== undefined) return [removed(start + offset - 1, start + offset - 1 + attribute.length)];
      }
    }
    throw new EditRefused('there is no inline script, style or handler to take away');
  },
});
