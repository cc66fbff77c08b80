/**
 * Phrases as data. A pattern is a line of words with
 *   (a|b c)   one of            [a b]    may be left out         $class   a named set of phrases
 *   {n}       a number          {e}      a noun phrase           {a}      a noun phrase, also with "of", "per", "in"
 *   {q}       a literal value   {x}      a few words             {v}      one or two words that are not grammar words
 *   {k}       one name word            {r}      a noun phrase that is no number: "zero"
 *   \(        a bracket as typed
 * A capture may carry digits to tell it from another of its kind: {e1}, {e2}. Matching is bounded: captures have a
 * maximum length, classes do not recurse.
 */
export type Node =
  | { readonly t: 'word'; readonly word: string }
  | { readonly t: 'seq'; readonly of: readonly Node[] }
  | { readonly t: 'any'; readonly of: readonly Node[]; readonly heads: ReadonlySet<string> | undefined }
  | { readonly t: 'maybe'; readonly of: Node }
  | { readonly t: 'capture'; readonly name: string; readonly type: string };

export type Classes = Readonly<Record<string, string>>;

const PIECE = /\\[(){}[\]|]|[(){}[\]|]|[^\s(){}[\]|\\]+/g;

/** Compiles one pattern line. Throws on an unknown class or unbalanced brackets: lexicons are tested at load. */
export function compilePattern(source: string, classes: Classes, cache = new Map<string, Node>()): Node {
  const pieces = source.match(PIECE) ?? [];
  let at = 0;

  const sequence = (close: string | undefined): Node => {
    const options: Node[][] = [[]];
    for (;;) {
      const piece = pieces[at];
      at += 1;
      if (piece === undefined) {
        if (close !== undefined) throw new Error(`unbalanced pattern: ${source}`);
        break;
      }
      if (piece === close) break;
      if (piece === '|') options.push([]);
      else options.at(-1)?.push(single(piece));
    }
    const branches = beginningsLast(options).map((of): Node => (of.length === 1 && of[0] ? of[0] : { t: 'seq', of }));
    const [only] = branches;
    return branches.length === 1 && only ? only : { t: 'any', of: branches, heads: headsOf(branches) };
  };

  const single = (piece: string): Node => {
    if (piece === '(') return sequence(')');
    if (piece === '[') return { t: 'maybe', of: sequence(']') };
    if (piece === '{') {
      const name = pieces[at] ?? '';
      if (pieces[at + 1] !== '}') throw new Error(`unbalanced capture: ${source}`);
      at += 2;
      return { t: 'capture', name, type: name.replace(/\d+$/, '') };
    }
    if (piece.startsWith('$') && piece.length > 1) return named(piece.slice(1));
    return { t: 'word', word: piece.startsWith('\\') ? piece.slice(1) : piece };
  };

  const named = (name: string): Node => {
    const known = cache.get(name);
    if (known) return known;
    const body = classes[name];
    if (body === undefined) throw new Error(`unknown class $${name} in: ${source}`);
    const node = compilePattern(body, classes, cache);
    cache.set(name, node);
    return node;
  };

  return sequence(undefined);
}

/** "keep an eye on" is tried before "keep", whatever the order they are written in. */
function beginningsLast(options: readonly Node[][]): readonly Node[][] {
  const sorted: Node[][] = [];
  const firsts = new Set<string>();
  for (const option of options) {
    const first = option[0]?.t === 'word' ? option[0].word : '';
    const before = firsts.has(first) ? sorted.findIndex((other) => begins(other, option)) : -1;
    firsts.add(first);
    if (before < 0) sorted.push(option);
    else sorted.splice(before, 0, option);
  }
  return sorted;
}

const begins = (short: readonly Node[], long: readonly Node[]): boolean =>
  short.length > 0 &&
  short.length < long.length &&
  short.every((node, i) => {
    const other = long[i];
    return node.t === 'word' && other?.t === 'word' && node.word === other.word;
  });

/** The words a node can start with; undefined when that is open (a capture, or everything may be left out). */
export function firstWords(node: Node): ReadonlySet<string> | undefined {
  switch (node.t) {
    case 'word':
      return new Set([node.word]);
    case 'any':
      return node.heads;
    case 'capture':
    case 'maybe':
      return undefined;
    case 'seq': {
      const heads = new Set<string>();
      for (const part of node.of) {
        const own = firstWords(part.t === 'maybe' ? part.of : part);
        if (!own) return undefined;
        for (const word of own) heads.add(word);
        if (part.t !== 'maybe') return heads;
      }
      return undefined;
    }
  }
}

function headsOf(branches: readonly Node[]): ReadonlySet<string> | undefined {
  const heads = new Set<string>();
  for (const branch of branches) {
    const own = firstWords(branch);
    if (!own) return undefined;
    for (const word of own) heads.add(word);
  }
  return heads;
}
