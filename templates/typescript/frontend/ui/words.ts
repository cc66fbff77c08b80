const COUNT = new Intl.NumberFormat('en');

/** A label inside a sentence: "Gift card" → "gift card"; "VAT number" stays. */
export const inSentence = (label: string): string =>
  label.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase());

/** "1 student", "2,400 students". */
export const counted = (count: number, names: { label: string; pluralLabel: string }): string =>
  `${COUNT.format(count)} ${inSentence(count === 1 ? names.label : names.pluralLabel)}`;

/** "name, email or notes" */
export const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
