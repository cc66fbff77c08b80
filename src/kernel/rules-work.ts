/**
 * The rules of one entity, written by the model: asked for, held against the domain and the rules of validation, shown to
 * the person as a diff with its summary, and only then part of the change.
 */
import { join } from 'node:path';
import { withRules } from '../bae/rules.js';
import type { Artifact } from '../domain/artifact.js';
import { entityNamed } from '../domain/entity-spec.js';
import { AbortError } from '../domain/errors.js';
import type { RulesReply } from '../domain/rules-reply.js';
import type { GenerationScope, Stack } from '../domain/stack.js';
import type { Editor, Files } from '../ports.js';
import type { Author, Telling } from '../swea/author.js';
import { type RepairParts, repairOf } from './artifact-repair.js';
import type { Questions } from './questions.js';
import type { Repaired } from './repair.js';
import { isOpen, type Reviewed, type ReviewParts, recordApproval, reviewOrSetback } from './review.js';
import { rulesCard } from './rules-card.js';
import type { RunEvents } from './run-events.js';
import { nothingFrom, orSetback, Setback } from './setback.js';
import { StoppedByPerson } from './stopped.js';

export interface RulesParts extends ReviewParts, RepairParts {
  readonly author: Author;
  readonly stack: Stack;
  readonly files: Files;
  readonly maxRetries: number;
}

export interface RulesContext {
  /** The managed folder. */
  readonly dir: string;
  readonly questions: Questions;
  readonly events: RunEvents;
  readonly signal: AbortSignal;
  /** Repairs a rejected artifact; `rewrite` asks the model for the rules anew. */
  repaired(
    artifact: Artifact,
    reviewed: Reviewed | Setback,
    again: (feedback: readonly string[]) => Promise<Artifact>,
  ): Promise<Repaired>;
}

export interface WrittenRules {
  readonly entity: string;
  readonly reply: RulesReply;
  readonly rules: Artifact;
  readonly tests: Artifact;
  /** Paths of what was accepted although it was rejected. */
  readonly forced: readonly string[];
}

/** Nobody was there to take them; nothing is written. */
export class RulesDeclined extends AbortError {
  override readonly name = 'RulesDeclined';
  readonly entity: string;

  constructor(entity: string) {
    super(`the rules of ${entity} were not accepted`);
    this.entity = entity;
  }
}

/** Why a text is asked for anew. */
export interface Feedback {
  readonly problems: readonly string[];
  /** The module that had them. */
  readonly rejected?: string;
}

/** What a person can do next who has declined rules. */
const DECLINED = [
  'send the sentence again with what should be different: the model writes the rules anew',
  'or ask for other rules on the card itself: r takes your words and keeps the run',
];

const NO_FEEDBACK: Feedback = { problems: [] };

/** `told` is what was wrong with the rules that were there before (types, tests), where there were some. */
export async function writeRules(
  name: string,
  scope: GenerationScope,
  parts: RulesParts,
  context: RulesContext,
  told: Feedback = NO_FEEDBACK,
): Promise<WrittenRules> {
  const written = async (feedback: Feedback): Promise<Draft> =>
    approved(await composed(name, scope, parts, context, feedback), scope, parts, context);
  let feedback = told;
  let draft = await written(feedback);
  let setback: Setback | undefined;
  const { questions, signal } = context;
  for (;;) {
    const answer = await questions.ask(rulesCard(draft, questions.editor, setback), signal);
    setback = undefined;
    if (answer.choice === 'accept') return draft;
    if (answer.choice === 'edit' && questions.editor) {
      const edited = await edit(draft, questions.editor, signal);
      if (edited) return edited;
      setback = nothingFrom(questions.editor);
    } else if (answer.choice === 'retry') {
      const wish = answer.value?.trim() ?? '';
      if (wish !== '') feedback = { problems: [wish], rejected: String(draft.rules.content) };
      const next = await orSetback('text', () => written(feedback), signal);
      if (next instanceof Setback) setback = next;
      else draft = next;
    } else if (answer.by === 'policy') throw new RulesDeclined(name);
    else throw new StoppedByPerson(DECLINED);
  }
}

/**
 * Where types or tests of the new version fail: the rules that the errors name are asked for anew, all of them where no
 * file is named. The system stays as planned, so other attributes than before are not taken.
 */
export async function rewriteRules(
  written: readonly WrittenRules[],
  errors: readonly string[],
  scope: GenerationScope,
  parts: RulesParts,
  context: Omit<RulesContext, 'repaired'>,
): Promise<readonly WrittenRules[]> {
  const named = written.filter(({ rules, tests }) =>
    errors.some((line) => line.includes(rules.path) || line.includes(tests.path)),
  );
  const repaired = repairOf(scope, parts, context);
  const again: WrittenRules[] = [];
  for (const one of written) {
    const concerned = named.length === 0 || named.includes(one);
    const told: Feedback = { problems: errors, rejected: String(one.rules.content) };
    again.push(concerned ? await writeRules(one.entity, scope, parts, { ...context, repaired }, told) : one);
  }
  return again;
}

interface Draft extends WrittenRules {
  /** The module as the person has it. */
  readonly before: string | undefined;
}

/** Asks until the answer fits the domain. */
async function composed(
  name: string,
  scope: GenerationScope,
  { author, stack, files, maxRetries, clock }: RulesParts,
  { dir, events, signal }: RulesContext,
  told: Feedback,
): Promise<Draft> {
  const entity = entityNamed(scope.target, name);
  if (!entity) throw new Error(`the scope has no entity ${name}`);
  const { rules, tests } = stack.customRules.plans(entity);
  const [before, testsBefore] = await Promise.all([
    files.readText(join(dir, rules.path)),
    files.readText(join(dir, tests.path)),
  ]);
  const telling: Telling = { emit: events.emit, runId: events.runId, signal };
  let feedback = told;
  for (let attempt = 1; ; attempt += 1) {
    const startedAt = clock.monotonic();
    const { problems, rejected = before } = feedback;
    const wish = {
      system: scope.target,
      entity,
      existing: rejected,
      ...(problems.length > 0 ? { feedback: problems } : {}),
    };
    const parsed = await author.rules(wish, telling);
    if (!parsed.ok) {
      if (attempt > maxRetries)
        throw new AbortError(`the model's rules for ${name} cannot be used: ${parsed.problems.join('; ')}`, [
          'say the rule in other words, or try another model (OPENAI_MODEL)',
        ]);
      feedback = { ...feedback, problems: parsed.problems };
      continue;
    }
    const { reply } = parsed;
    const { target } = withRules(scope, name, reply);
    const taught = entityNamed(target, name) ?? entity;
    const code = stack.customRules.composeRules(target, taught, reply.code, before);
    events.emit({
      type: 'rules-written',
      entity: name,
      path: rules.path,
      summary: reply.summary,
      lines: code.split('\n').length - 1,
      attempt,
      ms: clock.monotonic() - startedAt,
    });
    return {
      entity: name,
      reply,
      before,
      forced: [],
      rules: { ...rules, origin: 'model', content: code, ...replacing(before) },
      tests: {
        ...tests,
        origin: 'model',
        content: stack.customRules.composeTests(target, taught, reply.tests, testsBefore),
        ...replacing(testsBefore),
      },
    };
  }
}

const replacing = (before: string | undefined): Pick<Artifact, 'replaces'> =>
  before === undefined ? {} : { replaces: before };

/** Both files reviewed, and repaired where that is needed; rules that are asked for anew bring their tests along. */
async function approved(
  draft: Draft,
  scope: GenerationScope,
  parts: RulesParts,
  context: RulesContext,
): Promise<Draft> {
  let current = draft;
  const forced: string[] = [];
  const settle = async (which: 'rules' | 'tests'): Promise<void> => {
    const artifact = current[which];
    const { target, changes } = withRules(scope, current.entity, current.reply);
    const then = { ...scope, target, changes };
    const reviewed = await reviewOrSetback(artifact, then, parts, context.events, context.signal);
    recordApproval(artifact, reviewed, parts.author);
    if (!isOpen(reviewed)) return;
    const repaired = await context.repaired(artifact, reviewed, async (problems) => {
      const rejected = String(current.rules.content);
      const next = await composed(draft.entity, scope, parts, context, { problems, rejected });
      if (which === 'rules') current = next;
      return next[which];
    });
    if (repaired.forced) forced.push(artifact.path);
    current = { ...current, [which]: repaired.artifact ?? artifact };
  };
  await settle('rules');
  await settle('tests');
  return { ...current, forced };
}

/** Undefined where the editor gave nothing back. */
async function edit(draft: Draft, editor: Editor, signal: AbortSignal): Promise<WrittenRules | undefined> {
  const { rules } = draft;
  const name = rules.path.slice(rules.path.lastIndexOf('/') + 1);
  const text = await editor.edit(String(rules.content), name, signal);
  return text === undefined || text.trim() === '' ? undefined : { ...draft, rules: { ...rules, content: text } };
}
