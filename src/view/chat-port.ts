/** What the chat needs from the rest of bae; the executable implements it. */
import type { RunEvent } from '../domain/event.js';
import type { Outcome } from '../domain/outcome.js';
import type { GenerationPath, RecognitionSource } from '../domain/recognition.js';
import type { Decisions, Editor } from '../ports.js';

/** Never rejects for a failed run: that is an outcome. */
export type CarryOut = (
  request: string,
  emit: (event: RunEvent) => void,
  decisions: Decisions,
  signal: AbortSignal,
) => Promise<Outcome>;

export interface ChatSession {
  readonly run: CarryOut;
  /** `/help`, `/clear` and `/quit` belong to the chat itself. */
  readonly commands: readonly SlashCommand[];
  /** What this session did, for the receipt at exit; undefined when there is nothing to tell. */
  summary(): SessionSummary | undefined;
  readonly history: { load(): Promise<string[]>; append(text: string): Promise<void> };
  readonly draft: { load(): Promise<string>; save(text: string): Promise<void> };
  /** Absent where the person has set none. */
  readonly editor?: Editor;
  /** One line under the prompt: folder, running address. */
  status(): Promise<string | undefined>;
}

interface CommandWords {
  /** With the slash: "/show". */
  readonly name: string;
  readonly summary: string;
  /** "/logs [lines]". */
  readonly usage?: string;
}

export interface LinesCommand extends CommandWords {
  /** Lines for the transcript; a rejection is shown as an error with its next steps. */
  run(args: string, signal: AbortSignal): Promise<readonly string[]>;
}

/** Carried out as a sentence is: with panels, decisions and an outcome. */
export interface RunCommand extends CommandWords {
  readonly carryOut: CarryOut;
}

export type SlashCommand = LinesCommand | RunCommand;

export interface RequestSummary {
  readonly request: string;
  readonly outcome: Outcome['kind'] | 'running';
  readonly seconds: number;
  readonly tokens: number;
  /** Absent when the run ended before it was known. */
  readonly path?: GenerationPath;
  readonly tier?: RecognitionSource;
  /** Files by who wrote them; absent where none was written. */
  readonly files?: { readonly template: number; readonly model: number };
  readonly approved?: boolean;
  readonly patches?: number;
  /** Dollars; absent where no call had a price. */
  readonly cost?: number;
}

/** What the same number of changes took elsewhere; `label` names the source. */
export interface Baseline {
  readonly label: string;
  readonly tokens: number;
  readonly seconds: number;
  /** What was saved against it, in per cent; negative where more was used. */
  readonly timeSavingsPct: number;
  readonly tokenSavingsPct: number;
}

/** What each optimisation did in the session; shares are 0 to 1, absent where there was nothing to count. */
export interface SessionEffects {
  readonly cache?: { readonly memory: number; readonly disk: number };
  readonly templates?: { readonly share: number; readonly files: number; readonly allFiles: number };
  /** Reviews that rules decided by themselves. */
  readonly validation?: { readonly confident: number; readonly reviews: number };
  readonly approval?: { readonly approved: number; readonly reviewed: number };
  readonly patches?: { readonly count: number; readonly tokensSaved: number };
  /** Seconds. */
  readonly waves?: { readonly actual: number; readonly sequential: number };
}

export interface SessionSummary {
  readonly requests: readonly RequestSummary[];
  readonly totals: {
    readonly seconds: number;
    readonly tokens: number;
    readonly modelCalls: number;
    /** Dollars; absent where no call had a price. */
    readonly cost?: number;
    readonly unpricedCalls: number;
    /** How tokens were counted. */
    readonly obtained: 'measured' | 'estimated' | 'scripted';
  };
  readonly effects: SessionEffects;
  /** For as many requests as succeeded in making or changing something. */
  readonly baselines: readonly Baseline[];
  /** So many. */
  readonly compared: number;
  /** Address of the system that goes on running. */
  readonly goesOn?: string;
}
