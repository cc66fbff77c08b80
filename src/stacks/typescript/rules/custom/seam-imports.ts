import { posix } from 'node:path';
import type { ts } from 'ts-morph';
import { type Violation, violatedAt } from '../../../../validation/rule.js';
import { entityNames } from '../entity-names.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, literalText } from '../syntax.js';
import { customRule } from './custom-rule.js';

/** What rules may call: errors, the hooks' types, and the one way to other systems. */
const ALLOWED = new Set(['src/model/rules.ts', 'src/model/outbound.ts', 'src/http/problem.ts']);
const OTHERS = /^src\/entities\/[^/]+\/[^/]+\.(?:model|repo)\.ts$/;
/** Of kysely, as values. */
const QUERY_TOOLS = new Set(['sql', 'expressionBuilder']);

/** Logic of an entity reaches the entity, its neighbours and the running transaction, nothing else. */
export const seamImports = customRule({
  id: 'custom/seam-imports',
  name: 'Own logic imports only what belongs to the seam',
  standard: 'S3',
  message: 'own logic must not import this',
  suggestion: 'import the entity’s model, ../../model/rules.ts, ../../http/problem.ts, sql from kysely, or z from zod',
  inspect(source, subject) {
    const { ts } = source;
    const own = entityNames(subject)?.file;
    const imports = source.all(ts.isImportDeclaration, ts.SyntaxKind.ImportDeclaration);
    const again = source
      .all(ts.isExportDeclaration, ts.SyntaxKind.ExportDeclaration)
      .filter(({ moduleSpecifier }) => moduleSpecifier !== undefined);
    return violatedAt([
      ...imports.flatMap((node): Violation[] => {
        const specifier = literalText(source, node.moduleSpecifier) ?? '';
        const message = faultOf(
          specifier,
          posix.join(posix.dirname(subject.path), specifier),
          own,
          valuesOf(source, node),
        );
        return message ? [at(source, node.moduleSpecifier, { message })] : [];
      }),
      ...again.map((node) => at(source, node, { message: 'own logic hands nothing of other files on' })),
    ]);
  },
});

/** @param values names imported as values; none for `import type`. */
function faultOf(
  specifier: string,
  target: string,
  own: string | undefined,
  values: readonly string[],
): string | undefined {
  if (specifier === 'kysely') {
    const strange = values.filter((name) => !QUERY_TOOLS.has(name));
    return strange.length === 0 ? undefined : `own logic must not use ${strange.join(', ')} of kysely`;
  }
  // It holds what another system answers against a shape.
  if (specifier === 'zod') return undefined;
  if (!specifier.startsWith('.')) return `own logic must not use "${specifier}"`;
  if (own !== undefined && target === `src/entities/${own}/${own}.repo.ts` && values.length > 0)
    return `"${specifier}" calls these rules: it would go round in circles`;
  const isAllowed = ALLOWED.has(target) || OTHERS.test(target) || (values.length === 0 && target.startsWith('src/'));
  return isAllowed ? undefined : `own logic must not use "${specifier}"`;
}

function valuesOf(source: TypeScriptSource, { importClause }: ts.ImportDeclaration): readonly string[] {
  const { ts } = source;
  if (!importClause) return ['everything'];
  if (importClause.isTypeOnly) return [];
  const bindings = importClause.namedBindings;
  const named =
    bindings && ts.isNamedImports(bindings)
      ? bindings.elements
          .filter(({ isTypeOnly }) => !isTypeOnly)
          .map((one) => (one.propertyName ?? one.name).getText(source.file))
      : bindings
        ? ['everything']
        : [];
  return importClause.name ? ['default', ...named] : named;
}
