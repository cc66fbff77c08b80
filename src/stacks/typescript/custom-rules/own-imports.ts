/** The imports that a person wrote at the head of a module, where new code takes the place of the rest. */

const IMPORT = /^import\b[^;]*;$/gm;
const NAMED = /^import (type )?(?:([A-Za-z_$][\w$]*),? ?)?(?:\{([^}]*)\} )?from (['"].+['"]);$/;

/**
 * Those that `code` uses, name by name: an import that nothing uses does not compile. Imports of a kind that is not
 * known (of a whole module, for its effect) stay.
 */
export function importsFor(code: string, existing: string): readonly string[] {
  return [...existing.matchAll(IMPORT)].flatMap(([line]) => {
    const [, kind = '', whole, list = '', from = ''] = NAMED.exec(line.replace(/\s+/g, ' ')) ?? [];
    if (from === '') return [line];
    const names = list.split(',').map((name) => name.trim());
    const used = names.filter((name) => name !== '' && isUsed(code, localName(name)));
    const parts = [
      ...(whole !== undefined && isUsed(code, whole) ? [whole] : []),
      ...(used.length > 0 ? [`{ ${used.join(', ')} }`] : []),
    ];
    return parts.length === 0 ? [] : [`import ${kind}${parts.join(', ')} from ${from};`];
  });
}

/** "type Student as Pupil" → "Pupil" */
const localName = (specifier: string): string => /[\w$]+$/.exec(specifier)?.[0] ?? specifier;

const isUsed = (code: string, name: string): boolean => new RegExp(`(?<![\\w.$])${name}(?![\\w$])`).test(code);
