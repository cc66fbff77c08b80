/** The public API of the package `baes`. */
export type { Change } from './domain/change.js';
export type { Attribute, EntitySpec, Relation, SystemSpec } from './domain/entity-spec.js';
export type { EventBody, RunEvent } from './domain/event.js';
export type { Finding, ValidationResult, ValidationSubject } from './domain/finding.js';
export type { Outcome } from './domain/outcome.js';
export type { Recognised, Recognition } from './domain/recognition.js';
export { TemplateRegistry } from './generation/template-registry.js';
export { Kernel } from './kernel/kernel.js';
export { AggregatedMetrics } from './metrics/aggregated-metrics.js';
export { BASELINES } from './metrics/baselines.js';
export { PerformanceMetrics } from './metrics/performance-metrics.js';
export type { Savings } from './metrics/savings.js';
export { CodePatcher } from './patching/code-patcher.js';
export type { PatchResult } from './patching/patch-result.js';
export { RecognitionCache } from './recognition/cache/recognition-cache.js';
export { EntityRecognizer } from './recognition/recognizer.js';
export { typescriptPatcher } from './stacks/typescript/edits/catalog.js';
export { ValidationRuleEngine } from './validation/engine.js';
