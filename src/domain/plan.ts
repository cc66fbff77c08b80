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
  readonly tasks: readonly Task[];
  /** Task ids by wave: each wave needs only waves before it. */
  readonly waves: readonly (readonly string[])[];
}
