/** A TypeScript file as rules see it: raw nodes, found by kind. Syntax only; types are checked when the system is verified. */
import type { ts } from 'ts-morph';
import { type TypeScript, typescript } from './typescript-namespace.js';

export interface Position {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}

export interface SyntaxFault extends Position {
  readonly message: string;
}

/** Code of 64 KB in the usual density has fewer; some rules compare many nodes with many. */
const MAX_NODES = 14_000;
const MAX_STATEMENTS = 500;
/** Brackets, commas, dots: what costs time to parse. In the files of a system they are up to a fifth of all characters. */
const MARKS = /[(){}[\];,.=<>`$]/g;
const MAX_MARKS = 14_000;
const DENSE = 'it holds too much code for its size';

export class TypeScriptSource {
  readonly kind = 'typescript';
  readonly ts: TypeScript;
  readonly file: ts.SourceFile;
  readonly faults: readonly SyntaxFault[];
  readonly #nodes = new Map<ts.SyntaxKind, ts.Node[]>();
  readonly #calls = new Map<string, ts.CallExpression[]>();
  readonly #answers = new Map<object, unknown>();
  #count = 0;

  constructor(path: string, code: string) {
    if (code.length > MAX_MARKS && (code.match(MARKS)?.length ?? 0) > MAX_MARKS) throw new RangeError(DENSE);
    const syntax = typescript();
    this.ts = syntax;
    this.file = syntax.createSourceFile(
      path,
      code,
      { languageVersion: syntax.ScriptTarget.ES2023, jsDocParsingMode: syntax.JSDocParsingMode.ParseNone },
      true,
      path.endsWith('.ts') ? syntax.ScriptKind.TS : syntax.ScriptKind.JS,
    );
    this.faults = diagnosticsOf(this.file).map((fault) => ({
      ...this.position(fault.start ?? 0),
      message: syntax.flattenDiagnosticMessageText(fault.messageText, ' ').replace(/\.$/, ''),
    }));
    if (this.file.statements.length > MAX_STATEMENTS) throw new RangeError(DENSE);
    if (this.faults.length === 0) this.#collect(this.file);
  }

  /** Every node of a kind, in the order of the file. */
  all<Node extends ts.Node>(is: (node: ts.Node) => node is Node, kind: ts.SyntaxKind): readonly Node[] {
    return (this.#nodes.get(kind) ?? []).filter(is);
  }

  get calls(): readonly ts.CallExpression[] {
    return this.once(this.#calls, () => this.all(this.ts.isCallExpression, this.ts.SyntaxKind.CallExpression));
  }

  /** Calls by the last name of what is called: `app.post(…)` is found as "post", `withDatabase(…)` as itself. */
  callsOf(...names: readonly string[]): readonly ts.CallExpression[] {
    return names.flatMap((name) => this.#calls.get(name) ?? []);
  }

  /** Those of them that stand inside a node; they are in the order of the file, so few are looked at. */
  callsIn(outer: ts.Node, ...names: readonly string[]): readonly ts.CallExpression[] {
    const lists = names.length > 0 ? names.map((name) => this.#calls.get(name) ?? []) : [this.calls];
    return lists.flatMap((calls) => inside(calls, outer));
  }

  /** Works out once what several rules ask of this file; `key` names the question. */
  once<Answer>(key: object, answer: () => Answer): Answer {
    if (!this.#answers.has(key)) this.#answers.set(key, answer());
    return this.#answers.get(key) as Answer;
  }

  /** Identifiers by name. */
  identifiers(...names: readonly string[]): readonly ts.Identifier[] {
    return this.all(this.ts.isIdentifier, this.ts.SyntaxKind.Identifier).filter((node) => names.includes(node.text));
  }

  /** The text parts of strings and templates, with their places. */
  get literals(): readonly ts.LiteralLikeNode[] {
    const kinds = this.ts.SyntaxKind;
    return [
      ...this.all(this.ts.isStringLiteralLike, kinds.StringLiteral),
      ...this.all(this.ts.isStringLiteralLike, kinds.NoSubstitutionTemplateLiteral),
      ...this.all(this.ts.isTemplateHead, kinds.TemplateHead),
      ...this.all(this.ts.isTemplateMiddleOrTemplateTail, kinds.TemplateMiddle),
      ...this.all(this.ts.isTemplateMiddleOrTemplateTail, kinds.TemplateTail),
    ];
  }

  /** Matches of a global pattern in code and comments, but not in strings. */
  matchesOutsideLiterals(pattern: RegExp): readonly (Position & { readonly text: string })[] {
    return [...this.file.text.matchAll(pattern)]
      .filter(({ index }) => !this.literals.some((literal) => literal.pos <= index && index < literal.end))
      .map((match) => ({ ...this.position(match.index), text: match[0] }));
  }

  /** Where a person would point to: in a chain of calls, the name of the one meant. */
  at(node: ts.Node): Position {
    const { ts } = this;
    const start = this.position(node.getStart(this.file));
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return start;
    const name = this.position(node.expression.name.getStart(this.file));
    return ts.isIdentifier(node.expression.expression) && name.line === start.line ? start : name;
  }

  position(offset: number): Position {
    const { line, character } = this.file.getLineAndCharacterOfPosition(offset);
    return { line: line + 1, column: character + 1 };
  }

  #collect(node: ts.Node): void {
    this.#count += 1;
    if (this.#count > MAX_NODES) throw new RangeError(DENSE);
    const nodes = this.#nodes.get(node.kind);
    if (nodes) nodes.push(node);
    else this.#nodes.set(node.kind, [node]);
    if (this.ts.isCallExpression(node)) {
      const name = this.calledName(node);
      const calls = this.#calls.get(name);
      if (calls) calls.push(node);
      else this.#calls.set(name, [node]);
    }
    this.ts.forEachChild(node, (child) => this.#collect(child));
  }

  /** "" for what has no name: `(() => 1)()`. */
  calledName(call: ts.CallExpression): string {
    const callee = call.expression;
    if (this.ts.isIdentifier(callee)) return callee.text;
    if (this.ts.isPropertyAccessExpression(callee)) return callee.name.text;
    return '';
  }
}

function inside<Node extends ts.Node>(nodes: readonly Node[], outer: ts.Node): readonly Node[] {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.pos ?? 0) < outer.pos) low = middle + 1;
    else high = middle;
  }
  const found: Node[] = [];
  for (let index = low; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (!node || node.pos >= outer.end) break;
    if (node.end <= outer.end) found.push(node);
  }
  return found;
}

/** The parser keeps them on the file, where its public types do not show them. */
const diagnosticsOf = (file: ts.SourceFile): readonly ts.DiagnosticWithLocation[] =>
  'parseDiagnostics' in file && Array.isArray(file.parseDiagnostics) ? file.parseDiagnostics : [];
