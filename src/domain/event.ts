/**
 * The one stream that panels, print mode, JSON Lines and metrics all read. Facts in the past tense; a figure that is
 * not derivable from these events does not exist.
 */
import type { SweaName } from './artifact.js';
import type { Finding, ValidationMethod, ValidationOutcome } from './finding.js';
import type { Outcome, StageName } from './outcome.js';
import type { GenerationPath, Intent, Language, RecognitionSource } from './recognition.js';

/** Facts without the envelope; `RunEvents` adds it. Durations are milliseconds of wall time. */
export type EventBody =
  | { readonly type: 'run-started'; readonly request: string; readonly dir: string }
  | { readonly type: 'run-waiting'; readonly holder: string }
  | { readonly type: 'stage-started'; readonly stage: StageName }
  | {
      readonly type: 'stage-finished';
      readonly stage: StageName;
      /** Whose work it was: "grammar", "memory", "templates", "rules", "model". */
      readonly origin: string;
      readonly ms: number;
      readonly tokens: number;
    }
  | {
      readonly type: 'recognised';
      readonly source: RecognitionSource;
      readonly key: string;
      readonly meaning: string;
      readonly intent: Intent;
      readonly entities: readonly string[];
      readonly confidence: number;
      readonly language: Language;
      readonly path: GenerationPath;
      readonly customReasons: readonly string[];
      readonly ms: number;
      readonly tokens: number;
    }
  | {
      readonly type: 'interpreted';
      /** Plain words, one a change: "adds Student with name, email". */
      readonly changes: readonly string[];
      /** What was decided where the sentence left it open, and how to say otherwise. */
      readonly notes: readonly string[];
      readonly path: GenerationPath;
    }
  | {
      readonly type: 'plan-made';
      readonly waves: readonly (readonly PlannedTask[])[];
      readonly artifacts: number;
      readonly parallel: boolean;
      /** Ids of the tasks that are expected to decide how long it takes. */
      readonly criticalPath: readonly string[];
    }
  | { readonly type: 'task-started'; readonly task: string; readonly wave: number }
  | {
      readonly type: 'task-finished';
      readonly task: string;
      readonly wave: number;
      readonly ok: boolean;
      /** It was stopped: by the failure of another task, or by a cancel. */
      readonly stopped?: true;
      readonly ms: number;
    }
  | {
      readonly type: 'artifact-generated';
      readonly artifact: string;
      readonly path: string;
      readonly swea: SweaName;
      readonly origin: 'template' | 'model';
      readonly template?: string;
      readonly lines: number;
      readonly bytes: number;
      readonly ms: number;
    }
  | {
      readonly type: 'artifact-validated';
      readonly artifact: string;
      readonly path: string;
      readonly outcome: ValidationOutcome;
      readonly method: ValidationMethod;
      readonly confidence: number;
      readonly rules: number;
      readonly findings: readonly Finding[];
      readonly reason?: string;
      readonly ms: number;
    }
  | { readonly type: 'template-fallback'; readonly artifact: string; readonly reason: string }
  /** A model is asked; where its endpoint does not stream, nothing is heard until the whole answer is there. */
  | { readonly type: 'model-asked'; readonly purpose: string; readonly streamed: boolean }
  /** A piece of a model's answer, as it arrives. */
  | { readonly type: 'model-text'; readonly purpose: string; readonly text: string }
  /** An attempt failed, and what came of it is void. */
  | {
      readonly type: 'model-retried';
      readonly purpose: string;
      /** For people: "the connection broke off in the middle of a reply". */
      readonly reason: string;
      /** Of the attempt to come, from 2. */
      readonly attempt: number;
      readonly waitMs: number;
    }
  | { readonly type: 'cache-written'; readonly key: string; readonly tier: 'memory' | 'persistent' }
  | { readonly type: 'cache-invalidated'; readonly entity: string; readonly entries: number }
  /** `tokensSaved` is what the regeneration that it replaced would have cost, estimated from its prompt and its size. */
  | {
      readonly type: 'artifact-patched';
      readonly artifact: string;
      readonly edit: string;
      readonly line: number;
      readonly tokensSaved: number;
    }
  /** What was done about a rejected artifact, patch or not, and why just that. */
  | {
      readonly type: 'artifact-repaired';
      readonly artifact: string;
      readonly path: string;
      readonly how: RepairKind;
      /** 1 for the first try. */
      readonly attempt: number;
      readonly reason: string;
      readonly ruleIds: readonly string[];
    }
  /** A rules module was written by a model; `summary` says in plain words what it does. */
  | {
      readonly type: 'rules-written';
      readonly entity: string;
      readonly path: string;
      readonly summary: readonly string[];
      readonly lines: number;
      readonly attempt: number;
      readonly ms: number;
    }
  /** Which text of the coding standards a prompt carries, and why. */
  | {
      readonly type: 'standards-chosen';
      readonly swea: SweaName;
      readonly purpose: string;
      readonly kind: 'compressed' | 'full';
      readonly reason: string;
      readonly tokensCompressed: number;
      readonly tokensFull: number;
    }
  | { readonly type: 'decision-asked'; readonly decision: DecisionRequest }
  | {
      readonly type: 'decision-made';
      readonly id: string;
      readonly choice: string;
      /** The choice in words. */
      readonly label: string;
      readonly by: 'person' | 'policy';
    }
  | {
      readonly type: 'model-called';
      readonly purpose: string;
      readonly model: string;
      readonly tokensIn: number;
      readonly tokensOut: number;
      readonly tokensCached: number;
      readonly estimated: boolean;
      /** It ended without an answer that can be used, or was cancelled. */
      readonly failed?: true;
      readonly ms: number;
      /** Dollars; absent for a model without a price. */
      readonly cost?: number;
    }
  | {
      readonly type: 'dependencies-linked';
      readonly packages: number;
      readonly files: number;
      readonly how: 'hard-link' | 'copy' | 'present';
      readonly ms: number;
    }
  | { readonly type: 'types-checked'; readonly ok: boolean; readonly errors: readonly string[]; readonly ms: number }
  | {
      readonly type: 'tests-run';
      readonly passed: number;
      readonly failed: number;
      readonly failures: readonly string[];
      readonly ms: number;
    }
  | {
      readonly type: 'files-changed';
      readonly created: readonly string[];
      readonly updated: readonly string[];
      readonly removed: readonly string[];
      /** Edited by the person and left as they are, or merged with their edits. */
      readonly kept: readonly string[];
    }
  | { readonly type: 'migration-applied'; readonly file: string; readonly ms: number }
  | {
      readonly type: 'system-started';
      readonly url: string;
      readonly pid: number;
      /** Set when the wanted port was taken. */
      readonly wantedPort?: number;
      readonly ms: number;
    }
  | { readonly type: 'notice'; readonly text: string }
  | { readonly type: 'run-ended'; readonly outcome: Outcome; readonly ms: number };

/** Patched by an edit, asked anew for one function or the whole, edited by the person, taken as it is, or left out. */
export type RepairKind = 'patch' | 'function' | 'regenerate' | 'edit' | 'accept' | 'force' | 'skip';

export interface PlannedTask {
  readonly id: string;
  readonly label: string;
  readonly swea: SweaName;
  readonly artifacts: number;
  readonly dependsOn: readonly string[];
  /** A model writes the rules of the entity. */
  readonly rules?: true;
  /** Milliseconds, from past runs. */
  readonly estimatedMs?: number;
}

/** A question to a person in the middle of a run; `safe` is what policy takes when nobody can be asked. */
export interface DecisionRequest {
  readonly id: string;
  readonly kind: 'rejected-artifact' | 'clarify' | 'destructive-change' | 'conflict' | 'custom-rules';
  readonly title: string;
  readonly detail: readonly string[];
  readonly choices: readonly DecisionChoice[];
  readonly safe: string;
  /** The lines around what is wrong. */
  readonly excerpt?: Excerpt;
  /** What can be looked at before choosing, each behind a key. */
  readonly views?: readonly DecisionView[];
}

export interface Excerpt {
  readonly path: string;
  /** Number of the first line that is shown, 1-based. */
  readonly firstLine: number;
  readonly lines: readonly string[];
  /** Number of the line that is marked. */
  readonly marked: number;
}

export interface DecisionView {
  readonly key: string;
  /** "whole diff". */
  readonly label: string;
  /** Lines of a diff start with "+", "-" or " ". */
  readonly lines: readonly string[];
}

export interface DecisionChoice {
  readonly id: string;
  /** The key that takes it in the chat. */
  readonly key: string;
  readonly label: string;
  /** What it costs, in words: "0 tokens". */
  readonly cost?: string;
  /** Takes stored values away; never chosen by policy without permission. */
  readonly losesData?: boolean;
  /** Wants a value of this name, typed after the key. */
  readonly asks?: string;
}

export interface Envelope {
  readonly runId: string;
  /** From 1, without gaps. */
  readonly seq: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export type RunEvent = EventBody & Envelope;
export type EventType = RunEvent['type'];
export type EventOf<T extends EventType> = Extract<RunEvent, { readonly type: T }>;
/** Synchronous; must not throw. */
export type Emit = (body: EventBody) => void;
