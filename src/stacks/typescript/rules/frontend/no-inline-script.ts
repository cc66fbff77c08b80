import { type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { SOURCE } from '../paths.js';
import { markupOf } from '../source/markup.js';
import type { Position } from '../source/typescript-source.js';

const INLINE =
  /<script(?![^>]*\bsrc=)[^>]*>|\son(?:click|load|error|change|submit|input|focus|blur|mouse\w+|key\w+)\s*=|\sstyle\s*=|<style\b|(?:href|src|action)\s*=\s*"\s*javascript:|<script[^>]*\bsrc="(?:https?:)?\/\/|<link[^>]*\bhref="(?:https?:)?\/\//gi;

/** The content security policy forbids them, so they would not work; and whoever relies on them will loosen it. */
export const noInlineScript = typescriptRule({
  id: 'frontend/no-inline-script',
  name: 'No inline scripts and styles, nothing from elsewhere',
  sweas: ['backend', 'frontend'],
  standard: 'F5',
  paths: [SOURCE],
  message: 'the content security policy forbids this',
  suggestion: 'put styles into public/app.css, and use a form or a link',
  inspect: (source) =>
    violatedAt(
      markupOf(source).flatMap(({ start, text }) =>
        [...text.matchAll(INLINE)].map((match): Violation => {
          const place = source.position(start + match.index + match[0].search(/\S/));
          const tag = text.slice(match.index).split('>', 1)[0] ?? '';
          return { ...place, ...repairOf(match[0], tag, place) };
        }),
      ),
    ),
});

/** What comes with the system, by the name that it has elsewhere. */
const LOCAL: readonly (readonly [RegExp, string])[] = [
  [/\bhtmx[^/"]*\.js$/i, '/public/htmx.min.js'],
  [/\bpico[^/"]*\.css$/i, '/public/pico.min.css'],
];

function repairOf(found: string, tag: string, place: Position): Pick<Violation, 'edit'> {
  if (/^<script(?![^>]*\bsrc=)|^<style\b|^\s(?:on[a-z]+|style)\s*=/i.test(found))
    return { edit: { type: 'remove_markup', args: { ...place } } };
  const find = /\b(?:src|href)="((?:https?:)?\/\/[^"]*)"/i.exec(tag)?.[1];
  const put = LOCAL.find(([name]) => find !== undefined && name.test(find))?.[1];
  return find !== undefined && put !== undefined
    ? { edit: { type: 'replace_text', args: { onLine: place.line, find, put } } }
    : {};
}
