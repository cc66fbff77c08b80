/**
 * A stack is the technology a managed system is generated in. Nothing outside a stack's own folder knows which it is:
 * this is all the rest of bae sees.
 */
import type { ArtifactPlan, SweaName } from './artifact.js';
import type { Change } from './change.js';
import type { Attribute, EntitySpec, SystemSpec } from './entity-spec.js';
import type { FileRecord } from './system.js';

/** What is to be generated: the whole target system, what it was before, and the steps between. */
export interface GenerationScope {
  readonly target: SystemSpec;
  /** Absent for a new system. */
  readonly previous?: SystemSpec;
  readonly changes: readonly Change[];
  /** File names of the migrations that exist already. */
  readonly migrations: readonly string[];
  /** What an older release wrote, by path: all files are due then, also those that no change touches. */
  readonly outdated?: Readonly<Record<string, FileRecord>>;
  /** A change is taken back: migrations whose archived values come back to where they were. */
  readonly restores?: readonly string[];
  /** What was decided about stored values, by id of the entity, attribute or relation: "<entity id> <attribute id>". */
  readonly decided?: Readonly<Record<string, StoredValues>>;
}

/** What a migration does with values that the new version has no place for, and with empty ones that need a value. */
export interface StoredValues {
  /** Given to rows without a value, and to those whose value does not fit. */
  readonly fill?: string | number | boolean;
  /** Values out of the new limits leave the column too; like all values that go, they are kept in the archive … */
  readonly emptyMisfits?: boolean;
  /** … unless this is said. */
  readonly discard?: boolean;
}

/** A change that may not keep the data as it is: how to find out on the rows that there are, and what may be done. */
export interface DataCheck {
  readonly id: string;
  readonly change: Change;
  /** SELECT of one number, "count": how many rows are concerned. Runs on the database as it is before the change. */
  readonly count: string;
  /** SELECT of up to five such rows: "id" and "value". */
  readonly examples: string;
  /** For people, with {count} in it: "Students without phone, which is to be required: {count}". */
  readonly question: string;
  readonly choices: readonly DataChoice[];
  /** Id of the choice that loses nothing; "cancel" where nobody can decide for the person. */
  readonly safe: string;
}

export interface DataChoice {
  readonly id: 'from-now-on' | 'fill' | 'make-optional' | 'leave-out' | 'keep-aside' | 'delete' | 'cancel';
  readonly label: string;
  /** Taken only with an explicit permission. */
  readonly losesData: boolean;
  /** The person must give a value that this attribute allows. */
  readonly value?: Attribute;
  /** That value is the id of a row that exists; the choice is offered only where there are such rows. */
  readonly rows?: {
    /** SELECT of up to five of them: "id" and "value". */
    readonly examples: string;
    /** SELECT of one number, "count": how many have the id {value}. */
    readonly exists: string;
  };
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
   * changed, and of the frame where it lists entities; all of it for a new system and for an outdated one.
   */
  artifactPlans(scope: GenerationScope): readonly ArtifactPlan[];
  /** Files of the previous system, or of an older release, that are elsewhere now (new path → old path), or no more. */
  fileMoves(scope: GenerationScope): {
    readonly moved: ReadonlyMap<string, string>;
    readonly removed: readonly string[];
    /** By entity: names of attributes in code, old → new, where the old ones meant nothing else. */
    readonly renamed?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  };
  /** Of a managed system's database, relative to its folder. */
  readonly databaseFile: string;
  /** Questions to the data, before a change of a system that has some; empty where nothing can be lost. */
  dataChecks(scope: GenerationScope): readonly DataCheck[];
  /**
   * The scope with a choice taken: another target, other changes, or values decided. `value` is what the person gave for
   * a choice that wants one; throws an AbortError when the attribute does not allow it. Not for "cancel".
   */
  applyChoice(scope: GenerationScope, check: DataCheck, choice: DataChoice['id'], value?: string): GenerationScope;
  /** Own-property data that the plan's template is rendered with. */
  templateContext(plan: ArtifactPlan, scope: GenerationScope): Readonly<Record<string, unknown>>;
  /** Can a model write it whole, where templates are off or fail? The frame and migrations are always ours. */
  isWritable(plan: ArtifactPlan): boolean;
  /** For a prompt: what the file is for, and the names and routes that other files and people rely on. */
  artifactBrief(plan: ArtifactPlan, scope: GenerationScope): string;
  /** The one seam for logic that no template holds. */
  readonly customRules: CustomRulesSeam;
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
  /** Makes what `start` and `migrate` run. */
  build(dir: string): Command;
  /** The files that `build` makes, relative to the folder. */
  readonly built: readonly string[];
  /** Applies pending migrations to the folder's database; its output is parsed by `parseMigrated`. */
  migrate(dir: string): Command;
  /** File names of the migrations that were applied. */
  parseMigrated(output: string): readonly string[];
  /** The server itself: a plain process, not a shell or npm. */
  start(dir: string, port: number): Command;
  /** URL path of the page that lists an entity's rows. */
  pagePath(entity: EntitySpec): string;
  /** URL path that answers 200 when the server is ready. */
  readonly healthPath: string;
}

/** Where an entity's own rules live, what a model must know to write them, and how its answer becomes files. */
export interface CustomRulesSeam {
  /** The module and its tests; both are created once and then the person's. */
  plans(entity: EntitySpec): { readonly rules: ArtifactPlan; readonly tests: ArtifactPlan };
  /** Short texts for a prompt, in the language of the stack. */
  prompt(
    system: SystemSpec,
    entity: EntitySpec,
  ): {
    /** The entity's values and row. */
    readonly types: string;
    /** Tables of other entities that a rule may read or write. */
    readonly tables: string;
    /** The hooks that there are. */
    readonly seam: string;
    /** Helpers that tests may use. */
    readonly testing: string;
  };
  /** A whole module from what a model wrote; the imports of an `existing` one stay. */
  composeRules(system: SystemSpec, entity: EntitySpec, code: string, existing?: string): string;
  composeTests(system: SystemSpec, entity: EntitySpec, tests: string, existing?: string): string;
  /** The text of either file when its entity has another name. */
  renamed(text: string, before: EntitySpec, after: EntitySpec): string;
}
