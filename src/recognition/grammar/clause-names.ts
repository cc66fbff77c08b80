/** The name that an English clause gives an attribute: "whether they can drive" → "can drive", "who lent it" → "lent by". */
import { costName, howManyName, howMuchName, howName, whatName } from './clause-amounts.js';
import { whetherName, whoName } from './clause-doing.js';
import { type ClauseName, inClause, low, type Reader } from './clause-naming.js';
import { isDeterminer, lowerWords, PRONOUNS } from './clause-parts.js';
import { dated, dayName, frequencyName, whereName } from './clause-places.js';

const OR_NOT = /,? (?:or not(?: yet)?|yes or no|yes\/no)\??$/i;

/** @param about the entity that it is an attribute of: "when the oak was pruned" of an oak is when it was */
export function clauseName(text: string, about?: string): ClauseName | undefined {
  const said = text
    .replace(/\s+/g, ' ')
    .replace(/[?!.]+$/, '')
    .replace(/^(what|who|where|how|when)s /i, '$1 is ')
    .trim();
  for (const [opening, name] of KINDS) {
    const [, opened = '', rest = ''] = opening.exec(said) ?? [];
    if (rest === '') continue;
    const found = name(rest.replace(OR_NOT, ''), opened.toLowerCase(), about);
    return found && { ...found, text: found.text.replace(/\s+/g, ' ').trim() };
  }
  return undefined;
}

const KINDS: readonly (readonly [RegExp, Reader])[] = [
  [/^(whether(?: or not)?|if) (.+)$/i, (rest, _, about) => inClause(rest, about, whetherName)],
  [/^(when) (.+)$/i, (rest, _, about) => inClause(rest, about, dated('date'))],
  [/^(?:the )?(day|date|month|year|time|hour)(?: (?:that|when|on which|in which|at which))? (.+)$/i, dayName],
  [
    /^(?:the )?((?:last|first) time)(?: (?:that|when))? (.+)$/i,
    (rest, opening, about) =>
      PRONOUNS.has(low(lowerWords(rest)[0])) || isDeterminer(lowerWords(rest)[0])
        ? inClause(`${rest} ${opening.slice(0, 5).trim()}`, about, dated('date'))
        : undefined,
  ],
  [/^(where) (.+)$/i, (rest, _, about) => inClause(rest, about, whereName)],
  [/^(?:the )?(?:person |one |somebody |someone )?(who) (.+)$/i, whoName],
  [/^(how many) (.+)$/i, howManyName],
  [/^(how much) (.+)$/i, (rest) => howMuchName(rest) ?? costName(rest)],
  [/^(how often) (.+)$/i, (rest, _, about) => inClause(rest, about, frequencyName)],
  [/^(how) (.+)$/i, howName],
  [/^(what|which) (.+)$/i, whatName],
];
