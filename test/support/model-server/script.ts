/** What the model server is told to play. */

/** The answer to one request. */
export interface ScriptedReply {
  readonly text?: string;
  /** Instead of `text`: sent as its JSON. */
  readonly json?: unknown;
  /** Before the first byte. */
  readonly delayMs?: number;
  /** Characters an event, and the wait between two. */
  readonly pieceSize?: number;
  readonly pieceDelayMs?: number;
  /** Instead of counts reckoned from the lengths of prompt and text. */
  readonly usage?: { readonly input: number; readonly output: number; readonly cached?: number };
  readonly fault?: Fault;
}

/** In messages and texts, `{key}` becomes the key that the request came with. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      /** Instead of an error as OpenAI has it. */
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The connection is closed before a byte is sent. */
  | { readonly kind: 'reset' }
  /** So many bytes of the body are sent, then nothing more; without a number not even headers. */
  | { readonly kind: 'stall'; readonly after?: number }
  /** So many bytes of the body are sent, then it ends as if it were whole, or breaks off. */
  | { readonly kind: 'cut'; readonly after: number; readonly how: 'end' | 'reset' }
  /** A body of any kind instead of events, with status 200. */
  | { readonly kind: 'body'; readonly contentType: string; readonly body: string }
  /** One event more in the middle of the reply, as it stands. */
  | { readonly kind: 'event'; readonly data: string }
  | { readonly kind: 'refusal'; readonly text: string }
  /** Another reason to end than "stop"; null is none at all. */
  | { readonly kind: 'finish'; readonly reason: string | null }
  /** Never ends: text, events without text, comments, or one line without an end. */
  | { readonly kind: 'endless'; readonly of: 'text' | 'events' | 'comments' | 'line' | 'error' };

/** What the endpoint knows; all of it where nothing is said. What it does not know it refuses with 400. */
export interface Abilities {
  readonly schema?: boolean;
  readonly object?: boolean;
  /** `stream_options`; without it there are no token counts. */
  readonly usage?: boolean;
  readonly temperature?: boolean;
  /** Whether it streams; "ignored": it answers with a whole reply whatever was asked. */
  readonly stream?: boolean | 'ignored';
  readonly lengthField?: 'max_tokens' | 'max_completion_tokens';
  /** Whether `/v1/models` is there; "stalled": it is, and never answers. */
  readonly models?: boolean | 'stalled';
}

/** A request as it was received. */
export interface ReceivedRequest {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** All messages in one text, for matching. */
  readonly prompt: string;
  readonly key: string | undefined;
  /** Performance-clock milliseconds. */
  readonly at: number;
  /** The client closed the connection before the answer was complete, at that time. */
  closedAt?: number;
  /** The answer went out whole. */
  answered: boolean;
}

export interface ModelScript {
  /**
   * In order of arrival, or by what is asked; `index` counts the completions answered so far. Beyond the last reply the
   * server answers 400, which no client tries again.
   */
  readonly replies: readonly ScriptedReply[] | ((request: ReceivedRequest, index: number) => ScriptedReply | undefined);
  readonly abilities?: Abilities;
  readonly models?: readonly string[];
  /** The only key that is let in; any, or none, where it is absent. */
  readonly key?: string;
}
