/** What a sentence is answered with when nothing is to be made. */
import type { Outcome } from '../domain/outcome.js';
import { CONFIDENCE_THRESHOLD, type Recognition } from '../domain/recognition.js';
import type { Stack } from '../domain/stack.js';
import { serverStatus } from '../managed-system/server.js';
import type { ServerPorts } from '../managed-system/server-process.js';
import type { Workspace } from '../managed-system/workspace.js';

/** Undefined where the sentence is clear and asks for something to be made or changed. */
export async function answerOf(
  parts: ServerPorts & { readonly stack: Stack },
  { dir, registry }: Workspace,
  { intent, confidence, question, asksAbout }: Recognition,
): Promise<Outcome | undefined> {
  const entity = registry?.spec.entities.find(({ name }) => name === asksAbout);
  if (entity) {
    const rows = entity.pluralLabel.toLowerCase();
    const server = await serverStatus(parts.stack, dir, parts);
    if (server.running)
      return {
        kind: 'succeeded',
        summary: `the ${rows} are on this page`,
        url: server.url + parts.stack.pagePath(entity),
      };
    const text = `The ${rows} are on the page ${parts.stack.pagePath(entity)} of the system, which does not run: bae start starts it.`;
    return { kind: 'needs-answer', question: { text, readings: [] } };
  }
  if (intent !== 'clarify' && intent !== 'unsupported' && confidence >= CONFIDENCE_THRESHOLD) return undefined;
  const fallback = { text: 'What should be made or changed? Name the entity and its attributes.', readings: [] };
  return { kind: 'needs-answer', question: question ?? fallback };
}
