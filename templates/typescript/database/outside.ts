// A call to another system takes its time, and no transaction may stay open meanwhile: all others would wait for it.
// So what a change asks of the world is asked before its transaction, and what it tells the world is told after it.

interface Calls {
  /** Question → answer: what was asked before the transaction began again. */
  readonly answers: Map<string, unknown>;
  readonly announcements: (() => Promise<void>)[];
}

const calls = new WeakMap<object, Calls>();

/** Undoes a transaction that needs an answer first. */
class Unanswered extends Error {
  readonly question: string;
  readonly ask: () => Promise<unknown>;

  constructor(question: string, ask: () => Promise<unknown>) {
    super('a transaction needs an answer from outside');
    this.question = question;
    this.ask = ask;
  }
}

/** Runs a transaction, again with each answer that it asked for; announces what it left to say when it is kept. */
export async function aroundTransaction<D extends object, T>(
  work: (db: D) => Promise<T>,
  begin: (work: (db: D) => Promise<T>) => Promise<T>,
): Promise<T> {
  const answers = new Map<string, unknown>();
  for (;;) {
    const announcements: Calls['announcements'] = [];
    try {
      const result = await begin((db) => {
        calls.set(db, { answers, announcements });
        return work(db);
      });
      for (const announce of announcements) await announce();
      return result;
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      answers.set(error.question, await error.ask());
    }
  }
}

/** The answer to a question to the world; the same question is asked once. */
export async function answerTo<T>(db: object, question: string, ask: () => Promise<T>): Promise<T> {
  const known = calls.get(db);
  if (!known) return ask();
  if (!known.answers.has(question)) throw new Unanswered(question, ask);
  // Only `ask` of the same question puts it there.
  return known.answers.get(question) as T;
}

/** Says it once the transaction is kept, and not at all when it is undone. A failure is logged. */
export async function announceLater(db: object, announce: () => Promise<void>): Promise<void> {
  const logged = async () => {
    try {
      await announce();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      console.error(JSON.stringify({ announcement: 'failed', reason }));
    }
  };
  const known = calls.get(db);
  if (known) known.announcements.push(logged);
  else await logged();
}
