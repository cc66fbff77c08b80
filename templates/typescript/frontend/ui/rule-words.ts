import type { EntityView } from './view.ts';

/** What only this entity does, in the words of who asked for it, and the steps that its values may take. */
export function ruleWords({ fields, rules, ruleWords: words = [] }: EntityView): readonly string[] {
  const steps = fields.flatMap(({ name, label }) => {
    const machine = Object.entries(rules.transitions?.[name] ?? {});
    const lines = machine.flatMap(([from, next]) => {
      const values = next.map((step) => (typeof step === 'string' ? step : step.to));
      return values.length > 0 ? [`${from} → ${values.join(' or ')}`] : [];
    });
    return lines.length > 0 ? [`${label}: ${lines.join('; ')}`] : [];
  });
  return [...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)), ...steps];
}
