/** What protects a system, and in which file of the frame it stands. */

export interface Guard {
  readonly path: string;
  /** Must be found in the code, comments apart. */
  readonly needs: RegExp;
  /** Where it has to stand, for the line of a finding. */
  readonly near: RegExp;
  readonly says: string;
  /** What stands there instead of it, and what has to: where that is known. */
  readonly repair?: readonly [RegExp, string];
}

export const GUARDS: readonly Guard[] = [
  {
    path: 'src/app.ts',
    needs: /\.onError\(answerError\)/,
    near: /new Hono\(/,
    says: 'errors are not turned into problem details',
    repair: [/\n( *)app\.notFound\(/, '\n$1app.onError(answerError);\n$1app.notFound('],
  },
  {
    path: 'src/app.ts',
    needs: /\.notFound\(answerNotFound\)/,
    near: /new Hono\(/,
    says: 'unknown addresses are not answered',
    repair: [/\n( *)app\.use\(headers/, '\n$1app.notFound(answerNotFound);\n$1app.use(headers'],
  },
  {
    path: 'src/app.ts',
    needs: /\.use\([^)]*\bheaders\b/,
    near: /\.use\(/,
    says: 'the security headers are not sent',
    repair: [/\.use\(/, '.use(headers, '],
  },
  {
    path: 'src/app.ts',
    needs: /\.use\([^)]*\bsameOriginOnly\b/,
    near: /\.use\(/,
    says: 'changes that other sites ask for are taken',
    repair: [/\.use\(headers, /, '.use(headers, sameOriginOnly, '],
  },
  {
    path: 'src/app.ts',
    needs: /\.use\([^)]*\blimitedBody\b/,
    near: /\.use\(/,
    says: 'the size of requests is not limited',
    repair: [/\.use\(headers, sameOriginOnly/, '.use(headers, sameOriginOnly, limitedBody'],
  },
  {
    path: 'src/server.ts',
    needs: /'127\.0\.0\.1'/,
    near: /hostname/,
    says: 'the server listens to the whole network',
    repair: [/'0\.0\.0\.0'/, "'127.0.0.1'"],
  },
  { path: 'src/server.ts', needs: /requestTimeout/, near: /serve\(/, says: 'slow clients are never cut off' },
  {
    path: 'src/http/security.ts',
    needs: /defaultSrc: \["'self'"\]/,
    near: /contentSecurityPolicy|secureHeaders/,
    says: 'foreign scripts may run',
  },
  {
    path: 'src/http/security.ts',
    needs: /frameAncestors: \["'none'"\]/,
    near: /contentSecurityPolicy|secureHeaders/,
    says: 'other pages may frame this one',
  },
  {
    path: 'src/http/security.ts',
    needs: /^(?![\s\S]*unsafe-(?:inline|eval))/,
    near: /unsafe-(?:inline|eval)/,
    says: 'inline scripts may run',
    repair: [/, ?"'unsafe-(?:inline|eval)'"/, ''],
  },
  {
    path: 'src/http/security.ts',
    needs: /^(?![\s\S]*xContentTypeOptions: false)/,
    near: /xContentTypeOptions/,
    says: 'browsers may take a file for a script',
  },
  {
    path: 'src/http/security.ts',
    needs: /secureHeaders\(/,
    near: /headers\b/,
    says: 'the security headers are not sent',
  },
  {
    path: 'src/http/security.ts',
    needs: /Problem\(403/,
    near: /sameOriginOnly/,
    says: 'changes that other sites ask for are taken',
  },
  {
    path: 'src/http/security.ts',
    needs: /MAX_BODY = 1\d\d \* 1024/,
    near: /MAX_BODY|bodyLimit/,
    says: 'requests may be larger than 100 KB',
    repair: [/MAX_BODY = [^;]+;/, 'MAX_BODY = 100 * 1024;'],
  },
  {
    path: 'src/http/query.ts',
    needs: /MAX_PAGE_SIZE = 100;/,
    near: /MAX_PAGE_SIZE =/,
    says: 'a page may have more than 100 rows',
    repair: [/MAX_PAGE_SIZE = [^;]+;/, 'MAX_PAGE_SIZE = 100;'],
  },
  {
    path: 'src/http/problem.ts',
    needs: /'application\/problem\+json'/,
    near: /application\/|c\.(?:body|json)\(/,
    says: 'errors are not sent as problem details',
  },
  {
    path: 'src/http/problem.ts',
    needs: /randomUUID\(\)/,
    near: /answerError/,
    says: 'a fault has no number by which its log entry is found',
  },
  {
    path: 'src/db/dialect.ts',
    needs: /foreign_keys = ON/i,
    near: /foreign_keys/i,
    says: 'references are not enforced',
    repair: [/foreign_keys = \w+/i, 'foreign_keys = ON'],
  },
  { path: 'src/db/dialect.ts', needs: /journal_mode = WAL/i, near: /journal_mode/i, says: 'readers wait for writers' },
  {
    path: 'src/db/dialect.ts',
    needs: /busy_timeout = \d{4}/i,
    near: /busy_timeout/i,
    says: 'a busy database fails at once',
  },
  {
    path: 'src/ui/layout.ts',
    needs: /lang="en"|lang="\$\{/,
    near: /<html/,
    says: 'the language of the page is not said',
  },
  { path: 'src/ui/layout.ts', needs: /name="viewport"/, near: /<head>/, says: 'the page does not fit a phone' },
];
