/** Words and word groups of a data file: divided by commas, over as many lines as it takes. */
export const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
