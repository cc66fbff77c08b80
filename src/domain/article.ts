/** "a" or "an": English goes by the sound that a word begins with. */
const VOWEL = /^[aeiou]/i;
const SOUNDS_LIKE_YOU = /^(?:uni(?!n|m)|use|usu|uti|ubi|eu|one\b|once\b)/i;
const SILENT_H = /^(?:hour|hono|heir)/i;

export function withArticle(words: string): string {
  const vowel = (VOWEL.test(words) && !SOUNDS_LIKE_YOU.test(words)) || SILENT_H.test(words);
  return `${vowel ? 'an' : 'a'} ${words}`;
}
