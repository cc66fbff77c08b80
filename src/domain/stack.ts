/**
 * A stack is the technology a managed system is generated in. Nothing outside a stack's own folder knows which it is:
 * this is all the rest of bae sees.
 */
import type { ArtifactPlan, SweaName } from './artifact.js';
import type { Change } from './change.js';
import type { SystemSpec } from './entity-spec.js';

/** What is to be generated: the whole target system, what it was before, and the steps between. */
export interface GenerationScope {
  readonly target: SystemSpec;
  /** Absent for a new system. */
  readonly previous?: SystemSpec;
  readonly changes: readonly Change[];
  /** File names of the migrations that exist already. */
  readonly migrations: readonly string[];
}

/** A program to run in the managed folder; `command` is absolute or found on PATH. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Stack {
  readonly id: string;
  /** Version of the templates; recorded in the registry, compared by `bae upgrade`. */
  readonly version: string;
  /** Which SWEA's work needs which: the data that waves are made of. */
  readonly sweaDependencies: Readonly<Record<SweaName, readonly SweaName[]>>;
  /**
   * The files to write for a scope: everything of the entities that changed, of their neighbours where a relation
   * changed, and of the frame where it lists entities; all of it for a new system.
   */
  artifactPlans(scope: GenerationScope): readonly ArtifactPlan[];
  /** Files of the previous system that the target has elsewhere (new path → old path), or no more. */
  fileMoves(scope: GenerationScope): {
    readonly moved: ReadonlyMap<string, string>;
    readonly removed: readonly string[];
  };
  /** Own-property data that the plan's template is rendered with. */
  templateContext(plan: ArtifactPlan, scope: GenerationScope): Readonly<Record<string, unknown>>;
  /** Packages (by name) that a managed system's node_modules must hold; their dependencies are followed. */
  readonly packages: readonly string[];
  /** Type check of the folder, without writing. */
  typeCheck(dir: string): Command;
  /** Its integration tests; TAP or spec output is parsed by `parseTests`. */
  tests(dir: string, files: readonly string[]): Command;
  parseTests(output: string): {
    readonly passed: number;
    readonly failed: number;
    readonly failures: readonly string[];
  };
  /** Makes what `start` runs. */
  build(dir: string): Command;
  /** The server itself: a plain process, not a shell or npm. */
  start(dir: string, port: number): Command;
  /** URL path that answers 200 when the server is ready. */
  readonly healthPath: string;
}
