/** Who signs a request: "Best, Joyce", "Kind regards,\nCity Hall". The name says nothing of what is wanted. */

const CLOSING =
  '(?:(?:with )?(?:kind|best|warm|kindest|warmest|many|my best|com) )?(?:regards|greetings|wishes|thanks|thx|thanx|best|cheers|sincerely|yours(?: sincerely| truly| faithfully)?|respectfully|love|thank(?:s| you)(?: so much| very much| a lot| a bunch| in advance| again)?|ty|tks|bye|see you|obrigad[oa]|abra[cç]os?|atenciosamente|att|grat[oa]|valeu|at[eé] mais)';
const NAME =
  "\\p{Lu}[\\p{L}'’.-]*(?:[ \\n]+(?:(?:\\p{Lu}[\\p{L}'’.-]*|from|of|at|the|and|&|de|da|do|van|der|den|von|office|team|desk|school|club|shop))){0,5}";

/** A closing word, then a name as the last thing said. */
const SIGNED = new RegExp(
  `(?:^|[.,;!?)\\n])\\s*(?<end>${CLOSING}\\s*[,.!–—-]*\\s*(?<name>${NAME})\\s*[.!]?)\\s*$`,
  'iu',
);
/** "greetings from Marta", "regards from the kitchen". */
const FROM =
  /(?<end>(?:greetings|regards|cheers|hugs|love|wishes|thanks|abra[cç]os?) (?:from|d[eoa]) [\p{L}'’. ]{2,40})$/iu;
/** A dash and a name on a line of their own. */
const DASHED = /(?:\n|[.!?] )\s*(?<end>[-–—]{1,2}\s*\p{Lu}[\p{L}'’.]*(?: \p{Lu}[\p{L}'’.]*){0,2})\s*$/u;
/** A closing line, then who signs on the last one. */
const LINES = new RegExp(`\\n\\s*(?<end>${CLOSING}\\s*[,!.]*\\s*\\n\\s*\\p{Lu}[^\\n:,;()]{0,40})$`, 'iu');
/** Thanks on a line of their own. */
const ALONE = new RegExp(`\\n\\s*(?<end>${CLOSING}\\s*[.!]*)\\s*$`, 'iu');

/** "Subject: new list" above a letter. */
const HEADER = /^\s*(?:subject|re|fwd|fw|assunto)\s*:[^\n]*\n(?=\s*\S)/i;

/** The request up to where somebody takes leave. */
export function withoutSignature(letter: string): string {
  const request = letter.replace(HEADER, '');
  for (const form of [SIGNED, LINES, FROM, DASHED, ALONE]) {
    const { end, name } = form.exec(request)?.groups ?? {};
    if (end !== undefined && (name === undefined || capitalised(name)))
      return request.slice(0, request.lastIndexOf(end));
  }
  return request;
}

const SMALL = new Set('from of at the and & de da do van der den von office team desk school club shop'.split(' '));

/** The pattern ignores case for the closing words; a name begins with a capital. */
const capitalised = (name: string): boolean =>
  /^\p{Lu}/u.test(name) && name.split(/[ \n]+/).every((word) => /^\p{Lu}/u.test(word) || SMALL.has(word));
