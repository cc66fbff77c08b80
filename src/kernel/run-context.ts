import type { Workspace } from '../managed-system/workspace.js';
import type { Questions } from './questions.js';
import type { RunEvents } from './run-events.js';
import type { RunRequest } from './run-request.js';

/** What every stage of one run has at hand. */
export interface RunContext {
  readonly request: RunRequest;
  /** The managed folder, ours until the run ends. */
  readonly workspace: Workspace;
  readonly questions: Questions;
  readonly events: RunEvents;
  readonly signal: AbortSignal;
}
