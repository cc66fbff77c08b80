import { describeAttribute, type EntitySpec, entityNamed, type SystemSpec } from '../domain/entity-spec.js';
import { AbortError } from '../domain/errors.js';
import { EXIT } from '../domain/outcome.js';
import type { SystemRegistry } from '../domain/system.js';
import { drawSystem, mermaid } from '../view/diagram.js';
import type { Command } from './command.js';
import { upgradeHint } from './upgrade-hint.js';

/** `bae show`: what the managed system is made of. */
export const show: Command = {
  options: { json: { type: 'boolean' }, diagram: { type: 'boolean' }, mermaid: { type: 'boolean' } },
  async run({ services, dir, out, columns }, { values }) {
    const registry = await services.readRegistry(dir);
    if (!registry)
      throw new AbortError(`there is no managed system in ${dir}`, [
        'bae run "create a student system with name and email"',
      ]);
    if (values.json === true) out(JSON.stringify({ ...registry.spec, files: Object.keys(registry.files).sort() }));
    else if (values.mermaid === true) mermaid(registry.spec).forEach(out);
    else if (values.diagram === true) drawSystem(registry.spec, columns).forEach(out);
    else [...describeSystem(registry), ...(await upgradeHint(registry, services))].forEach(out);
    return EXIT.succeeded;
  },
};

/** Entities, attributes and relations as aligned lines. */
export function describeSystem({ spec, files }: SystemRegistry): string[] {
  return [
    spec.title,
    '',
    ...spec.entities.flatMap((entity) => [...describeEntity(entity, spec), '']),
    `${Object.keys(files).length} files; "bae files" lists them`,
  ];
}

function describeEntity(entity: EntitySpec, system: SystemSpec): string[] {
  const width = Math.max(
    ...entity.attributes.map(({ name }) => name.length),
    ...entity.relations.map(({ name }) => name.length),
    4,
  );
  const incoming = system.entities.flatMap((other) =>
    other.relations
      .filter(({ kind, target }) => kind === 'belongsTo' && target === entity.name)
      .map((relation) => ({ other, relation })),
  );
  return [
    entity.name === entity.label ? entity.name : `${entity.name} (${entity.label})`,
    ...entity.attributes.map((attribute) => `  ${attribute.name.padEnd(width)}  ${describeAttribute(attribute)}`),
    ...entity.relations.map(({ name, kind, target, required }) =>
      kind === 'belongsTo'
        ? `  ${name.padEnd(width)}  → ${target}${required ? ', required' : ''}`
        : `  ${name.padEnd(width)}  ⇄ many ${entityNamed(system, target)?.plural ?? target}`,
    ),
    ...incoming.map(({ other }) => `  ${''.padEnd(width)}  ← many ${other.plural}`),
  ];
}
