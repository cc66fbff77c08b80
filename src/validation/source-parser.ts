/** How a stack reads its own languages, so that the rules of one file share one parse. */
import type { ValidationSubject } from '../domain/finding.js';
import type { Section } from './sections.js';

export interface SourceParser<Source> {
  /** Loads what parsing needs; idempotent. Parsing without it loads by itself, later and in the way. */
  warm(): Promise<void>;
  /** Never throws for wrong code: syntax errors are part of the source, and a `parse` rule reports them. */
  parse(subject: ValidationSubject): Source;
  /** The parts that are judged one by one, the inner ones among them too; none where the file is one whole. */
  sections(source: Source): readonly Section[];
}
