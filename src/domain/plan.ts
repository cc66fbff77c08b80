/** What the TechLead decided to do: tasks with dependencies, layered into waves. */
import type { ArtifactPlan, SweaName } from './artifact.js';

export interface Task {
  /** "student.database", "frame.backend". */
  readonly id: string;
  readonly swea: SweaName;
  readonly entity?: string;
  readonly label: string;
  readonly dependsOn: readonly string[];
  readonly artifacts: readonly ArtifactPlan[];
  /** A model writes the rules of the entity, before anything else of it is made. */
  readonly rules?: true;
}

export interface CoordinationPlan {
  /** What each task took in past runs, in milliseconds; those that never ran are not in it. */
  readonly estimates: ReadonlyMap<string, number>;
  /** Ids of the tasks that the plan cannot be done sooner than, by those estimates. */
  readonly criticalPath: readonly string[];
  /** The longest way from the start of each task to the end of the plan: who has most ahead starts first. */
  readonly remaining: ReadonlyMap<string, number>;
  readonly tasks: readonly Task[];
  /** Task ids by wave: each wave needs only waves before it. */
  readonly waves: readonly (readonly string[])[];
}
