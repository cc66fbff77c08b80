/** How a rejected artifact can become another one. */
import type { Artifact } from '../domain/artifact.js';
import type { Finding } from '../domain/finding.js';
import type { PatchResult } from '../patching/patch-result.js';
import type { Reviewed } from './review.js';

/** Ways to get another text; each answers the artifact that is to be reviewed next. */
export interface RepairWays {
  review(artifact: Artifact): Promise<Reviewed | undefined>;
  /** By known edits, at no cost; why not, where that cannot be. */
  patch?(artifact: Artifact, findings: readonly Finding[]): Promise<Patched>;
  /** From the model: only the function concerned where that is enough, else the whole file. */
  rewrite?(artifact: Artifact, reviewed: Reviewed): Promise<Rewritten>;
  /** Tokens that `rewrite` would cost, estimated from its prompt and the size of the file. */
  rewriteTokens(artifact: Artifact, findings: readonly Finding[]): Promise<number>;
  /** The file as it was before this run; undefined for a new one. */
  before(path: string): Promise<string | undefined>;
}

export type Patched =
  | { readonly ok: true; readonly artifact: Artifact; readonly patches: readonly PatchResult[] }
  | { readonly ok: false; readonly reason: string };

export interface Rewritten {
  readonly artifact: Artifact;
  readonly how: 'function' | 'regenerate';
  readonly reason: string;
}
