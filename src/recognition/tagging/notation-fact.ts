/** Ways in which developers write facts, brought to the one that the grammar knows: "null:false", "max_length=50". */
import { plainCalls } from './notation-calls.js';

const WAYS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:null|nullable|blank|allow_?null)\s*[:=]\s*false\b/gi, ' not null'],
  [/\b(?:null|nullable|allow_?null)\s*[:=]\s*true\b/gi, ' nullable'],
  [/\benum\s*\[([^[\]]*)\]/gi, 'one of $1;'],
  [/\boption<\s*(\w+)\s*>/gi, '$1 nullable'],
  [/=\s*(?:field|column|mapped_column)\(([^()]*)\)/gi, ' $1'],
  [/^\(?(bool(?:ean)?)\s*[\s:,=]\s*(true|false|yes|no|on|off)\)?$/gi, '$1 default $2'],
  [/\b(?:def|df|dflt)\b\.?\s*[:=]?\s*/gi, 'default '],
  [/\b(bool(?:ean)?|string|int(?:eger)?)\.(?=[a-z])/gi, '$1 '],
  [/\b(char|varchar|string) ?(\d+)\b(?! ?(?:[-–]|\.\.|to\b|char|letters|digits|sign))/gi, '$1($2)'],
  [/\b(?:[ui](?:8|16|32|64)|usize|bigserial)\b/gi, 'int'],
  [/\b(?:citext|inet)\b/gi, 'string'],
  [/\b(?:ts|dt|timestamptz)\b/gi, 'timestamp'],
  [/\b(?:char|text)field\b/gi, 'string'],
  [/\bintegerfield\b/gi, 'int'],
  [/\bbooleanfield\b/gi, 'boolean'],
  [/\bstring (\d+ chars)\b/gi, 'string, $1'],
  [/\bnumber (?=default|unique|not null|min|max|required|optional)/gi, 'number, '],
  [/(-?\d+(?:\.\d+)?)\s*<\s*\p{L}+\s*<\s*(-?\d+(?:\.\d+)?)/giu, '> $1, < $2'],
  [/(-?\d+(?:\.\d+)?)\s*(?:<=|≤)\s*\p{L}+\s*(?:<=|≤)\s*(-?\d+(?:\.\d+)?)/giu, '>= $1, <= $2'],
  [/^<([^<>]*)>$/g, '$1'],
  [/\s*;?\s*(?:\/\/|(?<=\s)#(?=\s)|\/\*)\s*/g, ', '],
  [/\s*\*\/\s*/g, ''],
  [/^txt\b/g, 'string'],
  [/(\d+)\s*\.\.\s*$/g, '>= $1'],
  [/\bge (?=\d)/gi, '>= '],
  [/\bge\s*=\s*/gi, '>= '],
  [/\ble\s*=\s*/gi, '<= '],
  [/\bgt\s*=\s*/gi, '> '],
  [/\blt\s*=\s*/gi, '< '],
  [/\b(?:req'd|reqd|rqd)\b/gi, 'required'],
  [/\bunq\b/gi, 'unique'],
  [/^ID!$/g, 'string, required'],
  [/\bcheck\s*\(\s*\w+\s+in\s*\(([^()]*)\)\s*\)/gi, 'one of $1;'],
  [/\b(?:opt'l|opt\.?)(?=[\s,;]|$)/gi, 'optional'],
  [/\bcheck\s*\(\s*\w+\s*(between [^()]*|[<>]=?\s*[^()]*)\)/gi, '$1'],
];

export function plainNotation(fact: string): string {
  const calls = STRONG.test(fact) ? plainCalls(fact) : undefined;
  if (calls !== undefined) return calls;
  return WAYS.reduce((words, [way, plain]) => words.replace(way, plain), fact);
}

/** Written as a call for sure, where others are read by themselves: "decimal(10,2)", "int = 4". */
const STRONG =
  /\.\w+\(|->\w|\w\(\)|\w\([^()]*=|["']\s*:|[{]|\|\s*(?:None|undefined)\b|\w\[\w+\]|[^:]\/\/|\/\*|\s#\s|\w<\w+>/;
