import type { ts } from 'ts-morph';
import { type Doubt, doubtful } from '../../../../validation/rule.js';
import { entityNames } from '../entity-names.js';
import { objectNamed } from '../source/model-fields.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { customRule } from './custom-rule.js';

/** Whether a rule does what a person asked for is nothing that a rule of ours can see. */
export const meaning = customRule({
  id: 'custom/meaning',
  name: 'Own logic does what was asked for',
  kind: 'composite',
  standard: 'S8',
  confidence: 0.95,
  message: 'own logic',
  suggestion: 'compare it with what was asked for',
  inspect(source, subject) {
    const { ts } = source;
    const name = entityNames(subject)?.one;
    const hooks = name === undefined ? undefined : objectNamed(source, `${name}Rules`);
    const helpers = source.file.statements.filter(
      (statement) =>
        !ts.isImportDeclaration(statement) &&
        !ts.isInterfaceDeclaration(statement) &&
        !ts.isTypeAliasDeclaration(statement) &&
        !(hooks && hooks.pos >= statement.pos && hooks.end <= statement.end),
    );
    return doubtful([...helpers, ...(hooks?.properties ?? [])].map((node) => doubt(source, node)));
  },
});

const doubt = (source: TypeScriptSource, node: ts.Node): Doubt => ({
  reason: 'rules cannot judge whether this does what was asked for',
  ...source.position(node.getStart(source.file)),
});
