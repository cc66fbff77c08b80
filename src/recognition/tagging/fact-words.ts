/** What is taken off the words of a fact before they are read: brackets around them, and words that add nothing. */

/** "200 characters long, not 100": what it was before. */
const BEFORE = /^(.*\d.*),? (?:and )?(?:not|no longer|instead of|rather than) \d+(?: \p{L}+)?$/iu;
/** "a decimal, not text" */
const TYPES = '(?:an? )?(?:whole )?(?:decimal|int|integer|number|text|string|float|date|datetime|boolean|bool)';
const OTHER_TYPE = new RegExp(`^(.*\\b${TYPES}),? (?:and )?(?:not|instead of|rather than) ${TYPES}$`, 'i');
/** "may now be", "something between" */
const IDLE =
  /\b(?:now (?=be\b)|(?:something|somewhere|anything|anywhere) (?=between|from|above|below|under|over|up to|at ))/i;

export const withoutIdle = (words: string): string =>
  words.replace(BEFORE, '$1').replace(OTHER_TYPE, '$1').replace(IDLE, '');

export const unbracketed = (words: string): string => {
  const bare = words.replace(/^[\s,:;–—-]+|[\s,;.–—-]+$/g, (edge) => (/^-\d?$/.test(edge) ? edge : ''));
  const inside = /^\((.*)\)$/.exec(bare)?.[1];
  if (inside !== undefined && !/[()]/.test(inside)) return inside;
  return bare.split('(').length > bare.split(')').length ? bare.replace('(', '') : unclosed(bare);
};

const unclosed = (words: string): string =>
  words.split(')').length > words.split('(').length ? words.replace(/\)\s*$/, '') : words;
