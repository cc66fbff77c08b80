/** A limit of tokens that is not passed: what a call may use at most is set aside before it is made. */
import { ModelError } from '../domain/errors.js';

export interface Reservation {
  /** Replaces what was set aside by what was used. */
  settle(used: number): void;
}

export class TokenBudget {
  /** Tokens in and out; 0 is no limit. */
  readonly limit: number;
  readonly #scope: string;
  readonly #setting: string;
  #used = 0;
  #reserved = 0;

  /**
   * @param scope for people: "this session", "this request"
   * @param setting the variable that raises the limit
   */
  constructor(scope: string, limit: number, setting: string) {
    this.limit = limit;
    this.#scope = scope;
    this.#setting = setting;
  }

  get used(): number {
    return this.#used;
  }

  /** Throws a ModelError where a call of at most so many tokens could pass the limit. */
  reserve(most: number): Reservation {
    if (this.limit > 0 && this.#used + this.#reserved + most > this.limit)
      throw new ModelError(
        'budget',
        `${this.#scope} has used ${this.#used} of its ${this.limit} tokens, and the next call may need up to ${most}`,
        {
          nextSteps: [
            `raise ${this.#setting} from ${this.limit} (0 is no limit)`,
            'what templates cover goes on working',
          ],
        },
      );
    this.#reserved += most;
    return {
      settle: (used) => {
        this.#reserved -= most;
        this.#used += used;
      },
    };
  }
}

/** The budget of the session and, within it, one for each run. */
export class Budgets {
  readonly #session: TokenBudget;
  readonly #perRun: number;
  readonly #runs = new Map<string, TokenBudget>();

  constructor(session: number, perRun: number) {
    this.#session = new TokenBudget('this session', session, 'BAE_MAX_TOKENS');
    this.#perRun = perRun;
  }

  /** Without a limit nothing needs to be estimated. */
  get limited(): boolean {
    return this.#session.limit > 0 || this.#perRun > 0;
  }

  get used(): number {
    return this.#session.used;
  }

  reserve(most: number, runId: string | undefined): Reservation {
    const session = this.#session.reserve(most);
    let run: Reservation | undefined;
    try {
      run = this.#of(runId)?.reserve(most);
    } catch (error) {
      session.settle(0);
      throw error;
    }
    return {
      settle(used) {
        session.settle(used);
        run?.settle(used);
      },
    };
  }

  #of(runId: string | undefined): TokenBudget | undefined {
    if (runId === undefined || this.#perRun === 0) return undefined;
    const budget = this.#runs.get(runId) ?? new TokenBudget('this request', this.#perRun, 'BAE_MAX_REQUEST_TOKENS');
    this.#runs.set(runId, budget);
    return budget;
  }
}
