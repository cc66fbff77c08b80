/** Calls and pairs of developers, brought to plain words: "z.string().min(4)", "models.CharField(unique=True)", "null: false". */
import { CALLED_FACTS, CALLED_TYPES, HOLDERS, KEPT } from '../lexicon/notation-keys.js';

interface Item {
  /** In lower case and without underscores; a value where no call or pair is. */
  readonly name: string;
  readonly typed: string;
  readonly args?: readonly Item[];
}

const TOKEN =
  /"(?<double>[\w ./%-]*)"|'(?<single>[\w ./%-]*)'|(?<number>-?\d+(?:\.\d+)?)|(?<name>[\p{L}_][\p{L}\d_]*(?:\.[\p{L}_][\p{L}\d_]*)*)|(?<mark>->|\/\/|\/\*|\*\/|>=|<=|[()[\]{}<>,;:=!?|#&.@$*/])/gu;
const OPENS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
/** Without any of these it is no call and no pair. */
const SIGNS =
  /\w\(|->|["']?\w["']?\s*[:=]\s*[\w"'{[-]|\/\/|\/\*|#\s|\w[[<]\w+[\]>]|[a-z][:|][a-z]|\|\s*(?:none|undefined)\b/i;

/** In plain words; `undefined` where it is not written so, or holds anything unknown. */
export function plainCalls(fact: string): string | undefined {
  if (!SIGNS.test(fact) && !CALLED_TYPES.has(fact.toLowerCase())) return undefined;
  const items = new Notation(
    fact.replace(/\bnot null\b/gi, 'notnull;').replace(/\bprimary key\b/gi, 'primarykey'),
  ).all();
  const said = items?.map(plain);
  if (!said || said.length === 0 || said.some((one) => one === undefined)) return undefined;
  // "Column()" says nothing of its name.
  return said.filter((one) => one !== '').join(', ') || 'field';
}

class Notation {
  readonly #tokens: { readonly text: string; readonly kind: 'string' | 'number' | 'name' | 'mark' }[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = [...text.matchAll(TOKEN)].map(({ 0: whole, groups }) => {
      const { double, single, number, name } = groups ?? {};
      if (double !== undefined || single !== undefined) return { text: double ?? single ?? '', kind: 'string' };
      return { text: whole, kind: number !== undefined ? 'number' : name !== undefined ? 'name' : 'mark' };
    });
  }

  /** Nothing where brackets do not fit. */
  all(): readonly Item[] | undefined {
    const items = this.#list(undefined);
    return this.#at >= this.#tokens.length ? items : undefined;
  }

  #list(close: string | undefined): Item[] {
    const items: Item[] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at];
      if (!token) break;
      if (token.kind === 'mark') {
        this.#at += 1;
        if (token.text === close) return items;
        const end = OPENS[token.text];
        if (end !== undefined && token.text !== '<')
          items.push({ name: token.text, typed: token.text, args: this.#list(end) });
        else if (token.text === '!') items.push({ name: 'required', typed: '!' });
        else if (token.text === '?') items.push({ name: 'optional', typed: '?' });
        else if (/^[<>]=?$/.test(token.text)) items.push(this.#compared(token.text));
        else if (token.text === '=') items.push(this.#paired('default', token.text));
        continue;
      }
      this.#at += 1;
      // "type": a key is a name, though it stands in quotes.
      const key = token.kind === 'string' && this.#tokens[this.#at]?.text === ':';
      items.push(
        key || token.kind === 'name' ? this.#called(token.text) : { name: token.text.toLowerCase(), typed: token.text },
      );
    }
    return items;
  }

  /** A name with what it is called with, or stands for. */
  #called(typed: string): Item {
    const name = (typed.split('.').at(-1) ?? typed).toLowerCase().replaceAll('_', '');
    const next = this.#tokens[this.#at]?.text ?? '';
    const end = OPENS[next];
    if (end !== undefined && next !== '{') {
      this.#at += 1;
      return { name, typed, args: this.#list(end) };
    }
    const value = this.#tokens[this.#at];
    if (name === 'default' && (value?.kind === 'number' || value?.kind === 'string' || ALONE.has(next.toLowerCase())))
      return this.#paired(name, typed);
    return next === ':' || next === '=' ? this.#pairedNext(name, typed) : { name, typed };
  }

  #pairedNext(name: string, typed: string): Item {
    this.#at += 1;
    return this.#paired(name, typed);
  }

  /** The one value that comes next. */
  #paired(name: string, typed: string): Item {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (!token) return { name, typed };
    const end = OPENS[token.text];
    if (end !== undefined) return { name, typed, args: this.#list(end) };
    return {
      name,
      typed,
      args: [token.kind === 'name' ? this.#called(token.text) : { name: token.text.toLowerCase(), typed: token.text }],
    };
  }

  #compared(sign: string): Item {
    const number = this.#tokens[this.#at]?.text ?? '';
    this.#at += 1;
    return { name: `${sign} ${number}`, typed: `${sign} ${number}` };
  }
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

function plain(item: Item): string | undefined {
  // "boolean.default(false)"
  const [before = '', ...others] = item.typed.split('.');
  const type = others.length > 0 ? CALLED_TYPES.get(before.toLowerCase()) : undefined;
  const own = plainOf(item);
  return type === undefined || own === undefined ? own : `${type}, ${own}`;
}

function plainOf({ name, typed, args }: Item): string | undefined {
  if (/^[<>]=? -?\d/.test(name)) return name;
  const [first] = args ?? [];
  if (name in OPENS) return args && together(args.map(plain));
  if (/^(?:none|undefined|null)$/.test(name) && (args ?? []).every((one) => one.name === 'none')) return 'nullable';
  if (LISTS.test(name)) return args && chosen(args);
  const fact = CALLED_FACTS.get(name);
  if (fact !== undefined) return factWith(fact, first, args ?? []);
  const type = CALLED_TYPES.get(name);
  if (type !== undefined) {
    if (first && NUMBER.test(first.name)) return type === 'string' ? `string(${first.name})` : type;
    const [value] = first?.args ?? [];
    if (first?.name === name && value && NUMBER.test(value.name)) return `${type}, default ${value.name}`;
    return together([type, ...(args ?? []).filter(isNoName).map(plain)]);
  }
  if (/^(?:option|optional)$/.test(name) && args) return together([...args.map(plain), 'nullable']);
  if (KEPT.has(name)) return '';
  if (HOLDERS.has(name)) return args ? together(args.map(plain)) : '';
  return args ? undefined : ALONE.has(name) ? typed : undefined;
}

/** "varchar('shop', …)": the first is the name of the column. */
const isNoName = ({ name, args }: Item): boolean =>
  args !== undefined || CALLED_FACTS.has(name) || CALLED_TYPES.has(name);
const LISTS = /^(?:enum|choices|literal|oneof|in|values)$/;
const ALONE: ReadonlySet<string> = new Set(['true', 'false']);

const together = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.some((part) => part === undefined) ? undefined : parts.filter((part) => part !== '').join(', ');

function factWith(fact: string, value: Item | undefined, all: readonly Item[]): string | undefined {
  if (fact.includes('N')) {
    if (!value) return undefined;
    if (all.length > 1 || value.args) {
      const inside = together(all.map(plain));
      // "length: { maximum: 8 }"
      return fact.endsWith('characters') ? inside?.replace(/([<>]=) (\d+)/g, '$1 $2 characters') : inside;
    }
    return fact.startsWith('default') || NUMBER.test(value.name) ? fact.replace('N', value.typed) : undefined;
  }
  if (!value || value.name === 'true' || value.args) return fact;
  if (value.name !== 'false') return value.name === 'message' ? fact : undefined;
  return fact === 'nullable' ? 'not null' : fact === 'not null' ? 'nullable' : fact === 'unique' ? '' : undefined;
}

/** "['a', 'b']", '[("o", "open")]' */
function chosen(items: readonly Item[]): string | undefined {
  const own = items.length === 1 && items[0]?.args ? items[0].args : items;
  const values = own.map(({ name, typed, args }) =>
    args && name in OPENS ? args[0]?.typed : args ? undefined : typed,
  );
  return values.length < 2 || values.some((value) => value === undefined) ? undefined : `one of ${values.join(', ')};`;
}
