/**
 * Asked again and again about the same texts while a request is read, a pure function answers once: it keeps what it
 * found, until that is more than `most`. Answers are shared, so nobody changes them.
 */
export function recalled<T, Text extends string = string>(find: (text: Text) => T, most: number): (text: Text) => T {
  const found = new Map<Text, T>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    if (found.size >= most) found.clear();
    const answer = find(text);
    found.set(text, answer);
    return answer;
  };
}
