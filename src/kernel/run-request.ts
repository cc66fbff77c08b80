/** What a run is asked to do, and how far it goes. */
export interface RunRequest {
  /** The sentence. */
  readonly request: string;
  /** Absolute path of the managed folder; need not exist. */
  readonly dir: string;
  /** Wanted port of the system. */
  readonly port: number;
  /** Types and generated tests decide before anything is written. */
  readonly verify: boolean;
  readonly start: boolean;
}
